"""The best way through two sequences: monotone dynamic programming over beads.

A bead joins a run of each sequence; either may be empty. Gale & Church (1993) allow up to two
segments a side, we allow more where one side is single. Only cells inside a `corridor` are
visited, so that cost grows with the length of the text, not with its square.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from align.model import Run

Bead = tuple[Run, Run]
Scorer = Callable[[Run, Run], float]

Prior = Mapping[tuple[int, int], float]
"""The log probability of each bead type: how many segments of either side a bead joins."""


def bead_prior(one_sided: float) -> Prior:
    """The prior of texts in which a share `one_sided` of the beads has only one side."""
    probabilities = {
        (1, 0): one_sided / 2, (0, 1): one_sided / 2,
        (2, 1): 0.03, (1, 2): 0.03,
        (2, 2): 0.004,
        (3, 1): 0.006, (1, 3): 0.006,
        (4, 1): 0.002, (1, 4): 0.002,
    }  # fmt: skip
    probabilities[1, 1] = 1 - sum(probabilities.values())
    return {bead: math.log(p) for bead, p in probabilities.items()}


PARAGRAPHS = bead_prior(one_sided=0.10)
"""Paragraphs of texts that were translated, edited, and copied from pages with furniture."""
SENTENCES = bead_prior(one_sided=0.03)
"""Sentences of paragraphs that belong together: few have no counterpart."""

HIGHEST = 80.0
"""No single bead's evidence is expected to be worth more than this, in nats."""


def best_path(
    rows: Sequence[range], columns: int, score: Scorer, prior: Prior = PARAGRAPHS
) -> list[Bead]:
    """The beads of the best path through two sequences of segments.

    Every segment is in exactly one bead, and beads don't cross. `rows` is the corridor: for each
    number of segments of the first sequence already behind (0 to all), the numbers of the second
    (0 to `columns`) that may be. `score` is the log-likelihood ratio of a bead, in nats.
    `prior` says which beads there may be.
    """
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i, allowed in enumerate(rows):
        for j in allowed:
            if (i, j) == (0, 0):
                continue
            top, step = -math.inf, (0, 0)
            for (di, dj), expected in prior.items():
                total = best.get((i - di, j - dj), -math.inf) + expected
                if total + HIGHEST < top:
                    continue
                if di and dj:
                    total += score(Run(i - di, i), Run(j - dj, j))
                if total > top:
                    top, step = total, (di, dj)
            if top > -math.inf:
                best[i, j], came[i, j] = top, step
    return _trace(len(rows) - 1, columns, came)


def path_score(beads: Iterable[Bead], score: Scorer, prior: Prior = PARAGRAPHS) -> float:
    """The score of a path, in nats: its beads' evidence and the priors of their types."""
    return sum(
        prior[len(one), len(other)] + (score(one, other) if len(one) and len(other) else 0.0)
        for one, other in beads
    )


def _trace(i: int, j: int, came: dict[tuple[int, int], tuple[int, int]]) -> list[Bead]:
    beads: list[Bead] = []
    while (i, j) != (0, 0):
        di, dj = came[i, j]
        beads.append((Run(i - di, i), Run(j - dj, j)))
        i, j = i - di, j - dj
    beads.reverse()
    return beads
