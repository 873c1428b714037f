"""A figure's reading in words that a person can check: 10万 = 100 000."""

from __future__ import annotations

from fractions import Fraction

from align.numbers.model import Mention, NumberKind, Qualifier, Reading

_SIGNS = {"percent": "%", "permille": "‰", "C": "°C", "F": "°F"}
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
    unit = _SIGNS.get(reading.unit or "", (reading.unit or "").replace("_", " "))
    return f"{value} {unit}".rstrip()


def format_number(value: Fraction) -> str:
    """A plain decimal with groups of three digits; a fraction where no decimal ends."""
    denominator = value.denominator
    places = 0
    while denominator % 10 == 0 or denominator % 5 == 0 or denominator % 2 == 0:
        denominator = (
            denominator // 10
            if denominator % 10 == 0
            else (denominator // 5 if denominator % 5 == 0 else denominator // 2)
        )
        places += 1
    if denominator != 1:
        return str(value)
    whole, _, part = (
        f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}d}",
        "",
        "",
    )
    whole, part = (whole[:-places], whole[-places:].rstrip("0")) if places else (whole, "")
    grouped = f"{int(whole):,}".replace(",", " ")
    sign = "-" if value < 0 else ""
    return f"{sign}{grouped}.{part}" if part else f"{sign}{grouped}"
