"""One quantity in two units: 2 hours and 14 minutes, three dollars and fifty cents, 3 lb 4 oz."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from align.numbers.matching import power_of_ten
from align.numbers.units import TIME, UNITS, is_money

_CALENDAR = frozenset({"month", "year", "decade", "century", "millennium"})
"""Lengths of time that are no whole number of days."""


def in_one_unit(
    whole: tuple[Fraction, Sequence[str]], part: tuple[Fraction, Sequence[str]], *, by_word: bool
) -> tuple[Fraction, str] | None:
    """The sum of a value and fewer of a smaller unit than make one of the larger; None if not so.

    Time is given in the smaller unit, all else in the larger. `by_word` says that a word joins the
    two; then units that are a power of ten apart are two quantities (a 5 km and a 500 m race).
    """
    if whole[0].denominator != 1 or whole[0] <= 0:
        return None
    for large, small in product(whole[1], part[1]):
        ratio = _ratio(large, small)
        if ratio is None or not 0 < part[0] < ratio:
            continue
        if by_word and power_of_ten(ratio) is not None and not is_money(large):
            return None
        if UNITS[large].dimension == TIME:
            return whole[0] * ratio + part[0], small
        return whole[0] + part[0] / ratio, large
    return None


def _ratio(large: str, small: str) -> Fraction | None:
    """How many of the smaller unit make one of the larger, if they are a whole number."""
    one, other = UNITS.get(large), UNITS.get(small)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    if one.dimension == TIME and (large in _CALENDAR) != (small in _CALENDAR):
        return None
    ratio = one.factor / other.factor
    return ratio if ratio > 1 and ratio.denominator == 1 and not one.offset else None
