"""What a person said belongs together stands together, whatever the evidence."""

from __future__ import annotations

from align.model import Paragraph, Place, Version, Work
from align.pairing import pair

DE = [
    "Der Hund bellt.",
    "Es regnet seit Tagen.",
    "Im Hafen liegt ein Schiff.",
    "Die Suppe ist kalt.",
    "Er liest.",
]
EN = [
    "The dog barks.",
    "It has rained for days.",
    "A ship lies in port.",
    "The soup is cold.",
    "He reads.",
]


def rows(*ties: tuple[Place, ...]) -> list[tuple[list[int], ...]]:
    work = Work(
        "w",
        tuple(Version(t, "", tuple(map(Paragraph, p))) for t, p in {"de": DE, "en": EN}.items()),
    )
    return [tuple(list(run) for run in row.runs) for row in pair(work, ties=ties).rows]


def test_without_ties_like_stands_with_like() -> None:
    assert rows() == [([i], [i]) for i in range(5)]


def test_a_tie_holds_against_the_evidence() -> None:
    found = rows((Place(0, 1), Place(1, 2)))
    assert any(1 in de and 2 in en for de, en in found)


def test_paragraphs_that_are_not_there_are_tied_to_nothing() -> None:
    assert rows((Place(0, 77), Place(1, 2))) == rows()


def test_a_tie_is_named_as_evidence() -> None:
    work = Work(
        "w",
        tuple(Version(t, "", tuple(map(Paragraph, p))) for t, p in {"de": DE, "en": EN}.items()),
    )
    row = pair(work, ties=[(Place(0, 2), Place(1, 2))]).rows[2]
    assert "tie" in {each.feature for each in row.evidence}
