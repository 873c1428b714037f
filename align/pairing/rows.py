"""Rows of n versions from the evidence of all pairs of versions at once.

Progressive alignment, as in the multiple alignment of sequences (Feng & Doolittle 1987): the two
groups of versions that fit best are joined first, and from then on move as one. A group is a
list of rows; joining two groups is a path through both, whose score adds up the evidence of every
pair of versions across them. So the rows are n-way by construction, whatever order the files have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from align.model import Run
from align.pairing.anchors import corridor, find_anchors, longest_chain
from align.pairing.path import PARAGRAPHS, Bead, Prior, best_path, path_score
from align.pairing.similarity import Similarities

Runs = Mapping[int, Run]
"""What each version of a group has in a row."""

MERGING = 1.5
"""What it costs to merge two rows of a group of several versions, in nats."""
NOTHING_SHARED = -1.0
"""The score of rows that have no pair of versions to compare, in nats."""


@dataclass(frozen=True, slots=True)
class Group:
    """Versions that have been paired with one another so far, and their rows."""

    versions: tuple[int, ...]
    rows: tuple[dict[int, Run], ...]


def single(version: int, size: int) -> Group:
    """The group of one version: a row for each of its segments."""
    return Group((version,), tuple({version: Run(i, i + 1)} for i in range(size)))


def align_versions(
    sizes: Mapping[int, int], evidence: Similarities, prior: Prior = PARAGRAPHS
) -> Group:
    """All versions in one group; `sizes` gives the number of segments of each version."""
    groups = [single(version, size) for version, size in sizes.items()]
    while len(groups) > 1:
        one, other, beads = _best_join(groups, evidence, prior)
        groups = [g for g in groups if g is not one and g is not other]
        groups.append(_join(one, other, beads))
    return groups[0]


def row_score(runs: Runs, evidence: Similarities) -> float:
    """The evidence for a row, in nats: that of every pair of versions present in it."""
    present = sorted(v for v, run in runs.items() if len(run))
    return sum(evidence[a, b].score(runs[a], runs[b]) for a, b in combinations(present, 2))


def _best_join(
    groups: Sequence[Group], evidence: Similarities, prior: Prior
) -> tuple[Group, Group, list[Bead]]:
    """The two groups whose path scores best for each of their rows, and that path."""
    best: tuple[float, Group, Group, list[Bead]] | None = None
    for one, other in combinations(groups, 2):
        scorer = GroupScore(one, other, evidence)
        rows, columns = len(one.rows), len(other.rows)
        beads = best_path(
            corridor(rows, columns, _anchors(one, other, evidence)), columns, scorer, prior
        )
        score = path_score(beads, scorer, prior) / (rows + columns or 1)
        if best is None or score > best[0]:
            best = (score, one, other, beads)
    assert best is not None  # noqa: S101  (there are two groups at least)
    return best[1:]


@dataclass(frozen=True, slots=True)
class GroupScore:
    """Scores runs of rows of two groups by every pair of versions across them.

    The pairs are not independent of one another: the sum is divided by the root of their number.
    Rows that several versions already agree on are merged only for good reason.
    """

    one: Group
    other: Group
    evidence: Similarities

    def __call__(self, one: Run, other: Run) -> float:
        """The evidence, in nats, that the two runs of rows belong together."""
        ours, theirs = merge(self.one, one), merge(self.other, other)
        total, pairs = 0.0, 0
        for a, run_a in ours.items():
            for b, run_b in theirs.items():
                if len(run_a) and len(run_b):
                    total += score_between(self.evidence, a, run_a, b, run_b)
                    pairs += 1
        if not pairs:
            return NOTHING_SHARED
        merged = _merged_rows(self.one, one) + _merged_rows(self.other, other)
        return total / sqrt(pairs) - MERGING * merged


def _merged_rows(group: Group, rows: Run) -> int:
    """How many rows of a group of several versions would lose themselves in one."""
    return len(rows) - 1 if len(group.versions) > 1 else 0


def score_between(evidence: Similarities, a: int, run_a: Run, b: int, run_b: Run) -> float:
    """The evidence between runs of two versions, in whichever order they come."""
    return evidence[a, b].score(run_a, run_b) if a < b else evidence[b, a].score(run_b, run_a)


def merge(group: Group, rows: Run) -> dict[int, Run]:
    """What each version of a group has in consecutive rows."""
    if len(rows) == 1:
        return group.rows[rows.start]
    merged: dict[int, Run] = {}
    for version in group.versions:
        runs = [group.rows[r][version] for r in rows]
        merged[version] = Run(runs[0].start, runs[-1].end)
    return merged


def _join(one: Group, other: Group, beads: Sequence[Bead]) -> Group:
    rows = []
    for ours, theirs in beads:
        row: dict[int, Run] = {}
        for group, run in ((one, ours), (other, theirs)):
            row |= merge(group, run) if len(run) else _gap(group, run.start)
        rows.append(row)
    return Group((*one.versions, *other.versions), tuple(rows))


def _gap(group: Group, before: int) -> dict[int, Run]:
    """Empty runs of a group's versions, standing before its row `before`."""
    gap = {}
    for version in group.versions:
        if before < len(group.rows):
            at = group.rows[before][version].start
        else:
            at = group.rows[-1][version].end if group.rows else 0
        gap[version] = Run(at, at)
    return gap


def _anchors(one: Group, other: Group, evidence: Similarities) -> list[tuple[int, int]]:
    """Rows of two groups that are certain to correspond, on the word of any pair of versions."""
    pairs: set[tuple[int, int]] = set()
    for a in one.versions:
        rows_of_a = _row_of_segment(one, a)
        for b in other.versions:
            rows_of_b = _row_of_segment(other, b)
            similarity = evidence[min(a, b), max(a, b)]
            sides = similarity.keys(int(a > b)), similarity.keys(int(a < b))
            found = find_anchors(*sides, similarity.gains)
            pairs |= {(rows_of_a[i], rows_of_b[j]) for i, j in found}
    return longest_chain(sorted(pairs))


def _row_of_segment(group: Group, version: int) -> dict[int, int]:
    return {i: r for r, row in enumerate(group.rows) for i in row[version]}
