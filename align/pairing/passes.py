"""The two passes: what is known pairs the units, and what these rows teach pairs them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from align.pairing.beads import CLOSE, Shape
from align.pairing.lessons import learn
from align.pairing.manners import in_manner, likeliest_manner
from align.pairing.pair_evidence import PairEvidences, Units
from align.pairing.repair import repaired
from align.pairing.rows import align_versions
from align.pairing.worth import Row

ENOUGH = 60
"""Texts of fewer rows are too short to teach anything."""


def pair_units(
    sizes: Mapping[int, int], evidence: PairEvidences
) -> tuple[list[Row], PairEvidences]:
    """The rows of the units of versions, and the evidence after the first rows were learnt from.

    `sizes` gives the number of units of each version.
    """
    manner = likeliest_manner(sizes, evidence)
    evidence = {**evidence, **in_manner(_inside(sizes, evidence), manner)}
    rows = repaired(align_versions(sizes, evidence, manner), evidence, manner)
    if manner is CLOSE or len(rows) < ENOUGH:
        return rows, evidence
    taught = {
        (a, b): evidence[a, b].taught(learn(evidence[a, b], _between(rows, a, b)))
        for a, b in combinations(sorted(sizes), 2)
    }
    manner = manner.fitted(_shapes(rows))
    known = {**evidence, **taught}
    return repaired(align_versions(sizes, known, manner), known, manner), known


def _inside(sizes: Mapping[int, int], evidence: PairEvidences) -> PairEvidences:
    """The evidence between the versions of a group."""
    return {pair: evidence[pair] for pair in combinations(sorted(sizes), 2)}


def _between(rows: Iterable[Row], a: int, b: int) -> Iterator[tuple[Units, Units]]:
    return ((row[a], row[b]) for row in rows if a in row and b in row)


def _shapes(rows: Sequence[Row]) -> Iterator[Shape]:
    """The shapes of all pairs of versions in rows."""
    for row in rows:
        for a, b in combinations(sorted(row), 2):
            yield len(row[a]), len(row[b])
