"""Hours, minutes and seconds that a race or a film took: in 2:08:41."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.clock import DayHalf, readings_of
from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, Rule, behind, found_at, pattern_rule


def timed_rule(led: str, suffix: str) -> Rule:
    """The rule for such a time behind one of the words `led`, separated by bars.

    It may be a time of day as well; a match of the regular expression `suffix` behind it says so.
    """
    return pattern_rule(
        "timed", rf"{behind(led)}(\d{{1,2}}):([0-5]\d):([0-5]\d)(?![\d:]|[.,]\d|{suffix})", _timed
    )


def _timed(match: re.Match[str]) -> tuple[Found, ...]:
    hours, minutes, seconds = (int(match[group]) for group in (1, 2, 3))
    length = Reading(Fraction(3600 * hours + 60 * minutes + seconds), unit="second")
    return found_at(
        match, NumberKind.DURATION, length, readings_of(hours, minutes, DayHalf.EXACT, seconds)
    )
