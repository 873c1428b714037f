"""Chinese dates: 2024年5月14日, 二〇二四年, 六月, 公元前221年, 20世纪90年代, 第三季度."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.dates import (
    ISO_DATE,
    QUARTER,
    SEASON,
    before_christ,
    date_found,
    days_found,
    decade_found,
    iso_date,
    quarter_found,
)
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, found_at, pattern_rule

_YEAR = rf"(?:\d{{4}}|{words.DIGIT}{{4}})"
_ONES = "[一二三四五六七八九]"
_UP_TO_99 = rf"(?:\d{{1,2}}|{_ONES}?十{_ONES}?|{_ONES}|廿{_ONES}?|卅一?)"
_TO = " ?[至到和、–—~-] ?"
_MONTH = rf"({_UP_TO_99}|正|腊|冬) ?月 ?"
_LUNAR = {"正": 1, "冬": 11, "腊": 12}


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    value = _LUNAR.get(text) or small(text)
    return None if value is None else int(value)


def _date(match: re.Match[str]) -> tuple[Found, ...] | None:
    return date_found(match, _number(match[1]), _number(match[2]), _number(match[3]))


def _month_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    return date_found(match, None, _number(match[1]), _number(match[2]))


def _days_of_year(match: re.Match[str]) -> tuple[Found, ...] | None:
    year, month, first, last = (_number(match[group]) for group in (2, 3, 4, 6))
    if month is None or first is None or last is None:
        return None
    return days_found(match, year, month, (first, last))


def _days(match: re.Match[str]) -> tuple[Found, ...] | None:
    month, first, last = (_number(match[group]) for group in (2, 3, 5))
    if month is None or first is None or last is None:
        return None
    return days_found(match, None, month, (first, last))


def _day(match: re.Match[str]) -> tuple[Found, ...] | None:
    day = _number(match[1])
    iso = iso_date(day=day)
    if iso is None or day is None:
        return None
    others = (Reading(Fraction(day), unit="day"), Reading(Fraction(day)))
    return found_at(match, NumberKind.DATE, Reading(iso=iso), others)


def _decade(match: re.Match[str]) -> tuple[Found, ...] | None:
    decade = _number(match[2])
    if decade is None or decade % 10:
        return None
    century = _number(match[1])
    if century is not None:
        return decade_found(match, str((century - 1) * 100 + decade))
    return decade_found(match, str(decade))


def _quarter(match: re.Match[str]) -> tuple[Found, ...] | None:
    number = _number(match[2])
    year = _number(match[1])
    if number is None or not 1 <= number <= 4:
        return None
    return quarter_found(match, number, None if year is None else str(year))


def _ancient(match: re.Match[str]) -> tuple[Found, ...] | None:
    year = _number(match[1])
    return before_christ(match, str(year)) if year else None


def _year(match: re.Match[str]) -> tuple[Found, ...] | None:
    year = _number(match[1])
    return None if year is None else date_found(match, year, None)


def _named_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    month, day = _number(match[1]), _number(match[2])
    iso = iso_date(None, month, day)
    if iso is None or month is None or day is None:
        return None
    return found_at(match, NumberKind.DATE, Reading(iso=iso), strength=Strength.WEAK)


DATES = (
    ISO_DATE,
    SEASON,
    pattern_rule(
        "五一",
        "(?:(五)|(?:六))一(?=[，。、”]|劳动|国际|儿童|假|长假|期间|黄金周|小长假|示威|节|当天|前后)",
        lambda m: found_at(
            m,
            NumberKind.DATE,
            Reading(iso="--05-01" if m[1] else "--06-01"),
            strength=Strength.WEAK,
        ),
    ),
    pattern_rule(
        "9·11", rf"({_UP_TO_99})[·•・‧]({_UP_TO_99})(?![\d十一二三四五六七八九])", _named_day
    ),
    pattern_rule(
        "年月日至日",
        rf"(?P<first>({_YEAR})年{_MONTH}({_UP_TO_99})[日号]?){_TO}(?P<last>({_UP_TO_99})[日号])",
        _days_of_year,
    ),
    pattern_rule("年月日", rf"({_YEAR}) ?年 ?{_MONTH}(?:({_UP_TO_99}) ?[日号])?份?", _date),
    pattern_rule("季度", rf"(?:({_YEAR})年)?第?([一二三四1-4])季(?:度|(?=报))", _quarter),
    pattern_rule("年代", rf"(?:(?:({_UP_TO_99})|上个?)世纪)?(\d{{4}}|{_UP_TO_99})年代", _decade),
    pattern_rule("年", rf"({_YEAR}) ?年(?![间来])", _year),
    pattern_rule("公元前", rf"(?:公元)?前({_YEAR}|\d{{1,3}}|{words.CHARACTERS})年", _ancient),
    pattern_rule("公元", rf"公元({_YEAR}|\d{{1,3}}|{words.CHARACTERS})年", _year),
    pattern_rule(
        "月日至日",
        rf"(?P<first>{_MONTH}({_UP_TO_99})[日号]?){_TO}(?P<last>({_UP_TO_99})[日号])",
        _days,
    ),
    pattern_rule("月日", rf"{_MONTH}({_UP_TO_99}) ?[日号]", _month_day),
    pattern_rule(
        "月",
        rf"({_UP_TO_99}|正|腊|冬) ?月份?(?![亮光球饼])",
        lambda m: date_found(m, None, _number(m[1])),
    ),
    pattern_rule("日", r"(\d{1,2})日(?![元圆本常均游])", _day),
    QUARTER,
    pattern_rule(
        "本世纪初", "(?:本|这个)世纪之?初", lambda m: decade_found(m, "2000", Strength.WEAK)
    ),
)
