"""Scores that follow one another: 6-3, 4-6, 7-6 (7-4). None of them is a range."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, pattern_rule

_PAIR = re.compile(r"(?<!\d)(\d{1,3})[-–](\d{1,3})(?!\d)")
_ONE = r"\d{1,3}[-–]\d{1,3}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"


def _scores(match: re.Match[str]) -> list[Found] | None:
    """Every number of the list, if one of its pairs runs down."""
    if not any(int(pair[1]) > int(pair[2]) for pair in _PAIR.finditer(match[0])):
        return None
    return [
        Found(
            match.start() + number.start(),
            match.start() + number.end(),
            NumberKind.CARDINAL,
            Reading(Fraction(number[0])),
            strength=Strength.WEAK if number[0] == "1" else Strength.STRONG,
        )
        for number in re.finditer(r"\d+", match[0])
    ]


SCORES = (
    pattern_rule(
        "scores",
        rf"{_ONE}(?:(?:,|;|,? and) {_ONE})+(?![\d%-]|[.,]\d| (?:percent|per cent))",
        _scores,
    ),
)
