"""What the languages share of small numbers and proportions: one in five, 1/3, round the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from align.numbers.digits import Numeral
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Rule, found_at, pattern_rule, value_rule

_ROUND = frozenset(
    {*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000}
)
"""Of so many one is said to be some part; one in seventeen is rather a place in a list."""


def value_of(read: Callable[[str], Numeral | None]) -> Callable[[str], Fraction | None]:
    """`read`, but only for the value."""

    def value(text: str) -> Fraction | None:
        numeral = read(text)
        return numeral.value if numeral else None

    return value


def one(_: re.Match[str]) -> Fraction:
    """What an article counts."""
    return Fraction(1)


def one_in(value: Callable[[str], Fraction | None]) -> Callable[[re.Match[str]], Fraction | None]:
    """Reads groups 1 and 2 of a match, as `value` reads them, as a proportion below one."""

    def read(match: re.Match[str]) -> Fraction | None:
        top, bottom = value(match[1]), value(match[2])
        return top / bottom if top and bottom and bottom in _ROUND and top < bottom else None

    return read


def slashed(match: re.Match[str]) -> Fraction | None:
    """The proper fraction that a match of digits, a slash and digits stands for."""
    top, bottom = map(int, re.split("[/⁄]", match[0]))
    return Fraction(top, bottom) if 0 < top < bottom else None


SLASHED: Rule = value_rule("1/3", r"\d{1,2}[/⁄]\d{1,3}(?![\d/])", NumberKind.FRACTION, slashed)
"""1/3: a proper fraction; not a date, not a ratio (24/7)."""


def round_the_clock(regex: str) -> Rule:
    """The rule for what is open day and night, which other languages say without 24."""
    hours = Reading(Fraction(24), unit="hour")
    return pattern_rule(
        "round the clock",
        regex,
        lambda m: found_at(m, NumberKind.DURATION, hours, strength=Strength.WEAK),
    )
