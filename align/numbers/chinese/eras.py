"""Years of reigns, and the lunar calendar left as it is said: 康熙二十三年, 农历八月十五, 正月初三.

A day of the lunar calendar is two ordinals, month and day; no Gregorian date is claimed for it.
A year of a reign is an ordinal and, as other versions often have it, the year it mostly covers.
"""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, Parsed, Rule, pattern_rule

_TABLE = """
建武25 永平58 建安196 黄初220 太康280 永嘉307 太元376 义熙405 开皇581 大业605 武德618 贞观627
永徽650 显庆656 开元713 天宝742 至德756 大历766 贞元785 元和806 长庆821 会昌841 大中847 咸通860
乾符874 建隆960 咸平998 景德1004 天圣1023 庆历1041 嘉祐1056 治平1064 熙宁1068 元丰1078 元祐1086
崇宁1102 政和1111 宣和1119 靖康1126 建炎1127 绍兴1131 淳熙1174 开禧1205 嘉定1208 咸淳1265
德祐1275 至元1264 大德1297 至正1341 洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436
景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 泰昌1620 天启1621
崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875
宣统1909 民国1912 明治1868 大正1912 昭和1926 平成1989 令和2019
"""
ERAS = {era[:2]: int(era[2:]) for era in _TABLE.split()}
"""The year in which each era of China or Japan began, as Chinese writes the era."""


_REIGN = re.compile(rf"(\d{{1,2}}|{words.CHARACTERS}|元)年(?![代间来])")


def _reign_year(text: str, at: int) -> Parsed | None:
    first = ERAS.get(text[at - 2 : at]) if at >= 2 else None
    match = _REIGN.match(text, at) if first else None
    if first is None or match is None:
        return None
    number = Fraction(1) if match[1] == "元" else small(match[1])
    if number is None or not 0 < number < 200:
        return None
    year = Reading(iso=f"{first + int(number) - 1:04d}")
    found = Found(at, match.end(1), NumberKind.ORDINAL, Reading(number), (year,))
    return Parsed((found,), match.end())


_ONES = "[一二三四五六七八九]"
_DAY = f"初(?:{_ONES}|十)|(?:二?十|廿){_ONES}?|三十"
_MONTH = f"十[一二]?|{_ONES}"
_MONTHS = {"正": Fraction(1), "冬": Fraction(11), "腊": Fraction(12)}


def _lunar(match: re.Match[str]) -> tuple[Found, ...] | None:
    """The month, if it is said, and the day, if it is said."""
    groups = match.groupdict()
    month, day = groups.get("month"), groups.get("day")
    found = []
    if month:
        found.append(_ordinal(match, "month", _MONTHS.get(month) or small(month), len("月")))
    if day:
        found.append(_ordinal(match, "day", small(day.lstrip("初")), 0))
    return tuple(found)


def _ordinal(match: re.Match[str], group: str, value: Fraction | None, more: int) -> Found:
    start, end = match.span(group)
    kind, reading = NumberKind.ORDINAL, Reading(value)
    return Found(start, end + more, kind, reading, strength=Strength.WEAK)


_COUNTED = r"(?![日号天年个月名人里元多余几万千百点时分岁度斤米公至到、一二三四五六七八九十])"
LUNAR = (
    Rule("康熙二十三年", _reign_year),
    pattern_rule(
        "农历八月十五",
        rf"(?P<month>[正冬腊]|(?:(?<=[农阴旧夏]历)|(?<=闰))(?:{_MONTH}|\d{{1,2}}))月"
        rf"(?:(?P<day>{_DAY}|\d{{1,2}})(?![一二三四五六七八九十]))?日?",
        _lunar,
    ),
    pattern_rule("八月十五", rf"(?P<month>{_MONTH})月(?P<day>{_DAY}){_COUNTED}", _lunar),
    pattern_rule(
        "初三",
        rf"(?:(?<=大年)|(?<![最当年月起之太本]))(?P<day>初[一二三四五六七八九十])"
        rf"(?:日|{_COUNTED})",
        _lunar,
    ),
    pattern_rule("大年三十", "(?<=大年)(?P<day>三十)", _lunar),
)
