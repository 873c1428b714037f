"""Chinese times of day: 下午三点, 晚上8点15分, 三点半, 三点一刻, 15时30分."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese.grammar import LEXICON, small
from align.numbers.clock import CLOCK, STOPWATCH, DayHalf, time_found
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.quantity import units_behind
from align.numbers.rules import Found, alternation, found_at, pattern_rule

HALVES = {
    "凌晨": DayHalf.MORNING, "清晨": DayHalf.MORNING, "早上": DayHalf.MORNING,
    "早晨": DayHalf.MORNING, "上午": DayHalf.MORNING, "今早": DayHalf.MORNING,
    "中午": DayHalf.NOON, "正午": DayHalf.NOON, "下午": DayHalf.AFTERNOON,
    "午后": DayHalf.AFTERNOON, "傍晚": DayHalf.AFTERNOON, "晚上": DayHalf.AFTERNOON,
    "晚间": DayHalf.AFTERNOON, "今晚": DayHalf.AFTERNOON, "昨晚": DayHalf.AFTERNOON,
    "当晚": DayHalf.AFTERNOON, "夜里": DayHalf.NIGHT, "深夜": DayHalf.NIGHT, "半夜": DayHalf.NIGHT,
    "夜间": DayHalf.NIGHT,
}  # fmt: skip
"""Parts of the day that stand before a time."""

_PART = rf"(?P<part>{alternation(HALVES)}) ?"
_HOUR = r"(?P<hour>[01]?\d|2[0-4]|二?十[一二三四]?|[一两二三四五六七八九零])"
_MINUTE = r"(?P<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])"
# 三点五 is 3.5; it takes 分, 零 or two digits to be a minute.
_IS_MINUTE = r"(?=\d\d|..?分|零|[二三四五]?十)"
_REST = (
    rf"(?:(?P<quarter>半|一刻|三刻)|整|钟|{_IS_MINUTE}{_MINUTE}(?:分(?!钟|[之米钱])|(?![分之米钱零一二三四五六七八九]))"
    r"|(?=[前后左许到至开]))"
)
_COUNTED = re.compile("[万亿个名位人次项家倍台辆张条件]")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}


def _time(match: re.Match[str]) -> tuple[Found, ...] | None:
    groups = match.groupdict()
    hour = small(match["hour"])
    if hour is None:
        return None
    part = groups.get("part")
    if not part and _is_decimal(match, groups.get("minute") or ""):
        return None
    default = DayHalf.OPEN if 1 <= hour <= 12 and "时" not in match[0] else DayHalf.EXACT
    half = HALVES[part] if part else default
    minute = _QUARTERS.get(groups.get("quarter") or "", 0)
    if groups.get("minute"):
        minute = int(small(match["minute"].lstrip("零")) or 0)
    return time_found(match, int(hour), minute, half, spoken=not part)


def _is_decimal(match: re.Match[str], minute: str) -> bool:
    """三点零五 is 3.05 where a magnitude, a unit or a classifier follows, 零点零五 always 0.05."""
    if not minute.startswith("零") or match[0].endswith("分"):
        return False
    text, end = match.string, match.end()
    counted = _COUNTED.match(text, end) or units_behind(LEXICON, text, end)[0]
    return match["hour"] == "零" or bool(counted)


def _noon(match: re.Match[str]) -> tuple[Found, ...]:
    iso = "12:00" if match[0] == "正午" else "00:00"
    return found_at(match, NumberKind.TIME, Reading(iso=iso), strength=Strength.WEAK)


def _stopwatch(match: re.Match[str]) -> tuple[Found, ...] | None:
    minutes, seconds = small(match[1]), small(match[2])
    if minutes is None or seconds is None:
        return None
    tenths = Fraction(f"0.{match[3]}") if match[3] else Fraction(0)
    reading = Reading(60 * minutes + seconds + tenths, unit="second")
    return found_at(match, NumberKind.DURATION, reading)


TIMES = (
    STOPWATCH,
    pattern_rule("1分54秒3", r"(\d{1,2})分(\d{1,2}(?:\.\d+)?)秒(\d{1,2})?", _stopwatch),
    pattern_rule("下午三点", rf"{_PART}{_HOUR} ?[点时](?:{_REST})?", _time),
    pattern_rule("下午3:15", rf"{_PART}(?P<hour>\d{{1,2}})[:：](?P<minute>[0-5]\d)", _time),
    pattern_rule("三点半", rf"{_HOUR}点{_REST}", _time),
    pattern_rule(
        "15时30分",
        r"(?P<hour>[01]?\d|2[0-4])时(?:(?P<minute>[0-5]?\d)分|(?=[，。许整左起前后]))",
        _time,
    ),
    pattern_rule("到五点", rf"(?<=[到至–-])(?!一点){_HOUR}点(?![一二三四五六七八九\d])", _time),
    pattern_rule("正午", "正午|午夜|零时", _noon),
    CLOCK,
)
