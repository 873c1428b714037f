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
    r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})(?!\d)"
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
"""1:54.3: minutes, seconds and a decimal of them."""

CLOCK: Rule = pattern_rule(
    "clock",
    r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])",
    lambda m: time_found(
        m, int(m[1]), int(m[2]), DayHalf.EXACT, second=int(m[3]) if m[3] else None
    ),
)
"""11:03 and 11:03:20 on a 24-hour clock."""
