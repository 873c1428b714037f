"""English dates: May 14, 2024, 14 May, the third of October, the 1990s, 221 BC, Q3 2023."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.dates import (
    ISO_DATE,
    QUARTER,
    SEASON,
    SEPTEMBER_11,
    before_christ,
    date_found,
    day_first,
    days_found,
    decade_found,
    full_year,
    month_first,
    quarter_found,
)
from align.numbers.english import tables, words
from align.numbers.model import NumberKind, Qualifier, Reading
from align.numbers.rules import Found, alternation, found_at, pattern_rule

# Those under 16 may enter; a month has a capital.
_MONTH = rf"(?!may\b|march\b)(?i:{alternation(tables.MONTHS)})(?![a-z])"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d.,]\d|\d)"
_SHORT_YEAR = r"[’']\d\d(?!\d)"
_SMALL = [word for word, n in words.ORDINAL_ONES.items() if n <= 31]
_DAY_WORDS = [*_SMALL, *(f"{t}{j}{w}" for t in ("twenty", "thirty") for j in "- " for w in _SMALL)]
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?![\d.,]\d|[\w%])|(?i:{alternation(_DAY_WORDS)}){words.END})"
_TO = " ?(?:to|and|through|[-–]) ?"
_ALONE_WORDS = "January February April June July August September October November December"
_ALONE = _ALONE_WORDS.split()
_LED = (
    "in |since |until |till |by |of |early |late |last |next |this |mid-|from |to |through |during "
    "|between |and |before |after |every |or |late-|early-|past |previous |following |for "
)
_AFTER_WORD = "|".join(f"(?<=[{word[0]}{word[0].upper()}]{word[1:]})" for word in _LED.split("|"))
_AGED = re.compile(r"\b(?:his|her|their|my|our|your) (?:early |mid[- ]|late )?$")
_DECADES = {f"{tens[:-1]}ies": value for tens, value in words.TENS.items()}


def _month(name: str) -> int:
    return tables.MONTHS[name.lower()]


def _day(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else int(words.read_ordinal(text.lower()) or 0)


def _year(text: str | None) -> int | None:
    return full_year(text.lstrip("’'")) if text else None


def _decade(match: re.Match[str], decade: str) -> tuple[Found, ...]:
    """The decade, or an age: in his 40s. The 80s may be degrees as well."""
    if len(decade) == 4:
        return decade_found(match, decade)
    tens = Fraction(decade)
    if _AGED.search(match.string, max(0, match.start() - 20), match.start()):
        age = Reading(tens, unit="year")
        return found_at(match, NumberKind.DURATION, age, qualifier=Qualifier.APPROXIMATE)
    (found,) = decade_found(match, decade)
    return (replace(found, alternatives=(*found.alternatives, Reading(tens))),)


def _quarter(match: re.Match[str]) -> tuple[Found, ...]:
    return quarter_found(match, _day(match[1]), match[2])


DATES = (
    ISO_DATE,
    month_first("month/day/year"),
    day_first("day.month.year", r"\."),
    SEASON,
    SEPTEMBER_11,
    pattern_rule(
        "month day to day",
        rf"(?P<first>({_MONTH}) ({_DAY})){_TO}(?:the )?(?P<last>({_DAY})(?:, ({_YEAR}))?)"
        rf"(?! (?:of )?{_MONTH})",
        lambda m: days_found(m, _year(m[6]), _month(m[2]), (_day(m[3]), _day(m[5]))),
        where=_MONTH,
    ),
    pattern_rule(
        "day to day month",
        rf"(?P<first>({_DAY}))(?:{_TO}|/(?=\d{{1,2}} [A-Z]))(?:the )?"
        rf"(?P<last>({_DAY})(?: of)? ({_MONTH})(?:,? ({_YEAR}))?)",
        lambda m: days_found(m, _year(m[6]), _month(m[5]), (_day(m[2]), _day(m[4]))),
        where=rf".{{1,60}}?{_MONTH}",
    ),
    pattern_rule(
        "month day",
        rf"({_MONTH}) (?:the )?({_DAY})(?:,? ({_YEAR}|{_SHORT_YEAR}))?",
        lambda m: date_found(m, _year(m[3]), _month(m[1]), _day(m[2])),
        where=_MONTH,
    ),
    pattern_rule(
        "day month",
        rf"({_DAY})(?: day)?(?: of)?[ -]({_MONTH})(?:,?[ -]({_YEAR}|{_SHORT_YEAR}))?",
        lambda m: date_found(m, _year(m[3]), _month(m[2]), _day(m[1])),
        where=rf".{{1,40}}?{_MONTH}",
    ),
    pattern_rule(
        "month year",
        rf"({_MONTH})(?:,? |,? of (?:the year )?| [’'](?=\d\d))({_YEAR}|(?<=[’'])\d\d(?!\d))",
        lambda m: date_found(m, _year(m[2]), _month(m[1])),
    ),
    pattern_rule(
        "month",
        rf"(?:{alternation(_ALONE)}|(?:{_AFTER_WORD})(?:March|May))(?![a-zA-Z])(?! \d)",
        lambda m: date_found(m, None, _month(m[0])),
    ),
    pattern_rule(
        "decade",
        r"(?:((?:1[5-9]|20)\d0)|[’'‘]?([2-9]0))[’']?s(?![a-zA-Z])",
        lambda m: _decade(m, m[1] or m[2]),
    ),
    pattern_rule(
        "spoken decade",
        rf"(?i:({alternation(_DECADES)})){words.END}",
        lambda m: _decade(m, str(_DECADES[m[1].lower()])),
    ),
    pattern_rule("year with a dash", r"1[5-9][-–—]{2}(?!\d)", lambda _: ()),
    pattern_rule(
        "before Christ",
        r"(\d{1,4}) (?:BCE?|B\.C\.(?:E\.)?)(?![A-Z])",
        lambda m: before_christ(m, m[1]),
    ),
    pattern_rule(
        "anno Domini",
        r"(?:A\.?D\.? (\d{1,4})|(\d{1,4}) (?:AD|CE|A\.D\.|C\.E\.))(?!\w)",
        lambda m: found_at(m, NumberKind.DATE, Reading(iso=(m[1] or m[2]).zfill(4))),
    ),
    pattern_rule(
        "quarter in words",
        r"(?i:(first|second|third|fourth|1st|2nd|3rd|4th))[ -]quarter(?!s| century)"
        rf"(?: (?:of )?({_YEAR}))?",
        _quarter,
    ),
    QUARTER,
)
