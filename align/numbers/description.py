"""A figure's reading in words that a person can check: 10万 = 100 000."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from align.numbers.model import Mention, NumberKind, Qualifier, Reading

_SIGNS = {"percent": "%", "permille": "‰", "C": "°C", "F": "°F"}
_PLURALS = {
    unit: f"{unit.replace('_', ' ')}s"
    for unit in (
        *("millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"),
        *("decade", "mile", "percentage_point", "basis_point"),
    )
} | {"century": "centuries", "foot": "feet", "inch": "inches"}
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
    said = " or ".join(dict.fromkeys(describe_reading(reading) for reading in mention.readings))
    return f"{surface} = {bound}{said}"


def describe_reading(reading: Reading) -> str:
    """A value with its unit, a range with both ends, or a date or time in ISO 8601."""
    if reading.iso is not None:
        return reading.iso
    if reading.value is None:
        return "?"
    value = format_number(reading.value)
    if reading.upper is not None:
        value = f"{value} to {format_number(reading.upper)}"
    return f"{value} {_unit_in_words(reading)}".rstrip()


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
