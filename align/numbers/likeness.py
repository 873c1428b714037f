"""How likely two figures that disagree were meant to be the same one."""

from __future__ import annotations

from align.numbers.items import Item
from align.numbers.matching import power_of_ten
from align.numbers.model import NumberKind, Reading
from align.numbers.slips import factor_between
from align.numbers.units import POINTS, RATIO, dimension, is_money, kind_of

LIMIT = 1.3
"""Figures less like one another than this have nothing to do with each other."""

_RATIOS = frozenset({NumberKind.PERCENT, NumberKind.FRACTION})


def unlikeness(one: Item, other: Item) -> float | None:
    """From about 0 (a clear slip) up to `LIMIT`; None beyond."""
    if one.weak and other.weak:
        return None
    if any(item.weak and _is_incidental(item) for item in (one, other)):
        return None
    if (one.weak or other.weak) and one.kind is not other.kind:
        return None
    cost = _unlikeness(one, other)
    if cost is None:
        return None
    cost += abs(one.place - other.place) + 0.3 * (one.weak or other.weak)
    if _explained(one.readings[0], other.readings[0]):
        cost -= 0.25
    return cost if cost <= LIMIT else None


_INCIDENTAL = frozenset(
    {"both", "俩", "half as a noun", "半价", "vague magnitude", "several hundred", "age in tens"}
)


def _is_incidental(item: Item) -> bool:
    """Whether a weak figure is a mere way of speaking (both, hundreds), not a slip for another."""
    return item.mention.rule.partition(": ")[2] in _INCIDENTAL


def _explained(one: Reading, other: Reading) -> bool:
    factor = factor_between(one, other)
    if factor is not None and power_of_ten(factor) is not None:
        return True
    digits = [sorted(filter(str.isdigit, str(reading.value))) for reading in (one, other)]
    return one.value is not None and digits[0] == digits[1]


def _unlikeness(one: Item, other: Item) -> float | None:
    first, second = one.readings[0], other.readings[0]
    if first.iso or second.iso:
        return _unlike_dates(one, other)
    if first.value is None or second.value is None:
        return None
    if first.unit and second.unit:
        return _unlike_units(first, second)
    if first.unit or second.unit:
        return _unlike_bare(one, other)
    if one.kind is other.kind:
        return 0.4
    return 0.6 if NumberKind.FRACTION not in {one.kind, other.kind} else 0.9


def _unlike_dates(one: Item, other: Item) -> float | None:
    if one.readings[0].iso and other.readings[0].iso:
        return 0.3 if one.kind is other.kind else None
    numbers = [r.value for item in (one, other) for r in item.readings if r.value is not None]
    in_words = len(numbers) == 2 and all(1000 <= number <= 2100 for number in numbers)
    return 0.8 if in_words else None


def _unlike_units(first: Reading, second: Reading) -> float | None:
    if first.unit is None or second.unit is None:
        return None
    same = dimension(first.unit) == dimension(second.unit)
    if same:
        return 0.1 if first.value == second.value else 0.3
    if {dimension(first.unit), dimension(second.unit)} == {RATIO, POINTS}:
        return 0.1 if first.value == second.value else 0.6
    if first.value == second.value:
        return 0.1 if is_money(first.unit) and is_money(second.unit) else 0.45
    if is_money(first.unit) and is_money(second.unit):
        return 0.5
    kinds = {kind_of(first.unit), kind_of(second.unit)}
    if kinds == {NumberKind.PERCENT}:
        return 0.6
    return 1.1 if kinds == {NumberKind.MEASURE} else None


def _unlike_bare(one: Item, other: Item) -> float | None:
    bare, given = (one, other) if one.readings[0].unit is None else (other, one)
    if bare.kind is NumberKind.FRACTION:
        return 0.5 if dimension(given.readings[0].unit) == RATIO else None
    if bare.kind is NumberKind.CARDINAL:
        return 0.7
    return 1.1
