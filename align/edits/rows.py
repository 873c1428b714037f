"""The rows of an edited work: paired ones at their new numbers, and those that a person made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from align.edits.paragraphs import EditedParagraphs
from align.edits.rows_now import RowsNow
from align.model import Evidence, Link, Row, Run, TextPlace
from align.prepared.sequences import LazySequence

CERTAIN = 1.0
"""The confidence of a row that a person made."""


class EditedRows(LazySequence[Row]):
    """Rows that are made when they are looked at.

    `inside` gives the sentence rows of a row that a person made, by its runs.
    """

    def __init__(
        self,
        rows: RowsNow,
        columns: Sequence[EditedParagraphs],
        inside: Callable[[tuple[Run, ...]], tuple[Row, ...]],
    ) -> None:
        self._rows = rows
        self._columns = columns
        self._inside = inside
        self._is_cut = any(len(each.cuts) for each in columns)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def _item(self, index: int) -> Row:
        number = self._rows.base_row(index)
        if number is not None:
            row = self._rows.base[number]
            return shifted(row, self._columns) if self._is_cut else row
        runs = tuple(
            Run(column.number(stretch.start), column.number(stretch.end))
            for column, stretch in zip(self._columns, self._rows.address(index), strict=True)
        )
        return Row(runs, CERTAIN, (), _Inside(self._inside, runs))


class _Inside(LazySequence[Row]):
    """Sentence rows that are paired when they are looked at."""

    def __init__(
        self, inside: Callable[[tuple[Run, ...]], tuple[Row, ...]], runs: tuple[Run, ...]
    ) -> None:
        self._make = inside
        self._runs = runs
        self._made: tuple[Row, ...] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def _rows(self) -> tuple[Row, ...]:
        if self._made is None:
            self._made = self._make(self._runs)
        return self._made

    def _item(self, index: int) -> Row:
        return self._rows[index]


class _Shifted(LazySequence[Evidence]):
    """Evidence whose places are those after the cuts before them."""

    def __init__(self, evidence: Sequence[Evidence], columns: Sequence[EditedParagraphs]) -> None:
        self._evidence = evidence
        self._columns = columns

    def __len__(self) -> int:
        return len(self._evidence)

    def _item(self, index: int) -> Evidence:
        return evidence_shifted(self._evidence[index], self._columns)


def shifted(row: Row, columns: Sequence[EditedParagraphs]) -> Row:
    """A paired row with the numbers that its paragraphs have after the cuts before them."""
    runs = []
    for run, column in zip(row.runs, columns, strict=True):
        by = column.shift(run.start)
        runs.append(Run(run.start + by, run.end + by))
    if tuple(runs) == row.runs:
        return row
    return replace(row, runs=tuple(runs), evidence=_Shifted(row.evidence, columns))


def evidence_shifted(evidence: Evidence, columns: Sequence[EditedParagraphs]) -> Evidence:
    """Evidence with the numbers that its paragraphs have after the cuts before them."""
    if evidence.places is None:
        return evidence
    one, other = (
        TextPlace(place.paragraph + columns[version].shift(place.paragraph), place.span)
        for version, place in zip(evidence.versions, evidence.places, strict=True)
    )
    return replace(evidence, places=(one, other))


def link_shifted(link: Link, columns: Sequence[EditedParagraphs]) -> Link:
    """A link with the numbers that its paragraphs have; its end at a cut one is the first part."""
    one, other = (
        replace(place, paragraph=place.paragraph + columns[place.version].shift(place.paragraph))
        for place in (link.one, link.other)
    )
    evidence = tuple(evidence_shifted(each, columns) for each in link.evidence)
    return replace(link, one=one, other=other, evidence=evidence)
