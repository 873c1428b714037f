"""Anchors: pairs beyond doubt, in order, and none where there is doubt."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared, lines_of

from align.pairing.anchors import BAND, SLACK, corridor, find_anchors


def anchors_of(one, other) -> list[tuple[int, int]]:
    return find_anchors(compared(one, other).matches[0])


def rich(count: int) -> list[list[int]]:
    """Lines of six figures that no other line has."""
    return [[1000 * n + k for k in range(100, 106)] for n in range(1, count + 1)]


def test_lines_full_of_figures_of_their_own_are_anchors() -> None:
    lines = rich(20)
    assert anchors_of(lines, lines) == [(n, n) for n in range(20)]


def test_a_line_that_stands_twice_is_no_anchor() -> None:
    lines = rich(20)
    found = anchors_of(lines, [*lines[:10], lines[3], *lines[10:]])
    assert 3 not in {i for i, _ in found}
    assert (2, 2) in found
    assert (15, 16) in found


def test_figures_that_all_lines_have_are_no_anchors() -> None:
    assert anchors_of([[500, 600]] * 20, [[500, 600]] * 20) == []


def test_a_line_out_of_order_is_left_out() -> None:
    lines = rich(20)
    moved = [*lines[1:15], lines[0], *lines[15:]]
    found = anchors_of(lines, moved)
    assert (0, 14) not in found
    assert len(found) == 19


@given(st.integers(0, 9), st.permutations(range(12)))
def test_anchors_increase_on_both_sides_and_are_true(seed: int, order: list[int]) -> None:
    lines = [a + b for a, b in zip(rich(12), lines_of(12, seed), strict=True)]
    found = anchors_of(lines, [lines[n] for n in order])
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert all(order[j] == i for i, j in found)


def test_the_corridor_keeps_near_an_anchor_and_near_the_line_between_two() -> None:
    allowed = corridor(400, 800, [(200, 300)])
    assert 300 in allowed[200]
    assert len(allowed[200]) <= 2 * SLACK + 1 + BAND
    assert 150 in allowed[100]
    assert 300 not in allowed[100]
    assert 550 in allowed[300]
