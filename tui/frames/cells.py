"""A line of the screen as cells: each a grapheme cluster in a style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.cells import graphemes

Cell = tuple[str, Style, bool]
"""A grapheme cluster, its style, and whether this is the second cell of a wide one.

Both cells of a wide cluster hold it, so that two lines differ in both of them or in neither.
"""

PLAIN = Style()
BLANK: Cell = (" ", PLAIN, False)
_REMEMBERED_LINES = 512
_MOST_INTERNED = 20_000
_interned: dict[Cell, Cell] = {}


class Line:
    """The cells of a line, its words, and from where on there is nothing on it."""

    __slots__ = ("cells", "end", "words")

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        self.cells = cells
        self.words = "".join([each for each, _, rest in cells if not rest and each.isalnum()])
        self.end = len(cells)
        while self.end and cells[self.end - 1] == BLANK:
            self.end -= 1


@lru_cache(8)
def blank_line(width: int) -> Line:
    """A line with nothing on it."""
    return Line((BLANK,) * width)


def line_of(strip: Strip, width: int) -> Line:
    """The line of a strip, cut or filled up to a width."""
    return _line_of_segments(tuple(strip), width)


@lru_cache(_REMEMBERED_LINES)
def _line_of_segments(segments: Sequence[Segment], width: int) -> Line:
    if len(_interned) > _MOST_INTERNED:
        _interned.clear()
    cells = [_interned.setdefault(cell, cell) for cell in _cells(segments)][:width]
    return Line((*cells, *[BLANK] * (width - len(cells))))


def _cells(segments: Sequence[Segment]) -> Iterator[Cell]:
    for text, said, control in segments:
        style = said or PLAIN
        if control:
            continue
        if text.isascii():
            for character in text:
                yield character, style, False
            continue
        for start, end, width in graphemes(text):
            cluster = text[start:end]
            for place in range(width):
                yield cluster, style, place > 0
