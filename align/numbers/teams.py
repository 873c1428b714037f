"""Clubs with a number in their name: Schalke 04, Hannover 96, 1. FC Köln."""

from __future__ import annotations

from align.numbers.names_of_units import LATIN
from align.numbers.references import identifier
from align.numbers.rules import Rule, pattern_rule

_CLUB_TABLE = """
04: Schalke | Bayer | 沙尔克 | 勒沃库森
05: Mainz | 美因茨
06: Münster | 明斯特
07: Essen | Elversberg | 埃尔弗斯贝格
93: Altona
96: Hannover | 汉诺威
98: Darmstadt | 达姆施塔特
1846: Ulm | 乌尔姆
1848: Bochum | 波鸿
1860: München | Munich | 慕尼黑
1899: Hoffenheim | 霍芬海姆
"""
"""The year of foundation that a club bears in its name, and how the club is called."""


def _with_year(name: str, year: str) -> str:
    """A Latin name and its year; behind a Chinese name only the year, where the scan stops."""
    return f"{name} {year}" if name.isascii() or "ü" in name else f"(?<={name}){year}"


_CLUBS = "|".join(
    _with_year(name.strip(), year)
    for year, _, names in (line.partition(":") for line in _CLUB_TABLE.strip().splitlines())
    for name in names.split("|")
)
_PREFIXES = "(?:FC|FFC|FSV|SC|SV|TSV|TuS|TSG|VfL|VfB|SpVgg|SSV|HSV|MTV|BC|TV)"
# In Hannover 96 Menschen.
_THERE = "in In nach aus Aus von bei Bei um for near"
_NOT_THERE = "".join(f"(?<!{word} )" for word in _THERE.split())
TEAM: Rule = pattern_rule(
    "club",
    rf"{_NOT_THERE}(?:{_CLUBS}|1860 (?:München|Munich)|1860慕尼黑)"
    rf"(?![{LATIN}\d%]|[.,:]\d| (?:%|Prozent))"
    rf"|{_PREFIXES} (?:[A-ZÄÖÜ][{LATIN}-]+ )?(?:0\d|18[4-9]\d)(?![{LATIN}\d]|[.,:/]\d)"
    rf"|1\. (?:{_PREFIXES}|HC|CfR)(?: [A-ZÄÖÜ][{LATIN}-]+)?(?![{LATIN}])",
    identifier,
)
"""A number that belongs to the name of a club, in every language that quotes it."""
