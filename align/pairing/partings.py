"""The ways in which a row may fall into two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from align.pairing.worth import Row

MOST_CUTS = 4096
"""A row that can be cut in more ways is left as it is."""

Parts = tuple[Row, Row]


def partings(row: Row) -> Iterator[Parts]:
    """A row as two: without one unit, divided into one after the other, or crossed."""
    yield from _without_one(row)
    yield from _divided(row)
    yield from _crossed(row)


def cross(one: Row, other: Row) -> bool:
    """Does one of two rows stand before the other in some version, and after it in another?"""
    return len({one[v] < other[v] for v in one.keys() & other.keys()}) > 1


def apart(row: Row) -> list[Row]:
    """A row of several versions as it is, the units of a single version each for itself."""
    if len(row) > 1:
        return [row]
    return [{version: (unit,)} for version, units in row.items() for unit in units]


def _without_one(row: Row) -> Iterator[Parts]:
    if len(row) < 2:
        return
    for version, units in row.items():
        if len(units) > 1:
            for unit in units:
                rest = tuple(u for u in units if u != unit)
                yield {**row, version: rest}, {version: (unit,)}


def _divided(row: Row) -> Iterator[Parts]:
    """A row of three versions or more as two in order, each version cut somewhere or in one only.

    A path between two versions has weighed this. One between groups had no such choice where it
    joined rows of a group to fit one unit of the other.
    """
    if len(row) < 3 or prod(len(units) + 1 for units in row.values()) > MOST_CUTS:
        return
    for cuts in product(*(range(len(units) + 1) for units in row.values())):
        cut = list(zip(row.items(), cuts, strict=True))
        first = {version: units[:at] for (version, units), at in cut if at}
        rest = {version: units[at:] for (version, units), at in cut if at < len(units)}
        if first and rest:
            yield first, rest


def _crossed(row: Row) -> Iterator[Parts]:
    """A row as two rows that cross: each version cut somewhere, one at least turned round."""
    if len(row) < 2 or any(len(units) < 2 for units in row.values()):
        return
    first, *rest = row
    cuts = [[(units[:c], units[c:]) for c in range(1, len(units))] for units in row.values()]
    for halves in product(*cuts):
        for turned in product((False, True), repeat=len(rest)):
            if any(turned):
                sides = [halves[0]] + [
                    half[::-1] if turn else half
                    for half, turn in zip(halves[1:], turned, strict=True)
                ]
                one, other = (
                    {v: half[side] for v, half in zip((first, *rest), sides, strict=True)}
                    for side in (0, 1)
                )
                yield one, other
