"""The two articles that translate one another, and the others against themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.model import Alignment, Paragraph, Row, Run, Version, Work
from align.numbers import check, find_mentions
from align.numbers.model import Discrepancy, DiscrepancyType, NumberKind, Severity

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the seed articles are not at {SEEDS}")


def _version(number: str, language: str) -> Version:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return Version(language, "", tuple(Paragraph(line) for line in lines))


def _said(found: Discrepancy) -> list[str | None]:
    return [figure.mention.surface if figure else None for figure in found.figures]


def test_german_against_english_is_two_omissions_and_a_lost_bound() -> None:
    work = Work("", (_version("000", "de"), _version("001", "en")))
    runs = [(i, i + 1, i, i + 1) for i in range(33)]
    runs += [(33, 35, 33, 34), (35, 36, 34, 35), (36, 37, 35, 36)]
    rows = tuple(Row((Run(a, b), Run(c, d))) for a, b, c, d in runs)
    found = check(work, Alignment(rows))
    assert [(d.row, d.type, d.severity, _said(d)) for d in found] == [
        (11, DiscrepancyType.MISSING, Severity.ERROR, [None, "thousand"]),
        (
            32,
            DiscrepancyType.QUALIFIER_DIFFERS,
            Severity.MINOR,
            ["2 Milliarden US-Dollar", "$2 billion"],
        ),
        (32, DiscrepancyType.MISSING, Severity.ERROR, [None, "$18 billion"]),
    ]


@pytest.mark.parametrize(
    ("number", "language"),
    [("000", "de"), ("001", "en"), ("002", "de"), ("003", "de"), ("004", "zh-Hans")],
)
def test_an_article_agrees_with_itself(number: str, language: str) -> None:
    version = _version(number, language)
    rows = tuple(Row((Run(i, i + 1), Run(i, i + 1))) for i in range(len(version.paragraphs)))
    assert check(Work("", (version, version)), Alignment(rows)) == ()


def test_names_and_footnote_marks_are_not_quantities() -> None:
    version = _version("004", "zh-Hans")
    mentions = [m for p in version.paragraphs for m in find_mentions(p.text, version.language)]
    notes = [m.surface for m in mentions if m.kind is NumberKind.FOOTNOTE]
    assert notes == ["1", "1", "2", "2", "2", "2", "2"]
    names = [m.surface for m in mentions if m.kind is NumberKind.IDENTIFIER]
    assert names == ["H100"]
