"""Feet and inches in texts that measure in metres: 5 ft 6 in, 5'6", fünf Fuß sechs, 5英尺6."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, Rule, found_at, pattern_rule

_BY_SIGNS = (
    r"(?:(\d{1,2}) ?(?:ft\.?|feet|foot)[ -]?(\d{1,2}(?:\.5)?)"
    r" ?(?:inch(?:es)?|in\.?|\"|″)(?![A-Za-z\d])"
    r"|(?<!\d)(\d{1,2})['’′] ?(\d{1,2}(?:\.5)?)(?:\"|″|”|''|’’))"
)


def feet_and_inches_rule(
    foot: str, number: str, read: Callable[[str], Fraction | None], *, where: str
) -> Rule:
    """The rule for a length in feet and fewer than twelve inches, whose unit may go unsaid.

    `foot` is the word for a foot, `number` a number in the language that `read` reads. Without a
    word for inches behind it the second number ends a clause or stands before a bracket or a word
    that says what is measured.
    """

    def found(match: re.Match[str]) -> tuple[Found, ...] | None:
        groups = [group for group in match.groups() if group is not None]
        feet, inches = (Fraction(g) if g[0].isdecimal() else read(g.lower()) for g in groups)
        if feet is None or inches is None or inches >= 12:
            return None
        return found_at(match, NumberKind.MEASURE, Reading(feet + inches / 12, unit="foot"))

    return pattern_rule(
        "feet and inches",
        rf"(?:{_BY_SIGNS}|({number}) ?(?:{foot}) ?({number})"
        r"(?= ?[(（,，.。;；!！?？、高长宽]| (?:groß|lang|hoch|breit|tief)|$)(?![.,]\d))",
        found,
        where=rf"\d{{1,2}} ?(?:ft|f[eo]{{2}}t|['’′]) ?|{where}",
    )
