"""Dates as ISO 8601 cut to what is said, and dates written with digits only.

``2024-05-14`` a day, ``2024-05`` a month, ``--05`` some May, ``--05-14`` a day of some year,
``---14`` a day of some month, ``2024`` a year, ``199X`` a decade, ``2023-Q3`` and ``--Q3``
quarters, ``-221`` the year 221 BC.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, Rule, found_at, pattern_rule


class DateParts(NamedTuple):
    """The parts of a date that are said; `period` is a quarter (Q3) or a decade (199X)."""

    year: str | None = None
    month: str | None = None
    day: str | None = None
    period: str | None = None


_ISO = re.compile(
    r"(?P<year>-?\d{1,4}(?!\d)(?!X))?(?:(?P<decade>\d{2,3}X)|-?-(?P<quarter>Q[1-4])"
    r"|-?-(?P<month>\d\d)(?:-(?P<day>\d\d))?|---(?P<only>\d\d))?$"
)


def date_parts(iso: str) -> DateParts | None:
    """The parts of a date in the form above; None for a time of day."""
    match = _ISO.match(iso)
    if match is None:
        return None
    return DateParts(
        match["year"], match["month"], match["day"] or match["only"],
        match["decade"] or match["quarter"],
    )  # fmt: skip


def iso_date(
    year: int | None = None, month: int | None = None, day: int | None = None
) -> str | None:
    """A date in ISO 8601 cut to what is said; None if there is no such day."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= (_DAYS[month - 1] if month else 31):
        return None
    text = "-" if year is None else f"{year:04d}" if year >= 0 else str(year)
    if month is not None:
        text += f"-{month:02d}"
    elif day is not None:
        text += "-"
    return text if day is None else f"{text}-{day:02d}"


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def full_year(text: str) -> int:
    """The year that two or four digits stand for: 24 is 2024, 87 is 1987."""
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 50 else 1900)


def date_found(
    match: re.Match[str], year: int | None, month: int | None, day: int | None = None
) -> tuple[Found, ...] | None:
    """The date that a whole match stands for; None if there is no such day."""
    iso = iso_date(year, month, day)
    return None if iso is None else found_at(match, NumberKind.DATE, Reading(iso=iso))


def days_found(
    match: re.Match[str], year: int | None, month: int, days: tuple[int, int]
) -> tuple[Found, ...] | None:
    """Two days of one month, which stand in the groups `first` and `last` of a match."""
    found = []
    for group, day in zip(("first", "last"), days, strict=True):
        iso = iso_date(year, month, day)
        if iso is None:
            return None
        found.append(Found(*match.span(group), NumberKind.DATE, Reading(iso=iso)))
    return tuple(found)


def decade_found(
    match: re.Match[str], decade: str, strength: Strength = Strength.STRONG
) -> tuple[Found]:
    """The decade that begins with the year `decade` (1990, or 90 of the last century).

    The 2000s may mean the century as well.
    """
    year = decade if len(decade) == 4 else f"{'20' if decade < '20' else '19'}{decade}"
    century = [Reading(Fraction(int(year[:2]) + 1))] if year[2:] == "00" else []
    reading = Reading(iso=f"{year[:3]}X")
    return found_at(match, NumberKind.DATE, reading, century, strength=strength)


def quarter_found(match: re.Match[str], quarter: int, year: str | None) -> tuple[Found, ...]:
    """The quarter of a year, or of the year that the context tells."""
    return found_at(match, NumberKind.DATE, Reading(iso=f"{year or '-'}-Q{quarter}"))


def before_christ(match: re.Match[str], year: str) -> tuple[Found, ...]:
    """A year before Christ; astronomers' year 0 is not used."""
    return found_at(match, NumberKind.DATE, Reading(iso=f"-{int(year)}"))


def _year_first(match: re.Match[str]) -> tuple[Found, ...] | None:
    return date_found(match, int(match[1]), int(match[3]), int(match[4]))


ISO_DATE: Rule = pattern_rule(
    "year-month-day", r"((?:1[0-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)", _year_first
)
"""2025-08-22, 2025/8/22, 2025.08.22."""


def _season(match: re.Match[str]) -> tuple[Found, ...] | None:
    first = int(match[1])
    last = first - first % 100 + int(match[2]) % 100 + (100 if match[2] == "00" else 0)
    if last - first not in range(1, 10) or (last - first > 1 and last % 100 <= 12):
        return None
    reading = Reading(Fraction(first), upper=Fraction(last), unit="year")
    return found_at(match, NumberKind.RANGE, reading)


SEASON: Rule = pattern_rule(
    "season", r"((?:19|20)\d\d)/((?:(?:19|20)(?=\d\d))?\d\d)(?![\d/])", _season
)
"""2023/24: a season, a school year, a financial year. 2023/12 is none."""

SEPTEMBER_11: Rule = pattern_rule("9/11", r"9/11(?![\d/])", lambda m: date_found(m, None, 9, 11))
"""The day that is known by its date."""

QUARTER: Rule = pattern_rule(
    "quarter",
    r"(?:Q([1-4])(?:[ /-]?((?:19|20)\d\d))?|((?:19|20)\d\d)[ -]?Q([1-4]))(?![\w])",
    lambda m: quarter_found(m, int(m[1] or m[4]), m[2] or m[3]),
)
"""Q3, Q3 2023, 2023-Q3."""


def day_first(name: str, separator: str) -> Rule:
    """14.05.2024: day, month, year with a separator (a regular expression)."""
    return pattern_rule(
        name,
        rf"(\d{{1,2}}){separator} ?(\d{{1,2}}){separator} ?((?:1[0-9]|20)\d\d|\d\d)(?!\d|[.,/]\d)",
        lambda m: date_found(m, full_year(m[3]), int(m[2]), int(m[1])),
    )


def month_first(name: str) -> Rule:
    """05/14/2024, or 14/05/2024 where the month comes second; both readings where both fit."""

    def read(match: re.Match[str]) -> tuple[Found, ...] | None:
        one, other, year = int(match[1]), int(match[2]), full_year(match[3])
        isos = [iso for iso in (iso_date(year, one, other), iso_date(year, other, one)) if iso]
        if not isos:
            return None
        readings = [Reading(iso=iso) for iso in dict.fromkeys(isos)]
        return found_at(match, NumberKind.DATE, readings[0], readings[1:])

    return pattern_rule(name, r"(\d{1,2})/(\d{1,2})/((?:1[0-9]|20)\d\d|\d\d)(?![\d/])", read)
