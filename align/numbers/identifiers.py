"""Names that hold digits, compared: Boeing 737 in one version, Boeing 747 in the other.

A name that only one version has says nothing (it may be left out, translated or written out). Only
the same name with other digits, neither of which the other version has, is worth a word. What
points part one from the other is compared part by part: version 1.10 is not 1.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from align.numbers.chains import differing_parts
from align.numbers.findings import renumbered
from align.numbers.model import NO_QUANTITY, Discrepancy, Figure, NumberKind
from align.numbers.numbered import HOUSE, LAW, ORDER, PLACE, POSTCODE

_HAN = re.compile("[一-鿿]")
_SORTS = frozenset({LAW, ORDER, PLACE, HOUSE, POSTCODE})
"""Rules that know what is numbered, whatever it is called."""
_LETTERED = re.compile(r"(\d+) ?([A-Za-z])(?![A-Za-z\d])")
"""A house number with its letter."""
_VERSION = frozenset({"v", "ver", "version", "versionen", "release", "build"})
"""What may stand in front of a version, or be left out."""
_POINTED = re.compile(r"\d+(?:\.\d+)+")


def compare_identifiers(
    row: int,
    size: int,
    figures: Mapping[int, Sequence[Figure]],
    texts: Sequence[Sequence[str]] | None = None,
) -> list[Discrepancy]:
    """The names whose digits differ from version to version, a pair of versions at a time.

    `texts`, the paragraphs of each version, tell which sections of law belong to one reference.
    """
    names = {
        v: [f for f in found if f.mention.kind is NumberKind.IDENTIFIER]
        for v, found in figures.items()
    }
    said = {v: {d for f in found for d in _ways_to_say(f)} for v, found in figures.items()}
    groups: list[dict[int, Figure]] = []
    for v, w in combinations(sorted(names), 2):
        ones = [f for f in names[v] if _digits(f) not in said[w]]
        others = [f for f in names[w] if _digits(f) not in said[v]]
        pairs = [*_pairs(ones, others), *_other_letters(names[v], names[w])]
        if texts is not None:
            in_chains = differing_parts((names[v], names[w]), (texts[v], texts[w]), _digits)
            pairs = [*in_chains, *(p for p in pairs if not _is_met(p, in_chains))]
        for one, other in pairs:
            group = next((g for g in groups if g.get(v) is one or g.get(w) is other), None)
            if group is None:
                groups.append({v: one, w: other})
            else:
                group |= {v: one, w: other}
    return [renumbered(row, size, group) for group in groups]


def _is_met(pair: tuple[Figure, Figure], others: Sequence[tuple[Figure, Figure]]) -> bool:
    return any(pair[0] is one or pair[1] is other for one, other in others)


def _pairs(ones: list[Figure], others: list[Figure]) -> list[tuple[Figure, Figure]]:
    """Names that were probably meant to be one, the likest first."""
    found: list[tuple[Figure, Figure]] = []
    for is_alike in (_is_one_part_off, _is_alike, _is_of_one_sort, _begin_alike):
        for one in ones:
            taken = [figure for pair in found for figure in pair]
            alike = [o for o in others if o not in taken and is_alike(one, o)]
            if one not in taken and len(alike) == 1:
                found.append((one, alike[0]))
    return found


def _other_letters(ones: list[Figure], others: list[Figure]) -> list[tuple[Figure, Figure]]:
    """House numbers that differ in their letter only: 12b, 12c."""
    houses = [
        [(m[1], m[2].lower(), f) for f in found if _sort(f) == HOUSE and (m := _letter(f))]
        for found in (ones, others)
    ]
    said = [{(number, letter) for number, letter, _ in side} for side in houses]
    spare = [
        [house for house in houses[side] if house[:2] not in said[1 - side]] for side in (0, 1)
    ]
    return [(a, b) for n, _, a in spare[0] for m, _, b in spare[1] if n == m]


def _letter(figure: Figure) -> re.Match[str] | None:
    return _LETTERED.search(figure.mention.surface)


def _digits(figure: Figure) -> str:
    """The digits of a figure, or those that its words say; points between them are kept.

    Of a postcode the letters too.
    """
    surface = figure.mention.surface
    if _sort(figure) == POSTCODE:
        return "".join(filter(str.isalnum, surface))
    pointed = _POINTED.search(surface)
    digits = "".join(filter(str.isdigit, surface))
    if pointed is not None and pointed[0].replace(".", "") == digits:
        return pointed[0]
    value = figure.mention.reading.value
    return digits or (str(value) if value is not None else "")


def _ways_to_say(figure: Figure) -> set[str]:
    """The digits as written; of a quantity, whose points are separators, also without these."""
    digits = _digits(figure)
    return {digits} if figure.mention.kind in NO_QUANTITY else {digits, digits.replace(".", "")}


def _head(figure: Figure) -> str:
    return re.sub(r"[\W\d_]", "", figure.mention.surface).casefold()


def _size(figure: Figure) -> tuple[int, int]:
    """How many parts the digits have; of undivided ones how many they are."""
    digits = _digits(figure)
    parts = digits.count(".") + 1
    return parts, len(digits) if parts == 1 else 0


def _sort(figure: Figure) -> str:
    """What is numbered, if the rule that found it knows; else nothing."""
    rule = figure.mention.rule.partition(": ")[2]
    return rule if rule in _SORTS else ""


def _is_one_part_off(one: Figure, other: Figure) -> bool:
    """Names of one sort with three parts or more, all but one of them the same."""
    parts = [_digits(figure).split(".") for figure in (one, other)]
    off = sum(a != b for a, b in zip(*parts, strict=False))
    return len(parts[0]) > 2 and off == 1 and _is_alike(one, other)


def _is_alike(one: Figure, other: Figure) -> bool:
    """The same name, or names in different scripts, with as many digits or parts."""
    if not _digits(one) or _size(one) != _size(other):
        return False
    if _is_of_one_sort(one, other):
        return True
    heads = _head(one), _head(other)
    latin = [_HAN.sub("", head) for head in heads]
    plain = [head in _VERSION or not head for head in latin]
    if "." in _digits(one) and any(plain):
        return all(plain) or not all(latin)
    if heads == tuple(latin):
        return heads[0] == heads[1] and (heads[0] != "" or _sort(one) == _sort(other))
    return all(heads) and (latin[0] == latin[1] or not all(latin))


def _is_of_one_sort(one: Figure, other: Figure) -> bool:
    """Two sections of law, two rooms or lines, two orders."""
    return bool(_sort(one)) and _sort(one) == _sort(other)


def _begin_alike(one: Figure, other: Figure) -> bool:
    """The same letters in front of as many parts: G20-Gipfel, G7."""
    begins = [re.match(r"[^\W\d_]+(?=[ -]?\d)", f.mention.surface) for f in (one, other)]
    letters = [begin[0].casefold() if begin else "" for begin in begins]
    return letters[0] == letters[1] != "" and _size(one)[0] == _size(other)[0]
