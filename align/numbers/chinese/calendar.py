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
    full_year,
    iso_date,
    quarter_found,
)
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, found_at, pattern_rule

_YEAR = rf"(?:\d{{4}}|{words.DIGIT}{{4}})"
_ONES = "[一二三四五六七八九]"
_UP_TO_99 = rf"(?:\d{{1,2}}|{_ONES}?十{_ONES}?|{_ONES}|廿{_ONES}?|卅一?)"
_TO = " ?[至到和、–—~-] ?"
_MONTH = rf"({_UP_TO_99}) ?月 ?"


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    value = small(text)
    return None if value is None else int(value)


def _year_said(text: str | None) -> int | None:
    """A year of four digits, or of the two that tell it from its neighbours (24年3月)."""
    return full_year(text) if text and text.isascii() else _number(text)


def _date(match: re.Match[str]) -> tuple[Found, ...] | None:
    return date_found(match, _year_said(match[1]), _number(match[2]), _number(match[3]))


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


def _short_year(match: re.Match[str]) -> tuple[Found, ...] | None:
    """08年, 九八年: the century goes without saying."""
    digits = "".join(str(words.VALUES.get(c, c)) for c in match[1])
    return found_at(match, NumberKind.DATE, Reading(iso=str(full_year(digits))))


def _years_or_year(match: re.Match[str]) -> tuple[Found, ...]:
    """98年 is how long it took, or the year 1998."""
    year = Reading(iso=str(full_year(match[1])))
    return found_at(match, NumberKind.DURATION, Reading(Fraction(match[1]), unit="year"), (year,))


def _years(match: re.Match[str]) -> tuple[Found, ...] | None:
    first, last = _number(match[1]), _number(match[2])
    if first is None or last is None:
        return None
    last += first - first % 100 if last < 100 else 0
    if not first < last:
        return None
    return found_at(
        match, NumberKind.RANGE, Reading(Fraction(first), upper=Fraction(last), unit="year")
    )


def _months(match: re.Match[str]) -> tuple[Found, ...] | None:
    """3至5月, 七八月: two months of one year."""
    found = []
    for group in ("first", "last"):
        iso = iso_date(None, _number(match[group].rstrip("月份 ")))
        if iso is None:
            return None
        found.append(Found(*match.span(group), NumberKind.DATE, Reading(iso=iso)))
    return tuple(found)


def _house_or_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    """18号 is the 18th of a month, or number 18."""
    number = _number(match[1])
    if number is None:
        return None
    day = iso_date(day=number)
    others = (Reading(iso=day),) if day else ()
    weak = Strength.WEAK if number == 1 or not match[1].isascii() else Strength.STRONG
    kind = NumberKind.CARDINAL
    return found_at(match, kind, Reading(Fraction(number)), others, strength=weak, group=1)


def _generation(match: re.Match[str]) -> tuple[Found, ...]:
    """90后: those born in the nineties."""
    digits = "".join(str(words.VALUES.get(c, c)) for c in match[1])
    return decade_found(match, str(full_year(digits)), Strength.WEAK)


def _decade(match: re.Match[str]) -> tuple[Found, ...] | None:
    decade = _number(match[2])
    if decade is None or decade % 10:
        return None
    century = 21 if match[0].startswith("本") else _number(match[1])
    if century is not None:
        return decade_found(match, str((century - 1) * 100 + decade))
    return decade_found(match, str(decade))


def _quarter(match: re.Match[str]) -> tuple[Found, ...] | None:
    number = _number(match[2])
    year = _year_said(match[1])
    if number is None or not 1 <= number <= 4:
        return None
    return quarter_found(match, number, None if year is None else str(year))


def _ancient(match: re.Match[str]) -> tuple[Found, ...] | None:
    year = _number(match[1])
    return before_christ(match, str(year)) if year else None


def _year(match: re.Match[str]) -> tuple[Found, ...] | None:
    """A year, which another version may spell out: neunzehnhundertvierzehn."""
    year = _number(match[1] or match[2])
    iso = None if year is None else iso_date(year)
    if year is None or iso is None:
        return None
    number = Reading(Fraction(year))
    return found_at(match, NumberKind.DATE, Reading(iso=iso), [number] if year >= 1000 else [])


