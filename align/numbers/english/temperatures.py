"""Temperatures as English papers write them: 40C (104F), without the sign of the degree."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN
from align.numbers.rules import Found, found_at, pattern_rule

_WARM = re.compile(
    r"(?i:temperature|degrees|heat|cold|\bhot|warm|oven|weather|thermometer|fever|°)"
)
_ABOUT = 60
"""So many characters around a figure may say that it is a temperature, not a seat or a name."""


def _temperature(match: re.Match[str]) -> tuple[Found, ...] | None:
    if not _WARM.search(match.string, max(0, match.start() - _ABOUT), match.end() + _ABOUT):
        return None
    value = Fraction(match[1].replace("−", "-"))
    return found_at(match, NumberKind.MEASURE, Reading(value, unit=match[2]))


TEMPERATURES = (
    pattern_rule(
        "degrees without a sign",
        rf"((?:(?<![\w.)])[-−])?\d{{1,3}}(?:\.\d)?)([CF])(?![{LATIN}\d-])",
        _temperature,
    ),
)
