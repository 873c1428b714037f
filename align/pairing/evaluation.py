"""How well rows agree with the true rows: strict and lax precision, recall and F1.

The definition is that of vecalign (Thompson & Koehn 2019): a proposed row is strictly right if
the same row is in the gold, laxly right if it shares a pair of segments with a gold row. Rows of
a single version are split into single segments first; they count in precision only.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

Segments = Sequence[frozenset[Hashable]]
"""A row as the set of segments that each version has in it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def strict_agreement(rows: Iterable[Segments], gold: Iterable[Segments]) -> Agreement:
    """The agreement that counts whole rows."""
    ours, truth = _split(rows), _split(gold)
    return Agreement(
        _share(row in truth for row in ours),
        _share(row in ours for row in truth if _is_paired(row)),
    )


def lax_agreement(rows: Iterable[Segments], gold: Iterable[Segments]) -> Agreement:
    """The agreement that counts a row as right if it shares a pair of segments with the other."""
    ours, truth = _split(rows), _split(gold)
    our_pairs = {p for row in ours for p in _cross_pairs(row)}
    true_pairs = {p for row in truth for p in _cross_pairs(row)}
    return Agreement(
        _share(row in truth or any(p in true_pairs for p in _cross_pairs(row)) for row in ours),
        _share(any(p in our_pairs for p in _cross_pairs(row)) for row in truth if _is_paired(row)),
    )


def _split(rows: Iterable[Segments]) -> set[tuple[frozenset[Hashable], ...]]:
    split: set[tuple[frozenset[Hashable], ...]] = set()
    for row in rows:
        if _is_paired(row):
            split.add(tuple(row))
        else:
            for v, segments in enumerate(row):
                split |= {
                    tuple(frozenset([s]) if w == v else frozenset() for w in range(len(row)))
                    for s in segments
                }
    return split


def _is_paired(row: Segments) -> bool:
    return sum(1 for segments in row if segments) > 1


def _cross_pairs(row: Segments) -> Iterable[tuple[int, Hashable, int, Hashable]]:
    for a, b in combinations(range(len(row)), 2):
        for one in row[a]:
            for other in row[b]:
                yield (a, one, b, other)


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else 1.0
