"""The keys of the reading screen that review a work of the library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from align.errors import InputError
from tui.action import Action, Group
from tui.reader.judging import judged_anew
from tui.reader.motion import jumped
from tui.reader.reader import Reader
from tui.reader.state import Outcome, ReadingState
from tui.screens.studying import StudyScreen

if TYPE_CHECKING:
    from align.edits.rows_now import RowsNow
    from tui.drawing.reader_view import ReaderView
    from tui.reader.page import Page
    from tui.reviewing.desk import Desk, Marks, Told
    from tui.reviewing.realigning import Realigned
    from tui.theme import Theme

TO_REVIEW = "to review and edit this work, quit and put it into your library: hexapla add FILES"
_LISTEN = 0.5
"""Seconds between looks at what others have changed."""
_UNDONE = {"undo_dismissal": "undo", "restore_row": "clear"}


class ReviewingScreen(StudyScreen):
    """A reading screen whose work may be under review: `desk` is there then."""

    class WorkedOut(Message):
        """Rows have been paired anew."""

        def __init__(self, made: Realigned) -> None:
            super().__init__()
            self.made = made

    def __init__(
        self,
        reader: Reader,
        view: ReaderView,
        theme: Theme,
        versions: int,
        desk: Desk | None = None,
    ) -> None:
        super().__init__(reader, view, theme, versions)
        self.desk = desk
        if desk is not None:
            self._dismissals, self._seen = reader.state.dismissals, desk.standing.rows
            self._follow(desk, None)
            self._marks = desk.kept_marks()
            if self._marks:
                reader.apply(partial(_marked, marks=self._marks))
            self._marks = reader.state.places.marks

    def listen(self) -> None:
        """Begin to look at what others change."""
        if self.desk is not None:
            self.set_interval(_LISTEN, self._hear)

    def reviews(self, action: Action, count: int | None) -> bool:
        """Perform an action, if it is one that reviews."""
        name = _UNDONE.get(action.id) if self.desk is not None else None
        if name is None and action.group is not Group.REVIEW:
            return False
        nothing = self.reader.nothing_to_read
        if nothing:
            self.say(nothing)
        elif self.desk is None:
            self.say(TO_REVIEW)
        elif action.id == "comment":
            comment = self.desk.review_of(self.reader.state.row).comment
            self.asking.open_comment(comment, partial(self.commented, begun_from=comment))
        elif action.id == "realign":
            self._realign(self.desk)
        else:
            from tui.reviewing import keys

            perform: keys.ReviewKey = getattr(keys, name or action.id)
            self._show(self.desk, perform(self.desk, self.reader.page, self.reader.state, count))
        return True

    def _realign(self, desk: Desk) -> None:
        """Pair the rest anew in a thread; a daemon, so that q need not wait for it."""
        from tui.reviewing.realigning import REALIGNING

        self.say(REALIGNING)
        Thread(target=self._work_out, args=(desk,), name="realign", daemon=True).start()

    def _work_out(self, desk: Desk) -> None:
        from tui.reviewing.realigning import realign

        self.post_message(self.WorkedOut(realign(desk)))

    def on_reviewing_screen_worked_out(self, message: WorkedOut) -> None:
        """Take over the rows that were paired anew."""
        from tui.reviewing.realigning import take_over

        if self.desk is not None:
            self._show(self.desk, take_over(self.desk, message.made, self.reader.state.row))
            self.draw()

    def commented(self, text: str, begun_from: str) -> None:
        """Keep a comment that was typed over another, or over none."""
        if self.desk is not None:
            self._show(self.desk, self.desk.comment(self.reader.state.row, text, begun_from))

    def keep_dismissals(self) -> None:
        """Keep what was dismissed or restored; if that can't be, it is not dismissed."""
        desk, now = self.desk, self.reader.state.dismissals
        if desk is None or now is self._dismissals:
            return
        told = desk.dismiss(self._dismissals, now)
        if told.is_done:
            self._dismissals = now
        else:
            self._follow(desk, None)
            self.say(told.words)

    def _keep_marks(self) -> None:
        desk, marks = self.desk, self.reader.state.places.marks
        if desk is not None and marks is not self._marks:
            self._marks = marks
            desk.keep_marks(marks)

    def draw(self) -> None:
        """Show what has changed, and keep it."""
        self.keep_dismissals()
        self._keep_marks()
        super().draw()

    def _hear(self) -> None:
        desk = self.desk
        if desk is None:
            return
        try:
            heard = desk.hear()
        except InputError as error:
            self.say(str(error))
            self.draw()
            return
        if heard:
            self._follow(desk, None)
            more = f" (and {len(heard) - 1} more)" if len(heard) > 1 else ""
            self.say(f"{heard[-1].who}: {heard[-1].change.words}{more}")
            self.draw()

    def _show(self, desk: Desk, told: Told) -> None:
        self._follow(desk, told.row)
        self.say(told.words)

    def _follow(self, desk: Desk, row: int | None) -> None:
        """Read on in the work as the desk has it; go to a row of it, if one is given."""
        old, self._seen = self._seen, desk.standing.rows
        self._dismissals = desk.dismissals
        if self.reader.book is not desk.book:
            self.reader.rebind(desk.book, self._dismissals, partial(_now, old, desk.standing.rows))
        else:
            self.reader.apply(partial(judged_anew, dismissals=self._dismissals))
        if row is not None and row != self.reader.state.row:
            self.reader.apply(lambda page, state: Outcome(jumped(page, state, row)))


def _marked(_page: Page, state: ReadingState, marks: Marks) -> Outcome:
    return Outcome(replace(state, places=replace(state.places, marks=marks)))


def _now(old: RowsNow, new: RowsNow, row: int) -> int:
    """The row in which the text of a row stands that was there before."""
    for version, stretch in enumerate(old.address(row)):
        if not stretch.is_empty:
            number = new.row_at(version, stretch.start)
            if number is not None:
                return number
    return row
