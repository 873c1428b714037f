"""Chinese quantities: the lexicon, when characters are a number, halves, 三块五, 一米八."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.chinese import tables, words
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.proportions import value_of
from align.numbers.quantity import Lexicon, measured_rule, units_behind
from align.numbers.ranges import quantity_rule, score_rule, terms_rule
from align.numbers.rules import (
    Found,
    Parsed,
    Rule,
    alternation,
    found_at,
    pattern_rule,
    value_rule,
)
from align.numbers.units import UNITS as ALL_UNITS
from align.numbers.units import kind_of

UNITS = unit_names(SYMBOLS, tables.UNITS)
_CHARACTER = f"(?:{words.DIGIT}|[十百千万亿廿卅拾佰仟])"
_CLASSIFIER = alternation(tables.CLASSIFIERS)
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE, tables.SIGNS_BEFORE),
    negative=re.compile(r"(?<![A-Za-z0-9.)])[-−–](?=[\d$€£¥])|(?<!\d)负|零下"),
    gap=re.compile(" "),
    to=re.compile(r" ?(?:[-–—~～]|至|到) ?(?=[\d$€£¥零一二两三四五六七八九十百千负数])"),
    change=re.compile("或|增至|升至|降至|涨至|跌至|增加到|增长到|下降到|上升到|减少到"),
    from_=re.compile("[从由]$"),
    counted=re.compile(rf" ?[多余几来]?{_CLASSIFIER}"),
    counting=re.compile("(?:超过|多于|少于|逾|至少|最多|近|将近|高达|多达|不到|不足) ?$"),
)

_SINGLE = re.compile(rf"[二两三四五六七八九十廿卅](?=(?:几|多)?(?:{_CLASSIFIER}))|零(?=[个名次例])")
# 一点 is "a little" as well: 早一点三人就来了.
_A_LITTLE = re.compile(rf"一点{words.DIGIT}(?!{words.DIGIT}|[万亿个，。；、！？）]|$)")
_TWO_OR_MORE = re.compile(
    rf"(?={words.DIGIT}{{0,40}}[十百千万亿廿卅拾佰仟〇零])(?!{_CHARACTER}(?!{_CHARACTER})){words.CHARACTERS}|{words.DIGIT}{{3,40}}"
)
_NEIGHBOURS = re.compile("([一二两三四五六七八])([二三四五六七八九])([十百千]?[万亿]*)")
_CHARACTERS = re.compile(words.CHARACTERS)


small = value_of(words.read)
"""The value of a number in digits or characters."""


def _gated(rule: Rule) -> Rule:
    """`rule`, but characters count as a number only where their neighbours say so."""

    def apply(text: str, at: int) -> Parsed | None:
        characters = _CHARACTERS.match(text, at)
        if characters is None:
            return rule.apply(text, at)
        parsed = rule.apply(text, at)
        if parsed is None or not parsed.found:
            return parsed
        return parsed if _is_number(text, at, characters, parsed) else Parsed((), characters.end())

    return Rule(rule.name, apply)


def _is_number(text: str, at: int, characters: re.Match[str], parsed: Parsed) -> bool:
    if _TWO_OR_MORE.match(text, at) or characters[0][0] in "数几上":
        return True
    if (parsed.found[0].reading.value or 0) < 0:
        return True
    unit = parsed.found[0].reading.unit
    if "点" in characters[0] and (unit or not _A_LITTLE.match(text, at)):
        return True
    if unit is None or (unit == "C" and text[parsed.end - 1] == "度"):
        return _SINGLE.match(text, at) is not None and unit is None
    return characters[0] not in {"百", "千", "万", "亿"}


_PER_TIME = re.compile(r"(?:每小时|时速)[^，。；\d]{0,4}$")
_PER_SECOND = re.compile(r"每秒[^，。；\d]{0,3}$")
_RATES = {"km": "km/h", "mile": "mph"}


def _as_rates(rule: Rule) -> Rule:
    """`rule`, with the unit of a rate where the time stands before: 每小时120公里."""

    def apply(text: str, at: int) -> Parsed | None:
        parsed = rule.apply(text, at)
        if parsed is None or not parsed.found:
            return parsed
        return Parsed(tuple(_as_rate(text, found) for found in parsed.found), parsed.end)

    return Rule(rule.name, apply)


def _as_rate(text: str, found: Found) -> Found:
    unit = found.reading.unit or ""
    rate = ""
    if unit in _RATES and (
        _PER_TIME.search(text, max(0, found.start - 8), found.start)
        or text.startswith("的时速", found.end)
    ):
        rate = _RATES[unit]
    elif f"{unit}/s" in ALL_UNITS and _PER_SECOND.search(
        text, max(0, found.start - 6), found.start
    ):
        rate = f"{unit}/s"
    return replace(found, reading=replace(found.reading, unit=rate)) if rate else found


def _neighbours(text: str, at: int) -> Parsed | None:
    """三四个, 七八十人, 五六天: neighbouring digits are a rough range."""
    match = _NEIGHBOURS.match(text, at)
    if match is None or words.VALUES[match[2]] != words.VALUES[match[1]] + 1:
        return None
    units, end = units_behind(LEXICON, text, match.end())
    scale = small("一" + match[3]) if match[3] else Fraction(1)
    if scale is None or not (units or match[3] or LEXICON.counted.match(text, end)):
        return None
    low, high = (words.VALUES[match[group]] * scale for group in (1, 2))
    reading = Reading(low, upper=high, unit=units[0] if units else None)
    found = Found(at, end, NumberKind.RANGE, reading, strength=Strength.WEAK)
    return Parsed((found,), end)


def _tail(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三块五, 一米八, 一米八五: the digits behind the unit are tenths and hundredths of it."""
    whole = small(match[1])
    part = "".join(str(words.VALUES.get(c, c)) for c in match[3])
    if whole is None:
        return None
    unit = "CNY" if match[2] in "块元" else "m"
    return found_at(match, kind_of(unit), Reading(whole + Fraction(f"0.{part}"), unit=unit))


