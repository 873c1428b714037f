"""German dates: 14. Mai 2024, 14.05.2024, am dritten Oktober, 90er Jahre, 221 v. Chr."""

from __future__ import annotations

import re
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
    quarter_found,
)
from align.numbers.german import tables, words
from align.numbers.model import NumberKind, Qualifier, Reading, Strength
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule

_MONTH = rf"(?i:{alternation(tables.MONTHS)})(?![a-zäöüß])"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d.,]\d|\d)"
_SEASONS = ["Seit", "Bis", "Frühjahr", "Frühling", "Sommer", "Herbst", "Winter", "Jahrgang", "Anno"]
_TENS = alternation(words.TENS)
_CENTURY = r"(?: des (\d\d)\. Jahrhunderts)?"
_ORDINAL = rf"(?i:{words.ORDINAL})e[rnms]?{words.END}"


def _month(name: str) -> int:
    return tables.MONTHS[name.lower()]


def _day_month(match: re.Match[str]) -> tuple[Found, ...] | None:
    year = full_year(match[3].lstrip("’'")) if match[3] else None
    return date_found(match, year, _month(match[2]), int(match[1]))


def _spoken_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    day = words.read_ordinal(re.sub(r"e[rnms]?$", "", match[1].lower()))
    year = int(match[3]) if match[3] else None
    return date_found(match, year, _month(match[2]), int(day)) if day else None


_SINCE = "|".join(rf"(?<={word} [’'])" for season in _SEASONS for word in (season, season.lower()))


def _short_year(match: re.Match[str]) -> tuple[Found, ...]:
    number = Reading(Fraction(match[1]))
    return found_at(match, NumberKind.DATE, Reading(iso=str(full_year(match[1]))), [number])


def _quarter(match: re.Match[str]) -> tuple[Found, ...] | None:
    number = Fraction(match[1]) if match[1] else words.read_ordinal(match[2].lower())
    return quarter_found(match, int(number), match[3]) if number else None


def _tens(match: re.Match[str]) -> tuple[Found, ...]:
    """In den Vierzigern: a decade, or somebody's age."""
    tens = words.TENS[(match[1] or match[2] or match[3]).lower()]
    (decade,) = decade_found(match, str(tens), Strength.WEAK)
    others = (decade.reading, *decade.alternatives)
    return found_at(
        match,
        NumberKind.DURATION,
        Reading(Fraction(tens), unit="year"),
        others,
        strength=Strength.WEAK,
        qualifier=Qualifier.APPROXIMATE,
    )


def _in_century(century: str | None, decade: int) -> str:
    """The decade of a century, of ours if none is named: 1890 for 19 and 90."""
    return str((int(century) - 1) * 100 + decade) if century else str(decade)


DATES = (
    ISO_DATE,
    day_first("day.month.year", r"\."),
    day_first("day/month/year", "/"),
    pattern_rule(
        "day. to day. month",
        r"(?P<first>\d{1,2}\.?) ?(?:bis|und|[-–/]) ?(?:zum |dem |den )?"
        rf"(?P<last>(\d{{1,2}})\. ?({_MONTH})(?: ({_YEAR}))?)",
        lambda m: days_found(
            m,
            int(m[5]) if m[5] else None,
            _month(m[4]),
            (int(m["first"].rstrip(".")), int(m[3])),
        ),
    ),
    pattern_rule(
        "day. month", rf"(\d{{1,2}})\. ?({_MONTH})(?: ({_YEAR}|[’']\d\d(?!\d)))?", _day_month
    ),
    pattern_rule(
        "spoken day month",
        rf"({_ORDINAL}) ({_MONTH})(?: ({_YEAR}))?",
        _spoken_day,
        where=rf"\w{{1,80}}te\w? {_MONTH}",
    ),
    pattern_rule(
        "month year",
        rf"({_MONTH})(?: (?:des Jahres )?({_YEAR}))?",
        lambda m: date_found(m, int(m[2]) if m[2] else None, _month(m[1])),
    ),
    pattern_rule(
        "decade",
        r"(?:((?:1[5-9]|20)\d0)er(?:[- ]?Jahren?)?|([2-9]0)er[- ]?Jahren?)(?![a-zäöüß])" + _CENTURY,
        lambda m: decade_found(m, m[1] or _in_century(m[3], int(m[2]))),
    ),
    pattern_rule(
        "decade without its century",
        rf"{behind('der |den |die |anfang |mitte |ende |frühen |späten ')}([2-9]0)er(?![a-zäöüß-])",
        lambda m: decade_found(m, m[1], Strength.WEAK),
    ),
    pattern_rule(
        "year with an apostrophe",
        rf"(?<=[’'])(?:{_SINCE})(\d\d)(?!\d|[.,]\d)",
        _short_year,
    ),
    pattern_rule(
        "spoken decade",
        rf"(?i:({alternation(words.TENS)})er[- ]?jahren?){words.END}{_CENTURY}",
        lambda m: decade_found(m, _in_century(m[2], words.TENS[m[1].lower()])),
    ),
    pattern_rule(
        "age in tens",
        rf"(?:(?<=[a-zß] )(?i:({_TENS})ern?|mitt({_TENS})er(?:in)?)"
        rf"|{behind('anfang |mitte |ende ')}(?i:({_TENS}))(?= und|[.,;:!?)]|$)){words.END}",
        _tens,
    ),
    pattern_rule(
        "before Christ",
        r"(\d{1,4}) (?:v\. ?Chr\.|v\. ?u\. ?Z\.|vor Christus|vor Christi Geburt)",
        lambda m: before_christ(m, m[1]),
    ),
    pattern_rule(
        "after Christ",
        r"(\d{1,4}) (?:n\. ?Chr\.|n\. ?u\. ?Z\.|nach Christus|nach Christi Geburt)",
        lambda m: date_found(m, int(m[1]), None),
    ),
    pattern_rule(
        "quarter in words",
        r"(?:([1-4])\.|(?i:(erst|zweit|dritt|viert)e[nrms]?)) Quartals?"
        rf"(?: (?:des Jahres )?({_YEAR}))?",
        _quarter,
    ),
    QUARTER,
    SEASON,
    SEPTEMBER_11,
    pattern_rule(
        "day.month",
        r"(\d{1,2})\.(0?[1-9]|1[0-2])\.(?!\d)(?= |$|[,;)])",
        lambda m: date_found(m, None, int(m[2]), int(m[1])),
    ),
)
