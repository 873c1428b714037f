"""Which figures of a row belong together: clusters of at most one figure per version."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from align.numbers.bounds import direction
from align.numbers.items import Item
from align.numbers.matching import agree

Cluster = dict[int, Item]
"""Figures that belong together, by version."""

_STEP, _DISTANCE, _KIND, _STRENGTH, _BOUND = 0.3, 0.6, 0.2, 0.1, 0.15
"""What a less likely reading, a distance, another kind, strength or bound cost."""


def agreement_cost(one: Item, other: Item) -> float | None:
    """How badly two figures agree: below 1 they say the same in the same unit; None: they don't."""
    found = agree(one.readings, other.readings)
    if found is None:
        return None
    agreement, steps = found
    cost = agreement + _STEP * steps + _DISTANCE * abs(one.place - other.place)
    cost += _KIND * (one.kind is not other.kind) + _STRENGTH * (one.weak is not other.weak)
    return cost + _BOUND * (direction(one.qualifier) != direction(other.qualifier))


def cluster(versions: Sequence[Sequence[Item]]) -> list[Cluster]:
    """The items in clusters of those that agree, in order of the first version that has them."""
    items = [item for version in versions for item in version]
    return join([{item.version: item} for item in items], agreement_cost)


def join(
    clusters: Sequence[Cluster], cost_of: Callable[[Item, Item], float | None]
) -> list[Cluster]:
    """Joins clusters without a version in common, the cheapest pairs of figures first."""
    owner = {id(item): n for n, c in enumerate(clusters) for item in c.values()}
    merged: list[Cluster] = [dict(c) for c in clusters]
    for _, one, other in sorted(_edges(clusters, cost_of), key=lambda edge: edge[0]):
        first, second = owner[id(one)], owner[id(other)]
        if first != second and merged[first].keys().isdisjoint(merged[second]):
            merged[first] |= merged[second]
            for item in merged[second].values():
                owner[id(item)] = first
            merged[second] = {}
    full = (dict(sorted(c.items())) for c in merged if c)
    return sorted(full, key=lambda c: next((item.order, v) for v, item in c.items()))


def _edges(
    clusters: Sequence[Cluster], cost_of: Callable[[Item, Item], float | None]
) -> Iterable[tuple[float, Item, Item]]:
    for a, b in _disjoint_pairs(clusters):
        for one in a.values():
            for other in b.values():
                cost = cost_of(one, other)
                if cost is not None:
                    yield cost, one, other


def _disjoint_pairs(clusters: Sequence[Cluster]) -> Iterable[tuple[Cluster, Cluster]]:
    """The pairs of clusters without a version in common, each in order; no other is looked at."""
    versions = [frozenset(c) for c in clusters]
    apart = {
        one: [n for n, other in enumerate(versions) if one.isdisjoint(other)]
        for one in set(versions)
    }
    for n, (one, of) in enumerate(zip(clusters, versions, strict=True)):
        others = apart[of]
        for place in range(bisect_right(others, n), len(others)):
            yield one, clusters[others[place]]
