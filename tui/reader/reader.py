"""The reader without a screen: takes actions and sizes, keeps state and message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from align.model import Evidence
from tui.reader.book import Book
from tui.reader.columns import Columns
from tui.reader.crossing import follow_link
from tui.reader.findings import next_discrepancy, previous_discrepancy
from tui.reader.flowing import toggle_flow, toggle_tie
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
from tui.reader.reasons import revealed
from tui.reader.showing import next_columns, previous_columns, toggle_version
from tui.reader.state import Anchor, Flow, Outcome, ReadingState

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
    "toggle_flow": toggle_flow,
    "toggle_tie": toggle_tie,
}
"""The actions of the table that change the reading state, by their ids."""

_BRINGS_COLUMNS = frozenset(
    {"next_discrepancy", "previous_discrepancy", "next_columns", "previous_columns"}
)
"""The actions that are of use where no row has text in the columns shown."""

NOTHING_TO_READ = "there is nothing to read here"


class Reader:
    """Reads a book: `cells` by `lines` are the size of the part of the screen that shows text."""

    def __init__(self, book: Book, cells: int = 80, lines: int = 21) -> None:
        self.book = book
        self.message = ""
        self._before_toggle: ReadingState | None = None
        self._begin(cells, lines)

    def _begin(self, cells: int, lines: int) -> None:
        """Stand on the first row that is shown."""
        columns = Columns(len(self.book.work.versions))
        self.page = Page(self.book, columns, max(1, cells), max(1, lines))
        first = self.page.viewport.first
        here = self.book.discrepancies_of(first)
        flow = None if self.book.is_translation else Flow()
        self.state = ReadingState(
            columns, first, Anchor(first), here[0] if here else None, flow=flow
        )
        self._at_the_start = True

    def resize(self, cells: int, lines: int) -> None:
        """Another size of screen: the current row stays where it was, as far as it can."""
        old = self.page
        if (old.cells, old.lines) == (cells, lines):
            return
        if self._at_the_start:
            self._begin(cells, lines)
            return
        self.page = Page(self.book, self.state.columns, max(1, cells), max(1, lines))
        self.state = self.page.transferred(self.state, old)

    def second(self) -> Reader:
        """Another reader of the book that stands where this one does, the row's start in sight."""
        other = Reader(self.book, self.page.cells, self.page.lines)
        top = self.page.viewport.revealing(self.state.top, self.state.row)
        other.page, other.state = self.page, replace(self.state, top=top)
        other._at_the_start = False
        return other

    def follow(self, other: Reader) -> None:
        """Stand where another reader of the book does; nothing moves if that has not moved on."""
        ours, theirs = self.state, other.state
        if replace(theirs, top=ours.top) == ours:
            return
        self.page = self.page.with_columns(theirs.columns)
        self.state = self.page.transferred(theirs, other.page)
        self._at_the_start = False

    @property
    def nothing_to_read(self) -> str:
        """Why the screen is empty; nothing if it is not."""
        if self.page.layout.shown:
            return ""
        if not self.book.rows:
            return NOTHING_TO_READ
        seen = ", ".join(self.book.labels[version] for version in self.page.seen)
        return f"{NOTHING_TO_READ}: {seen} has no text"

    def perform(self, action: str, count: int | None = None) -> None:
        """Perform one of `COMMANDS`; `message` says what there is to say of it."""
        nothing = self.nothing_to_read
        if nothing and not (self.book.rows and action in _BRINGS_COLUMNS):
            self.message = nothing
            return
        self._take(COMMANDS[action](self.page, self.state, count))

    def reveal(self, evidence: Evidence) -> None:
        """Bring the words of a piece of evidence for the current row into sight."""
        self._take(Outcome(revealed(self.page, self.state, evidence)))

    def toggle(self, version: int) -> None:
        """Hide or show the version (from 0)."""
        self._before_toggle = self.state
        self._take(toggle_version(self.page, self.state, version))

    def untoggle(self) -> None:
        """Take back the last toggle, which turned out to be the first digit of a number."""
        if self._before_toggle is not None:
            self._take(Outcome(self._before_toggle))
            self._before_toggle = None

    def _take(self, outcome: Outcome) -> None:
        self.state, self.message = outcome.state, outcome.message
        self.page = self.page.with_columns(outcome.state.columns)
        self._at_the_start = False
