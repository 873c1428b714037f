"""English nouns that say how many years: centenary, bicentennial, octogenarian."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.english.words import END
from align.numbers.model import NumberKind, Qualifier, Reading, Strength
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule

_YEARS = {
    "cent": 100, "sesquicent": 150, "bicent": 200, "tercent": 300, "tricent": 300,
    "quatercent": 400, "quadrag": 40, "quinquag": 50, "sexag": 60, "septuag": 70, "octog": 80,
    "nonag": 90,
}  # fmt: skip


def _years(match: re.Match[str]) -> tuple[Found, ...]:
    reading = Reading(Fraction(_YEARS[match[1].lower()]), unit="year")
    rough = Qualifier.APPROXIMATE if match[2].lower().startswith("enarian") else None
    return found_at(match, NumberKind.DURATION, reading, strength=Strength.WEAK, qualifier=rough)


def _group(match: re.Match[str]) -> tuple[Found, ...]:
    value = Fraction(match[1])
    return found_at(
        match, NumberKind.CARDINAL, Reading(value), [Reading(value, unit="year")], group=1
    )


AGES = (
    pattern_rule("age group", rf"{behind('under |over |under-|over-')}(\d\d)['’]?s{END}", _group),
    pattern_rule(
        "years in a noun",
        rf"(?i:({alternation(_YEARS)})(enar(?:y|ies)|ennials?|enarians?)){END}",
        _years,
    ),
)
"""Weak: the same is said without a number as often."""
