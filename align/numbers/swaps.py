"""Two figures that changed places: both values occur in every version, but in another order.

Word order differs between languages, so only figures of one kind that are listed side by side
count (61, ihr Mann 48), and none that a word ties to a part (from 3 to 5, 48 of 61, 61人中48人).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from align.numbers.clusters import Cluster
from align.numbers.items import Item

_SCORE = re.compile(r" ?[:：–-] ?|比| zu ")
_LISTED = re.compile(r"[,;，；、/]|\b(?:and|und|but|while|aber|während)\b|[和与及而]")
_TIED = re.compile(
    r"\b(?:from|to|of|than|out|compared|versus|per|between|after|before|von|vom|auf|aus|als|gegenüber"
    r"|pro|zwischen|nach|vor|je|statt|instead)\b|[从由至到中比占达自每内于超]",
    re.IGNORECASE,
)
_APART, _NEAR = 60, 14
"""At most so many characters between the two figures; so many before the first are looked at."""

Swap = tuple[Cluster, Cluster]
"""What stands for the first figure in every version, and what for the second."""


def find_swaps(clusters: Sequence[Cluster], texts: Sequence[Sequence[str]]) -> list[Swap]:
    """The pairs of neighbouring figures that stand in another order in some version.

    `clusters` are figures that agree; `texts` the paragraphs of each version.
    """
    strong = [c for c in clusters if len(c) > 1 and not any(i.weak for i in c.values())]
    strong.sort(key=lambda c: next(iter(c.values())).order)
    swaps = []
    for one, other in pairwise(strong):
        if one.keys() == other.keys() and _are_listed(one, other, texts):
            swapped = {v for v in one if one[v].order > other[v].order}
            if swapped and swapped != set(one):
                swaps.append(_swap(one, other, swapped))
    return swaps


def _swap(one: Cluster, other: Cluster, swapped: set[int]) -> Swap:
    first = {v: other[v] if v in swapped else one[v] for v in one}
    second = {v: one[v] if v in swapped else other[v] for v in one}
    return first, second


def _are_listed(one: Cluster, other: Cluster, texts: Sequence[Sequence[str]]) -> bool:
    """Whether the two figures stand side by side, as equals, in every version."""
    return all(_side_by_side(one[v], other[v], texts[v]) for v in one)


def _side_by_side(one: Item, other: Item, paragraphs: Sequence[str]) -> bool:
    if one.order > other.order:
        one, other = other, one
    alike = one.kind is other.kind and one.readings[0].unit == other.readings[0].unit
    if not alike or other.order != one.order + 1 or one.figure.paragraph != other.figure.paragraph:
        return False
    text = paragraphs[one.figure.paragraph]
    start, end = one.mention.span.start, one.mention.span.end
    between = text[end : other.mention.span.start]
    if _SCORE.fullmatch(between):
        return True
    if not 0 < len(between) <= _APART or not _LISTED.search(between):
        return False
    return not _TIED.search(text[max(0, start - _NEAR) : start]) and not _TIED.search(between)
