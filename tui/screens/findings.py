"""A list of all findings, to narrow by kind and severity, to judge, and to go to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from textual.app import ComposeResult

from tui.action import Scope
from tui.actions import footer, in_scope, key_names
from tui.drawing.finding_lines import FindingLines
from tui.reader.counts import brief_counts, counts, short_counts
from tui.reader.filtering import only_queue
from tui.reader.findings import none_at_all, shown
from tui.reader.judging import dismissible, restored
from tui.reader.places import remembered
from tui.reader.queue import EVERYTHING, Queue, Standing, next_kind, next_severity, next_standing
from tui.reader.reader import Reader
from tui.reader.state import Outcome
from tui.screens.help import help_entries
from tui.screens.keys import KeyScreen
from tui.screens.page import PageScreen
from tui.theme import Theme

_FIRST, _LAST = "this is the first in the list", "this is the last in the list"
_NONE = "none is listed; s, t and o list others"
_NOT_DISMISSED = "this one counts; i dismisses it"
_LISTEN = 0.5
"""Seconds between looks at whether the findings have changed under the list."""


def _hints() -> list[str]:
    """The words at the foot: what is to be had only here comes first, and how to dismiss."""
    actions = {action.id: action for action in in_scope(Scope.FINDINGS)}
    own = {action.footer for action in actions.values() if len(action.scopes) == 1}
    dismiss = " ".join(key_names(actions[each]) for each in ("dismiss", "dismiss_alike"))
    words = sorted(footer(Scope.FINDINGS), key=lambda each: each not in own)
    return [words[0], f"{dismiss} dismiss", *words[1:]]


class Owner(Protocol):
    """The screen that lists findings and does what is asked of them."""

    def ask_why(self, *, alike: bool, after: Callable[[], None]) -> None:
        """Ask why the current finding is none, or all that are alike; then call `after`."""

    def list_findings(self, queue: Queue) -> None:
        """Show the list once more."""

    def undo(self) -> None:
        """Take back what was done last."""

    def draw(self) -> None:
        """Keep what has changed."""


class FindingsScreen(KeyScreen):
    """Lists the findings of what `reader` reads that its queue wants, at the current one."""

    SCOPE = Scope.FINDINGS
    HINT = "Esc goes back"

    def __init__(self, reader: Reader, queue: Queue, theme: Theme, owner: Owner) -> None:
        super().__init__()
        self.lines = FindingLines(theme, _hints())
        self.reader, self.queue = reader, queue
        self._owner, self._theme = owner, theme
        self._known: tuple[object, object] = (None, None)
        self._list(reader.state.finding)

    def compose(self) -> ComposeResult:
        """The lines are all there is."""
        yield self.lines

    def on_mount(self) -> None:
        """Look now and then whether somebody else has changed what is listed."""
        self.set_interval(_LISTEN, self._look)

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.lines.message = message

    def draw(self) -> None:
        """Show what has changed."""
        if self._known != (self.reader.book, self.reader.state.dismissals):
            self._list(self._number)
        self.lines.draw()

    def do_next_row(self, count: int | None) -> None:
        """Choose one further down."""
        self._choose(count or 1)

    def do_previous_row(self, count: int | None) -> None:
        """Choose one further up."""
        self._choose(-(count or 1))

    def do_half_page_down(self, count: int | None) -> None:
        """Choose one half a page further down."""
        self._choose((count or 1) * max(1, self.lines.room // 2))

    def do_half_page_up(self, count: int | None) -> None:
        """Choose one half a page further up."""
        self._choose(-(count or 1) * max(1, self.lines.room // 2))

    def do_page_down(self, count: int | None) -> None:
        """Choose one a page further down."""
        self._choose((count or 1) * self.lines.room)

    def do_page_up(self, count: int | None) -> None:
        """Choose one a page further up."""
        self._choose(-(count or 1) * self.lines.room)

    def do_start(self, _count: int | None) -> None:
        """Choose the first."""
        self._choose(-len(self.lines.numbers))

    def do_end(self, count: int | None) -> None:
        """Choose the last, or that of a number."""
        self._choose((count or len(self.lines.numbers)) - 1 - self.lines.chosen)

    def do_next_severity(self, _count: int | None) -> None:
        """List those of another severity."""
        self._narrow(next_severity(self.queue, self.reader.book.findings))

    def do_next_kind(self, _count: int | None) -> None:
        """List those of another kind."""
        self._narrow(next_kind(self.queue, self.reader.book.findings))

    def do_next_standing(self, _count: int | None) -> None:
        """List those that are dismissed, all, the open ones."""
        self._narrow(next_standing(self.queue))

    def do_go_to_finding(self, _count: int | None) -> None:
        """Read on at the finding chosen."""
        if self._number is None:
            self.say(_NONE)
        else:
            self._go_to(self._number)
            self.app.pop_screen()

    def do_only_discrepancies(self, _count: int | None) -> None:
        """Read on in the rows of those that are listed and open."""
        self.reader.apply(partial(only_queue, queue=replace(self.queue, standing=Standing.OPEN)))
        self.app.pop_screen()

    def do_dismiss(self, _count: int | None) -> None:
        """Ask in the reader why the finding chosen is none, and come back."""
        self._dismiss(alike=False)

    def do_dismiss_alike(self, _count: int | None) -> None:
        """Ask why all are none that are like the one chosen, and come back."""
        self._dismiss(alike=True)

    def do_restore_row(self, _count: int | None) -> None:
        """Let the finding chosen count again."""
        number, book = self._number, self.reader.book
        key = None if number is None else book.finding_keys[number]
        if key is None or self.reader.state.dismissals.of(key) is None:
            self.say(_NONE if key is None else _NOT_DISMISSED)
            return
        self.reader.apply(partial(restored, keys=(key,)))
        self.say(self.reader.message)
        self._owner.draw()

    def do_undo_dismissal(self, _count: int | None) -> None:
        """Take back what was done last."""
        self._owner.undo()
        self.say(self.reader.message)

    def do_help(self, _count: int | None) -> None:
        """Show the keys."""
        self.app.push_screen(PageScreen("Keys", help_entries(self.SCOPE), self._theme))

    def do_leave_list(self, _count: int | None) -> None:
        """Go back to what was read."""
        self.app.pop_screen()

    @property
    def _number(self) -> int | None:
        """The number of the finding chosen."""
        return self.lines.numbers[self.lines.chosen] if self.lines.numbers else None

    def _dismiss(self, *, alike: bool) -> None:
        number = self._number
        if number is None:
            self.say(_NONE)
            return
        self._go_to(number)
        why_not = dismissible(self.reader.page, self.reader.state).why_not
        if why_not:
            self.say(why_not)
            return
        self.app.pop_screen()
        self._owner.ask_why(alike=alike, after=partial(self._owner.list_findings, self.queue))

    def _go_to(self, number: int) -> None:
        """Stand at a finding, in the reader."""
        is_open = self.reader.book.judged(self.reader.state.dismissals).is_open(number)
        self.reader.apply(
            lambda page, state: remembered(
                state,
                Outcome(replace(shown(page, state, number), finding=number if is_open else None)),
            )
        )

    def _narrow(self, queue: Queue) -> None:
        number, self.queue = self._number, queue
        self._list(number)

    def _list(self, number: int | None) -> None:
        """List what the queue wants; the finding of that number, or what follows it, is chosen."""
        book, dismissals = self.reader.book, self.reader.state.dismissals
        self._known = book, dismissals
        numbers = self.queue.listed(book, dismissals)
        self.lines.list_findings(book, dismissals, numbers)
        row = self.reader.state.row
        before = (n < number if number is not None else book.findings.row(n) < row for n in numbers)
        self.lines.chosen = min(sum(before), max(0, len(numbers) - 1))
        self.lines.titles = [
            counted(book, dismissals) for counted in (counts, short_counts, brief_counts)
        ]
        standing = str(self.queue.standing or "open and dismissed")
        what = "all kinds" if self.queue.what == EVERYTHING else self.queue.what
        listed = f"{len(numbers)} listed: {what}, {standing}"
        self.lines.narrowed = listed if book.findings else none_at_all(book)

    def _choose(self, by: int) -> None:
        at, last = self.lines.chosen, max(0, len(self.lines.numbers) - 1)
        nearest = min(max(0, at + by), last)
        if nearest == at:
            self.say(_LAST if by > 0 else _FIRST)
        self.lines.chosen = nearest

    def _look(self) -> None:
        if self._known != (self.reader.book, self.reader.state.dismissals):
            self.draw()
