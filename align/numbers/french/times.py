"""French times of day: 15 h 30, à trois heures de l'après-midi, huit heures moins le quart.

An hour is a time of day behind à, vers, dès and the like, else a duration; hours with minutes
are a time of day unless the words say how long. Each may be the other.
"""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.clock import CLOCK, STOPWATCH, DayHalf, readings_of, time_found
from align.numbers.french import words
from align.numbers.french.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import LATIN
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule

_HALVES = {
    "du matin": DayHalf.MORNING, "de l'après-midi": DayHalf.AFTERNOON,
    "de l’après-midi": DayHalf.AFTERNOON, "du soir": DayHalf.AFTERNOON,
    "de la nuit": DayHalf.NIGHT,
}  # fmt: skip
_HALF = rf"(?: (?P<half>{alternation(_HALVES)}){words.END})?"
_TO_24 = alternation(
    [*words.ONES, *words.TEENS, "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt et une"]
)
_HOUR = rf"(?P<hour>\d{{1,2}}(?![\d.,])|(?i:{_TO_24})(?= ))"
_H = rf"(?: ?[hH](?:eures?)?(?![{LATIN}]))"
_LEAD = behind("à |vers |dès |est |était |avant |sonné |h et |heures et ")
_LASTING = behind(
    "en |dans |pendant |durant |duré |dure |après |plus de |moins de |pour |avec |de "
)
_NO_TIME = r"(?! (?:de (?!l['’]après|la nuit)|d['’]|par |en moyenne|plus tard|durant|pendant))"
_MINUTE = rf"(?P<minute>[0-5]\d(?!\d|[.,:]\d)|(?i:{words.WORDS}))"


def _half(match: re.Match[str]) -> DayHalf:
    if match["half"]:
        return _HALVES[match["half"]]
    return DayHalf.EXACT if match["hour"].isdigit() else DayHalf.OPEN


def _hour(match: re.Match[str]) -> int:
    return int(small(match["hour"]) or 0)


def _full_hour(match: re.Match[str]) -> tuple[Found, ...] | None:
    found = readings_of(_hour(match), 0, _half(match))
    if not found:
        return None
    lasting = Reading(Fraction(_hour(match)), unit="hour")
    return found_at(match, NumberKind.TIME, found[0], [*found[1:], lasting])


def _with_minutes(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour, minute = _hour(match), int(small(match["minute"]) or 0)
    found = readings_of(hour, minute, _half(match))
    lasting = Reading(Fraction(60 * hour + minute), unit="minute")
    if not found or minute > 59:
        return None
    if match["min"] or match["lasting"] is not None:
        return found_at(match, NumberKind.DURATION, lasting, found)
    return found_at(match, NumberKind.TIME, found[0], [*found[1:], lasting])


_PARTS = {"demi": 30, "demie": 30, "quart": 15, "un quart": 15}


def _and_a_part(match: re.Match[str]) -> tuple[Found, ...] | None:
    return time_found(match, _hour(match), _PARTS[match["part"].lower()], _half(match))


def _to_the_hour(match: re.Match[str]) -> tuple[Found, ...] | None:
    minutes = 15 if match["part"].lower().endswith("quart") else int(small(match["part"]) or 0)
    hour = _hour(match)
    if not 0 < minutes < 60:
        return None
    return time_found(match, (hour - 1) or 12, 60 - minutes, _half(match))


def _noon(match: re.Match[str]) -> tuple[Found, ...] | None:
    hour, minute = (0, 0) if match[1] == "minuit" else (12, 0)
    if match[2]:
        minute = 30 if "demi" in match[2] else 15
    reading = Reading(iso=f"{hour:02d}:{minute:02d}")
    return found_at(
        match, NumberKind.TIME, reading, strength=Strength.STRONG if minute else Strength.WEAK
    )


TIMES = (
    STOPWATCH,
    pattern_rule(
        "moins le quart",
        rf"{_HOUR}{_H} moins (?P<part>(?:le |un )?quart|(?i:{words.WORDS})|\d{{1,2}}){words.END}"
        rf"{_HALF}",
        _to_the_hour,
    ),
    pattern_rule(
        "et demie",
        rf"(?:{_LEAD}){_HOUR}{_H} et (?P<part>demie?|(?:un )?quart){words.END}{_NO_TIME}{_HALF}",
        _and_a_part,
    ),
    pattern_rule(
        "heures with minutes",
        rf"(?P<lasting>{_LASTING}(?!\d+ ?h ?\d\d (?:à|et) \d))?{_HOUR}{_H} ?{_MINUTE}"
        rf"(?P<min> ?(?:minutes|min|mn){words.END})?"
        rf"(?! ?[%€$]| (?:euros|jours|personnes)){_HALF}",
        _with_minutes,
    ),
    pattern_rule(
        "from heures to heures",
        rf"(?:{behind('de |entre ')}){_HOUR}{_H}(?= (?:à|et) \d{{1,2}} ?h)(?P<half>)",
        _full_hour,
    ),
    pattern_rule("heures", rf"(?:{_LEAD}){_HOUR}{_H}{_NO_TIME}{_HALF}", _full_hour),
    pattern_rule(
        "heures du matin", rf"{_HOUR}{_H} (?P<half>{alternation(_HALVES)}){words.END}", _full_hour
    ),
    pattern_rule(
        "noon", rf"(?<!-)(midi|minuit){words.END}(?: et (demie?|quart){words.END})?", _noon
    ),
    CLOCK,
)
