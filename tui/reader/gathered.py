"""All findings of a work in the order of its rows: passages, and discrepancies of figures.

A discrepancy is looked up when it is wanted; rows, severities and kinds are at hand for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

from align.digest import Digest
from align.numbers.model import Discrepancy, DiscrepancyType, Severity
from tui.reader.passages import Passage, PassageKind

Finding = Discrepancy | Passage
"""What a check finds in a row: figures that disagree, or text that not all versions have there."""


class Findings(Sequence[Finding]):
    """Passages and discrepancies in the order of the rows, in a row passages first."""

    def __init__(
        self, passages: Sequence[Passage], discrepancies: Sequence[Discrepancy], digest: Digest
    ) -> None:
        """`discrepancies` are in the order of the rows, as the digest tells of them."""
        self._passages = passages
        self._discrepancies = discrepancies
        self._digest = digest
        self._order: Sequence[int] = range(len(discrepancies))
        if passages:
            rows = [*(each.row for each in passages), *digest.found]
            self._order = sorted(range(len(rows)), key=rows.__getitem__)

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self._order)

    @overload
    def __getitem__(self, number: int) -> Finding: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, number: int | slice) -> Finding | tuple[Finding, ...]:
        """The finding of a number, or those of a slice."""
        if isinstance(number, slice):
            return tuple(self[each] for each in range(*number.indices(len(self))))
        return self.passage(number) or self._discrepancies[self._order[number] - self._apart]

    def passage(self, number: int) -> Passage | None:
        """The finding of a number if it is a passage."""
        at = self._order[number]
        return self._passages[at] if at < self._apart else None

    def row(self, number: int) -> int:
        """The first row of a finding."""
        return self.rows(number).start

    def rows(self, number: int) -> range:
        """The rows of a finding."""
        passage = self.passage(number)
        if passage is not None:
            return passage.rows
        row = self._digest.found[self._order[number] - self._apart]
        return range(row, row + 1)

    def severity(self, number: int) -> Severity:
        """How grave a finding is."""
        passage = self.passage(number)
        if passage is not None:
            return passage.severity
        return self._digest.severities[self._order[number] - self._apart]

    def kind(self, number: int) -> DiscrepancyType | PassageKind:
        """Of what kind a finding is."""
        passage = self.passage(number)
        if passage is not None:
            return passage.kind
        return self._digest.types[self._order[number] - self._apart]

    def of(self, row: int) -> tuple[int, ...]:
        """The numbers of the findings that a row is part of."""
        return self._by_row.get(row, ())

    @property
    def _apart(self) -> int:
        return len(self._passages)

    @cached_property
    def _by_row(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for number in range(len(self)):
            for row in self.rows(number):
                found.setdefault(row, []).append(number)
        return {row: tuple(numbers) for row, numbers in found.items()}
