"""What a person said belongs together stands together, whatever the evidence."""

from __future__ import annotations

import pytest

from align.errors import InputError
from align.model import Paragraph, Place, Version, Work
from align.pairing import pair
from align.pairing.ties import read_tie

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


WORK = Work(
    "w", tuple(Version(t, "", tuple(map(Paragraph, p))) for t, p in {"de": DE, "en": EN}.items())
)


def rows(*ties: tuple[Place, ...]) -> list[tuple[list[int], ...]]:
    return [tuple(list(run) for run in row.runs) for row in pair(WORK, ties=ties).rows]


def test_without_ties_like_stands_with_like() -> None:
    assert rows() == [([i], [i]) for i in range(5)]


def test_a_tie_holds_against_the_evidence() -> None:
    found = rows((Place(0, 1), Place(1, 2)))
    assert any(1 in de and 2 in en for de, en in found)


def test_paragraphs_that_are_not_there_are_tied_to_nothing() -> None:
    assert rows((Place(0, 77), Place(1, 2))) == rows()


def test_a_tie_is_named_as_evidence() -> None:
    row = pair(WORK, ties=[(Place(0, 2), Place(1, 2))]).rows[2]
    (tie,) = [each for each in row.evidence if each.feature == "tie"]
    assert tie.surfaces == ("paragraph 3", "paragraph 3")
    assert tie.places is None


def test_each_of_two_ties_of_a_row_is_named() -> None:
    ties = [(Place(0, 1), Place(1, 1)), (Place(0, 1), Place(1, 2))]
    (row,) = [row for row in pair(WORK, ties=ties).rows if 1 in row.runs[0]]
    named = {each.surfaces for each in row.evidence if each.feature == "tie"}
    assert named == {("paragraph 2", "paragraph 2"), ("paragraph 2", "paragraph 3")}


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("fr:1=en:1", "no version"),
        ("de:9=en:1", "no paragraph"),
        ("de:x=en:1", "no paragraph"),
        ("de:1=de:2", "different versions"),
        ("de:1", "different versions"),
    ],
)
def test_a_tie_that_cannot_be_is_told(written: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_tie(written, WORK)


def test_a_written_tie_counts_paragraphs_from_one() -> None:
    assert read_tie("de:2=en:3", WORK) == (Place(0, 1), Place(1, 2))


def test_ties_that_cross_leave_the_other_rows_as_they_are_and_become_a_link() -> None:
    ties = [(Place(0, 0), Place(1, 4)), (Place(0, 4), Place(1, 0))]
    found = pair(WORK, ties=ties)
    paired = [tuple(map(list, row.runs)) for row in found.rows if len(row.present) == 2]
    assert all(([i], [i]) in paired for i in (1, 2, 3))
    held = {(link.one, link.other) for link in found.links}
    held |= {(Place(0, d), Place(1, e)) for de, en in paired for d in de for e in en}
    assert set(ties) <= held
    assert found.groups == ((0, 1),)
