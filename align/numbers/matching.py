"""When two figures agree: their values, in any unit of one dimension, by any of their readings."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction

from align.numbers.dates import date_parts
from align.numbers.model import Reading
from align.numbers.units import RATIO, TEMPERATURE, TIME, UNITS, dimension, to_base

TOLERANCE = Fraction(2, 100)
"""How far a conversion between units may be off, relative to the larger value."""
DEGREES = Fraction(6, 10)
"""How far a conversion between scales of temperature may be off, in degrees Celsius."""
STEPS = Fraction(1)
"""The same for differences of temperature, which are rounded twice."""
LARGEST_STEP = 20
"""More degrees Fahrenheit than these are rather a temperature than a difference of two."""
ROUNDED = Fraction(25, 100)
"""How far a conversion may be off that is rounded to the digits it is written with."""


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
        steps = [r.value for r in (one, other) if r.unit == "F_step" and r.value is not None]
        if any(abs(value) > LARGEST_STEP for value in steps):
            return None
        allowed = STEPS if steps else DEGREES
        return Agreement.CONVERTED if abs(first - second) <= allowed else None
    apart, size = abs(first - second), max(abs(first), abs(second))
    close = apart <= TOLERANCE * size or (
        _are_of_different_systems(one, other)
        and apart <= ROUNDED * size
        and apart <= max(_rounding(one), _rounding(other))
    )
    return Agreement.CONVERTED if close else None


def _are_of_different_systems(one: Reading, other: Reading) -> bool:
    """Metric against imperial or Chinese: neither a power of ten apart, nor calendar units."""
    if one.unit is None or other.unit is None or one.value == other.value:
        return False
    known = UNITS[one.unit], UNITS[other.unit]
    ratio = known[0].factor / known[1].factor
    return known[0].dimension != TIME and power_of_ten(ratio) is None


def _rounding(reading: Reading) -> Fraction:
    """Half of the last digit that is written, in the base unit: 0.5 cm of 1 cm, 50 of 300 miles."""
    if reading.value is None or reading.unit is None:
        return Fraction(0)
    step, value = Fraction(1), abs(reading.value)
    while value.denominator % 10 == 0 or value.denominator % 5 == 0 or value.denominator % 2 == 0:
        step, value = step / 10, value * 10
    while value >= 100 and value.denominator == 1 and value % 10 == 0:
        step, value = step * 10, value / 10
    return step / 2 * UNITS[reading.unit].factor


def power_of_ten(factor: Fraction) -> int | None:
    """The exponent of a factor that is a whole power of ten, apart from 10^0; else None."""
    large = factor if factor > 1 else 1 / factor if factor > 0 else Fraction(0)
    if large <= 1 or large.denominator != 1 or str(large).strip("0") != "1":
        return None
    return len(str(large)) - 1


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
