"""When two figures agree: their values, in any unit of one dimension, by any of their readings."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction

from align.numbers.dates import date_parts
from align.numbers.model import Reading
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


def agree(one: Sequence[Reading], other: Sequence[Reading]) -> tuple[Agreement, int] | None:
    """The best agreement over all readings, and how many steps down the readings it lies."""
    best: tuple[Agreement, int] | None = None
    for i, reading in enumerate(one):
        for j, against in enumerate(other):
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


def base(reading: Reading) -> Fraction | None:
    """The value in the base unit of its dimension; a bare number as it is; None for a date."""
    if reading.value is None or reading.unit is None:
        return reading.value
    return to_base(reading.value, reading.unit)


def _bare_agree(one: Reading, other: Reading) -> Agreement | None:
    """One of the two has no unit: the same number, or a ratio written as a bare number."""
    if one.value == other.value:
        return Agreement.BARE
    bare, given = (one, other) if one.unit is None else (other, one)
    return Agreement.EQUAL if dimension(given.unit) == RATIO and base(given) == bare.value else None


def _bases_agree(one: Reading, other: Reading) -> Agreement | None:
    first, second = base(one), base(other)
    if first is None or second is None:
        return None
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
