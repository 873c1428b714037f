"""What stands at the head or foot of the pages of a PDF and is about the page, not of the text.

Whatever is in doubt stays text: a paragraph too many is passed over by the reader, one too few
shifts all that follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from align.reading.documents.pdf_layout import Layout, distance
from align.reading.documents.pdf_lines import Line

_EDGE = 2
"""So many lines at the head and at the foot of a page may be about the page."""
_OFTEN = 3
_APART = 1.4
"""So many times the usual distance of lines is between a running head and the text."""
_HEIGHT = 4
"""Base lines within so many points are at the same height."""
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_Key = tuple[str, int]


def without_furniture(
    pages: Sequence[Sequence[Line]], layout: Layout
) -> tuple[list[list[Line]], list[str]]:
    """The pages without their running heads and feet, and these, each once.

    Furniture is a line at the edge of three pages or more (of both, where there are two), at the
    same height, that differs in its numbers alone; and a line apart from the text, no larger than
    it, at the height where half of the pages have one.
    """
    keys = [[_keys(page, number, layout) for number in _edge(page)] for page in pages]
    counts = Counter(key for page in keys for key in {key for found in page for key in found})
    often = min(_OFTEN, max(len(pages), 2))
    half = max(_OFTEN, len(pages) // 2)
    kept: list[list[Line]] = []
    aside: dict[str, None] = {}
    for page, found in zip(pages, keys, strict=True):
        furniture = {
            number
            for number, of_line in zip(_edge(page), found, strict=True)
            if any(counts[key] >= (often if key[0] else half) for key in of_line)
        }
        kept.append([line for number, line in enumerate(page) if number not in furniture])
        aside.update((page[number].text, None) for number in sorted(furniture))
    return kept, list(aside)


def _edge(page: Sequence[Line]) -> list[int]:
    """The places of the highest and of the lowest lines of a page."""
    order = sorted(range(len(page)), key=lambda number: -page[number].base)
    return list(dict.fromkeys((*order[:_EDGE], *order[-_EDGE:])))


def _keys(page: Sequence[Line], number: int, layout: Layout) -> tuple[_Key, ...]:
    """What a line has in common with those of other pages: its shape and height, or that alone."""
    line = page[number]
    height = round(line.base / _HEIGHT)
    shape = _NUMBER.sub("0", line.text.casefold())
    distances = sorted((distance(line, each) for each in page), key=abs)
    others = [each for each in distances if abs(each) * line.size > 1]
    is_outermost = all(each > 0 for each in others) or all(each < 0 for each in others)
    is_apart = bool(others) and abs(others[0]) > _APART * layout.leading
    if is_outermost and is_apart and not layout.is_larger(line):
        return (shape, height), ("", height)
    return ((shape, height),)
