"""What went wrong where two figures differ: the factor between them, and a hint in words."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.dates import date_parts
from align.numbers.matching import power_of_ten
from align.numbers.model import Mention, Reading
from align.numbers.units import dimension, to_base

_POWERS = {
    3: "a factor of 1,000: thousand, million, billion mixed up",
    6: "a factor of a million: thousand, million, billion mixed up",
    4: "a factor of 10,000: 万 lost or added",
    8: "a factor of 10^8: 亿 lost or added",
    1: "a factor of 10: off by one place",
    2: "a factor of 100: off by two places",
    5: "a factor of 100,000",
}  # fmt: skip


def factor_between(one: Reading, other: Reading) -> Fraction | None:
    """The second value divided by the first, in base units; None if they cannot be compared."""
    first, second = _base(one), _base(other)
    if first is None or second is None or not first or not second:
        return None
    if one.unit and other.unit and dimension(one.unit) != dimension(other.unit):
        return None
    return second / first


def _base(reading: Reading) -> Fraction | None:
    if reading.value is None:
        return None
    return to_base(reading.value, reading.unit) if reading.unit else reading.value


def hint(one: Mention, other: Mention) -> tuple[Fraction | None, str]:
    """The factor from `one` to `other` where it explains the slip, and the slip in words."""
    factor = factor_between(one.reading, other.reading)
    if one.reading.iso and other.reading.iso:
        return None, _date_hint(one.reading.iso, other.reading.iso)
    if unit_hint := _unit_hint(one.reading, other.reading):
        return factor, unit_hint
    if factor is None:
        return None, ""
    exponent = power_of_ten(factor)
    if exponent is not None:
        return factor, _power_hint(one.surface, other.surface, exponent)
    if factor == -1:
        return factor, "the sign is lost"
    return None, _digit_hint(one, other)


def _power_hint(one: str, other: str, exponent: int) -> str:
    digits = [re.match(r"\D*([\d.,]+)", surface) for surface in (one, other)]
    texts = [match[1].strip(".,") if match else "" for match in digits]
    if exponent == 3 and texts[0] == texts[1] and re.search(r"\d[.,]\d{3}$", texts[0]):
        return "point and comma were copied, not exchanged"
    lowered = f"{one} {other}".lower()
    if (
        exponent in {3, 6}
        and "billion" in lowered
        and "billion" in one.lower()
        and "billion" in other.lower()
    ):
        return "German Billion is trillion (万亿), billion is Milliarde (十亿)"
    if exponent == 6 and "trillion" in lowered:
        return "German Trillion is 10^18, trillion is Billion (万亿)"
    return _POWERS.get(exponent, f"a factor of 10^{exponent}")


def _digit_hint(one: Mention, other: Mention) -> str:
    values = [m.reading.value for m in (one, other) if m.reading.value is not None]
    texts = ["".join(filter(str.isdigit, str(value))).rstrip("0") for value in values]
    if sorted(texts[0]) == sorted(texts[1]) and texts[0] != texts[1]:
        return "digits are swapped"
    low, high = min(values), max(values)
    if 2 < low < 20 and low.denominator == 1 and high in {low % 10 * 10, low * 10, low + 10}:
        return "-teen and -ty mixed up"
    return ""


_SIGNS = {
    "percent": "%", "percentage_point": "percentage points", "basis_point": "basis points",
    "second": "s", "minute": "min", "hour": "h", "millisecond": "ms", "microsecond": "µs",
    "nanosecond": "ns", "um": "µm", "ug": "µg", "m2": "m²", "m3": "m³", "km2": "km²", "C": "°C",
    "F": "°F",
}  # fmt: skip
"""Units that have a shorter sign than their id, or a better known one."""


def _unit_hint(one: Reading, other: Reading) -> str:
    """What is wrong with the units; nothing where they are the same, or one has none."""
    if {dimension(one.unit), dimension(other.unit)} == {"ratio", "points"}:
        return "percent and percentage points are different things"
    if not one.unit or not other.unit or one.unit == other.unit or one.value != other.value:
        return ""
    signs = [_SIGNS.get(unit, unit.replace("_", " ")) for unit in (one.unit, other.unit)]
    return f"the unit differs ({signs[0]}, {signs[1]})"


def _date_hint(one: str, other: str) -> str:
    first, second = date_parts(one), date_parts(other)
    if first is None or second is None:
        hours = abs(int(one[:2]) - int(other[:2]))
        return "the other half of the day" if hours == 12 and one[2:] == other[2:] else ""
    if first.month and (first.month, first.day) == (second.day, second.month):
        return "day and month are swapped"
    if first.year and second.year and int(first.year) == -int(second.year):
        return "before and after Christ"
    if [p is None for p in first] != [p is None for p in second]:
        return "one date says more than the other"
    return ""
