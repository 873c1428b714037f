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

_HAN = re.compile("[一-鿿]")


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
    found = []
    for one in ones:
        alike = [other for other in others if _is_alike(one, other)]
        if len(alike) == 1:
            found.append((one, alike[0]))
            others = [other for other in others if other is not alike[0]]
    return found


def _digits(figure: Figure) -> str:
    return "".join(filter(str.isdigit, figure.mention.surface))


def _head(figure: Figure) -> str:
    return re.sub(r"[\W\d_]", "", figure.mention.surface).casefold()


def _is_alike(one: Figure, other: Figure) -> bool:
    """The same name, or names in different scripts, with as many digits."""
    heads = _head(one), _head(other)
    if len(_digits(one)) != len(_digits(other)):
        return False
    latin = [_HAN.sub("", head) for head in heads]
    if heads == tuple(latin):
        return heads[0] == heads[1]
    return all(heads) and (latin[0] == latin[1] or not all(latin))
