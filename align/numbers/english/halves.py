"""English parts of units and sums of two: a fortnight, an hour and a half, six foot two."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import Numeral
from align.numbers.english import words
from align.numbers.english.grammar import END, LEXICON, UNITS, small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.proportions import round_the_clock
from align.numbers.quantity import Quantity, make_found, measured_rule, units_behind, with_part
from align.numbers.rules import Found, Parsed, Rule, found_at, pattern_rule
from align.numbers.units import kind_of

_ARTICLE = re.compile("(?i:an?)(?= )")


def _fortnight(match: re.Match[str]) -> tuple[Found, ...] | None:
    count = small(match[1]) if match[1] else Fraction(1)
    if count is None:
        return None
    return found_at(match, NumberKind.DURATION, Reading(2 * count, unit="week"))


_PERIODS = "day|week|month|year"


def _every_other(match: re.Match[str]) -> tuple[Found, ...]:
    """Every other week: every two weeks, or half of them."""
    two = Reading(Fraction(2), unit=match[1].lower())
    others = [Reading(Fraction(1, 2)), Reading(Fraction(2))]
    return found_at(match, NumberKind.DURATION, two, others, strength=Strength.WEAK)


def _unit_and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    count = Fraction(1) if match[1].lower() in {"a", "an"} else small(match[1])
    units = UNITS.of(match[2])
    if count is None or not units:
        return None
    reading = Reading(
        count + (Fraction(1, 2) if match[3].lower() == "half" else Fraction(1, 4)), unit=units[0]
    )
    return found_at(match, kind_of(units[0]), reading)


def _years_and_ten(match: re.Match[str]) -> tuple[Found, ...] | None:
    count, rest, units = small(match[1]), small(match[3]), UNITS.of(match[2])
    if count is None or rest is None or not units or rest >= 20:
        return None
    return found_at(match, kind_of(units[0]), Reading(count + rest, unit=units[0]))


def _an_hour_and_ten_minutes(text: str, at: int) -> Parsed | None:
    article = _ARTICLE.match(text, at)
    units, end = units_behind(LEXICON, text, article.end()) if article else ((), at)
    if not units:
        return None
    one_unit = Quantity(at, end, Numeral(Fraction(1), 1, words=True), units, plain=False)
    whole = with_part(LEXICON, text, one_unit)
    return Parsed((make_found(whole),), whole.end) if whole.end > end else None


def _feet_and_inches(match: re.Match[str]) -> tuple[Found, ...] | None:
    feet, inches = small(match[1]), small(match[2])
    if feet is None or inches is None or inches >= 12:
        return None
    return found_at(match, NumberKind.MEASURE, Reading(feet + inches / 12, unit="foot"))


_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three": Fraction(3, 4)}


def _part(match: re.Match[str]) -> Fraction:
    words_ = match[0].lower()
    return next(value for word, value in reversed(_PARTS.items()) if word in words_)


_NUMBER = rf"(?:\d+|{words.WORDS})"
_AHEAD = rf"(?:\d+|{words.AHEAD}[a-z]+)"
HALVES = (
    round_the_clock(r"24 hours a day|24/7"),
    pattern_rule(
        "fortnight",
        rf"(?i:(?:(?:an?|({_NUMBER})) )?fortnights?){END}",
        _fortnight,
        where=rf"(?i:(?:{_AHEAD} )?fortnight)",
    ),
    pattern_rule(
        "every other week", rf"(?i:every (?:other|second) ({_PERIODS})){END}", _every_other
    ),
    pattern_rule(
        "half-yearly",
        rf"(?i:fortnightly|(?:half[- ]year|semi-?annual)(?:ly)?){END}(?!s)",
        lambda m: found_at(
            m,
            NumberKind.DURATION,
            Reading(Fraction(2), unit="week")
            if m[0][0] in "Ff"
            else Reading(Fraction(1, 2), unit="year"),
            strength=Strength.WEAK,
        ),
    ),
    pattern_rule(
        "an hour and a half",
        rf"(?i:(an?|{_NUMBER}) (\w+) and a (half|quarter)){END}",
        _unit_and_a_half,
        where=rf"(?i:{_AHEAD} \w+ and a (?:half|quarter))",
    ),
    pattern_rule(
        "threescore years and ten",
        rf"(?i:({words.SCORE}) (\w+) and ({words.WORDS})){END}",
        _years_and_ten,
        where=rf"(?i:{words.SCORE})",
    ),
    Rule("an hour and ten minutes", _an_hour_and_ten_minutes),
    pattern_rule(
        "feet and inches",
        rf"(?i:({_NUMBER})(?:['’′]|[- ]?(?:foot|feet|ft))[- ]?({_NUMBER})"
        rf"(?: ?inch(?:es)?| ?in(?=[-,.;:)]|$| (?:tall|high|long|wide|deep|by)\b| ?[(×x])"
        rf"|in(?![a-z])|\"|″|{END}))",
        _feet_and_inches,
        where=rf"(?i:{_AHEAD}(?:['’′]|[- ]?(?:foot|feet|ft))[- ]?(?:\d|{words.BEGINS}))",
    ),
    measured_rule(
        "part of a unit",
        r"(?i:(?:a )?half(?: an?|(?=-))|(?:(?:an?|one) )?quarter of an?"
        r"|three[- ]quarters of an?)(?=[ -])",
        LEXICON,
        _part,
    ),
)
