"""The reader without a screen: takes actions and sizes, keeps state and message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model import Evidence
from tui.reader.book import Book
from tui.reader.columns import Columns
from tui.reader.commands import command
from tui.reader.cursors import cursor_in_sight
from tui.reader.dismissals import Dismissals
from tui.reader.filtering import FILTER_LIFTED, lifted_for
from tui.reader.look import look_of
from tui.reader.page import Page
from tui.reader.places import JUMPS, remembered
from tui.reader.reasons import revealed
from tui.reader.showing import toggle_version
from tui.reader.state import Anchor, Flow, Outcome, ReadingState
from tui.reader.study import Study

if TYPE_CHECKING:
    from tui.reader.rebound import NewRow

_BRINGS_COLUMNS = frozenset(
    {"next_discrepancy", "previous_discrepancy", "next_columns", "previous_columns"}
)
"""The actions that are of use where no row has text in the columns shown."""

NOTHING_TO_READ = "there is nothing to read here"


class Reader:
    """Reads a book: `cells` by `lines` are the size of the part of the screen that shows text.

    `study` is what a person has set up beforehand.
    """

    def __init__(
        self, book: Book, cells: int = 80, lines: int = 21, study: Study | None = None
    ) -> None:
        self.book = book
        self._study = study or Study()
        self.message = ""
        self._before_toggle: ReadingState | None = None
        self._begin(cells, lines)

    def _begin(self, cells: int, lines: int) -> None:
        """Stand on the first row that is shown."""
        columns = Columns(len(self.book.work.versions))
        look = look_of(ReadingState(columns, study=self._study))
        self.page = Page(self.book, columns, max(1, cells), max(1, lines), look=look)
        first = self.page.viewport.first
        here = self.book.judged(Dismissals()).of(first)
        flow = None if self.book.is_translation else Flow()
        self.state = ReadingState(
            columns,
            first,
            Anchor(first),
            here[0] if here else None,
            flow=flow,
            study=self._study,
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
        self.page = Page(
            self.book,
            self.state.columns,
            max(1, cells),
            max(1, lines),
            self.state.only,
            look_of(self.state),
        )
        self.state = self.page.transferred(self.state, old)

    def second(self) -> Reader:
        """Another reader of the book that stands where this one does, the row's start in sight."""
        other = Reader(self.book, self.page.cells, self.page.lines, self._study)
        top = self.page.viewport.revealing(self.state.top, self.state.row)
        other.page, other.state = self.page, replace(self.state, top=top)
        other._at_the_start = False
        return other

    def follow(self, other: Reader) -> None:
        """Stand where another reader of the book does; nothing moves if that has not moved on."""
        ours, theirs = self.state, other.state
        if replace(theirs, top=ours.top) == ours:
            return
        self.page = self.page.showing(theirs)
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
        if self.page.only is not None:
            return f"{NOTHING_TO_READ}: {seen} has no text in the rows shown; ! or & shows others"
        return f"{NOTHING_TO_READ}: {seen} has no text"

    def perform(self, action: str, count: int | None = None) -> None:
        """Perform one of `COMMANDS`; `message` says what there is to say of it."""
        nothing = self.nothing_to_read
        if nothing and not (self.book.rows and action in _BRINGS_COLUMNS):
            self.message = nothing
            return
        outcome = command(action)(self.page, self.state, count)
        self._take(remembered(self.state, outcome) if action in JUMPS else outcome)

    def apply(self, change: Callable[[Page, ReadingState], Outcome]) -> None:
        """Perform a command that needs more than a count."""
        self._take(change(self.page, self.state))

    def rebind(self, book: Book, dismissals: Dismissals, new_row: NewRow) -> None:
        """Read on in another state of the book; `new_row` gives the numbers that rows have now."""
        from tui.reader.rebound import rebound

        self.book = book
        self.page, outcome = rebound(self.page, self.state, book, dismissals, new_row)
        self.state = outcome.state
        self._before_toggle = None

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
        if lifted_for(outcome.state.row, outcome.state):
            self.state, self.message = replace(outcome.state, only=None), FILTER_LIFTED
        there = self.page.showing(self.state)
        relaid = there.look != self.page.look
        if relaid or self.state is not outcome.state:
            self.state = there.transferred(self.state, self.page)
        self.page = there
        if relaid:
            self.state = cursor_in_sight(there, self.state)
        self._at_the_start = False
