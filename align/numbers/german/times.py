"""German times of day: 15 Uhr 30, halb vier, Viertel nach drei, drei Uhr nachmittags."""

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
from align.numbers.german import words
from align.numbers.german.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule
from align.numbers.timed import timed_rule

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
_MINUTES = r"[Vv]iertel|(?i:fünf|zehn|zwanzig|fünfundzwanzig|5|10|20)(?: Minuten)?"
# Um viertel drei: 2.15 in the east and the south; elsewhere viertel drei might be a fraction.
_REGIONAL = behind("um |gegen |nach |vor |seit |bis |ist |war ")
_NO_TIME = (
    r"(?! ?(?:%|Prozent|Mio|Mill|Mrd|Jahr|Tag|Monat|Woche|Stunde|Minute|Kilo|Meter|Euro|Dollar))"
)
# Um 20 Uhr 15 beginnt es; but: Um 20 Uhr 15 Kilometer, 15 neue Gäste.
_NO_COUNT = (
    r"(?!\d|[.,:]\d| ?[%€$°]|[A-Za-zÄÖÜäöüß-]|(?: (?!(?:und|oder|bis|in|im|an|am|ab|auf|aus|bei"
    r"|ist|war|wird|wurde|geht|ging|kam|kommt|fährt|fuhr|lief|läuft|los|begann|beginnt|endet|endete"
    r"|startet|morgens|abends|nachts|früh|vormittags|nachmittags)\b)[A-Za-zÄÖÜäöüß]))"
)


def _half(match: re.Match[str], default: DayHalf) -> DayHalf:
    return _HALVES[match["half"]] if match["half"] else default


def _number(text: str) -> int:
    return 15 if text.lower() == "viertel" else int(small(text.removesuffix(" Minuten")) or 0)


def _relative(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Halb vier, Viertel nach drei, zehn vor vier."""
    hour, half = _number(match["hour"]), _half(match, DayHalf.OPEN)
    if match["after"]:
        return time_found(match, hour, _number(match["after"]), half)
    hour = hour - 1 or 12
    if match["before"]:
        return time_found(match, hour, 60 - _number(match["before"]), half)
    part = match["part"].lower()
    minute = 30 if part == "halb" else 15 if part == "viertel" else 45
    return time_found(match, hour, minute, half)


def _around_the_half(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Fünf vor halb acht: 07:25."""
    minutes = _number(match["minutes"])
    minute = 30 - minutes if match["side"] == "vor" else 30 + minutes
    return time_found(match, _number(match["hour"]) - 1 or 12, minute, _half(match, DayHalf.OPEN))


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


def _clocked(match: re.Match[str]) -> tuple[Found, ...] | None:
    """2:27:13 Stunden, 1:45 Stunden, 3:27 Minuten: how long something took."""
    first, second, third = int(match[1]), int(match[2]), int(match[3] or 0)
    hours = match[4][0] == "S" or match[3]
    seconds = first * 3600 + second * 60 + third if hours else first * 60 + second
    return found_at(
        match, NumberKind.DURATION, Reading(Fraction(seconds), unit="second"),
        readings_of(first, second, DayHalf.EXACT, third if match[3] else None),
    )  # fmt: skip


TIMES = (
    timed_rule("in |nach |von |Zeit: |Zeit |mit ", " ?(?:Uhr|Stunden|Std|Minuten|Min|h)"),
    pattern_rule(
        "clocked",
        rf"(\d{{1,2}}):([0-5]\d)(?::([0-5]\d))? (Stunden|Std\.|Minuten|Min\.|min){words.END}",
        _clocked,
    ),
    STOPWATCH,
    HOURS_AND_MINUTES,
    pattern_rule(
        "from Uhr to Uhr",
        r"(?P<hours>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))?(?P<rest>)(?P<seconds>)(?P<half>)"
        r"(?= ?(?:[-–]| bis| und) ?\d{1,2}(?:[.:]\d\d)? ?Uhr)",
        _uhr,
    ),
    pattern_rule(
        "five to half past",
        rf"(?P<minutes>{_MINUTES}|(?i:zwei|drei|vier)(?: Minuten)?) (?P<side>vor|nach)"
        rf" halb {_HOUR}{_NO_TIME}(?: Uhr)?{_HALF}",
        _around_the_half,
    ),
    pattern_rule(
        "half past",
        rf"(?:(?P<part>(?i:halb|drei ?viertel(?: auf)?)|{_REGIONAL}(?i:viertel))"
        rf"|(?P<before>{_MINUTES}) vor|(?P<after>{_MINUTES}) nach)"
        rf" {_HOUR}{_NO_TIME}(?: Uhr)?{_HALF}",
        _relative,
    ),
    pattern_rule(
        "Uhr",
        r"(?P<hours>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))?(?:[.:](?P<seconds>[0-5]\d))?"
        r" ?(?:Uhr|h(?= \d\d\b))"
        rf"(?: (?P<rest>[0-5]\d){_NO_COUNT})?{words.END}{_HALF}",
        _uhr,
    ),
    pattern_rule(
        "spoken Uhr",
        rf"(?P<hours>{_WORD}) Uhr(?: (?P<minutes>{_WORD}))?{_HALF}",
        _spoken,
        where=r"[\w-]{1,80} Uhr",
    ),
    pattern_rule("noon", rf"(?:Mitternacht|mitternachts|zwölf Uhr mittags){words.END}", _noon),
    CLOCK,
)
