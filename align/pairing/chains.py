"""The heaviest of all chains that keep their order on two sides."""

from __future__ import annotations

from collections.abc import Sequence


def heaviest_chain(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """Which of some places (i, j) to keep so that both increase, at the greatest total weight.

    No two places share an i or a j. Of chains of one weight that with the earlier ends is taken.
    Takes n log n steps: the best chain before each j is kept in a Fenwick (1994) tree.
    """
    ranks = {j: rank for rank, j in enumerate(sorted(j for _, j in places), start=1)}
    tree = [(0, -1)] * (len(places) + 1)
    before = [-1] * len(places)
    for number in sorted(range(len(places)), key=lambda number: places[number][0]):
        rank = ranks[places[number][1]]
        weight, before[number] = _best_before(tree, rank)
        _keep(tree, rank, (weight + weights[number], number))
    chain: set[int] = set()
    _, last = _best_before(tree, len(tree))
    while last >= 0:
        chain.add(last)
        last = before[last]
    return chain


def _best_before(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    """The weight and the last place of the heaviest chain that ends below a rank."""
    best, rank = (0, -1), rank - 1
    while rank > 0:
        if tree[rank][0] > best[0]:
            best = tree[rank]
        rank &= rank - 1
    return best


def _keep(tree: list[tuple[int, int]], rank: int, chain: tuple[int, int]) -> None:
    while rank < len(tree):
        if chain[0] > tree[rank][0]:
            tree[rank] = chain
        rank += rank & -rank
