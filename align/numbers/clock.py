"""Times of day as 24-hour ISO 8601; both halves of the day where the words leave it open."""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction

from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, Rule, found_at, pattern_rule


class DayHalf(Enum):
    """What the words around a time say about the half of the day."""

    OPEN = "open"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    NIGHT = "night"
    EXACT = "exact"
    """A 24-hour clock: the hour is what it says."""


def readings_of(hour: int, minute: int, half: DayHalf, second: int | None = None) -> list[Reading]:
    """The times of day that an hour and a minute may mean; none if there is no such time."""
    if not (0 <= hour <= 24 and 0 <= minute < 60 and (second is None or 0 <= second < 60)):
        return []
    hours = [hour % 24]
    if hour <= 12:
        match half:
            case DayHalf.OPEN:
                hours = [hour % 24, (hour + 12) % 24]
            case DayHalf.MORNING:
                hours = [hour % 12]
            case DayHalf.AFTERNOON:
                hours = [hour % 12 + 12]
            case DayHalf.NOON:
                hours = [hour if hour >= 10 else hour + 12]
            case DayHalf.NIGHT:
                hours = [hour % 12 if hour < 6 or hour == 12 else hour + 12]
            case DayHalf.EXACT:
                pass
    tail = "" if second is None else f":{second:02d}"
    return [Reading(iso=f"{h:02d}:{minute:02d}{tail}") for h in hours]


def time_found(
    match: re.Match[str],
    hour: int,
    minute: int,
    half: DayHalf,
    *,
    spoken: bool = False,
    second: int | None = None,
) -> tuple[Found, ...] | None:
    """The time that a whole match stands for; None if there is no such time.

    A `spoken` full hour (drei Uhr) may be matched by the bare number (um drei).
    """
    readings = readings_of(hour, minute, half, second)
    if not readings:
        return None
    bare = [Reading(value=Fraction(hour))] if spoken and minute == 0 else []
    return found_at(match, NumberKind.TIME, readings[0], [*readings[1:], *bare])


STOPWATCH: Rule = pattern_rule(
    "stopwatch",
    r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)[.,](?!000)(\d{1,3})(?!\d)"
    r"(?: (?:Minuten|Stunden|minutes|hours))?",
    lambda m: found_at(
        m,
        NumberKind.DURATION,
        Reading(
            3600 * int(m[1] or 0) + 60 * int(m[2]) + int(m[3]) + Fraction(f"0.{m[4]}"),
            unit="second",
        ),
    ),
)
"""1:54.3: minutes, seconds and a decimal of them. 1:25,000 is the scale of a map."""

_AT = re.compile(r"\b(?:um|gegen|ab|bis|seit|at|by|until) $", re.IGNORECASE)


def _hours_and_minutes(match: re.Match[str]) -> tuple[Found, ...]:
    hours, minutes = int(match[1]), int(match[2])
    clock = readings_of(hours, minutes, DayHalf.EXACT) if match[3] is None else []
    if clock and _AT.search(match.string, max(0, match.start() - 7), match.start()):
        return found_at(match, NumberKind.TIME, clock[0])
    reading = Reading(Fraction(60 * hours + minutes), unit="minute")
    return found_at(match, NumberKind.DURATION, reading, clock)


HOURS_AND_MINUTES: Rule = pattern_rule(
    "1 h 45",
    r"(\d{1,2}) ?h ?([0-5]\d)(?!\d|[.,:]\d)"
    r"( ?[Mm]in(?:uten|utes)?)?(?!\w| ?Uhr| [a-z]{0,3}/)",
    _hours_and_minutes,
)
"""1 h 45 (min): how long something takes, or the time of day where no minutes are named."""

CLOCK: Rule = pattern_rule(
    "clock",
    r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:]|[ .,]000)",
    lambda m: time_found(
        m, int(m[1]), int(m[2]), DayHalf.EXACT, second=int(m[3]) if m[3] else None
    ),
)
"""11:03 and 11:03:20 on a 24-hour clock."""
