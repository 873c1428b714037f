"""Two figures that changed places: both values occur in every version, but in another order.

Word order differs between languages, so only figures of one kind that are listed side by side
count (61, ihr Mann 48), and none that a word ties to a part of its own (from 3 to 5, 48 of 61,
61人中48人); the same word before both (from 4 April in ..., from 19 May in ...) sets none apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from align.numbers.clusters import Cluster
from align.numbers.items import Item
from align.numbers.model import NumberKind
from align.numbers.ratios import is_term

_SCORE = re.compile(r" ?[:：∶–-] ?|比| zu |-zu-| to |-to-")
_LISTED = re.compile(r"[,;，；、/]|\b(?:and|und|but|while|aber|während)\b|[和与及而]")
_TIED = re.compile(
    r"\b(?:from|to|of|than|out|compared|versus|per|between|after|before|von|vom|auf|aus|als|gegenüber"
    r"|pro|zwischen|nach|vor|je|statt|instead)\b|[从由至到中比占达自每内于超]",
    re.IGNORECASE,
)
_LOSER = re.compile(
    r"\b(?:lost|los(?:e|es|ing)|down|behind|trail(?:ed|ing|s)?|defeat|beaten"
    r"|verl(?:or(?:en)?|iert|ieren)|unterl(?:ag|iegt|egen)|zurück|Rückstand|Niederlage|hinten"
    r"|odds|chances?|Chancen?|Quoten?)\b"
    r"|[输负败落]|赔率|机会",
    re.IGNORECASE,
)
"""Where it stands, a score may be given from the loser's side or from the winner's; odds too."""
_LIKE = 20
"""Bare counts further from each other than this factor count different things."""
_APART, _NEAR = 60, 14
"""At most so many characters between the two figures; so many before the first are looked at."""

Swap = tuple[Cluster, Cluster]
"""What stands for the first figure in every version, and what for the second."""


def find_swaps(clusters: Sequence[Cluster], texts: Sequence[Sequence[str]]) -> list[Swap]:
    """The pairs of neighbouring figures that stand in another order in some version.

    `clusters` are figures that agree; `texts` the paragraphs of each version.
    """
    strong = [c for c in clusters if len(c) > 1 and not any(_is_weak(i) for i in c.values())]
    strong.sort(key=lambda c: next(iter(c.values())).order)
    strong = [c for c in strong if not _in_one_order(c, strong)]
    swaps = []
    for one, other in pairwise(strong):
        if one.keys() == other.keys() and _are_listed(one, other, texts):
            swapped = {v for v in one if one[v].order > other[v].order}
            if swapped and swapped != set(one):
                swaps.append(_swap(one, other, swapped))
    return swaps


def _is_weak(item: Item) -> bool:
    """Whether a figure may not raise an alarm; the order of the terms of a ratio always may."""
    return item.weak and not is_term(item.mention)


def _in_one_order(figure: Cluster, all_: Sequence[Cluster]) -> bool:
    """Whether the figures like this one are said in the same order in all its versions.

    Where a value occurs twice, which is which cannot be told: 7:6, 4:6, 6:3.
    """
    like = next(iter(figure.values())).kind
    alike = [c for c in all_ if c.keys() == figure.keys() and next(iter(c.values())).kind is like]
    said = [
        [(i.readings[0].value, i.readings[0].iso) for i in sorted(items, key=lambda i: i.order)]
        for items in ([c[v] for c in alike] for v in figure)
    ]
    return all(values == said[0] for values in said)


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
    are_terms = is_term(one.mention) and is_term(other.mention)
    if _count_different_things(one, other) and not are_terms:
        return False
    if _SCORE.fullmatch(between):
        return not _LOSER.search(text[max(0, start - 2 * _NEAR) : other.mention.span.end + _NEAR])
    if not 0 < len(between) <= _APART or not _LISTED.search(between):
        return False
    return _ties(text[max(0, start - _NEAR) : start]) == _ties(between)


def _count_different_things(one: Item, other: Item) -> bool:
    first, second = one.readings[0].value, other.readings[0].value
    if one.kind is not NumberKind.CARDINAL or first is None or second is None:
        return False
    return max(abs(first), abs(second)) > _LIKE * max(min(abs(first), abs(second)), Fraction(1))


def _ties(text: str) -> set[str]:
    return {word.lower() for word in _TIED.findall(text)}
