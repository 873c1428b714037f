"""The digest of an edited work, from that of the work as it was paired."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from align.digest import GRAVEST_FIRST, HEADS, Digest
from align.edits.excerpt import excerpt_of
from align.edits.findings import KeptFindings, Part
from align.edits.links import FarRows
from align.edits.rows_now import Kept, RowsNow
from align.extent import Extent, extent_of
from align.model import Alignment, Row, Work
from align.numbers.languages import is_compared
from align.numbers.model import DiscrepancyType, Severity


class EditedDigest:
    """The rows of an edited work in short; of kept rows it takes what the base knows."""

    def __init__(
        self,
        base: Digest,
        work: Work,
        rows: RowsNow,
        alignment: Alignment,
        far: FarRows,
        parts: Sequence[Part],
        changed: Sequence[range],
    ) -> None:
        """`parts` are the discrepancies, `changed` the rows that edits touched."""
        self._base = base
        self._work = work
        self._rows = rows
        self._alignment = alignment
        self._now = alignment.rows
        self._far = far
        self._parts = parts
        self._changed = changed

    @cached_property
    def present(self) -> Sequence[int]:
        """For each row the versions that have text there, as bits."""
        found: list[int] = []
        for number, base in self._ranges():
            if base is None:
                found += (sum(1 << v for v in self._now[n].present) for n in number)
            else:
                found += self._base.present[base.start : base.stop]
        return found

    @cached_property
    def headings(self) -> Sequence[int]:
        """The rows in which some version has a title or a heading."""
        found: list[int] = []
        for numbers, base in self._ranges():
            if base is None:
                found += (number for number in numbers if self._has_head(self._now[number]))
            else:
                found += _between(self._base.headings, base, numbers.start - base.start)
        return found

    @cached_property
    def found(self) -> Sequence[int]:
        """The row of each discrepancy."""
        rows: list[int] = []
        for part in self._parts:
            if isinstance(part, KeptFindings):
                rows += (row + part.further for row in self._base.found[part.start : part.end])
            else:
                rows += (each.row for each in part.found)
        return rows

    @cached_property
    def severities(self) -> Sequence[Severity]:
        """How grave each discrepancy is."""
        found: list[Severity] = []
        for part in self._parts:
            if isinstance(part, KeptFindings):
                found += self._base.severities[part.start : part.end]
            else:
                found += (each.severity for each in part.found)
        return found

    @cached_property
    def types(self) -> Sequence[DiscrepancyType]:
        """In what way the figures of each discrepancy disagree."""
        found: list[DiscrepancyType] = []
        for part in self._parts:
            if isinstance(part, KeptFindings):
                found += self._base.types[part.start : part.end]
            else:
                found += (each.type for each in part.found)
        return found

    @cached_property
    def severity_counts(self) -> Mapping[Severity, int]:
        """How many discrepancies there are of each severity."""
        return Counter(self.severities)

    @cached_property
    def type_counts(self) -> Mapping[DiscrepancyType, int]:
        """How many discrepancies there are of each type."""
        return Counter(self.types)

    def gravest(self, first: int, end: int) -> Severity:
        """How grave the gravest of the discrepancies `first` up to `end` is."""
        return min(self.severities[first:end], key=GRAVEST_FIRST.index)

    @cached_property
    def extent(self) -> Extent:
        """What was compared, and which rows stand apart."""
        base = self._base.extent
        read = {v for v, each in enumerate(self._work.versions) if is_compared(each.language)}
        bits = sum(1 << v for v in read)
        compared = sum((present & bits).bit_count() > 1 for present in self.present)
        alone = dict(self._by_label(lambda extent: extent.alone))
        lacking = dict(self._by_label(lambda extent: extent.lacking))
        moved = dict(self._moves())
        return Extent(
            len(self._rows),
            compared,
            alone,
            base.apart,
            base.unread,
            base.exchanged,
            lacking,
            moved,
        )

    def _by_label(
        self, rows_of: Callable[[Extent], Mapping[str, Sequence[int]]]
    ) -> Iterator[tuple[str, tuple[int, ...]]]:
        """For each version the rows of one kind: those known of kept ones, and those of others."""
        for label in self._work.labels:
            found: list[int] = []
            for numbers, base in self._stretches():
                if base is None:
                    whole, extent = self._extents[numbers]
                    rows = (whole[row] for row in rows_of(extent).get(label, ()))
                    found += (row for row in rows if row in numbers)
                else:
                    known = rows_of(self._base.extent).get(label, ())
                    found += _between(known, base, numbers.start - base.start)
            if found:
                yield label, tuple(found)

    def _moves(self) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
        """The moves between rows that no edit has touched, and those of which one has been."""
        places = {
            old: new
            for numbers, base in self._stretches()
            if base is not None
            for old, new in _pairs(self._base.extent, base, numbers.start - base.start)
        }
        for label in self._work.labels:
            moves = self._base.extent.moved.get(label, ())
            found = {(places[a], places[b]) for a, b in moves if a in places and b in places}
            for numbers, (whole, extent) in self._extents.items():
                both = ((whole[a], whole[b]) for a, b in extent.moved.get(label, ()))
                found.update((a, b) for a, b in both if a in numbers or b in numbers)
            if found:
                yield label, tuple(sorted(found))

    @cached_property
    def _extents(self) -> Mapping[range, tuple[Sequence[int], Extent]]:
        """For each stretch of rows that edits touched what was compared in it and in rows linked.

        The numbers are those of the rows in the whole.
        """
        found = {}
        for span in self._changed:
            numbers = sorted({*span, *self._far.beside(span)})
            excerpt = excerpt_of(self._work, self._now, numbers, self._alignment.links)
            extent = extent_of(excerpt.work, excerpt.alignment(self._alignment.groups))
            found[span] = excerpt.numbers, extent
        return found

    def _stretches(self) -> Iterator[tuple[range, range | None]]:
        """All rows in order: changed ones, and between them kept ones with their old numbers."""
        position = 0
        for span in [*self._changed, range(len(self._rows), len(self._rows))]:
            if position < span.start:
                first = self._rows.base_row(position)
                if first is not None:
                    yield range(position, span.start), range(first, first + span.start - position)
            if span:
                yield span, None
            position = span.stop

    def _ranges(self) -> Iterator[tuple[range, range | None]]:
        """All rows in order, those that a person made, and the others with their old numbers."""
        begun = 0
        for piece in self._rows.pieces:
            numbers = range(begun, begun + len(piece))
            yield numbers, range(piece.start, piece.end) if isinstance(piece, Kept) else None
            begun = numbers.stop

    def _has_head(self, row: Row) -> bool:
        return any(
            version.paragraphs[paragraph].kind in HEADS
            for version, run in zip(self._work.versions, row.runs, strict=True)
            for paragraph in run
        )


def _between(numbers: Sequence[int], span: range, further: int) -> Iterator[int]:
    """Those of ascending numbers that lie in a span, so many further on."""
    first, end = bisect_left(numbers, span.start), bisect_left(numbers, span.stop)
    return (number + further for number in numbers[first:end])


def _pairs(extent: Extent, span: range, further: int) -> Iterable[tuple[int, int]]:
    rows = {row for moves in extent.moved.values() for move in moves for row in move}
    return ((row, row + further) for row in rows if row in span)
