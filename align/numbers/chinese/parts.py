"""Chinese fractions, multiples and ordinals: 三分之一, 三成, 八折, 增长了两倍, 翻两番, 第四代."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, Parsed, Rule, found_at, pattern_rule, value_rule

_N = f"({words.SIMPLE})"


def _percent(match: re.Match[str]) -> tuple[Found, ...] | None:
    """百分之三, 千分之三, 百分之十五到二十; 万分之 has no unit of its own."""
    value = small(match[2])
    upper = small(match[3]) if match[3] else None
    if value is None:
        return None
    if match[1] == "万":
        return found_at(match, NumberKind.FRACTION, Reading(value / 10000))
    unit = "percent" if match[1] == "百" else "permille"
    kind = NumberKind.RANGE if upper else NumberKind.PERCENT
    return found_at(match, kind, Reading(value, upper=upper, unit=unit))


def _fraction(match: re.Match[str]) -> Fraction | None:
    bottom, top = small(match[1]), small(match[2])
    return top / bottom if top is not None and bottom else None


def _tenths(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三成 is 30 percent, 七成五 75, 三到四成 and 六七成 are ranges."""
    low, tenths, rest = match[1], small(match[2]), small(match[3] or "零")
    if tenths is None or rest is None or not 0 < tenths <= 10:
        return None
    value = tenths * 10 + rest
    if low is None:
        return found_at(match, NumberKind.PERCENT, Reading(value, unit="percent"))
    least = small(low.rstrip("至到"))
    if least is None or not 0 < 10 * least < value:
        return None
    rough = Strength.WEAK if len(low) == 1 else Strength.STRONG
    reading = Reading(10 * least, upper=value, unit="percent")
    return found_at(match, NumberKind.RANGE, reading, strength=rough)


def _discount(match: re.Match[str]) -> tuple[Found, ...] | None:
    """八折 is 20 percent off, 八五折 15, 7.5折 25."""
    text = match[1]
    digits = "".join(str(words.VALUES[c]) for c in text if c in words.VALUES) or text
    paid = Fraction(digits) * (10 if len(digits.partition(".")[0]) == 1 else 1)
    if not 0 < paid < 100:
        return None
    return found_at(match, NumberKind.PERCENT, Reading(100 - paid, unit="percent"))


FRACTIONS = (
    pattern_rule(
        "百分之", rf"([百千万])分之{_N}(?:[至到](?:百分之)?{_N})?", _percent, where=".分之"
    ),
    value_rule(
        "每五人中有一人",
        rf"每{_N}[个名位]?人?[里中当]+，?就?有{_N}[个名位]?人?",
        NumberKind.FRACTION,
        _fraction,
        where="每[^有，。]*，?[^有，。]*有",
    ),
    value_rule("分之", rf"{_N}分之{_N}", NumberKind.FRACTION, _fraction, where="[^分，。]*分之"),
    value_rule(
        "一半",
        "一半(?!天)|(?<=过)半数?(?![导英公个年天小斤里百])|半数",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
    ),
    pattern_rule(
        "成",
        r"([一二两三四五六七八](?:[至到]|(?=[二三四五六七八九]成))|\d[至到])?"
        r"([一二两三四五六七八九十]|\d)成([一二三四五六七八九])?"
        r"(?!员(?!工)|[为群立功本果年长绩都份交效名就型熟天])",
        _tenths,
    ),
    pattern_rule("折", rf"({words.DIGIT}{{1,2}}|\d(?:\.\d)?|\d\d)折(?![叠断磨腰返扇])", _discount),
    pattern_rule(
        "对折",
        "对折(?=[出优促销起，。！])",
        lambda m: found_at(m, NumberKind.PERCENT, Reading(Fraction(50), unit="percent")),
    ),
)

