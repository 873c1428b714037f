"""German times of day: 15 Uhr 30, halb vier, Viertel nach drei, drei Uhr nachmittags."""

from __future__ import annotations

import re

from align.numbers.clock import CLOCK, HOURS_AND_MINUTES, STOPWATCH, DayHalf, time_found
from align.numbers.german import words
from align.numbers.german.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, alternation, found_at, pattern_rule

_HALVES = {
    "morgens": DayHalf.MORNING, "früh": DayHalf.MORNING, "vormittags": DayHalf.MORNING,
    "am Morgen": DayHalf.MORNING, "in der Früh": DayHalf.MORNING, "am Vormittag": DayHalf.MORNING,
    "mittags": DayHalf.NOON, "nachmittags": DayHalf.AFTERNOON, "am Nachmittag": DayHalf.AFTERNOON,
    "abends": DayHalf.AFTERNOON, "am Abend": DayHalf.AFTERNOON, "nachts": DayHalf.NIGHT,
    "in der Nacht": DayHalf.NIGHT,
}  # fmt: skip
_HALF = rf"(?: (?P<half>{alternation(_HALVES)}){words.END})?"
_TO_TWELVE = {w for w, n in {**words.ONES, **words.TEENS}.items() if n <= 12}
_HOUR = rf"(?P<hour>(?i:{alternation(_TO_TWELVE)}){words.END}|\d{{1,2}}(?![\d.,%:]))"
_WORD = rf"(?i:{words.COMPOUND}){words.END}"
_MINUTES = r"Viertel|(?i:fünf|zehn|zwanzig|fünfundzwanzig|5|10|20)(?: Minuten)?"
_NO_TIME = (
    r"(?! ?(?:%|Prozent|Mio|Mill|Mrd|Jahr|Tag|Monat|Woche|Stunde|Minute|Kilo|Meter|Euro|Dollar))"
)


def _half(match: re.Match[str], default: DayHalf) -> DayHalf:
    return _HALVES[match["half"]] if match["half"] else default


def _number(text: str) -> int:
    return 15 if text == "Viertel" else int(small(text.removesuffix(" Minuten")) or 0)


def _relative(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Halb vier, Viertel nach drei, zehn vor vier."""
    hour, half = _number(match["hour"]), _half(match, DayHalf.OPEN)
    if match["after"]:
        return time_found(match, hour, _number(match["after"]), half)
    hour = hour - 1 or 12
    if match["before"]:
        return time_found(match, hour, 60 - _number(match["before"]), half)
    part = match["part"].lower()
    return time_found(match, hour, 30 if part == "halb" else 45, half)


def _uhr(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour, minute = int(match["hours"]), int(match["minutes"] or match["rest"] or 0)
    second = int(match["seconds"]) if match["seconds"] else None
    return time_found(match, hour, minute, _half(match, DayHalf.EXACT), second=second)


def _spoken(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour, minute = _number(match["hours"]), _number(match["minutes"]) if match["minutes"] else 0
    return time_found(match, hour, minute, _half(match, DayHalf.OPEN), spoken=True)


def _noon(match: re.Match[str]) -> tuple[Found, ...]:
    reading = Reading(iso="12:00" if "ittag" in match[0] and "nacht" not in match[0] else "00:00")
    return found_at(match, NumberKind.TIME, reading, strength=Strength.WEAK)


TIMES = (
    STOPWATCH,
    HOURS_AND_MINUTES,
    pattern_rule(
        "from Uhr to Uhr",
        r"(?P<hours>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))?(?P<rest>)(?P<seconds>)(?P<half>)"
        r"(?= ?(?:[-–]| bis| und) ?\d{1,2}(?:[.:]\d\d)? ?Uhr)",
        _uhr,
    ),
    pattern_rule(
        "half past",
        r"(?:(?P<part>(?i:halb|drei ?viertel))"
        rf"|(?P<before>{_MINUTES}) vor|(?P<after>{_MINUTES}) nach)"
        rf" {_HOUR}{_NO_TIME}(?: Uhr)?{_HALF}",
        _relative,
    ),
    pattern_rule(
        "Uhr",
        r"(?P<hours>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))?(?:[.:](?P<seconds>[0-5]\d))?"
        r" ?(?:Uhr|h(?= \d\d\b))"
        rf"(?: (?P<rest>[0-5]\d)(?![\d.,:]| ?[a-zA-Z%€$]))?{words.END}{_HALF}",
        _uhr,
    ),
    pattern_rule(
        "spoken Uhr", rf"(?P<hours>{_WORD}) Uhr(?: (?P<minutes>{_WORD}))?{_HALF}", _spoken
    ),
    pattern_rule("noon", rf"(?:Mitternacht|mitternachts|zwölf Uhr mittags){words.END}", _noon),
    CLOCK,
)
