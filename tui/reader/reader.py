"""The reader without a screen: takes actions and sizes, keeps state and message."""

from __future__ import annotations

from collections.abc import Callable

from tui.reader.book import Book
from tui.reader.columns import Columns
from tui.reader.crossing import follow_link
from tui.reader.findings import next_discrepancy, previous_discrepancy
from tui.reader.motion import (
    end,
    half_page_down,
    half_page_up,
    line_down,
    line_up,
    next_row,
    page_down,
    page_up,
    previous_row,
    start,
)
from tui.reader.page import Page
from tui.reader.showing import next_columns, previous_columns, toggle_version
from tui.reader.state import Outcome, ReadingState

COMMANDS: dict[str, Callable[[Page, ReadingState, int | None], Outcome]] = {
    "next_row": next_row,
    "previous_row": previous_row,
    "line_down": line_down,
    "line_up": line_up,
    "half_page_down": half_page_down,
    "half_page_up": half_page_up,
    "page_down": page_down,
    "page_up": page_up,
    "start": start,
    "end": end,
    "next_discrepancy": next_discrepancy,
    "previous_discrepancy": previous_discrepancy,
    "next_columns": next_columns,
    "previous_columns": previous_columns,
    "follow_link": follow_link,
}
"""The actions of the table that change the reading state, by their ids."""

_REMEMBERED = 9
NOTHING_TO_READ = "there is nothing to read here"


class Reader:
    """Reads a book: `cells` by `lines` are the size of the part of the screen that shows text."""

    def __init__(self, book: Book, cells: int = 80, lines: int = 21) -> None:
        self.book = book
        self.message = ""
        columns = Columns(len(book.work.versions))
        here = book.discrepancies_of(0)
        self.state = ReadingState(columns, discrepancy=here[0] if here else None)
        self.page = Page(book, columns, max(1, cells), max(1, lines))
        self._before_toggles: list[ReadingState] = []

    def resize(self, cells: int, lines: int) -> None:
        """Another size of screen: the current row stays where it was, as far as it can."""
        old = self.page
        if (old.cells, old.lines) == (cells, lines):
            return
        self.page = Page(self.book, self.state.columns, max(1, cells), max(1, lines))
        if self.book.rows:
            self.state = self.page.transferred(self.state, old)

    def perform(self, action: str, count: int | None = None) -> None:
        """Perform one of `COMMANDS`; `message` says what there is to say of it."""
        if not self.book.rows:
            self.message = NOTHING_TO_READ
            return
        self._take(COMMANDS[action](self.page, self.state, count))

    def toggle(self, version: int) -> None:
        """Hide or show the version (from 0)."""
        self._before_toggles = [*self._before_toggles, self.state][-_REMEMBERED:]
        self._take(toggle_version(self.page, self.state, version))

    def untoggle(self, toggles: int) -> None:
        """Take back so many of the last toggles, which turned out to be digits of a count."""
        if toggles:
            self._take(Outcome(self._before_toggles[-toggles]))
            del self._before_toggles[-toggles:]

    def _take(self, outcome: Outcome) -> None:
        self.state, self.message = outcome.state, outcome.message
        self.page = self.page.with_columns(outcome.state.columns)
