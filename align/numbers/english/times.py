"""English times of day: 3 p.m., 8:15 a.m., half past three, a quarter to four, three o'clock."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.clock import (
    CLOCK,
    HOURS_AND_MINUTES,
    STOPWATCH,
    DayHalf,
    readings_of,
    time_found,
)
from align.numbers.english import words
from align.numbers.english.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule
from align.numbers.timed import timed_rule

_HOURS = {word for word, n in {**words.ONES, **words.TEENS}.items() if n <= 12}
_HOUR = rf"(?P<hour>(?i:{alternation(_HOURS)})(?![a-zA-Z-])|\d{{1,2}}(?![\d%:]|[.,]\d))"
_PHRASES = {
    "in the morning": DayHalf.MORNING, "in the afternoon": DayHalf.AFTERNOON,
    "in the evening": DayHalf.AFTERNOON, "at night": DayHalf.NIGHT, "at noon": DayHalf.NOON,
}  # fmt: skip
_HALF = rf"(?: (?P<half>{alternation(_PHRASES)}))?"
_SUFFIX = r"(?P<suffix>[ap]\.m\.|[ap]m|[AP]\.M\.|[AP]M)(?![a-zA-Z])"
_MINUTES = (
    r"(?:an? )?quarter|half|(?:five|ten|twenty|twenty-five)(?: minutes)?|\d{1,2} minutes"
    "|(?:5|10|20|25)(?= past)"
)


def _half(match: re.Match[str], default: DayHalf) -> DayHalf:
    return _PHRASES[match["half"]] if match["half"] else default


def _minutes(text: str) -> int:
    named = {"quarter": 15, "half": 30}.get(text.rsplit(maxsplit=1)[-1])
    return named or int(small(text.removesuffix(" minutes")) or 0)


def _hour(match: re.Match[str]) -> int:
    return int(small(match["hour"]) or 0)


def _with_suffix(match: re.Match[str]) -> tuple[Found, ...] | None:
    half = DayHalf.MORNING if match["suffix"][0] in "aA" else DayHalf.AFTERNOON
    return time_found(match, _hour(match), int(match["minutes"] or 0), half)


def _relative(match: re.Match[str]) -> tuple[Found, ...] | None:
    minutes, hour = _minutes(match["minutes"].lower()), _hour(match)
    if not 1 <= hour <= 12:
        return None
    if match["side"].lower() not in {"past", "after"}:
        hour, minutes = hour - 1 or 12, 60 - minutes
    return time_found(match, hour, minutes, _half(match, DayHalf.OPEN))


def _hour_of_a_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Six in the morning; but: three drops in the morning and two in the evening."""
    found = time_found(match, _hour(match), 0, _half(match, DayHalf.OPEN), spoken=True)
    if found is None or not _SHARED_OUT.search(match.string, 0, match.start()):
        return found
    value, times = Reading(Fraction(_hour(match))), [found[0].reading]
    strength = Strength.WEAK if _hour(match) <= 2 else Strength.STRONG
    return found_at(match, NumberKind.CARDINAL, value, times, strength=strength, group="hour")


