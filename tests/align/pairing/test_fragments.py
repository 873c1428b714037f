"""Fragments: a version of which little is there is paired where it belongs."""

from __future__ import annotations

import pytest
from made_up_units import text

from align.model import Paragraph, Version, Work
from align.pairing.pair_evidence import compare_units
from align.pairing.pairing import pair
from align.pairing.relation import is_translation

NAMES = [f"{first}{second}" for first in ("Bar", "Kol", "Ner", "Tam") for second in "aeiou"]


def many(count: int) -> list[str]:
    """Sentences that are all different, in English."""
    return [
        f"The ship {NAMES[n % 20]} carried {1000 + 7 * n} sacks of flour to the island."
        for n in range(count)
    ]


@pytest.mark.parametrize("at", [0, 30, 299])
def test_one_sentence_finds_its_place_among_many(at: int) -> None:
    english = many(300)
    english[at] = "Today the tower is a museum."
    work = Work(
        "",
        (
            Version("de", "", (Paragraph("Heute ist der Turm ein Museum."),)),
            Version("en", "", tuple(map(Paragraph, english))),
        ),
    )
    rows = [row.runs for row in pair(work).rows if len(row.runs[0])]
    assert [(list(runs[0]), list(runs[1])) for runs in rows] == [([0], [at])]


@pytest.mark.parametrize("start", [0, 60, 390])
def test_a_few_lines_from_anywhere_are_a_translation(start: int) -> None:
    lines = [[10_000 + 3 * n, 20_000 + 7 * n] for n in range(400)]
    assert is_translation(text(lines[start : start + 8]), text(lines))
    assert is_translation(text(lines), text(lines[start : start + 8]))


def test_lines_of_another_text_are_none() -> None:
    lines = [[10_000 + 3 * n, 20_000 + 7 * n] for n in range(400)]
    assert not is_translation(text([[n, n + 1] for n in range(8)]), text(lines))


def test_the_ratio_of_lengths_is_that_of_units_where_one_version_is_a_fragment() -> None:
    lines = [[n] for n in range(100)]
    assert compare_units(text(lines, 40), text(lines, 20)).ratio == pytest.approx(0.5)
    assert compare_units(text(lines, 40), text(lines[:3], 20)).ratio > 0.3
