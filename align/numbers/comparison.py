"""The figures of one row, version against version: which belong together, which disagree.

Figures that agree form clusters of at most one per version, the best agreements first. What is
left incomplete is joined with what it was probably meant to be (a value that differs), or lacks
a partner. Two that agree outvote a third. Weak figures satisfy others and never alarm.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from align.numbers.findings import finding
from align.numbers.matching import Agreement, Item, agree, ends, is_part_of
from align.numbers.model import Discrepancy, Figure, NumberKind, Strength
from align.numbers.likeness import unlikeness

Cluster = dict[int, int]
"""For each version (its number) the index of its item."""

_SILENT = frozenset({NumberKind.IDENTIFIER, NumberKind.FOOTNOTE})


def compare(row: int, figures: Sequence[Sequence[Figure] | None]) -> tuple[Discrepancy, ...]:
    """The discrepancies among the figures of a row.

    `figures` has for each version of the work its figures in order, or None for a version that is
    not in the row. Pure; a row with fewer than two versions has none.
    """
    ...
