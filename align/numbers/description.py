"""A figure's reading in words that a person can check: 10万 = 100 000."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from align.numbers.dates import date_parts
from align.numbers.model import Mention, NumberKind, Qualifier, Reading

_SIGNS = {"percent": "%", "permille": "‰", "C": "°C", "F": "°F", "F_step": "°F"}
_PLURALS = {
    unit: f"{unit.replace('_', ' ')}s"
    for unit in (
        *("millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"),
        *("decade", "mile", "degree", "percentage_point", "basis_point"),
    )
} | {"century": "centuries", "foot": "feet", "inch": "inches"}
_MONTH_NAMES = (
    "January February March April May June July August September October November December"
)
_MONTHS = _MONTH_NAMES.split()
_QUARTERS = ("first", "second", "third", "fourth")
_BOUNDS = {
    Qualifier.GREATER: "> ", Qualifier.AT_LEAST: "≥ ", Qualifier.LESS: "< ",
    Qualifier.AT_MOST: "≤ ", Qualifier.APPROXIMATE: "≈ ", Qualifier.AVERAGE: "⌀ ",
}  # fmt: skip


def describe(mention: Mention) -> str:
    """The surface and the reading of a figure: ``2,6 Mrd. $ = 2 600 000 000 USD``.

    Other readings follow behind "or", an identifier and a footnote mark are called so.
    """
    surface = " ".join(mention.surface.split())
    if mention.kind is NumberKind.IDENTIFIER:
        return f"{surface} (a name)"
    if mention.kind is NumberKind.FOOTNOTE:
        return f"{surface} (a footnote mark)"
    bound = _BOUNDS[mention.qualifier] if mention.qualifier else ""
    said = " or ".join(_readings_in_words(mention.readings))
    return f"{surface} = {bound}{said}"


def _readings_in_words(readings: Sequence[Reading]) -> list[str]:
    """Every reading once; of a year that may be a plain number only the likelier of the two."""
    first, *others = readings
    if first.unit is None:
        same = {first.iso, str(first.value)}
        others = [
            r for r in others if r.unit or not {r.iso, str(r.value)} & (same - {None, "None"})
        ]
    return list(dict.fromkeys(describe_reading(reading) for reading in (first, *others)))


_A_YEAR = 1000
"""A range of years that ends above this is one of dates: 1914 to 1918."""


def describe_reading(reading: Reading) -> str:
    """A value with its unit, a range with both ends, or a date or time.

    Days, months of a year and times are in ISO 8601, what says less is in words: ``May``.
    """
    if reading.iso is not None:
        return _date_in_words(reading.iso)
    if reading.value is None:
        return "?"
    value = format_number(reading.value)
    if reading.upper is not None and reading.unit == "year" and reading.upper >= _A_YEAR:
        return f"{reading.value} to {reading.upper}"
    if reading.upper is not None:
        value = f"{value} to {format_number(reading.upper)}"
    return f"{value} {_unit_in_words(reading)}".rstrip()


def _date_in_words(iso: str) -> str:
    parts = date_parts(iso)
    if parts is None:
        return iso
    year, month, day, period = parts
    if period is not None:
        if period.startswith("Q"):
            quarter = f"{_QUARTERS[int(period[1]) - 1]} quarter"
            return f"{quarter} of {year}" if year else quarter
        return f"the {period[:-1]}0s"
    if year is not None:
        return f"{year[1:]} BC" if year.startswith("-") else iso
    name = _MONTHS[int(month) - 1] if month else ""
    if day is None:
        return name
    return f"{int(day)} {name}" if name else f"the {_ordinal(int(day))}"


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day not in {11, 12, 13} else "th"
    return f"{day}{ending}"


def _unit_in_words(reading: Reading) -> str:
    unit = reading.unit or ""
    if unit in _SIGNS:
        return _SIGNS[unit]
    if unit in _PLURALS and reading.value != 1:
        return _PLURALS[unit]
    return unit.replace("_", " ")


def format_number(value: Fraction) -> str:
    """A plain decimal with groups of three digits; a fraction where no decimal ends."""
    places = _decimal_places(value.denominator)
    if places is None:
        return str(value)
    digits = str(int(abs(value) * 10**places)).rjust(places + 1, "0")
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    sign = "-" if value < 0 else ""
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{sign}{grouped}.{part}" if part else f"{sign}{grouped}"


def _decimal_places(denominator: int) -> int | None:
    """How many decimals a fraction in lowest terms needs; None if no number is enough."""
    places = 0
    while denominator > 1:
        common = gcd(denominator, 10)
        if common == 1:
            return None
        denominator //= common
        places += 1
    return places
