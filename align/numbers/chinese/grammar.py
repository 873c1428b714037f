"""Chinese quantities: the lexicon, and when characters are a number: 三人, but not 一股."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.chinese import tables, words
from align.numbers.chinese.measures import CLASSIFIER, UNITS
from align.numbers.feet import feet_and_inches_rule
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import SIGNS_BEFORE, unit_names
from align.numbers.proportions import value_of
from align.numbers.quantity import Lexicon, parse_quantity, units_behind
from align.numbers.ranges import quantity_rule, terms_rule
from align.numbers.ratios import COLON, SPOKEN, score_rule
from align.numbers.rules import Found, Parsed, Rule, pattern_rule
from align.numbers.units import UNITS as ALL_UNITS

_CHARACTER = f"(?:{words.DIGIT}|[十百千万亿廿卅拾佰仟])"
_ANY = "[\\d零一二两三四五六七八九十百]"
# 一天两小时 is two hours a day, 两天零三小时 one length of time.
_NOT_A_RATE = "(?<!一天)(?<!一日)(?<!一年)(?<!一周)(?<!每天)(?<!每周)(?<!每年)(?<!星期)(?<!礼拜)"
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
    counted=re.compile(rf" ?{words.MORE}?{CLASSIFIER}"),
    counting=re.compile("(?:超过|多于|少于|逾|至少|最多|近|将近|高达|多达|不到|不足) ?$"),
    parts=re.compile(rf"(?:零|又)(?={_ANY})|{_NOT_A_RATE}(?={_ANY})"),
)

_SINGLE = re.compile(
    rf"[二两三四五六七八九十廿卅](?={words.MORE}?{CLASSIFIER})|[百千万亿](?={words.MORE}{CLASSIFIER})"
    rf"|(?<=[逾超近约破满])[百千万亿](?={CLASSIFIER})|零(?=[个名次例])"
)
# 一点 is "a little" as well: 早一点三人就来了.
_A_LITTLE = re.compile(rf"一点{words.DIGIT}(?!{words.DIGIT}|[万亿个，。；、！？）]|$)")
_TWO_OR_MORE = re.compile(
    rf"(?={words.DIGIT}{{0,40}}[十百千万亿廿卅拾佰仟〇零])(?!{_CHARACTER}(?!{_CHARACTER})){words.CHARACTERS}|{words.DIGIT}{{3,40}}"
)
_NEIGHBOURS = re.compile(
    "(零下|负)?([一二三四五六七八九]?[百千]?[一二三四五六七八九]?[十百千])?"
    "([一二两三四五六七八])([二三四五六七八九]|两(?!重))([十百千]?[万亿]*)"
)
_ROUGHLY = {"三两", "三五"}
"""Rough ranges of digits that are no neighbours: 三两句, 三五天."""
_CHARACTERS = re.compile(words.CHARACTERS)
_FAR = 16
"""So near to where a quantity begins it may be called a minimum."""
_AT_LEAST = re.compile(f"{CLASSIFIER}?[及或]?以上[、，]?")
_AT_MOST = re.compile(f"{CLASSIFIER}?[及或]?以[下内]")
_BOUNDS = {"逾", "超", "近", "约", "破", "满"}
"""What bounds a bare 百 or 万, so that it is a number: 近百年, 逾万吨."""


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
    bare = characters[0] in {"百", "千", "万", "亿"}
    return not bare or parsed.found[0].qualifier is not None or text[at - 1 : at] in _BOUNDS


_PER_TIME = re.compile(r"(?:每小时|时速)[^，。；\d]{0,4}$")
_PER_SECOND = re.compile(r"每秒[^，。；\d]{0,3}$")
_RATES = {"km": "km/h", "mile": "mph"}
_TURNED = re.compile(r"(?:[东西]经|[南北]纬|角度?为?|[转斜弯]了?)$")

_ELECTRIC = re.compile(r"电(?![^，。；]*[温角热冷烤烘])[^，。；\d]{0,8}$")


def _in_context(rule: Rule) -> Rule:
    """`rule`, with the unit that the words before tell: 每小时120公里, 转了180度, 用电90度."""

    def apply(text: str, at: int) -> Parsed | None:
        parsed = rule.apply(text, at)
        if parsed is None or not parsed.found:
            return parsed
        return Parsed(tuple(_with_unit(text, found) for found in parsed.found), parsed.end)

    return Rule(rule.name, apply)


def _with_unit(text: str, found: Found) -> Found:
    unit = found.reading.unit or ""
    rate = ""
    if unit == "C" and text[found.end - 2 : found.end] != "氏度":
        if _TURNED.search(text, max(0, found.start - 4), found.start):
            rate = "degree"
        elif _ELECTRIC.search(text, max(0, found.start - 12), found.start):
            rate = "kWh"
    elif unit in _RATES and (
        _PER_TIME.search(text, max(0, found.start - 8), found.start)
        or text.startswith("的时速", found.end)
    ):
        rate = _RATES[unit]
    elif f"{unit}/s" in ALL_UNITS and _PER_SECOND.search(
        text, max(0, found.start - 6), found.start
    ):
        rate = f"{unit}/s"
    return replace(found, reading=replace(found.reading, unit=rate)) if rate else found


def _score(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三比一 in characters, as `score_rule` reads 3比1."""
    values = [small(match[group]) for group in (1, 2)]
    return tuple(
        Found(*match.span(group), NumberKind.CARDINAL, Reading(value), strength=_strength(value))
        for group, value in enumerate(values, start=1)
        if value is not None
    )