_INCREASE = re.compile(
    r"(?:增长|增加|提高|上升|扩大|上涨|提升|攀升|激增|暴涨|猛增|增|涨)了?(?:近|约|逾|超过|超|将近|足足)?$"
)
_MORE = re.compile(r"[快多大高强长重贵翻](?:出|了|上)?(?:近|约|逾|超过|超|将近)?$")
_RATED = re.compile("(?:按照?|以|罚款?|处)$")
"""Before the multiple by which something is paid, which others call double or twofold."""
_TIMES = LazyPattern(rf"{_N}(?:[至到-]{_N})?倍(半)?", "[^倍，。]*倍")


def _read_times(text: str, at: int) -> Parsed | None:
    """增长了两倍 is three times, 增长到两倍 twice; 快三倍 and 翻三倍 are read both ways."""
    match = _TIMES.match(text, at)
    value = small(match[1]) if match else None
    if match is None or value is None:
        return None
    if match[3]:
        value += Fraction(1, 2)
    upper = small(match[2]) if match[2] else None
    if upper is not None:
        reading = Reading(value, upper=upper)
        return Parsed((Found(at, match.end(), NumberKind.RANGE, reading),), match.end())
    before = max(0, at - 8)
    increase = _INCREASE.search(text, before, at) is not None
    more = value == 1 or _MORE.search(text, before, at) is not None
    values = [value]
    if increase or (value == 1 and text[at - 1 : at] in {"翻", "了"}):
        values = [value + 1]
    elif more:
        values = [value, value + 1]
    readings = [Reading(times) for times in values]
    rated = _RATED.search(text, before, at) or text.startswith("计", match.end())
    weak = Strength.WEAK if rated and value == 2 else Strength.STRONG
    kind = NumberKind.MULTIPLE
    found = Found(at, match.end(), kind, readings[0], tuple(readings[1:]), weak)
    return Parsed((found,), match.end())


def _power(match: re.Match[str]) -> Fraction | None:
    times = small(match[1])
    return None if times is None or times > 20 else Fraction(2 ** int(times))


MULTIPLES = (
    value_rule("翻番", rf"翻了?{_N}番", NumberKind.MULTIPLE, _power, where="翻"),
    value_rule("翻倍", "翻番|翻了?倍|加倍", NumberKind.MULTIPLE, lambda _: Fraction(2)),
    value_rule("减半", "减半|腰斩", NumberKind.MULTIPLE, lambda _: Fraction(1, 2)),
    Rule("倍", _read_times),
)


def _ordinal(match: re.Match[str], group: int = 0) -> tuple[Found, ...] | None:
    value = small(match[1])
    if value is None:
        return None
    weak = Strength.WEAK if value <= 2 else Strength.STRONG
    return found_at(match, NumberKind.ORDINAL, Reading(value), strength=weak, group=group)


# How the transliterated names of monarchs end: 亨利八世, 路易十四世, 约翰二十三世.
_NAME_ENDS = (
    "利易白廉理仑力得大罗笃翰治斯华茨拉尔烈托撒普查护特班索南安娜士秦德"
    "多丁诺莱奇夫尼奥亚加卡里希雅默宗顿恩克鲁曼"
)
ORDINALS = (
    pattern_rule("第", rf"第{_N}(?:分钟|代)?", _ordinal),
    pattern_rule(
        "八世",
        rf"(?<=[{_NAME_ENDS}]){_N}世(?![纪界代人家间])",
        lambda m: _ordinal(m, 1),
        where="[^世，。]*世",
    ),
    value_rule(
        "世纪",
        rf"{_N}(?=世纪|号线)",
        NumberKind.ORDINAL,
        lambda m: small(m[1]),
        where="[^世号，。]*(?:世纪|号线)",
    ),
    # What one country calls its eleventh form, another calls its twelfth year.
    value_rule(
        "年级",
        rf"{_N}(?=年级)",
        NumberKind.ORDINAL,
        lambda m: small(m[1]),
        where="[^年，。]*年级",
        weak=lambda _: True,
    ),
)
