"""Flowing columns in strips: on each line of the screen another row in every column."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from textual.strip import Strip

from tui.reader.flow import flowing
from tui.reader.flowing import tops
from tui.reader.layout import Layout
from tui.reader.marks import RowMarks, row_marks
from tui.reader.page import Page
from tui.reader.paint import RowPainter
from tui.reader.state import Anchor, ReadingState
from tui.strips import Piece, strip
from tui.theme import Theme

_REMEMBERED_LINES = 1024
_REMEMBERED_ROWS = 256

_Cells = tuple[Anchor | None, ...]


class FlowPainter:
    """Paints the lines of flowing columns, `cells` wide in all."""

    def __init__(self, layout: Layout, theme: Theme, cells: int) -> None:
        self._layout = layout
        self._theme = theme
        self._cells = cells
        self._painter = RowPainter(layout, theme, cells)
        self._line = lru_cache(_REMEMBERED_LINES)(self._paint)
        self._marks = lru_cache(_REMEMBERED_ROWS)(self._marks_of)

    def strips(self, page: Page, state: ReadingState) -> list[Strip]:
        """The lines of the screen."""
        places = flowing(self._layout, page.seen, tops(page, state), page.lines)
        return [self._line(line, state.row, state.discrepancy) for line in places]

    def _paint(self, line: _Cells, current: int, discrepancy: int | None) -> Strip:
        pieces = self._pieces(line, current, discrepancy)
        return strip(pieces, self._cells, self._theme.text)

    def _pieces(self, line: _Cells, current: int, discrepancy: int | None) -> Iterator[Piece]:
        for column, (version, place) in enumerate(zip(self._layout.seen, line, strict=True)):
            if place is None:
                yield from self._painter.cell(version, 1, None, _NO_MARKS, current=False)
                continue
            is_current = place.row == current
            marks = self._marks(place.row, discrepancy if is_current else None)
            text = self._layout.row(place.row).cells[column][place.line]
            yield from self._painter.cell(version, place.line, text, marks, current=is_current)

    def _marks_of(self, row: int, discrepancy: int | None) -> RowMarks:
        return row_marks(self._layout.book, row, discrepancy)


_NO_MARKS = RowMarks({}, {})
