"""The one widget of the reader: header, rows, status."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.strip import Strip

from align.model import Evidence
from tui.action import Scope
from tui.actions import footer, in_scope
from tui.drawing.flowing_columns import FlowPainter
from tui.drawing.overview_edge import OverviewEdge
from tui.drawing.row_painter import RowPainter, header
from tui.lines_widget import LinesWidget
from tui.reader.book import Book
from tui.reader.hits_in_sight import FoundSpans, found_in_row
from tui.reader.layout import Layout
from tui.reader.marks import beside_text, matched_words, pointed_words, row_marks, with_found
from tui.reader.page import Page
from tui.reader.reader import Reader
from tui.reader.review_words import review_glyph
from tui.reader.state import ReadingState
from tui.reader.status import said, status
from tui.reader.study_marks import NO_STUDY, StudyMarks, study_marks
from tui.reader.word_motion import focus
from tui.strips import strip
from tui.theme import Theme

if TYPE_CHECKING:
    from tui.reader.search import Hit

HEAD = 1
FOOT = 2
_CACHED_ROWS = 256
_EARLIEST = 3
"""How many words at the foot outlast those on discrepancies: to move, to page, to search."""

_Key = tuple[
    int,
    bool,
    int | None,
    Evidence | None,
    FoundSpans,
    "Hit | None",
    StudyMarks,
    tuple[int, ...],
    str,
]


class ReaderView(LinesWidget):
    """Draws what a `Reader` reads; the reader is told the size of the screen, nothing else.

    If it is `explaining`, the words that speak for the current row are lit, those of the `reason`
    looked at above all, and there is no foot.
    """

    def __init__(self, reader: Reader, theme: Theme, *, explaining: bool = False) -> None:
        super().__init__()
        self.reader = reader
        self.reason: Evidence | None = None
        self.foot: Callable[[int], list[Strip]] | None = None
        """Makes the two lines of the foot, so many cells wide, while something is typed there."""
        self.note: Callable[[Page, ReadingState], str] = _no_note
        """What is to be said of where one stands while there is no message."""
        self._explaining = explaining
        self._theme = theme
        self._hints = _hints(reader.book)
        self._rows: OrderedDict[_Key, list[Strip]] = OrderedDict()
        self._layout: Layout | None = None
        self._header = Strip.blank(0)
        self._in_focus: int | None = None
        self._blank = Strip.blank(0)
        self._foot: tuple[tuple[str, str], list[Strip]] | None = None
        self._edge = OverviewEdge(theme, wanted=not explaining)
        self._flow: FlowPainter | None = None
        self._fitted: Size | None = None

    def restyle(self) -> None:
        """Make all strips anew, those kept for later as well."""
        self._layout = None
        super().restyle()

    def toggle_overview(self) -> str:
        """Show the overview or hide it; what is to be said of that."""
        said = self._edge.toggle()
        self._fitted = None
        return said

    def strips_now(self) -> list[Strip]:
        """Header, rows and the two lines of the foot."""
        self._fit()
        self._forget_old_layout()
        foot = [] if self._explaining else self._status()
        body = self._edge.beside(self._body(), self.reader)
        return [self._header, *body, *foot][: self.size.height]

    def _fit(self) -> None:
        """Tell the reader the size of the screen, if that has changed."""
        if self._fitted == self.size:
            return
        self._fitted = self.size
        foot = 0 if self._explaining else FOOT
        self._edge.fit(self.size.width)
        self.reader.resize(self._body_cells, self.size.height - HEAD - foot)

    def _forget_old_layout(self) -> None:
        layout, page = self.reader.page.layout, self.reader.page
        in_focus = focus(page, self.reader.state) if len(page.seen) > 1 else None
        if in_focus != self._in_focus:
            self._in_focus = in_focus
            self._header = header(layout, self._theme, self.size.width, in_focus)
        if layout is self._layout and self._header.cell_length == self.size.width:
            return
        self._layout = layout
        self._rows.clear()
        self._foot = None
        self._header = header(layout, self._theme, self.size.width, in_focus)
        self._blank = strip([], self._body_cells, self._theme.text)
        self._flow = None

    @property
    def _body_cells(self) -> int:
        return self.size.width - self._edge.cells

    def _flow_body(self) -> list[Strip]:
        reader = self.reader
        if self._flow is None:
            self._flow = FlowPainter(reader.page.layout, self._theme, self._body_cells)
        return self._flow.strips(reader.page, reader.state)

    def _body(self) -> list[Strip]:
        reader, lines = self.reader, self.reader.page.lines
        nothing = reader.nothing_to_read
        if nothing:
            note = strip([(f" {nothing}", self._theme.dim)], self._body_cells, self._theme.text)
            return [note, *[self._blank] * (lines - 1)]
        if reader.state.flow is not None and not self._explaining:
            return self._flow_body()
        body: list[Strip] = []
        for at in reader.page.viewport.lines(reader.state.top):
            strips = self._row(at.row)
            body.append(strips[at.line] if at.line < len(strips) else self._blank)
        return body + [self._blank] * (lines - len(body))

    def _row(self, row: int) -> list[Strip]:
        state = self.reader.state
        current = row == state.row
        found = found_in_row(self.reader.page.layout, state.search, row)
        study = NO_STUDY if self._explaining else study_marks(self.reader.page, state, row)
        findings = self.reader.book.open_findings_of(row, state.dismissals)
        review = review_glyph(self.reader.book, row)
        key = (
            (row, current, state.finding, self.reason, found, state.hit, study, findings, review)
            if current
            else (row, False, None, None, found, None, study, findings, review)
        )
        if key in self._rows:
            self._rows.move_to_end(key)
            return self._rows[key]
        painter = RowPainter(self.reader.page.layout, self._theme, self._body_cells)
        book = self.reader.book
        marks = with_found(row_marks(book, findings, key[2]), found, key[5])
        marks = beside_text(marks, book.rows[row].present, self.reader.page.seen)
        marks = replace(marks, study=study, review=review)
        if current and self._explaining:
            pointed = pointed_words(self.reason) if self.reason else {}
            matched = matched_words(self.reader.book, row)
            marks = replace(marks, matched=matched, pointed=pointed)
        painted = painter.strips(row, marks, current)
        self._rows[key] = painted
        if len(self._rows) > _CACHED_ROWS:
            self._rows.popitem(last=False)
        return painted

    def _status(self) -> list[Strip]:
        reader, cells = self.reader, self.size.width
        if self.foot is not None:
            return self.foot(cells)
        where = status(reader.page, reader.state, cells - 2)
        message = reader.message or self.note(reader.page, reader.state)
        words = said(reader.page, reader.state, message, self._hints, cells - 2)
        texts = (where, words)
        if self._foot is None or self._foot[0] != texts:
            bar = self._theme.status
            foot = strip([(f" {where}", bar)], cells, bar)
            line = strip([(f" {words}", self._theme.text)], cells, self._theme.text)
            self._foot = (texts, [foot, line])
        return self._foot[1]


def _no_note(_page: Page, _state: ReadingState) -> str:
    return ""


def _hints(book: Book) -> tuple[str, ...]:
    """The words at the foot; how one goes to discrepancies comes early where there are any."""
    hints = footer(Scope.READER, len(book.work.versions))
    goes = [each.footer for each in in_scope(Scope.READER) if each.id == "next_discrepancy"]
    if not book.findings or goes[0] not in hints:
        return hints
    others = [each for each in hints if each not in goes]
    return (*others[:_EARLIEST], *goes, *others[_EARLIEST:])
