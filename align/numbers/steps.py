"""A place in a sequence and how long that is: page 12 of 30, Schritt 3 von 5. No proportion."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, Parsed, Rule

_LONGEST_HEAD = 16


def step_rule(
    heads: str, number: str, joint: str, read: Callable[[str], Fraction | None], *, where: str
) -> Rule:
    """The rule for two numbers behind one of `heads`, of which the first is not above the second.

    `heads`, `number` (no groups) and `joint` are regular expressions, `read` gives the value of
    what `number` matches. `where` spares compiling (see `LazyPattern`).
    """
    head = re.compile(rf"(?i:(?<!\w)(?:{heads})) ?$")
    pattern = LazyPattern(rf"({number})(?:{joint})({number})(?![\d%/]|[.,]\d)", where)

    def apply(text: str, at: int) -> Parsed | None:
        if not head.search(text, max(0, at - _LONGEST_HEAD), at):
            return None
        match = pattern.match(text, at)
        values = [read(match[group].lower()) for group in (1, 2)] if match else []
        if match is None or values[0] is None or values[1] is None or values[0] > values[1]:
            return None
        return Parsed((_found(match, 1, values[0]), _found(match, 2, values[1])), match.end())

    return Rule("place in a sequence", apply)


def _found(match: re.Match[str], group: int, value: Fraction) -> Found:
    weak = value == 1 or (value <= 2 and not match[group].isdecimal())
    strength = Strength.WEAK if weak else Strength.STRONG
    return Found(*match.span(group), NumberKind.CARDINAL, Reading(value), strength=strength)
