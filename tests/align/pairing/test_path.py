"""The path: complete, monotone, best; the corridor keeps it possible."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from align.model import Run
from align.pairing.anchors import corridor, longest_chain
from align.pairing.path import best_path, path_score

sizes = st.integers(1, 12)
pairs = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=9)


def whole(rows: int, columns: int) -> list[range]:
    return [range(columns + 1)] * (rows + 1)


def is_complete(beads: list[tuple[Run, Run]], rows: int, columns: int) -> bool:
    ones = [i for one, _ in beads for i in one]
    others = [j for _, other in beads for j in other]
    return ones == list(range(rows)) and others == list(range(columns))


@given(sizes, sizes, st.randoms(use_true_random=False))
def test_every_segment_is_in_one_bead_and_none_cross(rows: int, columns: int, random) -> None:
    scores: dict[tuple[Run, Run], float] = {}

    def score(one: Run, other: Run) -> float:
        return scores.setdefault((one, other), random.uniform(-9, 9))

    assert is_complete(best_path(whole(rows, columns), columns, score), rows, columns)


@given(st.integers(60, 120), st.integers(60, 120), pairs)
def test_a_corridor_leads_from_corner_to_corner(rows: int, columns: int, anchors) -> None:
    anchors = [(i, j) for i, j in longest_chain(anchors) if i < rows and j < columns]
    allowed = corridor(rows, columns, anchors)
    beads = best_path(allowed, columns, lambda *_: 0.0)
    assert is_complete(beads, rows, columns)
    assert all(i in allowed[i_] for i_, i in [(0, 0), (rows, columns)])


def test_a_long_text_is_searched_only_near_its_anchors() -> None:
    allowed = corridor(1000, 1000, [(k, k) for k in range(0, 1000, 20)])
    assert max(map(len, allowed)) < 80


@given(pairs)
def test_the_longest_chain_increases_on_both_sides(found) -> None:
    chain = longest_chain(found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    increasing = [
        subset
        for size in range(len(chain) + 1, min(len(found), len(chain) + 1) + 1)
        for subset in combinations(sorted(set(found)), size)
        if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(subset))
    ]
    assert not increasing


def test_two_short_segments_for_one_long_make_one_bead() -> None:
    ones, others = [30, 12, 18, 30], [30, 30, 30]

    def by_length(one: Run, other: Run) -> float:
        a, b = sum(ones[i] for i in one), sum(others[j] for j in other)
        return 3.0 - abs(a - b)

    beads = best_path(whole(4, 3), 3, by_length)
    assert beads == [
        (Run(0, 1), Run(0, 1)),
        (Run(1, 3), Run(1, 2)),
        (Run(3, 4), Run(2, 3)),
    ]
    assert path_score(beads, by_length) > 0


def test_what_nothing_speaks_for_stays_alone() -> None:
    def score(one: Run, other: Run) -> float:
        return 5.0 if (one, other) in {(Run(0, 1), Run(0, 1)), (Run(2, 3), Run(1, 2))} else -9.0

    beads = best_path(whole(3, 2), 2, score)
    assert beads[1] == (Run(1, 2), Run(1, 1))
