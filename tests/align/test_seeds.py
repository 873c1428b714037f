"""The real documents the project was begun for, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.numbers.model import DiscrepancyType, Severity
from align.opening import Opened, open_work

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")


def opened(*numbers: str) -> Opened:
    return open_work([str(next(SEEDS.glob(f"{number}_*"))) for number in numbers])


def rows(work: Opened) -> list[tuple[list[int], ...]]:
    return [tuple(list(run) for run in row.runs) for row in work.alignment.rows]


def test_two_versions_pair_one_to_one_but_for_the_paragraph_that_stands_for_two() -> None:
    work = opened("000", "001")
    german, english = work.work.versions
    (two,) = [i for i, p in enumerate(german.paragraphs) if p.text.startswith("Außerdem hat")]
    assert english.paragraphs[two].text.startswith("Moreover, the AI defense")
    before = [([i], [i]) for i in range(two)]
    after = [([i + 1], [i]) for i in range(two + 1, len(english.paragraphs))]
    assert rows(work) == [*before, ([two, two + 1], [two]), *after]


def test_what_is_wrong_between_the_two_is_found_and_nothing_else() -> None:
    work = opened("000", "001")
    english = work.work.labels.index("en")
    found = {
        (d.figures[english].mention.surface, d.type, d.severity)
        for d in work.discrepancies
        if d.figures[english] is not None
    }
    assert found == {
        ("thousand", DiscrepancyType.MISSING, Severity.ERROR),
        ("$18 billion", DiscrepancyType.MISSING, Severity.ERROR),
        ("$2 billion", DiscrepancyType.QUALIFIER_DIFFERS, Severity.MINOR),
    }
    assert len(work.discrepancies) == 3


def test_the_order_of_the_two_does_not_matter() -> None:
    there, back = opened("000", "001"), opened("001", "000")
    assert rows(there) == [row[::-1] for row in rows(back)]


@pytest.mark.parametrize("pair", [("000", "004"), ("001", "002"), ("002", "003"), ("003", "004")])
def test_another_article_on_the_same_story_is_not_taken_for_a_version(pair) -> None:
    work = opened(*pair)
    assert work.alignment.groups == ((0,), (1,))
    assert all(len(row.present) == 1 for row in work.alignment.rows)
    assert work.discrepancies == ()


def test_the_chinese_article_is_linked_where_it_tells_of_the_hundred_thousand_chips() -> None:
    work = opened("000", "001", "004")
    assert work.alignment.groups == ((0, 1), (2,))
    chinese = work.work.versions[2].paragraphs
    telling = [
        link
        for link in work.alignment.links
        if any(e.surfaces == ("100,000", "10万") for e in link.evidence)
    ]
    assert telling
    assert all("10万张英伟达H100" in chinese[link.other.paragraph].text for link in telling)
