"""Titles of works with a number in them: „1984“, “12 Angry Men”, 《华氏451》.

The number is part of a name. Its value is kept, for versions that do not mark the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from align.numbers.model import NumberKind, Strength
from align.numbers.rules import Found, Parsed, Rule

_LONGEST = 60
_STATED = frozenset(
    {NumberKind.DATE, NumberKind.TIME, NumberKind.MONEY, NumberKind.PERCENT, NumberKind.FOOTNOTE}
)


def title_rule(
    opening: str, title: re.Pattern[str], rules: Sequence[Rule], *, stated: bool = False
) -> Rule:
    """What `rules` read inside a title is no quantity; in other text the rule does not fit.

    A title begins with one of the characters of `opening` and matches `title`, the marks around it
    included. With `stated`, dates, amounts of money and percentages stay what they are, weak: a
    title may say them too, unless it is nothing but a number.
    """

    def apply(text: str, at: int) -> Parsed | None:
        start = max(text.rfind(sign, max(0, at - _LONGEST), at) for sign in opening)
        match = title.match(text, start) if start >= 0 else None
        if match is None or match.end() <= at:
            return None
        for rule in rules:
            parsed = rule.apply(text, at)
            if parsed is not None and parsed.end > at:
                is_all = (at, parsed.end) == (start + 1, match.end() - 1)
                convert = _weakened if stated and not is_all else _named
                return Parsed(tuple(convert(found) for found in parsed.found), parsed.end)
        return None

    return Rule("title", apply)


def _named(found: Found) -> Found:
    return replace(found, kind=NumberKind.IDENTIFIER, strength=Strength.STRONG, alternatives=())


def _weakened(found: Found) -> Found:
    if found.kind in _STATED:
        return replace(found, strength=Strength.WEAK)
    return _named(found)
