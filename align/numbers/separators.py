"""Point and comma by what a document itself does, where its language does otherwise.

A German text may be written with 1,234.56, an English one with 1.234,56, a Swiss one with a point
for decimals. The figures that can be read in one way only show the habit (12,345,678 has groups,
0,5 has decimals); those that cannot (1,234) are then read by it. A single figure in the other
convention is a slip, and stays one: only several, in more than one paragraph, make a habit, and
hardly any may speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache

from align.numbers.digits import AMBIGUOUS, ENGLISH, GERMAN
from align.numbers.model import NO_QUANTITY, Mention, NumberKind
from align.numbers.scan import find_mentions

FEWEST = 3
"""So many different figures at least make a habit."""
PARAGRAPHS = 2
"""And they stand in so many paragraphs at least."""
TO_ONE = 10
"""For every figure to the contrary there must be so many that show the habit."""

_OTHER = {GERMAN: ENGLISH, ENGLISH: GERMAN}
_DATED = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.ORDINAL})
_START, _END = r"(?<![\d.,'’])", r"(?![.,'’]?\d)"
_GROUPS_AND_DECIMALS = re.compile(
    rf"{_START}(?:\d{{1,3}}(?:(?P<group>[.,])\d{{3}})+(?!(?P=group))|\d{{1,3}}(?:['’]\d{{3}})+)"
    rf"(?P<decimal>[.,])\d+{_END}"
)
_GROUPS = re.compile(rf"{_START}[1-9]\d{{0,2}}(?P<group>[.,])\d{{3}}(?:(?P=group)\d{{3}})+{_END}")
_BELOW_ONE = re.compile(rf"{_START}0(?P<decimal>[.,])\d+{_END}")
_DECIMALS = re.compile(rf"{_START}\d+(?P<decimal>[.,])(?:\d{{1,2}}|\d{{4,}}){_END}")


@cache
def decimal_sign(language: str) -> str:
    """The decimal sign of a language (BCP 47), as its own rules read a figure that is ambiguous."""
    (mention,) = find_mentions("1,234", language)
    return ENGLISH if mention.reading.value == Fraction(1234) else GERMAN


def writes_other_separators(paragraphs: Sequence[Iterable[Mention]], language: str) -> bool:
    """Whether a document has the habit of writing point and comma the other way round.

    `paragraphs` are the figures of each of its paragraphs, read by the convention of `language`.
    """
    own = decimal_sign(language)
    habit: dict[str, int] = {}
    contrary: set[str] = set()
    thousands: set[str] = set()
    for number, mentions in enumerate(paragraphs):
        for mention in mentions:
            if mention.kind in NO_QUANTITY or mention.kind in _DATED:
                continue
            surface = mention.surface
            sign = sign_shown(surface, bare=not _is_measured(mention))
            if sign == _OTHER[own]:
                habit.setdefault(surface, number)
            elif sign_shown(surface, bare=False) == own:
                contrary.add(surface)
            elif (figure := AMBIGUOUS.search(surface)) and _OTHER[own] in figure[0]:
                (contrary if figure[0].endswith("0") else thousands).add(surface)
    return (
        len(habit) >= FEWEST
        and len(set(habit.values())) >= PARAGRAPHS
        and len(contrary) * TO_ONE <= len(habit)
        and len(thousands) <= len(habit)
    )


def sign_shown(surface: str, *, bare: bool = False) -> str | None:
    """The decimal sign that a figure shows, if it can be read in one way only; else None.

    A `bare` figure may be the number of a section (3.2) or two numbers (3,5), so decimals of one
    or two places show nothing.
    """
    if match := _GROUPS.search(surface):
        return _OTHER[match["group"]]
    for pattern in (_GROUPS_AND_DECIMALS, _BELOW_ONE) if bare else (
        _GROUPS_AND_DECIMALS, _BELOW_ONE, _DECIMALS,
    ):  # fmt: skip
        if match := pattern.search(surface):
            return match["decimal"]
    return None


def _is_measured(mention: Mention) -> bool:
    """Whether a figure has a unit or a magnitude word."""
    return mention.reading.unit is not None or any(map(str.isalpha, mention.surface))