def _yuan_and_jiao(match: re.Match[str]) -> tuple[Found, ...] | None:
    parts = [small(match[g]) if match[g] else Fraction(0) for g in (1, 2, 3)]
    if any(part is None for part in parts):
        return None
    yuan, jiao, fen = (part or Fraction(0) for part in parts)
    reading = Reading(yuan + jiao / 10 + fen / 100, unit="CNY")
    return found_at(match, NumberKind.MONEY, reading)


def _and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = small(match[1])
    units = ("minute",) if match[2] == "分" else UNITS.of(match[2]) or UNITS.of(f"个{match[2]}")
    if value is None or not units:
        return None
    reading = Reading(value + Fraction(1, 2), unit=units[0])
    return found_at(match, kind_of(units[0]), reading)


_N = rf"((?:\d+(?:\.\d+)?|{words.CHARACTERS}))"
_DIGIT = "[一二三四五六七八九]"
_TAIL = (
    rf"(?:(?<=米)(?:{_DIGIT}|零){_DIGIT}(?!{words.DIGIT})|(?:(?<=块)零)?{_DIGIT}|\d{{1,2}}(?!\d))"
    "(?![十百千万亿点.])"
)
AMOUNTS = (
    pattern_rule("三块五", rf"{_N}(块|米)({_TAIL})(?!{_CLASSIFIER})(?:毛|钱)?", _tail),
    measured_rule("十几岁", "十几(?=岁)", LEXICON, lambda _: Fraction(10), weak=True),
    measured_rule("百米", "百(?=米)", LEXICON, lambda _: Fraction(100), weak=True),
    pattern_rule(
        "元角分", rf"{_N}[元块](?:{_N}[角毛])?(?:{_N}分)?(?<=[角毛分])钱?", _yuan_and_jiao
    ),
    pattern_rule("五毛", rf"()?{_N}[角毛](?:{_N}分)?(?=钱|[，。！？；、）)]|$)钱?", _yuan_and_jiao),
    pattern_rule("块", rf"{_N}块()()(?=[，。！？；、）)]|$)", _yuan_and_jiao),
    pattern_rule("一个半小时", rf"{_N}个半(小时|钟头|月|星期|世纪|工作日)", _and_a_half),
    pattern_rule("一分半钟", rf"{_N}(分)半钟?", _and_a_half),
    pattern_rule(
        "两年半", rf"{_N}(年|天|小时|公里|英里|里|斤|米|亩|周|岁|元)半(?!夜)", _and_a_half
    ),
    value_rule(
        "半价",
        "(?<![一过大多])半(?=[价数只])",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
        weak=lambda _: True,
    ),
    value_rule(
        "一打",
        rf"([半{words.DIGIT[1:-1]}十]|\d{{1,3}})打(?=[\u4e00-\u9fff])(?![开击败电算扮扰造破猎断听仗球车架卡工])",
        NumberKind.CARDINAL,
        lambda m: Fraction(6) if m[1] == "半" else 12 * (small(m[1]) or Fraction(0)),
    ),
    pattern_rule(
        "一战",
        "[一二]战(?=[期时中后前结爆以争的，。、；]|$)|第[一二]次世界大战",
        lambda m: found_at(
            m,
            NumberKind.ORDINAL,
            Reading(Fraction(1 if "一" in m[0] else 2)),
            strength=Strength.WEAK,
        ),
    ),
    measured_rule(
        "两年一度", "[两二三四](?=年一[度届])", LEXICON, lambda m: small(m[0]), weak=True
    ),
    measured_rule(
        "半年",
        "(?<![上下前后])半(?=个|[年天斤公里英米小时吨升磅日世])",
        LEXICON,
        lambda _: Fraction(1, 2),
    ),
    pattern_rule(
        "刻钟",
        "([一两三])刻钟",
        lambda m: found_at(
            m, NumberKind.DURATION, Reading(Fraction(15 * words.VALUES[m[1]]), unit="minute")
        ),
    ),
)
QUANTITIES = (
    Rule("三四个", _neighbours),
    terms_rule(LEXICON),
    score_rule(" ?[:：] ?|比"),
    _as_rates(_gated(quantity_rule(LEXICON))),
)
PAIRS = (
    value_rule(
        "俩", "俩|双双|双方", NumberKind.CARDINAL, lambda _: Fraction(2), weak=lambda _: True
    ),
)
