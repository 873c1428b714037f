"""Flowing columns in strips: on each line of the screen another row in every column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.drawing.row_painter import RowPainter
from tui.reader.dismissals import Dismissals
from tui.reader.flow import flowing
from tui.reader.flowing import tops
from tui.reader.hits_in_sight import found_in_row
from tui.reader.layout import Layout
from tui.reader.marks import RowMarks, beside_text, row_marks, with_found
from tui.reader.page import Page
from tui.reader.review_words import review_glyph
from tui.reader.state import Anchor, ReadingState
from tui.reader.study_marks import StudyMarks, study_marks
from tui.strips import Piece, strip
from tui.theme import Theme

if TYPE_CHECKING:
    from tui.reader.search import Hit
    from tui.reader.tally import Search

_NO_ROW = -1
_REMEMBERED_LINES = 1024
_REMEMBERED_ROWS = 256

_Cells = tuple[Anchor | None, ...]
_Current = tuple[int, int | None, "Hit | None", StudyMarks, StudyMarks]
"""The current row, its finding, the match gone to, and a learner's marks: there, elsewhere."""


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
        study = [study_marks(page, state, row) for row in (state.row, _NO_ROW)]
        current = state.row, state.finding, state.hit, study[0], study[1]
        return [
            self._line(line, current, state.search, state.dismissals, self._reviews(line))
            for line in places
        ]

    def _reviews(self, line: _Cells) -> tuple[str, ...]:
        """The signs of review of the rows in a line."""
        book = self._layout.book
        return tuple("" if place is None else review_glyph(book, place.row) for place in line)

    def _paint(
        self,
        line: _Cells,
        current: _Current,
        search: Search | None,
        dismissals: Dismissals,
        reviews: tuple[str, ...],
    ) -> Strip:
        pieces = self._pieces(line, current, search, dismissals, reviews)
        return strip(pieces, self._cells, self._theme.text)

    def _pieces(
        self,
        line: _Cells,
        current: _Current,
        search: Search | None,
        dismissals: Dismissals,
        reviews: tuple[str, ...],
    ) -> Iterator[Piece]:
        row, finding, hit, study, elsewhere = current
        for column, (version, place) in enumerate(zip(self._layout.seen, line, strict=True)):
            if place is None:
                yield from self._painter.cell(version, 1, None, _NO_MARKS, current=False)
                continue
            is_current = place.row == row
            here = (finding, hit) if is_current else (None, None)
            of_study = study if is_current else elsewhere
            marks = self._marks(place.row, *here, search, of_study, dismissals)
            marks = replace(marks, review=reviews[column]) if reviews[column] else marks
            text = self._layout.row(place.row).cells[column][place.line]
            yield from self._painter.cell(version, place.line, text, marks, current=is_current)

    def _marks_of(
        self,
        row: int,
        finding: int | None,
        hit: Hit | None,
        search: Search | None,
        study: StudyMarks,
        dismissals: Dismissals,
    ) -> RowMarks:
        book = self._layout.book
        findings = book.open_findings_of(row, dismissals)
        marks = beside_text(row_marks(book, findings, finding), book.rows[row].present, ())
        marks = replace(marks, study=study)
        return with_found(marks, found_in_row(self._layout, search, row), hit)


_NO_MARKS = RowMarks({}, {})
