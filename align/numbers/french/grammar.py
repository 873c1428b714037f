"""French quantities: the lexicon, halves of units, vague magnitudes, short money."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import DIGITS
from align.numbers.feet import feet_and_inches_rule
from align.numbers.french import tables, words
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.magnitudes import bare_magnitude_rule, both_rule, vague_magnitude_rule
from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.proportions import round_the_clock, value_of
from align.numbers.quantity import Lexicon, measured_rule
from align.numbers.ranges import between_rule, quantity_rule, terms_rule
from align.numbers.ratios import COLON, score_rule
from align.numbers.rules import (
    Found,
    Parsed,
    Rule,
    alternation,
    behind,
    found_at,
    pattern_rule,
)
from align.numbers.units import kind_of

END = words.END
UNITS = unit_names(SYMBOLS, tables.UNITS)
_WITH_DE = (
    "million |millions |milliard |milliards |billion |billions |aine |aines |millier |milliers "
    "|demi |tiers |quart |quarts |ième |ièmes |Md |Mds |M "
)
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(
        r"(?<![\w.)])[-−–](?=[\d$€£¥])"
        r"|(?<!au )(?<!ou )(?<!du )(?<!le )(?<!pas )(?<!non )(?i:moins )(?!d['’eu])"
    ),
    gap=re.compile(rf" {behind(_WITH_DE)}(?:de |d['’])|[ -]"),
    to=re.compile(r" ?[-–—] ?(?=[\w$€£¥,.½¼¾])| à (?=[\wé$€£¥])"),
    change=re.compile(r" ou "),
    from_=re.compile(
        r"(?i:(?:pass|mont|grimp|ugment|baiss|recul|tomb|chut|bond|roiss|minu)\w* de )$"
    ),
    counted=re.compile(rf" {alternation(tables.COUNTED.split())}{END}"),
    counting=re.compile(
        r"(?i:\b(?:plus de|moins de|au moins|au plus|jusqu['’]à|environ|près de|presque|quelque"
        r"|pas moins de) )$"
    ),
    parts=re.compile(r" (?:et )?(?=[\dudtqcshno])"),
)


small = value_of(words.read)
"""The value of a number in digits or words."""


def _unit_and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    count, units = small(match[1]), UNITS.of(match[2])
    if count is None or not units:
        return None
    part = Fraction(1, 4) if "quart" in match[3].lower() else Fraction(1, 2)
    return found_at(match, kind_of(units[0]), Reading(count + part, unit=units[0]))


def _days(match: re.Match[str]) -> tuple[Found, ...]:
    """Eight days are a week and fifteen are two, counted with both ends."""
    days, weeks = (8, 1) if match[0][0] in "hH" else (15, 2)
    readings = [Reading(Fraction(days), unit="day"), Reading(Fraction(weeks), unit="week")]
    return found_at(match, NumberKind.DURATION, readings[0], readings[1:])


HALVES = (
    round_the_clock(r"24 ?h(?:eures)? ?(?:sur |/ ?)24(?:(?:,| et)? 7 ?j(?:ours)? ?(?:sur |/ ?)7)?"),
    pattern_rule("a week in days", rf"(?i:huit|quinze|une quinzaine de) jours{END}", _days),
    pattern_rule(
        "an hour and a half",
        rf"(?i:(\d+|{words.WORDS}) (\w+) et (demie?|(?:un )?quart)){END}",
        _unit_and_a_half,
    ),
    pattern_rule(
        "metres and centimetres",
        r"(\d) ?m ?(\d\d)(?![\d€$%]|[.,]\d| ?[a-z])",
        lambda m: found_at(
            m, NumberKind.MEASURE, Reading(Fraction(f"{m[1]}.{m[2]}"), unit="m")
        ),
    ),
    measured_rule("half a unit", r"(?i:(?:une? )?demi[- ])", LEXICON, lambda _: Fraction(1, 2)),
)  # fmt: skip

_HUNDREDTHS = (
    rf"(?: (?:et )?|(?<=[€m]))({words.WORDS}|\d\d)"
    r"(?= de (?:haut|long|large|profond)| (?:le|la|par|pièce)\b| l['’]|[.,!?;:)»\"]|$)"
)
_QUANTITY = quantity_rule(LEXICON, LazyPattern(f"(?i:{_HUNDREDTHS})"))
_GLUED_MONEY = re.compile(rf"{DIGITS}(?:Mds?|Mrds?|k|M) ?[€$£]")


def _short_money(text: str, at: int) -> Parsed | None:
    return _QUANTITY.apply(text, at) if _GLUED_MONEY.match(text, at) else None


SHORT_MONEY = Rule("short money", _short_money)
"""5Md€, 300k€: tried before the names, which letters glued to digits look like."""

_BARE = {"million": 6, "milliard": 9, "billion": 12}
_VAGUE = {
    "dizaines": 10, "douzaines": 12, "vingtaines": 20, "centaines": 100, "milliers": 1000,
    "dizaines de milliers": 10**4, "centaines de milliers": 10**5, "millions": 10**6,
    "dizaines de millions": 10**7, "centaines de millions": 10**8, "milliards": 10**9,
    "dizaines de milliards": 10**10, "centaines de milliards": 10**11,
}  # fmt: skip
MAGNITUDES = (
    vague_magnitude_rule(_VAGUE, END),
    bare_magnitude_rule(_BARE, END),
    both_rule(rf"(?i:tous|toutes) (?:les )?deux{END}"),
)


def _points(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Points of an index, or of a percentage as newspapers call them: 0,2 point de plus."""
    numeral = words.read(match[0])
    if numeral is None or numeral.value >= 100:
        return None
    value = numeral.value
    readings = [Reading(value), Reading(value, unit="percentage_point")]
    return found_at(match, NumberKind.CARDINAL, readings[0], readings[1:])


QUANTITIES = (
    pattern_rule(
        "points", rf"{DIGITS}(?= points?{END}(?! de (?:pourcentage|%|base|vue)))", _points
    ),
    feet_and_inches_rule("pieds?", r"\d{1,2}", small, where=r"\d{1,2} pieds?"),
    terms_rule(LEXICON),
    score_rule(COLON),
    between_rule(LEXICON, r"(?i:entre )(?!\d{1,2} ?h)", r" et "),
    _QUANTITY,
)
