"""The figures of one row, version against version: which belong together, which disagree.

Figures that agree form clusters of at most one per version, the best agreements first. What is
left incomplete is joined with what it was probably meant to be (a value that differs), or lacks
a partner. Two that agree outvote a third. Weak figures satisfy others and never alarm.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from align.numbers import findings
from align.numbers.bounds import are_complements, bounds_differ, direction, is_roughness_lost
from align.numbers.clusters import Cluster, cluster, join
from align.numbers.coverage import digits_of_names, is_covered, is_given_twice, is_repeated
from align.numbers.identifiers import compare_identifiers
from align.numbers.items import Item, items_of
from align.numbers.likeness import unlikeness
from align.numbers.loose_bounds import is_negated, is_said_apart
from align.numbers.matching import Agreement, agree
from align.numbers.model import NO_QUANTITY, Discrepancy, Figure, Mention, Reading, Severity
from align.numbers.storeys import FLOORS_COUNTED_OTHERWISE, are_one_storey
from align.numbers.swaps import find_swaps

_NOTHING = Reading()


def compare(
    row: int,
    figures: Sequence[Sequence[Figure] | None],
    texts: Sequence[Sequence[str]] | None = None,
) -> tuple[Discrepancy, ...]:
    """The discrepancies among the figures of a row, in the order of their figures.

    `figures` has for each version of the work its figures in order, or None for a version that is
    not in the row. A row with fewer than two versions has no discrepancy. `texts`, the paragraphs
    of each version, let figures be found that changed places.
    """
    present = {v: list(found) for v, found in enumerate(figures) if found is not None}
    if len(present) < 2 or _say_the_same(list(present.values())):
        return ()
    items = {v: items_of(v, found) for v, found in present.items()}
    names = {v: digits_of_names(found) for v, found in present.items()}
    clusters = cluster(list(items.values()))
    whole = [c for c in clusters if len(c) == len(items)]
    open_ = [c for c in clusters if len(c) < len(items)]
    is_said = [_covered(c, items, names) for c in open_]
    covered = [c for c, said in zip(open_, is_said, strict=True) if said]
    open_ = [c for c, said in zip(open_, is_said, strict=True) if not said]
    size = len(figures)
    found = [d for c in whole + covered for d in _agreeing(row, size, c, items, texts)]
    for group in _joined(open_):
        found.extend(_disagreeing(row, size, items, group, texts))
    if texts is not None:
        for swap in find_swaps(clusters, texts):
            found.extend(findings.swapped(row, size, members) for members in swap)
    found.extend(compare_identifiers(row, size, present, texts))
    return tuple(sorted({(d.type, d.figures): d for d in found}.values(), key=_position))


def _say_the_same(versions: Sequence[Sequence[Figure]]) -> bool:
    """Whether all versions have equal quantities, bounded alike, in one order, and no names."""
    first, *others = versions
    return all(len(other) == len(first) for other in others) and all(
        _is_the_same(figure.mention, counterpart.mention)
        for other in others
        for figure, counterpart in zip(first, other, strict=True)
    )


def _is_the_same(one: Mention, other: Mention) -> bool:
    return (
        one.kind is other.kind
        and one.kind not in NO_QUANTITY
        and one.reading != _NOTHING
        and one.readings == other.readings
        and one.strength is other.strength
        and (one.qualifier, one.is_bound_certain) == (other.qualifier, other.is_bound_certain)
    )


def _covered(cluster_: Cluster, items: dict[int, list[Item]], names: dict[int, set[str]]) -> bool:
    """Whether every version that lacks the figure says it in some other way."""
    some = next(iter(cluster_.values()))
    return all(
        is_covered(some, items[some.version], items[v], names[v])
        for v in items
        if v not in cluster_
    )


def _joined(clusters: Sequence[Cluster]) -> list[list[Cluster]]:
    """The clusters in groups of those that were probably meant to be one figure."""
    origin = {id(item): c for c in clusters for item in c.values()}
    groups = join(clusters, unlikeness)
    return [
        list({id(origin[id(item)]): origin[id(item)] for item in group.values()}.values())
        for group in groups
    ]


def _agreeing(
    row: int,
    size: int,
    members: Cluster,
    items: Mapping[int, Sequence[Item]],
    texts: Sequence[Sequence[str]] | None,
) -> list[Discrepancy]:
    """Lost bounds and conversions among figures that agree."""
    pairs = list(combinations(members.values(), 2))
    weak = any(item.weak for item in members.values())
    lost = [(a, b) for a, b in pairs if bounds_differ(a.bound, b.bound)]
    if lost and not weak:
        found = findings.unbounded(row, size, members)
        kept = texts is not None and all(_is_kept(a, b, items, texts) for a, b in lost)
        return [replace(found, severity=Severity.INFO) if kept else found]
    agreements = [agree(a.readings, b.readings) for a, b in pairs]
    if any(found is not None and found[0] is Agreement.CONVERTED for found in agreements):
        return [findings.converted(row, size, members)]
    if not weak and any(is_roughness_lost(a.qualifier, b.qualifier) for a, b in pairs):
        return [findings.made_exact(row, size, members)]
    return []


def _is_kept(
    one: Item, other: Item, items: Mapping[int, Sequence[Item]], texts: Sequence[Sequence[str]]
) -> bool:
    """Whether the bound that one of two figures lacks stands in the words around it.

    More than five is at most five where it is denied.
    """
    ways = direction(one.qualifier), direction(other.qualifier)
    if all(ways):
        return are_complements(one.qualifier, other.qualifier) and any(
            is_negated(item, items[item.version], texts[item.version]) for item in (one, other)
        )
    bare, way = (other, ways[0]) if ways[0] else (one, ways[1])
    return is_said_apart(bare, way, items[bare.version], texts[bare.version])


def _disagreeing(
    row: int,
    size: int,
    items: dict[int, list[Item]],
    group: Sequence[Cluster],
    texts: Sequence[Sequence[str]] | None,
) -> list[Discrepancy]:
    members = [item for c in group for item in c.values()]
    present = items.keys()
    if all(item.weak for item in members):
        return []
    if len(group) > 1:
        found = findings.differing(row, size, present, group)
        return [_as_storeys(found, group, texts) if texts is not None else found]
    if any(item.weak for item in members):
        return []
    if all(is_given_twice(item, items[item.version]) for item in members):
        return [findings.given_twice(row, size, present, group[0])]
    if _is_repetition(group[0], items, present):
        return [findings.repeated(row, size, present, group[0])]
    return [findings.missing(row, size, present, group[0])]


def _as_storeys(
    found: Discrepancy, group: Sequence[Cluster], texts: Sequence[Sequence[str]]
) -> Discrepancy:
    """`found`, as information where floors are counted from the ground and from the street."""
    across = [(a, b) for c, d in combinations(group, 2) for a in c.values() for b in d.values()]
    if not all(are_one_storey(a, b, texts) for a, b in across):
        return found
    return replace(found, severity=Severity.INFO, hint=FLOORS_COUNTED_OTHERWISE)


def _is_repetition(
    cluster_: Cluster, items: dict[int, list[Item]], present: Collection[int]
) -> bool:
    some = next(iter(cluster_.values()))
    return all(is_repeated(some, items[v]) for v in present if v not in cluster_)


def _position(found: Discrepancy) -> tuple[int, int, int]:
    """Where the first figure of a discrepancy stands."""
    version, figure = next((v, f) for v, f in enumerate(found.figures) if f is not None)
    return figure.paragraph, figure.mention.span.start, version
