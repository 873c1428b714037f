"""What stands at the head or foot of the pages of a PDF and is about the page, not of the text.

Whatever is in doubt stays text: a paragraph too many is passed over by the reader, one too few
shifts all that follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from align.reading.documents.pdf_layout import Layout, distance
from align.reading.documents.pdf_lines import Line

_EDGE = 2
"""So many lines at the head and at the foot of a page may be about the page."""
_OFTEN = 3
"""A line on fewer pages is furniture only if there are no more."""
_APART = 1.4
"""So many times the usual distance of lines is between a running head and the text."""
_HEIGHT = 4
"""Base lines within so many points are at the same height."""
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_NEAR = 4
_HALF, _NEARLY_ALL = 0.5, 0.8
_LONGEST = 120


class _Key(NamedTuple):
    """The text of a line, its numbers made alike, and its height on the page.

    It is furniture on this `share` of the pages, and on any three if it `is_telling`.
    """

    shape: str
    height: int
    share: float
    is_telling: bool


def without_furniture(
    pages: Sequence[Sequence[Line]], layout: Layout
) -> tuple[list[list[Line]], list[str]]:
    """The pages without their running heads and feet, and these, each once.

    Furniture is a line at the edge of three pages or more that are near each other (of both, where
    there are two), at the same height, that differs in its numbers alone; and a line apart from the
    text at the height where half of the pages have one. A line larger than the text must stand on
    nearly all pages: headings of chapters are alike, too.
    """
    edges = [{number: _keys(page, number, layout) for number in _edge(page)} for page in pages]
    furniture_keys = _running(edges)
    kept: list[list[Line]] = []
    aside: dict[str, None] = {}
    for page, edge in zip(pages, edges, strict=True):
        furniture = {number for number, keys in edge.items() if furniture_keys & keys}
        kept.append([line for number, line in enumerate(page) if number not in furniture])
        aside.update((page[number].text, None) for number in sorted(furniture))
    return kept, list(aside)


def _running(edges: Sequence[Mapping[int, set[_Key]]]) -> set[_Key]:
    """What lines of enough pages have in common."""
    places: dict[_Key, list[int]] = {}
    for place, edge in enumerate(edges):
        for key in set().union(*edge.values()):
            places.setdefault(key, []).append(place)
    least = max(min(_OFTEN, len(edges)), 2)
    return {
        key
        for key, found in places.items()
        if len(found) >= max(key.share * len(edges), least) or (key.is_telling and _are_near(found))
    }


def _are_near(places: Sequence[int]) -> bool:
    """Whether three of the places in order, from 0, are next to each other but for one between."""
    return any(third - first <= _NEAR for first, third in zip(places, places[2:], strict=False))


def _edge(page: Sequence[Line]) -> list[int]:
    """The places of the highest and of the lowest lines of a page."""
    order = sorted(range(len(page)), key=lambda number: -page[number].base)
    return list(dict.fromkeys((*order[:_EDGE], *order[-_EDGE:])))


def _keys(page: Sequence[Line], number: int, layout: Layout) -> set[_Key]:
    """What a line has in common with those of other pages: its shape and height, or that alone."""
    line = page[number]
    height = round(line.base / _HEIGHT)
    is_larger = layout.is_larger(line)
    text = _NUMBER.sub("0", line.text.casefold())
    shape = _Key(text, height, _NEARLY_ALL if is_larger else _HALF, is_telling=not is_larger)
    distances = sorted((distance(line, each) for each in page), key=abs)
    others = [each for each in distances if abs(each) * line.size > 1]
    is_outermost = all(each > 0 for each in others) or all(each < 0 for each in others)
    is_apart = bool(others) and abs(others[0]) > _APART * layout.leading
    if is_outermost and is_apart and not is_larger and len(line.text) <= _LONGEST:
        return {shape, _Key("", height, _HALF, is_telling=False)}
    return {shape}
