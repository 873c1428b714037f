"""French dates: 14 mai 2024, 1er janvier, du 3 au 5 mai, les années 1990, 221 av. J.-C."""

from __future__ import annotations

import re

from align.numbers.dates import (
    ISO_DATE,
    QUARTER,
    before_christ,
    date_found,
    day_first,
    days_found,
    decade_found,
    full_year,
    quarter_found,
)
from align.numbers.french import tables, words
from align.numbers.french.grammar import small
from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, alternation, found_at, pattern_rule

_MONTH = rf"(?i:{alternation(tables.MONTHS)}){words.END}"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d.,]\d|\d)"
_DAY = rf"(?:1(?:er|ᵉʳ){words.END}|\d{{1,2}}(?!\d)|(?i:premier|(?!une?{words.END}){words.WORDS}))"
_TO = " ?(?:au|et|à|[-–]) ?(?:le )?"
_ALONE = alternation(m for m in tables.MONTHS if not m.endswith(".") and m != "mars")
_DECADES = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "septante": 70, "quatre-vingt": 80, "quatre-vingts": 80,
    "quatre-vingt-dix": 90, "nonante": 90,
}  # fmt: skip
_QUARTERS = {"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4}
_ERA = r"J\. ?-? ?C(?:\.|(?!\w))|Jésus-Christ"


def _month(name: str) -> int:
    return tables.MONTHS[name.lower()]


def _day(text: str) -> int:
    if text[0].isdigit():
        return int(re.sub(r"\D", "", text))
    return 1 if text.lower() == "premier" else int(small(text) or 0)


def _year(text: str | None) -> int | None:
    return full_year(text.lstrip("’'")) if text else None


def _quarter(match: re.Match[str]) -> tuple[Found, ...]:
    number = int(match[1]) if match[1] else _QUARTERS[match[2].lower()]
    return quarter_found(match, number, match[3])


DATES = (
    ISO_DATE,
    day_first("day/month/year", "/"),
    day_first("day.month.year", r"\."),
    pattern_rule(
        "day to day month",
        rf"(?P<first>({_DAY})){_TO}(?P<last>({_DAY}) ({_MONTH})(?: ({_YEAR}))?)",
        lambda m: days_found(m, _year(m[6]), _month(m[5]), (_day(m[2]), _day(m[4]))),
    ),
    pattern_rule(
        "day month",
        rf"({_DAY})[ -]({_MONTH})(?:[ -]({_YEAR}))?",
        lambda m: date_found(m, _year(m[3]), _month(m[2]), _day(m[1])),
    ),
    pattern_rule(
        "month year",
        rf"({_MONTH}) (?:de (?:l['’]année )?)?({_YEAR}|[’']\d\d(?!\d)|(?<=mai )68(?!\d))",
        lambda m: date_found(m, _year(m[2]), _month(m[1])),
    ),
    pattern_rule(
        "month",
        rf"(?:(?i:{_ALONE})|mars){words.END}",
        lambda m: date_found(m, None, _month(m[0])),
    ),
    pattern_rule(
        "decade",
        r"(?i:années) ((?:1[5-9]|20)\d0|[2-9]0)(?![\d.,]\d|\d)",
        lambda m: decade_found(m, m[1]),
    ),
    pattern_rule(
        "spoken decade",
        rf"(?i:années ({alternation(_DECADES)})){words.END}",
        lambda m: decade_found(m, str(_DECADES[m[1].lower()])),
    ),
    pattern_rule(
        "before Christ",
        rf"(\d{{1,3}} \d{{3}}|\d{{1,4}}) (?:av(?:\.|ant) (?:{_ERA})|avant notre ère)",
        lambda m: before_christ(m, m[1].replace(" ", "")),
    ),
    pattern_rule(
        "anno Domini",
        rf"(\d{{1,4}}) (?:(?:ap\.|apr\.|après) (?:{_ERA})|de notre ère)",
        lambda m: found_at(m, NumberKind.DATE, Reading(iso=m[1].zfill(4))),
    ),
    pattern_rule(
        "quarter in words",
        rf"(?:([1-4])(?:er|e|ᵉ|ème)|(?i:({alternation(_QUARTERS)}))) trimestre"
        rf"(?: (?:de )?(?:l['’]année )?({_YEAR}))?",
        _quarter,
    ),
    pattern_rule(
        "T3 2023",
        r"T([1-4])[ -]?((?:19|20)\d\d)(?!\w)",
        lambda m: quarter_found(m, int(m[1]), m[2]),
    ),
    QUARTER,
)
