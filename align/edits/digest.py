"""The digest of an edited work, from that of the work as it was paired."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from align.digest import GRAVEST_FIRST, HEADS, Digest
from align.edits.excerpt import excerpt_of
from align.edits.findings import KeptFindings, Part
from align.edits.rows_now import Kept, RowsNow
from align.extent import Extent, extent_of
from align.model import Row, Work
from align.numbers.languages import is_compared
from align.numbers.model import DiscrepancyType, Severity


class EditedDigest:
    """The rows of an edited work in short; of kept rows it takes what the base knows."""

    def __init__(
        self,
        base: Digest,
        work: Work,
        rows: RowsNow,
        now: Sequence[Row],
        groups: tuple[tuple[int, ...], ...],
        parts: Sequence[Part],
        changed: Sequence[range],
    ) -> None:
        """`now` are the rows, `parts` the discrepancies, `changed` the rows that edits touched."""
        self._base = base
        self._work = work
        self._rows = rows
        self._now = now
        self._groups = groups
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
        """What was compared; moved text that an edit has put in its place is no longer named."""
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
                    inside = rows_of(self._extents[numbers]).get(label, ())
                    found += (numbers.start + row for row in inside)
                else:
                    known = rows_of(self._base.extent).get(label, ())
                    found += _between(known, base, numbers.start - base.start)
            if found:
                yield label, tuple(found)

    def _moves(self) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
        """The moves of which both ends stand in rows that no edit has touched."""
        places = {
            old: new
            for numbers, base in self._stretches()
            if base is not None
            for old, new in _pairs(self._base.extent, base, numbers.start - base.start)
        }
        for label, moves in self._base.extent.moved.items():
            found = [(places[a], places[b]) for a, b in moves if a in places and b in places]
            if found:
                yield label, tuple(found)

    @cached_property
    def _extents(self) -> Mapping[range, Extent]:
        found = {}
        for span in self._changed:
            excerpt = excerpt_of(self._work, self._now, span)
            found[span] = extent_of(excerpt.work, excerpt.alignment(self._groups))
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
