"""Chinese fractions, multiples and ordinals: 三分之一, 三成, 八折, 增长了两倍, 翻两番, 第四代."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, Parsed, Rule, found_at, pattern_rule, value_rule

_N = rf"(\d+(?:\.\d+)?|{words.CHARACTERS})"


def _percent(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = small(match[2])
    upper = small(match[3]) if match[3] else None
    if value is None:
        return None
    unit = "percent" if match[1] == "百" else "permille"
    kind = NumberKind.RANGE if upper else NumberKind.PERCENT
    return found_at(match, kind, Reading(value, upper=upper, unit=unit))


def _fraction(match: re.Match[str]) -> Fraction | None:
    bottom, top = small(match[1]), small(match[2])
    return top / bottom if top is not None and bottom else None


def _tenths(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三成 is 30 percent, 七成五 is 75."""
    tenths, rest = small(match[1]), small(match[2]) if match[2] else Fraction(0)
    if tenths is None or rest is None or not 0 < tenths <= 10:
        return None
    return found_at(match, NumberKind.PERCENT, Reading(tenths * 10 + rest, unit="percent"))


def _discount(match: re.Match[str]) -> tuple[Found, ...] | None:
    """八折 is 20 percent off, 八五折 15, 7.5折 25."""
    text = match[1]
    digits = "".join(str(words.VALUES[c]) for c in text if c in words.VALUES) or text
    paid = Fraction(digits) * (10 if len(digits.partition(".")[0]) == 1 else 1)
    if not 0 < paid < 100:
        return None
    return found_at(match, NumberKind.PERCENT, Reading(100 - paid, unit="percent"))


FRACTIONS = (
    pattern_rule("百分之", rf"([百千])分之{_N}(?:[至到]{_N})?", _percent),
    value_rule(
        "每五人中有一人",
        rf"每{_N}[个名位]?人?[里中当]+，?就?有{_N}[个名位]?人?",
        NumberKind.FRACTION,
        _fraction,
    ),
    value_rule("分之", rf"{_N}分之{_N}", NumberKind.FRACTION, _fraction),
    value_rule(
        "一半",
        "一半|(?<=过)半数?(?![导英公个年天小斤里])|半数",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
    ),
    pattern_rule(
        "成",
        r"([一二两三四五六七八九十]|\d)成([一二三四五六七八九])?(?![为立员功本果年长绩都份交效名就型熟天])",
        _tenths,
    ),
    pattern_rule("折", rf"({words.DIGIT}{{1,2}}|\d(?:\.\d)?|\d\d)折(?![叠断磨腰返扇])", _discount),
)

_INCREASE = re.compile(
    r"(?:增长|增加|提高|上升|扩大|上涨|提升|攀升|激增|暴涨|猛增|增|涨|翻)了?(?:近|约|逾|超过|超|将近|足足)?$"
)
_MORE = re.compile(r"[快多大高强长重贵](?:出|了|上)?(?:近|约|逾|超过|超|将近)?$")
_TIMES = re.compile(rf"{_N}倍")


def _read_times(text: str, at: int) -> Parsed | None:
    """增长了两倍 is three times, 增长到两倍 is twice; 快三倍 is read both ways."""
    match = _TIMES.match(text, at)
    value = small(match[1]) if match else None
    if match is None or value is None:
        return None
    before = max(0, at - 8)
    increase = _INCREASE.search(text, before, at) is not None
    more = value == 1 or _MORE.search(text, before, at) is not None
    readings = [Reading(value + 1)] if increase else [Reading(value)]
    if more and not increase:
        readings.append(Reading(value + 1))
    found = Found(at, match.end(), NumberKind.MULTIPLE, readings[0], tuple(readings[1:]))
    return Parsed((found,), match.end())


def _power(match: re.Match[str]) -> Fraction | None:
    times = small(match[1])
    return None if times is None or times > 20 else Fraction(2 ** int(times))


MULTIPLES = (
    value_rule("翻番", rf"翻了?{_N}番", NumberKind.MULTIPLE, _power),
    value_rule("翻倍", "翻番|翻了?倍|加倍", NumberKind.MULTIPLE, lambda _: Fraction(2)),
    value_rule("减半", "减半|腰斩", NumberKind.MULTIPLE, lambda _: Fraction(1, 2)),
    Rule("倍", _read_times),
)


def _ordinal(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = small(match[1])
    if value is None:
        return None
    weak = Strength.WEAK if value <= 2 else Strength.STRONG
    return found_at(match, NumberKind.ORDINAL, Reading(value), strength=weak)


ORDINALS = (
    pattern_rule("第", rf"第{_N}(?:分钟|代)?", _ordinal),
    value_rule("世纪", rf"{_N}(?=世纪|年级|号线)", NumberKind.ORDINAL, lambda m: small(m[1])),
)
