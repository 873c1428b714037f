"""The screen on which a work is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.action import Action, Scope
from tui.actions import TOGGLE, in_scope
from tui.drawing.reader_view import ReaderView
from tui.kept_places import keep_row, kept_row
from tui.keys_in_words import with_keys
from tui.reader.book import Book
from tui.reader.commands import COMMANDS
from tui.reader.filtering import nothing_to_leave
from tui.reader.motion import jumped
from tui.reader.reader import Reader
from tui.reader.state import Outcome
from tui.reader.study import Study
from tui.screens.ahead import load_ahead
from tui.screens.reviewing import ReviewingScreen
from tui.theme import Theme

if TYPE_CHECKING:
    from tui.reader.queue import Queue
    from tui.reviewing.desk import Desk

_NOW_AND_THEN = 5.0
"""Seconds after which the place is kept, should the program have no chance at its end."""
TO_START = "g goes to the start"
_A_MOMENT = 0.3
"""Seconds after which the first screen has been painted."""


class ReadingScreen(ReviewingScreen):
    """Passes the keys on to a `Reader` and draws it."""

    SCOPE = Scope.READER

    def __init__(
        self,
        book: Book,
        theme: Theme,
        *,
        from_list: bool,
        study: Study | None = None,
        desk: Desk | None = None,
    ) -> None:
        reader = Reader(book, study=study)
        super().__init__(reader, ReaderView(reader, theme), theme, len(book.work.versions), desk)
        self._theme = theme
        self._from_list = from_list
        self._kept: int | None = None

    @property
    def book(self) -> Book:
        """What is read, as it is now."""
        return self.reader.book

    def compose(self) -> ComposeResult:
        """The view is all there is."""
        yield self.view

    def on_mount(self) -> None:
        """Load what keys will want, a moment later."""
        self.set_timer(_A_MOMENT, partial(load_ahead, is_reviewed=self.desk is not None))
        self.listen()
        self.set_interval(_NOW_AND_THEN, self._keep_place_aside)

    def go_on(self) -> None:
        """Stand where one left off the last time."""
        row = self.desk.kept_place() if self.desk else kept_row(self.book.work, self.book.rows)
        if row and self.reader.page.viewport.shows(row):
            self.reader.apply(lambda page, state: Outcome(jumped(page, state, row)))
            self.say(f"row {row + 1}, where you left off; {with_keys(TO_START, self.SCOPE)}")
        self._kept = self.reader.state.row

    def keep_place(self) -> None:
        """Keep the row one is on, if that is another than the one kept."""
        if self.desk is not None:
            self.desk.keep_findings()
        row = self.reader.state.row
        if self._kept is not None and row != self._kept:
            self._kept = row
            if self.desk is not None:
                self.desk.keep_place(row)
            else:
                keep_row(self.book.work, self.book.rows, row)

    def _keep_place_aside(self) -> None:
        if self.desk is not None:
            self.keep_place()
        elif self._kept is not None and self._kept != self.reader.state.row:
            Thread(target=self.keep_place, name="keep-place", daemon=True).start()

    def on_screen_resume(self) -> None:
        """Draw what a screen over this one has changed."""
        self.draw()

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.reader.message = message

    def take_back(self) -> None:
        """Show the version again that the first digit of a number has hidden."""
        self.reader.untoggle()

    def perform(self, action: Action, count: int | None, key: str) -> None:
        """Perform an action; those that move are the reader's own."""
        if self.finds(action, count, key) or self.studies(action, count):
            return
        if self.reviews(action, count):
            self.say(with_keys(self.reader.message, self.SCOPE))
            return
        if action.id in COMMANDS:
            self.reader.perform(action.id, count)
            self.say(with_keys(self.reader.message, self.SCOPE))
        elif action.id == TOGGLE:
            self.reader.toggle(int(key) - 1)
        else:
            super().perform(action, count, key)

    def commands(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """The actions for the palette; hiding a version once for each."""
        for title, sentence, call in super().commands():
            if isinstance(call, partial) and call.args[0].id == TOGGLE:
                for number, label in enumerate(self.book.labels[:9], 1):
                    again = partial(self.from_palette, call.args[0], str(number))
                    about = f"Hide version {number} of the text, or show it again; key {number}."
                    yield f"Hide or show {label}", about, again
            else:
                yield title, sentence, call

    def do_evidence(self, _count: int | None) -> None:
        """Show why the current row stands as it does."""
        nothing = self.reader.nothing_to_read
        if nothing:
            self.say(nothing)
        else:
            from tui.screens.evidence import EvidenceScreen

            self.app.push_screen(EvidenceScreen(self.reader, self._theme, self.ask_why))

    def do_list_findings(self, _count: int | None) -> None:
        """List the discrepancies."""
        from tui.reader.queue import Queue

        nothing = self.reader.nothing_to_read
        if nothing:
            self.say(nothing)
        else:
            self.list_findings(Queue())

    def list_findings(self, queue: Queue) -> None:
        """List the discrepancies that are wanted."""
        from tui.screens.findings import FindingsScreen

        self.draw()
        screen = FindingsScreen(self.reader, queue, self._theme, self)
        screen.say(self.reader.message)
        self.app.push_screen(screen)

    def ask_why(self, *, alike: bool, after: Callable[[], None] | None = None) -> None:
        """Type why the finding is none on which one stood when another screen was closed."""
        self.asking.open_dismissal(alike=alike, after=after)
        self.draw()

    def undo(self) -> None:
        """Take back what was done last."""
        action = next(each for each in in_scope(self.SCOPE) if each.id == "undo_dismissal")
        self.perform(action, None, "")
        self.draw()

    def do_toggle_overview(self, _count: int | None) -> None:
        """Show where the discrepancies lie, or hide it."""
        self.say(self.view.toggle_overview())

    def do_help(self, _count: int | None) -> None:
        """Show the keys and the marks."""
        from tui.screens.help import help_entries
        from tui.screens.page import PageScreen

        self.app.push_screen(PageScreen("Keys", help_entries(self.SCOPE), self._theme))

    def do_back(self, _count: int | None) -> None:
        """Go back to the list of works, if the work was chosen from it."""
        if self.leaves_cursor() or (self.has_asked and self.asking.seeker.forget()):
            return
        if self._from_list:
            self.app.pop_screen()
        else:
            self.say(nothing_to_leave(self.reader.state))
