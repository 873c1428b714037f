"""What a reader wants to know of all rows together, without looking at each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from align.model import Alignment, ParagraphKind, Work
from align.numbers.model import Discrepancy, DiscrepancyType, Severity

if TYPE_CHECKING:
    from align.extent import Extent
    from align.numbers.version_figures import VersionFigures

GRAVEST_FIRST = tuple(Severity)
HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING})
"""Kinds of paragraph that begin a chapter."""


class Digest(Protocol):
    """The rows of a work in short."""

    @property
    def present(self) -> Sequence[int]:
        """For each row the versions that have text there, as bits: 1, 2, 4."""
        ...

    @property
    def headings(self) -> Sequence[int]:
        """The rows in which some version has a title or a heading."""
        ...

    @property
    def found(self) -> Sequence[int]:
        """The row of each discrepancy, ascending."""
        ...

    @property
    def severities(self) -> Sequence[Severity]:
        """How grave each discrepancy is."""
        ...

    @property
    def types(self) -> Sequence[DiscrepancyType]:
        """In what way the figures of each discrepancy disagree."""
        ...

    @property
    def severity_counts(self) -> Mapping[Severity, int]:
        """How many discrepancies there are of each severity."""
        ...

    @property
    def type_counts(self) -> Mapping[DiscrepancyType, int]:
        """How many discrepancies there are of each type."""
        ...

    @property
    def extent(self) -> Extent:
        """What was compared."""
        ...

    def gravest(self, first: int, end: int) -> Severity:
        """How grave the gravest of the discrepancies `first` up to `end` is."""
        ...


class WorkedOut:
    """A digest worked out as far as it is asked for."""

    def __init__(
        self,
        work: Work,
        alignment: Alignment,
        discrepancies: Sequence[Discrepancy],
        figures: Sequence[VersionFigures] = (),
    ) -> None:
        """Take a work and what was found in it; `figures` are those of each version, if known."""
        self._work = work
        self._alignment = alignment
        self._discrepancies = discrepancies
        self._figures = figures

    @cached_property
    def present(self) -> Sequence[int]:
        """For each row the versions that have text there, as bits."""
        return tuple(sum(1 << v for v in row.present) for row in self._alignment.rows)

    @cached_property
    def headings(self) -> Sequence[int]:
        """The rows in which some version has a title or a heading."""
        return heading_rows(self._work, self._alignment)

    @cached_property
    def found(self) -> Sequence[int]:
        """The row of each discrepancy."""
        return tuple(each.row for each in self._discrepancies)

    @cached_property
    def severities(self) -> Sequence[Severity]:
        """How grave each discrepancy is."""
        return tuple(each.severity for each in self._discrepancies)

    @cached_property
    def types(self) -> Sequence[DiscrepancyType]:
        """In what way the figures of each discrepancy disagree."""
        return tuple(each.type for each in self._discrepancies)

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
        """What was compared."""
        from align.extent import extent_of

        return extent_of(self._work, self._alignment, self._figures)


def heading_rows(work: Work, alignment: Alignment) -> tuple[int, ...]:
    """The rows in which some version has a title or a heading."""
    columns = [version.paragraphs for version in work.versions]
    heads = [{p for p, each in enumerate(column) if each.kind in HEADS} for column in columns]
    if not any(heads):
        return ()
    return tuple(
        number
        for number, row in enumerate(alignment.rows)
        if any(not each.isdisjoint(run) for each, run in zip(heads, row.runs, strict=True))
    )
