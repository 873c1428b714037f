"""All findings of a work in the order of its rows: passages, and discrepancies of figures.

A discrepancy is looked up when it is wanted; rows, severities and kinds are at hand for all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import overload

from align.digest import Digest
from align.numbers.model import Discrepancy, DiscrepancyType, Severity
from align.passages import Passage, PassageKind

Finding = Discrepancy | Passage
"""What a check finds in a row: figures that disagree, or text that not all versions have there."""


class Findings(Sequence[Finding]):
    """Passages and discrepancies in the order of the rows, in a row passages first."""

    def __init__(
        self, passages: Sequence[Passage], discrepancies: Sequence[Discrepancy], digest: Digest
    ) -> None:
        """Both are in the order of the rows; the digest tells of the discrepancies."""
        self.passages = passages
        self._discrepancies = discrepancies
        self._digest = digest
        self._passage_rows = [each.row for each in passages]
        self._passage_numbers = [
            at + bisect_left(digest.found, each.row) for at, each in enumerate(passages)
        ]

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self.passages) + len(self._discrepancies)

    @overload
    def __getitem__(self, number: int) -> Finding: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, number: int | slice) -> Finding | tuple[Finding, ...]:
        """The finding of a number, or those of a slice."""
        if isinstance(number, slice):
            return tuple(self[each] for each in range(*number.indices(len(self))))
        number = range(len(self))[number]
        return self.passage(number) or self._discrepancies[self._index(number)]

    def passage(self, number: int) -> Passage | None:
        """The finding of a number if it is a passage."""
        at = bisect_left(self._passage_numbers, number)
        is_one = at < len(self.passages) and self._passage_numbers[at] == number
        return self.passages[at] if is_one else None

    def row(self, number: int) -> int:
        """The first row of a finding."""
        return self.rows(number).start

    def rows(self, number: int) -> range:
        """The rows of a finding."""
        passage = self.passage(number)
        if passage is not None:
            return passage.rows
        row = self._digest.found[self._index(number)]
        return range(row, row + 1)

    def severity(self, number: int) -> Severity:
        """How grave a finding is."""
        passage = self.passage(number)
        return passage.severity if passage else self._digest.severities[self._index(number)]

    def kind(self, number: int) -> DiscrepancyType | PassageKind:
        """Of what kind a finding is."""
        passage = self.passage(number)
        return passage.kind if passage else self._digest.types[self._index(number)]

    def of(self, row: int) -> tuple[int, ...]:
        """The numbers of the findings that a row is part of."""
        found = self._digest.found
        before = bisect_right(self._passage_rows, row)
        first, end = bisect_left(found, row), bisect_right(found, row)
        own = range(first + before, end + before)
        return (*(self._passage_numbers[at] for at in self._passages_by_row.get(row, ())), *own)

    @property
    def severity_counts(self) -> Mapping[Severity, int]:
        """How many discrepancies there are of each severity."""
        return self._digest.severity_counts

    @property
    def type_counts(self) -> Mapping[DiscrepancyType, int]:
        """How many discrepancies there are of each type."""
        return self._digest.type_counts

    @cached_property
    def passage_counts(self) -> Counter[str]:
        """How many rows the passages of each kind have."""
        found: Counter[str] = Counter()
        for each in self.passages:
            found[each.kind] += len(each.rows)
        return found

    def gravest(self, rows: range) -> Severity | None:
        """How grave the gravest discrepancy in some rows is, None if there is none."""
        found = self._digest.found
        first, end = bisect_left(found, rows.start), bisect_left(found, rows.stop)
        return self._digest.gravest(first, end) if first < end else None

    def _index(self, number: int) -> int:
        """Which of the discrepancies a finding is that is no passage."""
        return number - bisect_left(self._passage_numbers, number)

    @cached_property
    def _passages_by_row(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for at, each in enumerate(self.passages):
            for row in each.rows:
                found.setdefault(row, []).append(at)
        return found