def _plain(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour = int(match[1])
    open_ = 1 <= hour <= 12 and not match[1].startswith("0")
    default = DayHalf.OPEN if open_ else DayHalf.EXACT
    return time_found(match, hour, int(match[2]), _half(match, default))


def _military(match: re.Match[str]) -> tuple[Found, ...] | None:
    return time_found(match, int(match[1]), int(match[2]), DayHalf.EXACT)


def _with_a_point(match: re.Match[str]) -> tuple[Found, ...]:
    """At 10.30: a time of day, or a value."""
    times = readings_of(int(match[1]), int(match[2]), DayHalf.OPEN)
    value = Reading(Fraction(f"{match[1]}.{match[2]}"))
    return found_at(match, NumberKind.CARDINAL, value, times)


def _maybe_hours(match: re.Match[str]) -> list[Found]:
    """From 9 to 5: two numbers, or hours of the day."""
    return [
        Found(
            *match.span(group), NumberKind.CARDINAL, Reading(value),
            tuple(readings_of(int(value), 0, DayHalf.OPEN)),
            Strength.WEAK if value <= 2 else Strength.STRONG,
        )
        for group in ("first", "last")
        if (value := small(match[group].lower()))
    ]  # fmt: skip


def _noon(match: re.Match[str]) -> tuple[Found, ...]:
    reading = Reading(iso="00:00" if "night" in match[0].lower() else "12:00")
    return found_at(match, NumberKind.TIME, reading, strength=Strength.WEAK)


# What is counted for one part of the day is counted for the next.
_SHARED_OUT = re.compile(rf"[a-z]+s {alternation(_PHRASES)}(?:,| and|, and| or) $", re.IGNORECASE)
_AT = behind("at |around |about |until |till |before |after |it is |it was |it's |it’s |since ")
_NO_TIME = (
    r"(?! ?(?:%|percent|per cent|million|billion|dollars|euros|or|to)\b)"
    r"(?! (?!(?:was|is|has|does|his|this|its|as|us|perhaps|always)\b)"
    r"(?:\w+s|men|women|people|children)\b)"
)
TIMES = (
    timed_rule("in |of |after |with |time: |clocked |ran |clocking ", r" ?[ap]\.?m"),
    STOPWATCH,
    HOURS_AND_MINUTES,
    pattern_rule(
        "a.m. p.m.",
        rf"(?P<hour>\d{{1,2}}|(?i:{alternation(_HOURS)}))(?:[:.](?P<minutes>[0-5]\d))? ?{_SUFFIX}",
        _with_suffix,
    ),
    pattern_rule(
        "from a.m. to a.m.",
        r"(?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?"
        rf"(?=(?: ?[-–] ?| to | and | until )\d{{1,2}}(?:[:.]\d\d)? ?{_SUFFIX})",
        _with_suffix,
    ),
    pattern_rule(
        "from nine to five",
        rf"(?<=[Ff]rom )(?P<first>(?i:{alternation(_HOURS)})|1[0-2]|[1-9])"
        rf"(?: to | until | till )(?P<last>(?i:{alternation(_HOURS)})|1[0-2]|[1-9])"
        r"(?=[.,;:!?)]|$| (?:on|daily|every|each|from|Monday|Tuesday|Wednesday|Thursday|Friday"
        r"|Saturday|Sunday|weekdays|and|or|but|in the)\b)(?![.,:]\d)",
        _maybe_hours,
    ),
    pattern_rule(
        "half past",
        rf"(?i:(?P<minutes>{_MINUTES})[- ](?P<side>past|to|before|after) ){_HOUR}{_NO_TIME}"
        rf"(?: o['’]clock)?{_HALF}",
        _relative,
    ),
    pattern_rule(
        "half four",
        rf"{_AT}half (?P<hour>(?i:{alternation(_HOURS)})(?![a-zA-Z-])){_NO_TIME}"
        rf"(?! (?:of|[a-z]+ing)\b){_HALF}",
        lambda m: time_found(m, _hour(m), 30, _half(m, DayHalf.OPEN)),
    ),
    pattern_rule(
        "o'clock",
        rf"{_HOUR} o['’]clock{_HALF}",
        lambda m: time_found(m, _hour(m), 0, _half(m, DayHalf.OPEN), spoken=True),
    ),
    pattern_rule(
        "six in the morning",
        rf"{_HOUR} (?P<half>{alternation(_PHRASES)})",
        _hour_of_a_half,
    ),
    pattern_rule("0830 hours", r"([01]\d|2[0-4])([0-5]\d)(?: hours| hrs|h)(?!\w)", _military),
    pattern_rule(
        "with a point",
        rf"{behind('at |by |until |till |around |from |before |after ')}"
        r"(1?\d|2[0-3])\.([0-5]\d)"
        r"(?= (?:on|he|she|they|we|I|it|the|that|this|in|and|a|sharp)\b|[.,;:]?(?: |$)(?![a-z%]))",
        _with_a_point,
    ),
    pattern_rule("noon", r"(?i:noon|midday|midnight)(?![a-zA-Z])", _noon),
    pattern_rule("hours and minutes", rf"([01]?\d|2[0-4]):([0-5]\d)(?![\d:]){_HALF}", _plain),
    CLOCK,
)
