"""English quantities: the lexicon, articles before units, feet and inches, vague magnitudes."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.english import tables, words
from align.numbers.magnitudes import vague_magnitude_rule
from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.proportions import one, round_the_clock, value_of
from align.numbers.quantity import Lexicon, measured_rule
from align.numbers.ranges import (
    between_rule,
    hundredths_rule,
    quantity_rule,
    score_rule,
    terms_rule,
)
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule, value_rule
from align.numbers.units import kind_of

END = words.END
UNITS = unit_names(SYMBOLS, tables.UNITS)
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(r"(?<![\w.)])[-−–](?=[\d$€£¥])|(?i:minus |negative )(?=[\w$€£¥])"),
    gap=re.compile(r"[ -](?!in )"),
    to=re.compile(r" ?[-–—] ?(?=[\w$€£¥.½¼¾])| (?:to|through) "),
    change=re.compile(r" or "),
    from_=re.compile(r"(?i:from )$"),
    counted=re.compile(r"(?!)"),
    counting=re.compile(
        r"(?i:\b(?:(?<!\d )(?<!% )(?<!percent )(?<!illion )(?:more|less|fewer) than|over"
        r"|at least|up to|at most|nearly|almost|some|as many as|no fewer than) )$"
    ),
    number_of_money=words.NUMBER_OF_MONEY,
)


small = value_of(words.read)
"""The value of a number in digits or words."""


_BEFORE_ONE = (
    "after |within |for |than |about |nearly |almost |over |took |lasted |just |only |every "
    "|roughly |another |last |in "
)
_AFTER_ONE = r"(?:-long)? (?:ago|later|before|after|long|old|or so|from now|on)\b|['’]s|-old"
_DETERMINER = r"(?i:an?|one)(?= )"
ONE_UNIT = (
    measured_rule(
        "a unit ago", _DETERMINER, LEXICON, one, only=NumberKind.DURATION, weak=True,
        behind=_AFTER_ONE,
    ),
    measured_rule(
        "a unit after a preposition",
        rf"{behind(_BEFORE_ONE)}(?i:an?)(?= )",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule(
        "the past decade",
        rf"(?:{behind('past |last |next |previous |coming ')}|(?i:an? ))(?=(?i:decade|century)\b)",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule(
        "hour-long",
        r"(?=(?:hour|day|week|month|year|mile)[- ]?long\b)", LEXICON, one,
        weak=True,
    ),
    measured_rule(
        "a unit of measure",
        _DETERMINER
        + r"(?= (?:kilo|met(?:re|er)|lit(?:re|er)|mile|tonne|hectare|acre|inch|cubic|square))",
        LEXICON, one, only=NumberKind.MEASURE, weak=True,
    ),
)  # fmt: skip


def _fortnight(match: re.Match[str]) -> tuple[Found, ...] | None:
    count = small(match[1]) if match[1] else Fraction(1)
    if count is None:
        return None
    return found_at(match, NumberKind.DURATION, Reading(2 * count, unit="week"))


def _unit_and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    count = Fraction(1) if match[1].lower() in {"a", "an"} else small(match[1])
    units = UNITS.of(match[2])
    if count is None or not units:
        return None
    reading = Reading(
        count + (Fraction(1, 2) if match[3].lower() == "half" else Fraction(1, 4)), unit=units[0]
    )
    return found_at(match, kind_of(units[0]), reading)


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
HALVES = (
    round_the_clock(r"24 hours a day|24/7"),
    pattern_rule("fortnight", rf"(?i:(?:(?:an?|({_NUMBER})) )?fortnights?){END}", _fortnight),
    pattern_rule(
        "an hour and a half",
        rf"(?i:(an?|{_NUMBER}) (\w+) and a (half|quarter)){END}",
        _unit_and_a_half,
    ),
    pattern_rule(
        "feet and inches",
        rf"(?i:({_NUMBER})(?:['’′]|[- ]?(?:foot|feet|ft))[- ]?({_NUMBER})"
        rf"(?: ?inch(?:es)?|\"|″|{END}))",
        _feet_and_inches,
    ),
    measured_rule(
        "part of a unit",
        r"(?i:(?:a )?half(?: an?|(?=-))|(?:(?:an?|one) )?quarter of an?"
        r"|three[- ]quarters of an?)(?=[ -])",
        LEXICON,
        _part,
    ),
)
_BARE = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_VAGUE = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "tens of thousands": 10**4,
    "hundreds of thousands": 10**5, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    "tens of millions": 10**7, "hundreds of millions": 10**8,
}  # fmt: skip
NAMES = (
    value_rule(
        "number in a name",
        rf"(?<=[a-z,] )((?:{'|'.join(word.capitalize() for word in (*words.ONES, 'ten'))})){END}"
        r"(?= [A-Z][a-z])(?! (?:Hundred|Thousand|[MBT]r?illion|Percent|Dozen)\b)"
        r"|(?<=World War )(One|Two)(?!\w)",
        NumberKind.CARDINAL,
        lambda m: small((m[1] or m[2]).lower()),
        weak=lambda _: True,
    ),
)
MAGNITUDES = (
    vague_magnitude_rule(_VAGUE, END),
    value_rule(
        "several hundred",
        rf"(?i:(?:several|a few|many|a couple of) ({alternation(_BARE)})){END}",
        NumberKind.CARDINAL,
        lambda m: Fraction(10 ** _BARE[m[1].lower()]),
        weak=lambda _: True,
    ),
    value_rule(
        "figures as things",
        rf"(?i:(four|five|eight|nine|ten|seven)s|(six)es){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[1] or m[2]),
        weak=lambda _: True,
    ),
    value_rule(
        "both",
        rf"(?i:both|a couple of){END}",
        NumberKind.CARDINAL,
        lambda _: Fraction(2),
        weak=lambda _: True,
    ),
)
_HUNDREDTHS = rf" ({words.WORDS}|\d\d)(?= tall| high| long| deep|[.,!?;:)“”‘’'\"]|$)"
QUANTITIES = (
    hundredths_rule(LEXICON, "metres eighty", re.compile(f"(?i:{_HUNDREDTHS})")),
    terms_rule(LEXICON),
    score_rule(" ?: ?"),
    between_rule(
        LEXICON,
        r"(?i:between )(?!\d{1,2}(?:[:.]\d\d)? and \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)",
        r" and ",
    ),
    quantity_rule(LEXICON),
)
