"""The heaviest chain that increases on both sides."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from align.pairing.chains import heaviest_chain


def test_the_heavier_of_two_that_cross_is_kept() -> None:
    assert heaviest_chain([(0, 1), (1, 0)], [1, 2]) == {1}
    assert heaviest_chain([(0, 1), (1, 0)], [2, 1]) == {0}


def test_a_long_chain_of_light_ones_outweighs_a_heavy_one() -> None:
    assert heaviest_chain([(0, 9), (1, 1), (2, 2), (3, 3)], [2, 1, 1, 1]) == {1, 2, 3}


@given(
    st.permutations(range(6)),
    st.lists(st.integers(1, 5), min_size=6, max_size=6),
    st.integers(0, 6),
)
def test_no_chain_weighs_more(order: list[int], weights: list[int], size: int) -> None:
    places = list(enumerate(order))[:size]
    kept = heaviest_chain(places, weights)
    assert _increases([places[n] for n in sorted(kept)])
    best = max(
        sum(weights[n] for n in some)
        for length in range(size + 1)
        for some in combinations(range(size), length)
        if _increases([places[n] for n in some])
    )
    assert sum(weights[n] for n in kept) == best


def _increases(places: list[tuple[int, int]]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in combinations(places, 2))
