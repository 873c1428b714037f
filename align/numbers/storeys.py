"""Storeys: the third floor of a German or British house is the fourth of a Chinese one, 四楼."""

from __future__ import annotations

import re
from collections.abc import Sequence

from align.numbers.items import Item
from align.numbers.model import NumberKind

FLOORS_COUNTED_OTHERWISE = "floors are counted otherwise"
_FLOOR = re.compile(
    r"[ -]?(?:[Ss]tock(?:werk\w*|s)?|Etagen?|(?:Ober)?[Gg]eschosse?s?|OG"
    r"|floors?|stor(?:e?y|eys|ies))\b"
)
"""What is counted from the ground floor, right behind an ordinal."""
_CHINESE = re.compile("[楼樓层層]")
"""What is counted from the street."""


def are_one_storey(one: Item, other: Item, texts: Sequence[Sequence[str]]) -> bool:
    """Whether one figure is an ordinal of a floor and the other the next number, of a Chinese one.

    `texts` are the paragraphs of each version.
    """
    return _is_next(one, other, texts) or _is_next(other, one, texts)


def _is_next(floor: Item, chinese: Item, texts: Sequence[Sequence[str]]) -> bool:
    values = floor.readings[0].value, chinese.readings[0].value
    if floor.kind is not NumberKind.ORDINAL or values[0] is None or values[1] is None:
        return False
    return (
        values[1] == values[0] + 1
        and _FLOOR.match(_behind(floor, texts)) is not None
        and _CHINESE.match(_behind(chinese, texts)) is not None
    )


def _behind(item: Item, texts: Sequence[Sequence[str]]) -> str:
    """The text behind a figure; from its last sign on where that is the word for a floor."""
    text, end = texts[item.version][item.figure.paragraph], item.mention.span.end
    return text[end - 1 :] if _CHINESE.match(text[end - 1]) else text[end:]