def _named_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    month, day = _number(match[1]), _number(match[2])
    iso = iso_date(None, month, day)
    if iso is None or month is None or day is None:
        return None
    return found_at(match, NumberKind.DATE, Reading(iso=iso), strength=Strength.WEAK)


_NAMED_DAYS = {
    "五一": "--05-01", "六一": "--06-01", "十一": "--10-01", "三八": "--03-08", "五四": "--05-04",
    "八一": "--08-01", "九一一": "--09-11",
}  # fmt: skip
_NOT_DAY = "[元圆本常均游报]|以?之?内|以[上下]|之久|期限"
DATES = (
    ISO_DATE,
    SEASON,
    pattern_rule(
        "五一",
        "(?:[五六十]一|三八|五四|八一|九一一)(?=劳动|国际|儿童|妇女|青年|建军|国庆|假|长假|期间|黄金周"
        "|小长假|示威|节(?![课车目电])|当天|前后|事件|袭击|恐)|[五六]一(?=[，。、”])",
        lambda m: found_at(
            m, NumberKind.DATE, Reading(iso=_NAMED_DAYS[m[0]]), strength=Strength.WEAK
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
    pattern_rule("年月日", rf"({_YEAR}|\d\d) ?年 ?{_MONTH}(?:({_UP_TO_99}) ?[日号])?份?", _date),
    pattern_rule(
        "季度", rf"(?:({_YEAR}|\d\d)年)?(?<!前)第?([一二三四1-4])季(?:度|(?=报))", _quarter
    ),
    pattern_rule(
        "年代", rf"(?:(?:({_UP_TO_99})|[上本]个?)世纪)?(\d{{4}}|{_UP_TO_99})年代", _decade
    ),
    pattern_rule("年至年", rf"({_YEAR})[至到–—~～-]({_YEAR}|\d\d)年(?![来代])间?", _years),
    pattern_rule("年", rf"({_YEAR}) ?年(?![间来])|(?<=年[至到与和])({_YEAR}) ?年(?=间)", _year),
    pattern_rule(
        "九八年",
        r"(0\d|[零〇][零〇一二三四五六七八九]|(?!六七|七八|八九)[六七八九][零〇一二三四五六七八九])年(?![代多来间])",
        _short_year,
    ),
    pattern_rule("98年", r"([5-9]\d)年(?![代多来间]|以[上下内]|[之内])", _years_or_year),
    pattern_rule("公元前", rf"(?:[公西]元)?前({_YEAR}|\d{{1,3}}|{words.CHARACTERS})年", _ancient),
    pattern_rule("公元", rf"公元({_YEAR}|\d{{1,3}}|{words.CHARACTERS})年()", _year),
    pattern_rule(
        "月日至日",
        rf"(?P<first>{_MONTH}({_UP_TO_99})[日号]?){_TO}(?P<last>({_UP_TO_99})[日号])",
        _days,
    ),
    pattern_rule("月日", rf"{_MONTH}({_UP_TO_99}) ?[日号]", _month_day),
    pattern_rule(
        "三至五月",
        rf"(?P<first>{_UP_TO_99}月?(?={_TO}{_UP_TO_99} ?月)|{_ONES}(?={_ONES}月))(?:{_TO})?"
        rf"(?P<last>{_UP_TO_99} ?月份?)(?![亮光球饼龄]| ?{_UP_TO_99} ?[日号])",
        _months,
    ),
    pattern_rule(
        "月",
        rf"({_UP_TO_99}) ?月份?(?![亮光球饼龄])",
        lambda m: date_found(m, None, _number(m[1])),
    ),
    pattern_rule("日", rf"(\d{{1,2}})日(?!{_NOT_DAY})", _day),
    pattern_rule(
        "十五日",
        rf"({_ONES}?十{_ONES}?|[廿卅]{_ONES}?|[三四五六七八九](?!日之?[后前]))日(?!{_NOT_DAY})",
        _day,
    ),
    pattern_rule("18号", rf"({_UP_TO_99})号(?![召称角手令码外兵线])", _house_or_day),
    pattern_rule("90后", "([5-9]0|[01]0|[五六七八九零〇]零)后(?![来面卫续者])", _generation),
    QUARTER,
    pattern_rule(
        "本世纪初", "(?:本|这个)世纪之?初", lambda m: decade_found(m, "2000", Strength.WEAK)
    ),
)
