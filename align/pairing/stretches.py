"""The path through long texts, stretch by stretch, so that memory does not grow with the text.

A stretch ends at an anchor, or where the corridor leads if there is none. The path is looked for
some way beyond, so that what lies ahead is known where it is cut, and goes on from the last bead
that ends before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from align.model import Run
from align.news import Step, tell
from align.pairing.anchors import corridor
from align.pairing.beads import CLOSE, Manner
from align.pairing.group_scores import GroupScores
from align.pairing.groups import Group
from align.pairing.pair_evidence import PairEvidences
from align.pairing.path import Bead, best_path

LENGTH = 800
"""About so many rows of the first group make a stretch."""
BEYOND = 80
"""The path is looked for so many rows further."""


def path_through(
    one: Group,
    other: Group,
    anchors: Sequence[tuple[int, int]],
    evidence: PairEvidences,
    manner: Manner = CLOSE,
) -> tuple[list[Bead], float]:
    """The best path through the rows of two groups near their anchors, and its score in nats."""
    allowed = corridor(len(one.rows), len(other.rows), anchors)
    beads: list[Bead] = []
    score = 0.0
    row = column = 0
    while True:
        tell(Step("pairing", row, len(one.rows)))
        cut = _cut(row, anchors, allowed)
        last = min(cut + BEYOND, len(one.rows))
        ahead = _part(allowed, row, last, column)
        rows, columns = Run(row, last), Run(column, column + ahead[-1].stop - 1)
        found, gained = best_path(
            ahead, GroupScores(one.part(rows), other.part(columns), evidence, ahead), manner
        )
        if last == len(one.rows):
            return [*beads, *_moved(found, row, column)], score + gained
        kept = [bead for bead in found if bead[0].end <= cut - row]
        score += gained * len(kept) / len(found)
        beads += _moved(kept, row, column)
        row, column = beads[-1][0].end, beads[-1][1].end


def _cut(row: int, anchors: Sequence[tuple[int, int]], allowed: Sequence[range]) -> int:
    """The row where a stretch that begins at `row` is cut: an anchor's, if one is near."""
    rows = len(allowed) - 1
    wanted = row + LENGTH
    if wanted + LENGTH // 2 >= rows:
        return rows
    place = bisect_left(anchors, (wanted, 0))
    near = [i for i, _ in anchors[max(place - 1, 0) : place + 1] if abs(i - wanted) < LENGTH // 2]
    return min(near, key=lambda i: (abs(i - wanted), i), default=wanted)


def _part(allowed: Sequence[range], row: int, last: int, column: int) -> list[range]:
    """The corridor between two rows, seen from a place in it."""
    ranges = [
        range(max(r.start, column) - column, r.stop - column) for r in allowed[row : last + 1]
    ]
    ranges[0] = range(max(ranges[0].stop, 1))
    return ranges


def _moved(beads: Sequence[Bead], row: int, column: int) -> list[Bead]:
    return [
        (Run(a.start + row, a.end + row), Run(b.start + column, b.end + column)) for a, b in beads
    ]
