"""The rooms of a flat: 三室两厅一卫."""

from __future__ import annotations

import re

from align.numbers.chinese.grammar import small
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, pattern_rule

_COUNT = r"([一两二三四五六七八九十]|\d{1,2})"


def _rooms(match: re.Match[str]) -> tuple[Found, ...] | None:
    """The bedrooms, which with the living rooms are the Zimmer of a German flat, then the rest."""
    rooms = [None if count is None else small(count) for count in match.groups()]
    bedrooms, living_rooms = rooms[0], rooms[1] or 0
    if bedrooms is None:
        return None
    found = []
    for group, number in enumerate(rooms, start=1):
        is_flat = group == 1 and living_rooms > 0
        if number is not None and (number > 1 or is_flat):
            found.append(
                Found(
                    *match.span(group),
                    NumberKind.CARDINAL,
                    Reading(number),
                    (Reading(number + living_rooms),) if is_flat else (),
                    Strength.STRONG if number > 2 else Strength.WEAK,
                )
            )
    return tuple(found)


ROOMS = pattern_rule(
    "三室一厅",
    rf"{_COUNT}(?:居?室|房(?=[一两二三四\d]厅))(?:{_COUNT}厅)?(?:{_COUNT}厨)?(?:{_COUNT}卫)?(?![友内外])",
    _rooms,
)
