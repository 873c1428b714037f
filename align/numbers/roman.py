"""Roman numerals behind a name: Johannes XXIII., Louis XIV, World War II."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.model import NumberKind
from align.numbers.names_of_units import LATIN
from align.numbers.rules import value_rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_FORM = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ABBREVIATIONS = "CD DC MC CM MM CC LL DI MI MIX CV DM LCD XL DD CIC CCC DIV LI CI DX MD CL MV"
_NO_NUMERALS = frozenset(_ABBREVIATIONS.split())


def roman_value(numeral: str) -> int:
    """The value of a well-formed Roman numeral."""
    values = [_VALUES[sign] for sign in numeral]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _read(match: re.Match[str]) -> Fraction | None:
    return None if match[1] in _NO_NUMERALS else Fraction(roman_value(match[1]))


ROMAN = value_rule(
    "Roman numeral",
    rf"(?<=[{LATIN}.] )({_FORM})(?<=[IVXLCDM][IVXLCDM])\.?(?![{LATIN}\d-])",
    NumberKind.ORDINAL,
    _read,
    weak=lambda value: value <= 3,
)
"""Numerals of two letters and more: a lone X, V or I is rather a name."""
