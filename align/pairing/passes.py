"""The two passes: what is known pairs the units, and what these rows show pairs them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from align.pairing.beads import CLOSE, Manner, Shape
from align.pairing.cuts import cut_rows, cut_units, find_cuts
from align.pairing.groups import Group
from align.pairing.lessons import learn
from align.pairing.manners import in_manner, likeliest_manner
from align.pairing.moved import with_moved
from align.pairing.pair_evidence import PairEvidences, Units, units_of
from align.pairing.repair import repaired
from align.pairing.rows import align_versions
from align.pairing.worth import Row

ENOUGH = 60
"""Texts of fewer rows are too short to teach anything."""


def pair_units(
    sizes: Mapping[int, int], evidence: PairEvidences
) -> tuple[list[Row], PairEvidences]:
    """The rows of the units of versions, and the evidence that they stand on.

    `sizes` gives the number of units of each version. In a close translation the first rows show
    which units hold two of another version; these are cut, and the evidence has the units that the
    rows speak of. In a free one too few words have a partner to show that, but the evidence has
    what the rows taught.
    """
    manner = likeliest_manner(sizes, evidence)
    evidence = {**evidence, **in_manner(_inside(sizes, evidence), manner)}
    group = align_versions(sizes, evidence, manner)
    if manner is CLOSE:
        group, evidence = _cut(group, sizes, evidence, manner)
    rows = repaired(group, evidence, manner)
    if manner is CLOSE or len(rows) < ENOUGH:
        return with_moved(rows, _inside(sizes, evidence), manner), evidence
    taught = {
        (a, b): evidence[a, b].taught(learn(evidence[a, b], _between(rows, a, b)))
        for a, b in combinations(sorted(sizes), 2)
    }
    manner = manner.fitted(_shapes(rows))
    known = {**evidence, **taught}
    rows = repaired(align_versions(sizes, known, manner), known, manner)
    return with_moved(rows, _inside(sizes, known), manner), known


def _cut(
    group: Group, sizes: Mapping[int, int], evidence: PairEvidences, manner: Manner
) -> tuple[Group, PairEvidences]:
    """A group and the evidence after its units were cut by its rows and paired again."""
    cuts = find_cuts(group.rows, evidence)
    if not cuts:
        return group, evidence
    units = {v: cut_units(each, cuts.get(v, {})) for v, each in units_of(evidence).items()}
    evidence = {
        (a, b): pair.recut(units[a], units[b]) if a in cuts or b in cuts else pair
        for (a, b), pair in evidence.items()
    }
    near = Group(group.versions, tuple(cut_rows(group.rows, cuts)))
    return align_versions({v: len(units[v]) for v in sizes}, evidence, manner, near), evidence


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
