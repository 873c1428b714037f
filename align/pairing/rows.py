"""Rows of n versions from the evidence of all pairs of versions at once.

Progressive alignment, as in the multiple alignment of sequences (Feng & Doolittle 1987): the two
groups of versions that fit best are joined first, and from then on move as one. Then each version
is taken out and paired with the rest again as long as that helps (Barton & Sternberg 1987), so
that an early mistake is repaired by what the later versions say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from align.pairing.anchors import find_anchors, longest_chain
from align.pairing.beads import CLOSE, Manner
from align.pairing.groups import Group, join, single, without
from align.pairing.pair_evidence import PairEvidences
from align.pairing.path import Bead
from align.pairing.stretches import path_through

ROUNDS = 2
"""How often every version is paired with the rest again."""


def align_versions(
    sizes: Mapping[int, int],
    evidence: PairEvidences,
    manner: Manner = CLOSE,
    near: Group | None = None,
) -> Group:
    """All versions in one group; `sizes` gives the number of units of each version.

    Only rows `near` those of a group are looked at, if one is given, else those near anchors.
    """
    groups = [single(version, size) for version, size in sorted(sizes.items())]
    while len(groups) > 1:
        one, other, beads = _best_join(groups, evidence, manner, near)
        groups = [g for g in groups if g is not one and g is not other]
        groups.append(join(one, other, beads))
    return _refined(groups[0], sizes, evidence, manner) if len(sizes) > 2 else groups[0]


def row_score(row: Mapping[int, Sequence[int]], evidence: PairEvidences) -> float:
    """The evidence for a row of units, in nats: that of every pair of versions in it."""
    return sum(evidence[a, b].score(row[a], row[b]) for a, b in combinations(sorted(row), 2))


def _best_join(
    groups: Sequence[Group], evidence: PairEvidences, manner: Manner, near: Group | None
) -> tuple[Group, Group, list[Bead]]:
    """The two groups whose path scores best for each of their rows, and that path."""
    found = []
    for one, other in combinations(groups, 2):
        places = _places_in(near, one, other) if near else _anchors(one, other, evidence)
        beads, score = path_through(one, other, places, evidence, manner)
        found.append((score / (len(one.rows) + len(other.rows) or 1), one, other, beads))
    best = max(found, key=lambda each: each[0])
    return best[1:]


def path_between(
    one: Group, other: Group, evidence: PairEvidences, manner: Manner = CLOSE
) -> tuple[list[Bead], float]:
    """The best path through the rows of two groups, and its score in nats."""
    return path_through(one, other, _anchors(one, other, evidence), evidence, manner)


def _refined(
    group: Group, sizes: Mapping[int, int], evidence: PairEvidences, manner: Manner
) -> Group:
    """The group after each version was paired with the rest again."""
    for _ in range(ROUNDS):
        before = group.rows
        for version in sorted(sizes):
            rest, alone = without(group, version), single(version, sizes[version])
            near = _places_in(group, rest, alone)
            beads, _ = path_through(rest, alone, near, evidence, manner)
            group = join(rest, alone, beads)
        if group.rows == before:
            break
    return group


def _places_in(group: Group, one: Group, other: Group) -> list[tuple[int, int]]:
    """Where the rows of two groups stand beside one another in the rows of a third.

    Only those whose neighbours do so as well: where something was added or left out, the path may
    have lost its way.
    """
    pairs: set[tuple[int, int]] = set()
    for a in one.versions:
        rows_of_a = one.side(a).rows.tolist()
        for b in other.versions:
            rows_of_b = other.side(b).rows.tolist()
            both = ((row[a], row[b]) for row in group.rows)
            pairs |= {
                (rows_of_a[ours.start], rows_of_b[theirs.start])
                for ours, theirs in both
                if len(ours) and len(theirs)
            }
    return longest_chain(sorted(p for p in pairs if _steps_from(p) <= pairs))


def _steps_from(place: tuple[int, int]) -> set[tuple[int, int]]:
    """The places one row before and one behind."""
    i, j = place
    return {(i - 1, j - 1), (i + 1, j + 1)}


def _anchors(one: Group, other: Group, evidence: PairEvidences) -> list[tuple[int, int]]:
    """Rows of two groups that are certain to correspond, on the word of any pair of versions."""
    pairs: set[tuple[int, int]] = set()
    for a in one.versions:
        rows_of_a = one.side(a).rows.tolist()
        for b in other.versions:
            rows_of_b = other.side(b).rows.tolist()
            side = int(a > b)
            matches = evidence[min(a, b), max(a, b)].matches[side]
            pairs |= {
                (rows_of_a[i], rows_of_b[j])
                for i, j in find_anchors(matches)
                if i < len(rows_of_a) and j < len(rows_of_b)
            }
    return longest_chain(sorted(pairs))
