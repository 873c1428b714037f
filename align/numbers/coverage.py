"""Figures without a partner of their own that the other version says all the same.

Part of a fuller date, a unit given twice (45 miles (72 km)), the parts of a sum (3 hours 20
minutes), the number in a name, or the same figure said once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from align.numbers.dates import DateParts, date_parts
from align.numbers.items import Item
from align.numbers.matching import Agreement, agree, base
from align.numbers.model import Figure, NumberKind
from align.numbers.numbered import HOUSE
from align.numbers.units import dimension, is_money


def is_covered(item: Item, own: Sequence[Item], others: Sequence[Item], names: set[str]) -> bool:
    """Whether `others`, the items of another version, say what `item` of `own` says.

    `names` are the digits in the other version's identifiers.
    """
    reading = item.readings[0]
    if (reading.value is not None and str(reading.value) in names) or reading.iso in names:
        return True
    return (
        any(is_part_of(item, other) for other in others)
        or any(_is_conversion(item, other, own, others) for other in others)
        or _is_in_a_sum(item, own, others)
        or _is_in_a_ratio(item, own, others)
    )


def is_repeated(item: Item, others: Sequence[Item]) -> bool:
    """Whether another version says the same figure, even though elsewhere in the row."""
    found = (agree(item.readings, other.readings) for other in others)
    return any(agreement is not None and agreement[0] is Agreement.SAME for agreement in found)


def digits_of_names(figures: Sequence[Figure]) -> set[str]:
    """The digits in the identifiers among the figures, or what their characters say (十八).

    Of a house number such as 12–14 each of the two.
    """
    names = [f.mention for f in figures if f.mention.kind is NumberKind.IDENTIFIER]
    houses = [n.surface for n in names if n.rule.endswith(f": {HOUSE}")]
    said = {"".join(filter(str.isdigit, n.surface)) or str(n.reading.value) for n in names}
    return said.union(*(re.findall(r"\d+", house) for house in houses))


def is_part_of(part: Item, whole: Item) -> bool:
    """Whether a date says nothing that a fuller date does not say: 2024 of 2024-05-14."""
    one, other = _parts(part), _parts(whole)
    if one is None or other is None or one == other:
        return False
    return all(said in {None, full} for said, full in zip(one, other, strict=True))


def _parts(item: Item) -> DateParts | None:
    iso = item.readings[0].iso
    return date_parts(iso) if iso else None


def _is_conversion(item: Item, other: Item, own: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether `other` is the same quantity in another unit, which `own` gives beside `item`.

    Not so where `others` give it in the unit of `item` too: 5 ft 6 in (1.68 m), 5 ft 8 in (1.68 m).
    """
    unit = item.readings[0].unit
    found = agree(item.readings, other.readings)
    if unit is None or found is None or found[0] not in {Agreement.EQUAL, Agreement.CONVERTED}:
        return False
    near = (o for o in _beside(other, others) if o.readings[0].unit == unit)
    if any(_are_near(o, other) for o in near):
        return False
    return any(agree(i.readings, item.readings) is not None for i in _beside(item, own))


_BESIDE = 2
"""A conversion stands so many figures on at most: 5 ft by 8 ft (1.52 m × 2.44 m)."""


def _beside(item: Item, own: Sequence[Item]) -> list[Item]:
    """The items shortly before and after `item` in `own`, which has all of its version in order."""
    before = own[max(0, item.order - _BESIDE) : item.order]
    return [*before, *own[item.order + 1 : item.order + 1 + _BESIDE]]


def _are_near(one: Item, other: Item) -> bool:
    """Whether two lengths, weights, ... are about the same, whatever their units."""
    values = base(one.readings[0]), base(other.readings[0])
    return (
        dimension(one.readings[0].unit) == dimension(other.readings[0].unit)
        and values[0] is not None
        and values[1] is not None
        and abs(values[0] - values[1]) <= _NEAR * abs(values[0])
    )


_BRACKET = 2
"""Between a figure and what follows it in brackets stand so many characters."""
_NEAR = Fraction(10, 100)


def is_given_twice(item: Item, own: Sequence[Item]) -> bool:
    """Whether `item` stands right behind the same quantity in another unit: six metres (18 feet).

    Rounded figures may be a tenth apart; of sums of money only the currencies are looked at.
    """
    before = own[item.order - 1] if item.order else None
    if before is None or before.figure.paragraph != item.figure.paragraph:
        return False
    gap = item.mention.span.start - before.mention.span.end
    units = before.readings[0].unit, item.readings[0].unit
    if not 0 < gap <= _BRACKET or None in units or units[0] == units[1]:
        return False
    if is_money(units[0] or "") and is_money(units[1] or ""):
        return dimension(units[0]) != dimension(units[1])
    return _are_near(before, item)


def _is_in_a_sum(item: Item, own: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether `item` is a term of a sum that another version works out, or the sum itself."""
    kind, value = dimension(item.readings[0].unit), base(item.readings[0])
    if kind is None or value is None:
        return False
    if value in _sums(others, kind):
        return True
    neighbours = _beside(item, own)
    sums = {s for n in neighbours for s in _sums(sorted((n, item), key=lambda i: i.order), kind)}
    return any(
        dimension(o.readings[0].unit) == kind and base(o.readings[0]) in sums for o in others
    )


def _is_in_a_ratio(item: Item, own: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether `item` is one of two numbers that another version gives as a fraction, or is the
    fraction: three out of four, 四次中有三次."""
    if item.kind is NumberKind.FRACTION:
        return item.readings[0].value in _ratios(others)
    near = own[max(0, item.order - 1) : item.order + 2]
    fractions = {o.readings[0].value for o in others if o.kind is NumberKind.FRACTION}
    return item.kind is NumberKind.CARDINAL and bool(fractions & _ratios(near))


def _ratios(items: Sequence[Item]) -> set[Fraction]:
    """What neighbouring cardinals are as a fraction; one in n where the one goes unsaid."""
    values = [i.readings[0].value for i in items if i.kind is NumberKind.CARDINAL]
    numbers = [value for value in values if value]
    pairs = {min(a, b) / max(a, b) for a, b in pairwise(numbers) if a > 0 and b > 0}
    return pairs | {1 / number for number in numbers if number > 1}


def _sums(items: Sequence[Item], kind: str) -> set[Fraction]:
    """The sums of neighbouring items in different units of one dimension."""
    sums = set()
    for one, other in pairwise(items):
        first, second = one.readings[0], other.readings[0]
        values = base(first), base(second)
        if first.unit == second.unit or kind not in {dimension(first.unit)} & {
            dimension(second.unit)
        }:
            continue
        if values[0] is not None and values[1] is not None:
            sums.add(values[0] + values[1])
    return sums
