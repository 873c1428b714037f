"""The best way through two sequences: monotone dynamic programming over beads.

A bead joins a run of each sequence; either may be empty. Gale & Church (1993) allow up to two
units a side, we allow more where one side is short. Only cells inside a corridor are visited, so
that cost grows with the length of the text, not with its square; a row of cells is one vector.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from align.model import Run
from align.pairing.beads import CLOSE, Manner, Shape
from align.pairing.lengths import Floats

Bead = tuple[Run, Run]
_NEVER = -1e12
_DOWN, _ALONG = -1, -2
_SHAPES: tuple[Shape, ...] = tuple(CLOSE.shapes)


class Scorer(Protocol):
    """Scores beads by their evidence alone, in nats."""

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        """The scores of the beads of a shape that begin at a row, for each first column."""
        ...


def best_path(
    corridor: Sequence[range], scorer: Scorer, manner: Manner = CLOSE
) -> tuple[list[Bead], float]:
    """The beads with the highest total score, in order, and that score, in nats.

    Every unit is in exactly one bead and beads don't cross. `corridor`: for each number of units
    of the first sequence already behind (0 to all), the numbers of the second that may be.
    """
    best: list[Floats] = []
    came: list[NDArray[np.int8]] = []
    for i, allowed in enumerate(corridor):
        row = np.full(len(allowed), _NEVER)
        steps = np.full(len(allowed), _ALONG, dtype=np.int8)
        if i == 0:
            row[0] = 0.0
        else:
            _offer(row, steps, allowed, corridor[i - 1], best[i - 1] + manner.alone, 0, _DOWN)
        for number, (down, along) in enumerate(_SHAPES):
            if down <= i:
                _take_beads(
                    row, steps, allowed, corridor, best, scorer, (i, down, along, number), manner
                )
        _pass_along(row, steps, manner.alone)
        best.append(row)
        came.append(steps)
    return _trace(corridor, came), float(best[-1][-1])


def _take_beads(
    row: Floats, steps: NDArray[np.int8], allowed: range, corridor: Sequence[range],
    best: Sequence[Floats], scorer: Scorer, bead: tuple[int, int, int, int],
    manner: Manner,
) -> None:  # fmt: skip
    """Offer the row every bead of one shape that ends in it."""
    i, down, along, number = bead
    before = corridor[i - down]
    first = max(before.start, allowed.start - along)
    last = min(before.stop, allowed.stop - along)
    if first >= last:
        return
    reached = best[i - down][first - before.start : last - before.start]
    scores = scorer.scores(i - down, (down, along), range(first, last))
    offered = reached + scores + manner.prior(down, along)
    _offer(row, steps, allowed, range(first + along, last + along), offered, 0, number)


def _offer(
    row: Floats, steps: NDArray[np.int8], allowed: range, columns: range, offered: Floats,
    shift: int, step: int,
) -> None:  # fmt: skip
    """Keep what is offered for some columns where it is better than what is there."""
    first = max(columns.start, allowed.start)
    last = min(columns.stop, allowed.stop)
    if first >= last:
        return
    new = offered[first - columns.start : last - columns.start]
    here = slice(first - allowed.start + shift, last - allowed.start + shift)
    better = new > row[here]
    row[here][better] = new[better]
    steps[here][better] = step


def _pass_along(row: Floats, steps: NDArray[np.int8], alone: float) -> None:
    """Leave units of the second sequence alone, any number of them."""
    slope = alone * np.arange(len(row))
    reached = np.maximum.accumulate(row - slope) + slope
    better = reached > row + 1e-9
    row[better] = reached[better]
    steps[better] = _ALONG


def _trace(corridor: Sequence[range], came: Sequence[NDArray[np.int8]]) -> list[Bead]:
    i, j = len(corridor) - 1, corridor[-1].stop - 1
    beads: list[Bead] = []
    while i or j:
        step = int(came[i][j - corridor[i].start])
        down, along = (1, 0) if step == _DOWN else (0, 1) if step == _ALONG else _SHAPES[step]
        beads.append((Run(i - down, i), Run(j - along, j)))
        i, j = i - down, j - along
    beads.reverse()
    return beads
