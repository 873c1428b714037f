"""Names that hold digits, compared: Boeing 737 in one version, Boeing 747 in the other.

A name that only one version has says nothing (it may be left out, translated or written out). Only
the same name with other digits, neither of which the other version has, is worth a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from align.numbers.findings import renumbered
from align.numbers.model import Discrepancy, Figure, NumberKind
from align.numbers.numbered import LAW, ORDER, PLACE

_HAN = re.compile("[一-鿿]")
_BARE = frozenset({LAW, ORDER, PLACE})
"""Rules that find digits alone, without the word that says what they number."""


def compare_identifiers(
    row: int, size: int, figures: Mapping[int, Sequence[Figure]]
) -> list[Discrepancy]:
    """The names whose digits differ from version to version, a pair of versions at a time."""
    names = {
        v: [f for f in found if f.mention.kind is NumberKind.IDENTIFIER]
        for v, found in figures.items()
    }
    said = {v: {_digits(f) for f in found} for v, found in figures.items()}
    groups: list[dict[int, Figure]] = []
    for v, w in combinations(sorted(names), 2):
        ones = [f for f in names[v] if _digits(f) not in said[w]]
        others = [f for f in names[w] if _digits(f) not in said[v]]
        for one, other in _pairs(ones, others):
            group = next((g for g in groups if g.get(v) is one or g.get(w) is other), None)
            if group is None:
                groups.append({v: one, w: other})
            else:
                group |= {v: one, w: other}
    return [renumbered(row, size, group) for group in groups]


def _pairs(ones: list[Figure], others: list[Figure]) -> list[tuple[Figure, Figure]]:
    """Names that were probably meant to be one, those with as many digits first."""
    found: list[tuple[Figure, Figure]] = []
    for is_alike in (_is_alike, _is_of_one_sort):
        for one in ones:
            taken = [figure for pair in found for figure in pair]
            alike = [o for o in others if o not in taken and is_alike(one, o)]
            if one not in taken and len(alike) == 1:
                found.append((one, alike[0]))
    return found


def _digits(figure: Figure) -> str:
    """The digits of a figure, or those that its words say."""
    digits = "".join(filter(str.isdigit, figure.mention.surface))
    value = figure.mention.reading.value
    return digits or (str(value) if value is not None else "")


def _head(figure: Figure) -> str:
    return re.sub(r"[\W\d_]", "", figure.mention.surface).casefold()


def _shape(figure: Figure) -> str:
    """Digits and what joins them: 9.9.9 for 5.2.1."""
    joined = re.search(r"\d[\d.-]*", figure.mention.surface)
    return re.sub(r"\d", "9", joined[0].rstrip(".-")) if joined else ""


def _sort(figure: Figure) -> str:
    """What is numbered, if the digits stand alone; else nothing."""
    rule = figure.mention.rule.partition(": ")[2]
    return rule if rule in _BARE else ""


def _is_alike(one: Figure, other: Figure) -> bool:
    """The same name, or names in different scripts, with as many digits."""
    if not _digits(one) or len(_digits(one)) != len(_digits(other)):
        return False
    if _is_of_one_sort(one, other):
        return True
    heads = _head(one), _head(other)
    if "." in _shape(one) and _shape(one) == _shape(other) and not all(heads):
        return True
    latin = [_HAN.sub("", head) for head in heads]
    if heads == tuple(latin):
        return heads[0] == heads[1] and (heads[0] != "" or _sort(one) == _sort(other))
    return all(heads) and (latin[0] == latin[1] or not all(latin))


def _is_of_one_sort(one: Figure, other: Figure) -> bool:
    """Two sections of law, two rooms or lines, two orders."""
    return bool(_sort(one)) and _sort(one) == _sort(other)
