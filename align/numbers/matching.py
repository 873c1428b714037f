"""When two figures agree: their values, in any unit of one dimension, by any of their readings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from align.numbers.dates import DateParts, date_parts
from align.numbers.model import Mention, NumberKind, Qualifier, Reading
from align.numbers.units import RATIO, TEMPERATURE, dimension, to_base

TOLERANCE = Fraction(2, 100)
"""How far a conversion between units may be off, relative to the larger value."""
DEGREES = Fraction(6, 10)
"""How far a conversion between scales of temperature may be off, in degrees Celsius."""


class Agreement(IntEnum):
    """How well two readings agree, the best first."""

    SAME = 0
    """The same value in the same unit."""
    EQUAL = 1
    """Equal by exact arithmetic: 1200 kW and 1.2 MW, 50 % and 1/2."""
    BARE = 2
    """The same number, but one of the two without its unit."""
    PARTIAL = 3
    """Dates of which one leaves the year to the context."""
    CONVERTED = 4
    """Equal within the tolerance of a conversion."""


@dataclass(frozen=True, slots=True)
class Item:
    """A figure, or one end of a range, ready for comparison.

    `version` and `order` say where it stands; `weak` items may satisfy but never alarm.
    """

    version: int
    order: int
    place: float
    """From 0 (first figure of its version's row) to 1 (last)."""
    kind: NumberKind
    readings: tuple[Reading, ...]
    qualifier: Qualifier | None
    weak: bool


def ends(mention: Mention) -> list[tuple[Reading, ...]]:
    """The readings of each figure that a mention holds: two for a range."""
    if mention.reading.upper is None:
        return [mention.readings]
    unit = mention.reading.unit
    return [
        (Reading(mention.reading.value, unit=unit),),
        (Reading(mention.reading.upper, unit=unit),),
    ]


def agree(one: Item, other: Item) -> tuple[Agreement, int] | None:
    """The best agreement over all readings, and how many steps down the readings it lies."""
    best: tuple[Agreement, int] | None = None
    for i, reading in enumerate(one.readings):
        for j, against in enumerate(other.readings):
            found = agreement(reading, against)
            if found is not None and (best is None or (found, i + j) < best):
                best = (found, i + j)
    return best


def agreement(one: Reading, other: Reading) -> Agreement | None:
    """How two readings agree; None if they don't."""
    if one.iso is not None or other.iso is not None:
        return _dates_agree(one, other)
    if one.value is None or other.value is None:
        return None
    if one.unit == other.unit:
        return Agreement.SAME if one.value == other.value else None
    if one.unit is None or other.unit is None:
        return _bare_agree(one, other)
    if dimension(one.unit) != dimension(other.unit) or dimension(one.unit) is None:
        return None
    return _bases_agree(one, other)


def _bare_agree(one: Reading, other: Reading) -> Agreement | None:
    assert one.value is not None and other.value is not None
    if one.value == other.value:
        return Agreement.BARE
    bare, given = (one, other) if one.unit is None else (other, one)
    assert given.unit is not None and given.value is not None
    if dimension(given.unit) == RATIO and to_base(given.value, given.unit) == bare.value:
        return Agreement.EQUAL
    return None


def _bases_agree(one: Reading, other: Reading) -> Agreement | None:
    assert one.unit and other.unit and one.value is not None and other.value is not None
    first, second = to_base(one.value, one.unit), to_base(other.value, other.unit)
    if first == second:
        return Agreement.EQUAL
    if dimension(one.unit) == TEMPERATURE:
        return Agreement.CONVERTED if abs(first - second) <= DEGREES else None
    close = abs(first - second) <= TOLERANCE * max(abs(first), abs(second))
    return Agreement.CONVERTED if close else None


def _dates_agree(one: Reading, other: Reading) -> Agreement | None:
    if one.iso is None or other.iso is None:
        return None
    if one.iso == other.iso:
        return Agreement.SAME
    first, second = date_parts(one.iso), date_parts(other.iso)
    if first is None or second is None:
        return None
    if first[1:] == second[1:] and first.year != second.year and None in {first.year, second.year}:
        return Agreement.PARTIAL
    return None


def is_part_of(part: Item, whole: Item) -> bool:
    """Whether a date says nothing that a fuller date does not say: 2024 of 2024-05-14."""
    one, other = _parts(part), _parts(whole)
    return (
        one is not None
        and other is not None
        and all(said is None or said == full for said, full in zip(one, other, strict=True))
    )


def _parts(item: Item) -> DateParts | None:
    iso = item.readings[0].iso
    parts = date_parts(iso) if iso else None
    return parts if parts and any(parts) else None
