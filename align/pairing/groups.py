"""Groups of versions that have been paired so far: lists of rows, each a run for every version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from align.model import Run
from align.pairing.gains import Side

Runs = Mapping[int, Run]
"""What each version of a group has in a row."""


@dataclass(frozen=True, slots=True)
class Group:
    """Versions that have been paired with one another, and their rows in order."""

    versions: tuple[int, ...]
    rows: tuple[Runs, ...]

    def side(self, version: int) -> Side:
        """The units of a version in these rows, and the row of each, counted from 0."""
        rows = [r for r, row in enumerate(self.rows) for _ in row[version]]
        first = self.rows[0][version].start if self.rows else 0
        return Side(first, np.array(rows, dtype=np.int64))

    def part(self, rows: Run) -> Group:
        """Some consecutive rows of the group."""
        return Group(self.versions, self.rows[rows.start : rows.end])


def single(version: int, units: int) -> Group:
    """The group of one version: a row for each of its units."""
    return Group((version,), tuple({version: Run(i, i + 1)} for i in range(units)))


def merge(group: Group, rows: Run) -> Runs:
    """What each version of a group has in consecutive rows, of which there is one at least."""
    if len(rows) == 1:
        return group.rows[rows.start]
    first, last = group.rows[rows.start], group.rows[rows.end - 1]
    return {v: Run(first[v].start, last[v].end) for v in group.versions}


def gap(group: Group, before: int) -> Runs:
    """Empty runs of a group's versions, standing before its row `before`."""
    if before < len(group.rows):
        return {v: Run(run.start, run.start) for v, run in group.rows[before].items()}
    if not group.rows:
        return {v: Run(0, 0) for v in group.versions}
    return {v: Run(run.end, run.end) for v, run in group.rows[-1].items()}


def join(one: Group, other: Group, beads: list[tuple[Run, Run]]) -> Group:
    """Two groups in one, row by row along a path through both."""
    rows = tuple(
        {
            **(merge(one, ours) if len(ours) else gap(one, ours.start)),
            **(merge(other, theirs) if len(theirs) else gap(other, theirs.start)),
        }
        for ours, theirs in beads
    )
    return Group((*one.versions, *other.versions), rows)


def without(group: Group, version: int) -> Group:
    """The rows of a group as its other versions have them; rows they are not in are left out."""
    rows = ({v: run for v, run in row.items() if v != version} for row in group.rows)
    kept = tuple(row for row in rows if any(len(run) for run in row.values()))
    return Group(tuple(v for v in group.versions if v != version), kept)
