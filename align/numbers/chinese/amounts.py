"""Chinese amounts in parts: 三块五, 八毛五, 一米八五, 一个半小时, 半年, 一刻钟, 3个亿, 十五日内."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import LEXICON, small
from align.numbers.chinese.measures import CLASSIFIER, UNITS
from align.numbers.model import NumberKind, Qualifier, Reading, Strength
from align.numbers.quantity import measured_rule
from align.numbers.rules import Found, found_at, pattern_rule, value_rule
from align.numbers.units import kind_of


def _tail(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三块五, 一米八, 一米八五, 三十八度五: the digits behind are tenths of the unit."""
    whole = small(match[1])
    part = "".join(str(words.VALUES.get(c, c)) for c in match[3])
    if whole is None:
        return None
    unit = {"块": "CNY", "米": "m", "度": "C"}[match[2]]
    return found_at(match, kind_of(unit), Reading(whole + Fraction(f"0.{part}"), unit=unit))


def _yuan_and_jiao(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Groups 1 to 3 are yuan, jiao and fen, 4 fen without jiao."""
    yuan, jiao, fen = (small(match[g] or match[h] or "0") for g, h in ((1, 1), (2, 2), (3, 4)))
    if yuan is None or jiao is None or fen is None:
        return None
    reading = Reading(yuan + jiao / 10 + fen / 100, unit="CNY")
    return found_at(match, NumberKind.MONEY, reading)


def _yuan(match: re.Match[str]) -> tuple[Found, ...] | None:
    yuan = small(match[1])
    if yuan is None:
        return None
    blur = {"": None, "来": Qualifier.APPROXIMATE}.get(match[2] or "", Qualifier.GREATER)
    return found_at(match, NumberKind.MONEY, Reading(yuan, unit="CNY"), qualifier=blur)


def _and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = small(match[1])
    units = UNITS.of(match[3]) if match[3] else UNITS.of(f"个{match[2]}")
    if value is None or not units:
        return None
    reading = Reading(value + Fraction(1, 2), unit=units[0])
    return found_at(match, kind_of(units[0]), reading)


def _one_and_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    """一片半, 两杯半."""
    value = small(match[1])
    if value is None:
        return None
    return found_at(match, NumberKind.CARDINAL, Reading(value + Fraction(1, 2)))


def _quarters_of_a_year(match: re.Match[str]) -> tuple[Found, ...] | None:
    """前三季度 is nine months as well."""
    value = small(match[1])
    if value is None:
        return None
    months = Reading(3 * value, unit="month")
    weak = Strength.WEAK if value == 2 else Strength.STRONG
    reading = Reading(value)
    return found_at(match, NumberKind.CARDINAL, reading, [months], strength=weak, group=1)


def _acceleration(match: re.Match[str]) -> tuple[Found, ...]:
    """百公里加速: from 0 to 100 km/h."""
    reading = Reading(Fraction(0), upper=Fraction(100), unit="km/h")
    return found_at(match, NumberKind.RANGE, reading, strength=Strength.WEAK)


def _and_more(match: re.Match[str]) -> tuple[Found, ...] | None:
    """两个多小时, 一个多月."""
    value, units = small(match[1]), UNITS.of(f"个{match[2]}")
    if value is None or not units:
        return None
    weak = Strength.WEAK if value == 1 else Strength.STRONG
    reading = Reading(value, unit=units[0])
    return found_at(match, kind_of(units[0]), reading, strength=weak, qualifier=Qualifier.GREATER)


def _and_more_ones(match: re.Match[str]) -> tuple[Found, ...] | None:
    """七十有二, the classical way to say 72."""
    tens, ones = small(match[1]), small(match[2])
    if tens is None or ones is None:
        return None
    return found_at(match, NumberKind.CARDINAL, Reading(tens + ones))


def _angle(match: re.Match[str]) -> tuple[Found, ...] | None:
    """116度23分: degrees and minutes of arc."""
    parts = [small(match[group] or "零") for group in (1, 2, 3)]
    degrees = sum((part or Fraction(0)) / 60**i for i, part in enumerate(parts))
    if None in parts:
        return None
    return found_at(match, NumberKind.MEASURE, Reading(Fraction(degrees), unit="degree"))


def _double_hours(match: re.Match[str]) -> tuple[Found, ...] | None:
    """一个半时辰: the day had twelve of them."""
    value = small(match[1]) if match[1] else Fraction(0)
    if value is None:
        return None
    half = Fraction(1, 2) if match[2] or match[3] else 0
    hours = Reading(2 * (value + half), unit="hour")
    return found_at(match, NumberKind.DURATION, hours)


def _days(match: re.Match[str]) -> tuple[Found, ...] | None:
    days = small(match[1])
    if days is None:
        return None
    return found_at(match, NumberKind.DURATION, Reading(days, unit="day"))


def _tens_of_years(match: re.Match[str]) -> tuple[Found, ...] | None:
    tens = small(match[1])
    if tens is None:
        return None
    return found_at(match, NumberKind.DURATION, Reading(10 * tens, unit="year"))


def _war(match: re.Match[str]) -> tuple[Found, ...]:
    war = Reading(Fraction(1 if "一" in match[0] else 2))
    return found_at(match, NumberKind.ORDINAL, war, strength=Strength.WEAK)


def _quarters(match: re.Match[str]) -> tuple[Found, ...]:
    minutes = Reading(Fraction(15 * words.VALUES[match[1]]), unit="minute")
    return found_at(match, NumberKind.DURATION, minutes)


_N = f"({words.SIMPLE})"
_DIGIT = "[一二三四五六七八九]"
_TAIL = (
    rf"(?:(?<=米)(?:{_DIGIT}|零){_DIGIT}(?!{words.DIGIT})|(?:(?<=块)零)?{_DIGIT}|\d{{1,2}}(?!\d))"
    "(?![十百千万亿点.])"
)
_END = "[，。！？；、）)”]|$"
_PRICED = f"(?=的|起|左右|上下|一[斤个只本张份两碗瓶件条支包天]|每|{_END})"
_NO_MORE = f"(?!(?!一{CLASSIFIER})(?:{words.DIGIT}|\\d|{CLASSIFIER}))"
_FEN = f"({words.DIGIT}|\\d)(?:分(?!钟)|{_NO_MORE})"
MONEY = (
    pattern_rule(
        "元角分",
        rf"(?:人民币)?{_N}[元块](?:零?{_N}[角毛](?:零?{_FEN})?|零?{_N}分(?![钟之\d]))钱?",
        _yuan_and_jiao,
        where=r"[^元块，。]*[元块][^，。]*?[角毛分]",
    ),
    pattern_rule(
        "三块五",
        rf"{_N}(块|米|度)({_TAIL})(?!{CLASSIFIER})(?:毛|钱)?",
        _tail,
        where=rf"[^块米度，。]*[块米度](?:零|\d|{_DIGIT})",
    ),
    pattern_rule(
        "五毛",
        rf"()?{_N}[角毛](?:{_FEN})?()(?:钱|{_PRICED})",
        _yuan_and_jiao,
        where="[^角毛，。]*[角毛]",
    ),
    pattern_rule("块", rf"{_N}({words.MORE})?块(?={_END})", _yuan, where="[^块，。]*块"),
    measured_rule(
        "3个亿",
        rf"{_N}个{words.MORE}?亿(?!万)",
        LEXICON,
        lambda m: (small(m[1]) or 0) * Fraction(10**8),
        bare=NumberKind.CARDINAL,
        where="[^个，。]*个.?亿",
    ),
)
HALVES = (
    pattern_rule(
        "一个半小时",
        rf"{_N}(?:个半(小时|钟头|月|星期|世纪|工作日)"
        "|(分|年|天|小时|公里|英里|里|斤|升|磅|吨|米|亩|周|岁|元)半(?!夜)钟?)",
        _and_a_half,
        where="[^半，。]*半",
    ),
    pattern_rule(
        "时辰", rf"{_N}个?(半)?时辰|(半)个?时辰", _double_hours, where="[^时，。]*时辰"
    ),
    pattern_rule(
        "一片半",
        rf"{_N}(?:[片杯碗勺匙粒瓶箱包袋页层圈](?=半(?![圆球岛天年夜点个]))|个(?=半(?:{_END})))半",
        _one_and_a_half,
        where="[^半，。]*半",
    ),
    measured_rule(
        "半天",
        "(?<![上下前后一])半(?=[天日])|(?<=[大小多])半(?=年|个)|(?<=[前后])半(?=年|个(?!小时|钟头))",
        LEXICON,
        lambda _: Fraction(1, 2), weak=True,
    ),
    measured_rule(
        "半年", "(?<![上下一])半(?=个(?!月亮)|[年斤公里英米小时吨升磅世两亩])", LEXICON,
        lambda _: Fraction(1, 2),
    ),
    value_rule(
        "半百",
        "(?<=[过近逾])半百",
        NumberKind.CARDINAL,
        lambda _: Fraction(50),
        weak=lambda _: True,
    ),
    value_rule(
        "半价",
        "(?<![一过大多上下前后对])半(?=[价数只个杯碗瓶张片块条盘袋箱桶壶勺份包支根盒罐])",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
        weak=lambda _: True,
    ),
)  # fmt: skip
COUNTS = (
    pattern_rule("七十有二", rf"({_DIGIT}?十)有({_DIGIT})(?!{CLASSIFIER})", _and_more_ones),
    pattern_rule(
        "116度23分",
        rf"{_N}度{_N}分(?![钟之米])(?:{_N}秒)?",
        _angle,
        where="[^度，。]*度[^分，。]*分",
    ),
    pattern_rule(
        "两个多小时",
        rf"{_N}个[多来](小时|钟头|月|星期|礼拜|世纪)",
        _and_more,
        where="[^个，。]*个[多来]",
    ),
    pattern_rule("三个季度", r"([两二三四五六]|[2-6])个?季度(?!报)", _quarters_of_a_year),
    measured_rule("十几岁", "十几(?=岁)", LEXICON, lambda _: Fraction(10), weak=True),
    pattern_rule("百公里加速", "[零0]?[到至]?百(?:公里)?(?=加速)", _acceleration),
    measured_rule("百米", "百(?=米|公里)", LEXICON, lambda _: Fraction(100), weak=True),
    value_rule(
        "一打",
        rf"([半{words.DIGIT[1:-1]}十]|\d{{1,3}})打(?:(?=[\u4e00-\u9fff])"
        "(?![开击败电算扮扰造破猎断听仗球车架卡工])|(?<!一打)(?=[，。；、！？）]|$))",
        NumberKind.CARDINAL,
        lambda m: Fraction(6) if m[1] == "半" else 12 * (small(m[1]) or Fraction(0)),
    ),
    pattern_rule("一战", "[一二]战(?=[期时中后前结爆以争的，。、；]|$)|第[一二]次世界大战", _war),
    measured_rule(
        "两年一度", "[两二三四](?=年一[度届])", LEXICON, lambda m: small(m[0]), weak=True
    ),
    pattern_rule("刻钟", "([一两三])刻钟", _quarters),
    pattern_rule(
        "十五日内",
        rf"{_N}日(?=以?之?内|以[上下]|之久|期限|(?<=[三四五六七八九]日)之?[后前])",
        _days,
        where="[^日，。]*日[以之内期后前]",
    ),
    pattern_rule("八旬", rf"({words.DIGIT}|\d)旬(?=[老翁男女妇母父夫高，。、的])", _tens_of_years),
    value_rule(
        "俩", "俩|双双|双方", NumberKind.CARDINAL, lambda _: Fraction(2), weak=lambda _: True
    ),
)
AMOUNTS = (*MONEY, *HALVES, *COUNTS)