def _strength(value: Fraction) -> Strength:
    return Strength.WEAK if value <= 2 else Strength.STRONG


def _neighbours(text: str, at: int) -> Parsed | None:
    """三四个, 七八十人, 十五六岁, 三五天: neighbouring digits are a rough range."""
    match = _NEIGHBOURS.match(text, at)
    if match is None or not _is_rough(match[3], match[4]):
        return None
    before, low, high, scale = match[2] or "", *match.group(3, 4, 5)
    sign = -1 if match[1] else 1
    units, behind = units_behind(LEXICON, text, match.end())
    if not (units or scale or LEXICON.counted.match(text, behind)):
        return None
    both = (small(before + digit + scale) for digit in (low, high))
    ends = [sign * end for end in both if end is not None]
    if len(ends) < 2:
        return None
    reading = Reading(min(ends), upper=max(ends), unit=units[0] if units else None)
    found = Found(at, behind, NumberKind.RANGE, reading, strength=Strength.WEAK)
    return Parsed((found,), behind)


def _at_least_and_at_most(text: str, at: int) -> Parsed | None:
    """五年以上十年以下, 50人以上100人以下: bounds on both sides are a range."""
    if "以上" not in text[at : at + _FAR]:
        return None
    first = parse_quantity(LEXICON, text, at)
    least = _AT_LEAST.match(text, first.end) if first else None
    second = parse_quantity(LEXICON, text, least.end()) if least else None
    most = _AT_MOST.match(text, second.end) if second else None
    if first is None or second is None or most is None:
        return None
    units, ends = second.units, (first.numeral.value, second.numeral.value)
    if first.units != units or not ends[0] < ends[1]:
        return None
    reading = Reading(ends[0], upper=ends[1], unit=units[0] if units else None)
    return Parsed((Found(at, most.end(), NumberKind.RANGE, reading),), most.end())


def _is_rough(low: str, high: str) -> bool:
    return words.VALUES[high] == words.VALUES[low] + 1 or low + high in _ROUGHLY


_POINTS = "(?:[零一二三四五六七八九]?十?[零一二三四五六七八九]|[二三四五六七八九]?十)[百千万]?"
QUANTITIES = (
    Rule("三四个", _neighbours),
    Rule("五年以上十年以下", _at_least_and_at_most),
    feet_and_inches_rule(
        "英尺", r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})", small, where="[^，。]{1,3}英尺"
    ),
    terms_rule(LEXICON),
    score_rule(f"{COLON}|比"),
    pattern_rule(SPOKEN, rf"({_POINTS})比({_POINTS})(?![{words.DIGIT[1:-1]}十较如方不])", _score),
    _in_context(_gated(quantity_rule(LEXICON))),
)
