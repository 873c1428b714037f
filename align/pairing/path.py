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
from align.pairing.beads import CLOSE, LONGEST, Manner, Shape
from align.pairing.lengths import Floats

Bead = tuple[Run, Run]
_NEVER = -1e12
_SHAPES: tuple[Shape, ...] = tuple(CLOSE.shapes)
_DOWN, _ALONG = len(_SHAPES), -1
"""What stands for a bead of one side alone where the number of a shape would."""


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
    reached = [np.full(corridor[-1].stop, _NEVER) for _ in range(LONGEST)]
    came: list[NDArray[np.intp]] = []
    for i, allowed in enumerate(corridor):
        offers = np.full((len(_SHAPES) + 1, len(allowed)), _NEVER)
        if i == 0:
            offers[_DOWN, 0] = 0.0
        else:
            offers[_DOWN] = reached[-1][allowed.start : allowed.stop] + manner.alone
        for number, shape in enumerate(_SHAPES):
            if shape[0] <= i:
                before = corridor[i - shape[0]]
                _offer_beads(offers[number], allowed, before, i, shape, reached, scorer, manner)
        steps = offers.argmax(axis=0)
        best = np.take_along_axis(offers, steps[None], axis=0)[0]
        _pass_along(best, steps, manner.alone)
        row = reached.pop(0)
        row.fill(_NEVER)
        row[allowed.start : allowed.stop] = best
        reached.append(row)
        came.append(steps)
    return _trace(corridor, came), float(best[-1])


def _offer_beads(
    offers: Floats, allowed: range, before: range, i: int, shape: Shape,
    reached: Sequence[Floats], scorer: Scorer, manner: Manner,
) -> None:  # fmt: skip
    """Offer the allowed cells of row `i` every bead of a shape that ends there.

    `before` are those of the row that it begins in, `reached` the best scores of the last rows.
    """
    down, along = shape
    first = max(before.start, allowed.start - along)
    last = min(before.stop, allowed.stop - along)
    if first < last:
        here = offers[first + along - allowed.start : last + along - allowed.start]
        scores = scorer.scores(i - down, shape, range(first, last))
        np.add(reached[-down][first:last], scores, out=here)
        here += manner.prior(down, along)


def _pass_along(row: Floats, steps: NDArray[np.intp], alone: float) -> None:
    """Leave units of the second sequence alone, any number of them."""
    slope = alone * np.arange(len(row))
    reached = np.maximum.accumulate(row - slope) + slope
    better = reached > row + 1e-9
    row[better] = reached[better]
    steps[better] = _ALONG


def _trace(corridor: Sequence[range], came: Sequence[NDArray[np.intp]]) -> list[Bead]:
    i, j = len(corridor) - 1, corridor[-1].stop - 1
    beads: list[Bead] = []
    while i or j:
        step = int(came[i][j - corridor[i].start])
        down, along = (1, 0) if step == _DOWN else (0, 1) if step == _ALONG else _SHAPES[step]
        beads.append((Run(i - down, i), Run(j - along, j)))
        i, j = i - down, j - along
    beads.reverse()
    return beads
