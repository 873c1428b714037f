"""The path: complete, monotone, best; the corridor keeps it possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from align.model import Run
from align.pairing.anchors import corridor, longest_chain
from align.pairing.beads import CLOSE
from align.pairing.path import best_path

sizes = st.integers(0, 9)
pairs = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=9)


class Scored:
    """A scorer from a function of two runs."""

    def __init__(self, score: Callable[[Run, Run], float]) -> None:
        self.score = score

    def scores(self, row: int, shape: tuple[int, int], columns: range) -> np.ndarray:
        ours = Run(row, row + shape[0])
        return np.array([self.score(ours, Run(j, j + shape[1])) for j in columns])


def whole(rows: int, columns: int) -> list[range]:
    return [range(columns + 1)] * (rows + 1)


def is_complete(beads: list[tuple[Run, Run]], rows: int, columns: int) -> bool:
    ones = [i for one, _ in beads for i in one]
    others = [j for _, other in beads for j in other]
    return ones == list(range(rows)) and others == list(range(columns))


def best_by_search(rows: int, columns: int, score: Callable[[Run, Run], float]) -> float:
    """The highest score of all paths, by trying every bead at every cell."""
    best = {(0, 0): 0.0}
    for i in range(rows + 1):
        for j in range(columns + 1):
            offers = [best[i - 1, j] + CLOSE.alone] if i else []
            offers += [best[i, j - 1] + CLOSE.alone] if j else []
            offers += [
                best[i - a, j - b] + CLOSE.prior(a, b) + score(Run(i - a, i), Run(j - b, j))
                for a, b in CLOSE.shapes
                if a <= i and b <= j
            ]
            if offers:
                best[i, j] = max(offers)
    return best[rows, columns]


@given(sizes, sizes, st.randoms(use_true_random=False))
def test_the_path_is_complete_and_the_best_of_all(rows: int, columns: int, random) -> None:
    known: dict[tuple[Run, Run], float] = {}

    def score(one: Run, other: Run) -> float:
        return known.setdefault((one, other), random.uniform(-9, 9))

    beads, total = best_path(whole(rows, columns), Scored(score))
    assert is_complete(beads, rows, columns)
    said = sum(
        CLOSE.prior(len(a), len(b)) + (score(a, b) if len(a) and len(b) else 0) for a, b in beads
    )
    assert abs(total - said) < 1e-6
    assert abs(total - best_by_search(rows, columns, score)) < 1e-6


@given(st.integers(60, 120), st.integers(60, 120), pairs)
def test_a_corridor_leads_from_corner_to_corner(rows: int, columns: int, anchors) -> None:
    anchors = [(i, j) for i, j in longest_chain(anchors) if i < rows and j < columns]
    allowed = corridor(rows, columns, anchors)
    beads, _ = best_path(allowed, Scored(lambda *_: 0.0))
    assert is_complete(beads, rows, columns)
    assert all(i in allowed[i_] for i_, i in [(0, 0), (rows, columns)])


def test_a_long_text_is_searched_only_near_its_anchors() -> None:
    allowed = corridor(1000, 1000, [(k, k) for k in range(0, 1000, 20)])
    assert max(map(len, allowed)) < 80


@given(pairs)
def test_the_longest_chain_increases_on_both_sides(found: Sequence[tuple[int, int]]) -> None:
    chain = longest_chain(found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    increasing = [
        subset
        for size in range(len(chain) + 1, min(len(found), len(chain) + 1) + 1)
        for subset in combinations(sorted(set(found)), size)
        if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(subset))
    ]
    assert not increasing


def test_what_nothing_speaks_for_stays_alone() -> None:
    def score(one: Run, other: Run) -> float:
        return 5.0 if (one, other) in {(Run(0, 1), Run(0, 1)), (Run(2, 3), Run(1, 2))} else -9.0

    beads, _ = best_path(whole(3, 2), Scored(score))
    assert beads[1] == (Run(1, 2), Run(1, 1))
