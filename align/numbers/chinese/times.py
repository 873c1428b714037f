"""Chinese times of day: 下午三点, 晚8点15分, 三点半, 三点一刻, 差一刻八点, 15时30分; 9秒58."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.chinese import words
from align.numbers.chinese.grammar import LEXICON, small
from align.numbers.chinese.measures import CLASSIFIER
from align.numbers.clock import CLOCK, STOPWATCH, DayHalf, time_found
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.quantity import units_behind
from align.numbers.ratios import RATIO_NO_TIME, score_rule
from align.numbers.rules import Found, Parsed, Rule, alternation, found_at, pattern_rule

HALVES = {
    "凌晨": DayHalf.MORNING, "清晨": DayHalf.MORNING, "早上": DayHalf.MORNING,
    "早晨": DayHalf.MORNING, "上午": DayHalf.MORNING, "今早": DayHalf.MORNING,
    "明早": DayHalf.MORNING, "今晨": DayHalf.MORNING, "拂晓": DayHalf.MORNING,
    "中午": DayHalf.NOON, "正午": DayHalf.NOON, "下午": DayHalf.AFTERNOON,
    "午后": DayHalf.AFTERNOON, "傍晚": DayHalf.AFTERNOON, "晚上": DayHalf.AFTERNOON,
    "晚间": DayHalf.AFTERNOON, "今晚": DayHalf.AFTERNOON, "昨晚": DayHalf.AFTERNOON,
    "明晚": DayHalf.AFTERNOON, "当晚": DayHalf.AFTERNOON, "夜里": DayHalf.NIGHT,
    "深夜": DayHalf.NIGHT, "半夜": DayHalf.NIGHT, "夜间": DayHalf.NIGHT, "午夜": DayHalf.NIGHT,
}  # fmt: skip
"""Parts of the day that stand before a time."""
_SHORT = {"早": DayHalf.MORNING, "晨": DayHalf.MORNING, "晚": DayHalf.AFTERNOON}

_HOUR = r"(?P<hour>[01]?\d|2[0-4]|二?十[一二三四]?|[一两二三四五六七八九零])"
_PART = (
    rf"(?P<part>{alternation(HALVES)}|(?<![最更不稍太趁尽{''.join(_SHORT)}])"
    rf"[{''.join(_SHORT)}](?=\d|二?十|[两三四五六七八九][点时])) ?"
)
PART_BEGINS = rf"{alternation(HALVES)}|[{''.join(_SHORT)}](?=[\d一两二三四五六七八九十])"
"""Where a time may begin with a part of the day."""
_MINUTE = r"(?P<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])"
# 三点五 is 3.5; it takes 分, 零 or two digits to be a minute.
_IS_MINUTE = r"(?=\d\d|..?分|零|[二三四五]?十)"
_REST = (
    rf"(?:(?P<quarter>半|一刻|三刻)|整|钟|{_IS_MINUTE}{_MINUTE}(?:分(?!钟|[之米钱])|(?![分之米钱零一二三四五六七八九]))"
    r"|(?=[前后左许到至])|(?<!一点)(?=[开多才起]|了(?![不解])))"
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
    minute = _QUARTERS.get(groups.get("quarter") or "", 0)
    if groups.get("minute"):
        minute = int(small(match["minute"].lstrip("零")) or 0)
    return time_found(match, int(hour), minute, _half(match, int(hour)), spoken=not part)


def _half(match: re.Match[str], hour: int) -> DayHalf:
    """What is said of the half of the day; digits with 时 are a 24-hour clock."""
    part = match.groupdict().get("part")
    if part:
        return HALVES.get(part) or _SHORT[part]
    on_24_hours = "时" in match[0] and match["hour"].isascii()
    return DayHalf.OPEN if 1 <= hour <= 12 and not on_24_hours else DayHalf.EXACT


def _is_decimal(match: re.Match[str], minute: str) -> bool:
    """三点零五 is 3.05 where a magnitude, a unit or a classifier follows, 零点零五 always 0.05."""
    if not minute.startswith("零") or match[0].endswith("分"):
        return False
    text, end = match.string, match.end()
    counted = _COUNTED.match(text, end) or units_behind(LEXICON, text, end)[0]
    return match["hour"] == "零" or bool(counted)


def _time_before(match: re.Match[str]) -> tuple[Found, ...] | None:
    """差一刻八点, 八点差五分."""
    hour, missing = small(match["hour"]), match["missing"]
    minutes = Fraction(15) if missing == "一刻" else small(missing.rstrip("分钟"))
    if hour is None or minutes is None or not 0 < minutes < 60:
        return None
    before = int(hour) - 1 if hour > 1 else 12
    return time_found(match, before, 60 - int(minutes), _half(match, before))


def _noon(match: re.Match[str]) -> tuple[Found, ...]:
    iso = "12:00" if match[0] == "正午" else "00:00"
    return found_at(match, NumberKind.TIME, Reading(iso=iso), strength=Strength.WEAK)


def _stopwatch(match: re.Match[str]) -> tuple[Found, ...] | None:
    hours, minutes, seconds = (small(match[g]) if match[g] else Fraction(0) for g in (1, 2, 3))
    if hours is None or minutes is None or seconds is None:
        return None
    digits = "".join(str(words.VALUES.get(c, c)) for c in match[4])
    value = 3600 * hours + 60 * minutes + seconds + Fraction(f"0.{digits}")
    return found_at(match, NumberKind.DURATION, Reading(value, unit="second"))


_SCORE = score_rule("[:：]")
_BEFORE_SCORE = re.compile(r"(?:比分[为是]?|[:：]\d{1,2}、)$")
_SCORED = re.compile(
    r"\d{1,3}[:：]\d{1,3}(?:的比分)?(?:取胜|获胜|战胜|击败|领先|险胜|力克|胜|不敌|落后|负|横扫|战平)"
)


def _score(text: str, at: int) -> Parsed | None:
    """比分为21:19, 21:19获胜: no time of day."""
    if _SCORED.match(text, at) or _BEFORE_SCORE.search(text, max(0, at - 5), at):
        return _SCORE.apply(text, at)
    return None


_POINTS_MOVED = re.compile(
    r"(?:[升涨跌降增减挫]|增加|减少)了?(?:近|约|逾|超)?\d[\d.,]*个?点，?[到至升降涨跌]{1,2}$"
)


def _until(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Until five o'clock; but an index moves by points to points: 上升5点，至12点."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return None if _POINTS_MOVED.search(before) else _time(match)


_SEXAGESIMAL = r"(\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零?[一二两三四五六七八九])"
_MISSING = r"(?P<missing>\d{1,2}分|二?十[一二三四五六七八九]?分|[一两三四五六七八九]分|一刻)钟?"
TIMES = (
    STOPWATCH,
    Rule("score", _score),
    RATIO_NO_TIME,
    pattern_rule(
        "1分54秒3",
        rf"(?:{_SEXAGESIMAL}小时)?(?:{_SEXAGESIMAL}分)?{_SEXAGESIMAL}秒"
        rf"(\d{{1,2}}(?![\d.,]|{CLASSIFIER})|[零一二三四五六七八九]{{2}}(?!{words.DIGIT}|[十百千万亿]))",
        _stopwatch,
    ),
    pattern_rule("下午三点", rf"{_PART}{_HOUR} ?[点时](?:{_REST})?", _time),
    pattern_rule("下午3:15", rf"{_PART}(?P<hour>\d{{1,2}})[:：](?P<minute>[0-5]\d)", _time),
    pattern_rule("差一刻八点", rf"(?:{_PART})?差{_MISSING}{_HOUR}点钟?", _time_before),
    pattern_rule("八点差一刻", rf"(?:{_PART})?{_HOUR}点差{_MISSING}", _time_before),
    pattern_rule("三点半", rf"{_HOUR}点{_REST}", _time),
    pattern_rule(
        "15时30分",
        r"(?P<hour>[01]?\d|2[0-4])时(?:(?P<minute>[0-5]?\d)分(?!钟)|整|(?![间刻候代速尚差期装段机而常效辰区不有时\d]))",
        _time,
    ),
    pattern_rule(
        "十时许",
        rf"(?!一时(?![许整\d二三四五十])){_HOUR}时(?:{_MINUTE}分(?!钟)|整|(?=[许左，。、至到起前后]))",
        _time,
    ),
    pattern_rule("十二点", r"(?P<hour>十[一二]?)点(?![零〇一二三四五六七八九\d])", _time),
    pattern_rule("到五点", rf"(?<=[到至–-])(?!一点){_HOUR}点(?![一二三四五六七八九\d])", _until),
    pattern_rule("正午", "正午|午夜|零时", _noon),
    CLOCK,
)
