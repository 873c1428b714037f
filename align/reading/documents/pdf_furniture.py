"""What stands at the head or foot of the pages of a PDF and is about the page, not of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from align.reading.documents.pdf_lines import Line

_EDGE = 2
"""So many lines at the head and at the foot of a page may be about the page."""
_OFTEN = 3
_APART = 1.8
"""So many heights of a line are between a running head and the text."""
_HEIGHT = 4
"""Base lines within so many points are at the same height."""
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")

_Key = tuple[str, int]


def without_furniture(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], list[str]]:
    """The pages without their running heads and feet, and these, each once.

    Furniture is a line at the edge of three pages or more, at the same height, that differs in its
    figures alone; and a line apart from the text at the height where half of the pages have one.
    """
    keys = Counter(
        key for page in pages for key in {k for n in _edge(page) for k in _keys(page, n)}
    )
    often = max(_OFTEN, len(pages) // 2)
    kept: list[list[Line]] = []
    aside: dict[str, None] = {}
    for page in pages:
        furniture = {
            number
            for number in _edge(page)
            for key in _keys(page, number)
            if keys[key] >= (_OFTEN if key[0] else often)
        }
        kept.append([line for number, line in enumerate(page) if number not in furniture])
        aside.update((page[number].text, None) for number in sorted(furniture))
    return kept, list(aside)


def _edge(page: Sequence[Line]) -> list[int]:
    """The places of the highest and of the lowest lines of a page."""
    order = sorted(range(len(page)), key=lambda number: -page[number].base)
    return list(dict.fromkeys((*order[:_EDGE], *order[-_EDGE:])))


def _keys(page: Sequence[Line], number: int) -> Iterator[_Key]:
    """What a line has in common with those of other pages: its shape and height, or that alone."""
    line = page[number]
    height = round(line.base / _HEIGHT)
    yield _DIGITS.sub("0", line.text.casefold()), height
    distances = [abs(line.base - each.base) for each in page if abs(line.base - each.base) > 1]
    is_outermost = all(line.base + 1 >= each.base for each in page) or all(
        line.base <= each.base + 1 for each in page
    )
    if is_outermost and distances and min(distances) > _APART * line.size:
        yield "", height
