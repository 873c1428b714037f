"""Rows of groups that share none, merged into one reading order by position in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from align.model import Run
from align.pairing.groups import Group


def interleave(groups: Sequence[Group], sizes: Sequence[Sequence[int]]) -> list[tuple[Run, ...]]:
    """The runs of all versions for each row of all groups, the first group's rows first at a tie.

    `sizes` are the lengths of each version's paragraphs. A row stands where its middle stands in
    its own text, as a share of that text's length.
    """
    placed = sorted(
        (position, g, r)
        for g, group in enumerate(groups)
        for r, position in enumerate(_positions(group, sizes))
    )
    passed = [0] * len(sizes)
    rows = []
    for _, g, r in placed:
        row = groups[g].rows[r]
        runs = tuple(row.get(v, Run(at, at)) for v, at in enumerate(passed))
        passed = [max(at, run.end) for at, run in zip(passed, runs, strict=True)]
        rows.append(runs)
    return rows


def _positions(group: Group, lengths: Sequence[Sequence[int]]) -> Iterable[float]:
    """The middle of each row of a group, from 0 to 1, never decreasing."""
    sizes = [sum(lengths[v][i] for v, run in row.items() for i in run) for row in group.rows]
    total = sum(sizes) or 1
    ends = accumulate(sizes)
    return [(end - size / 2) / total for end, size in zip(ends, sizes, strict=True)]
