"""A list of headings and rows that narrows while one types, to go to one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.strip import Strip

from tui.action import Action, Scope
from tui.actions import footer
from tui.drawing.prompt_foot import typed_line
from tui.reader.book import Book
from tui.reader.entries import Entry, Tone
from tui.reader.excerpt import excerpt
from tui.reader.landmarks import Landmark, Landmarks
from tui.reader.line_editor import EDITS, LineEditor
from tui.reader.slices import SlicedWork
from tui.reader.state import ReadingState
from tui.screens.framed import FramedLines
from tui.screens.keys import KeyScreen
from tui.theme import Theme

_AT_ONCE = 0.06
_PAUSE = 0.005
_SLICE = 0.008
_INDENT = 9
_TITLE = "Go to a heading or a row by words of its first sentence"
_NONE = "nothing is like that; Backspace takes a letter back"
_FIRST = "this is the first in the list"
_LAST = "this is the last in the list"


class TypingLines(FramedLines):
    """Lines with what is typed under them."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__(title, footer(Scope.JUMP), theme)
        self.typed = LineEditor()
        self._styles = theme

    @property
    def room(self) -> int:
        """The lines between header and the two of the foot."""
        return max(1, super().room - 1)

    def strips_now(self) -> list[Strip]:
        """Header, entries, foot, and what is typed."""
        line = typed_line("> ", self.typed, self.size.width, self._styles)
        return [*super().strips_now()[: self.size.height - 1], line]


class JumpScreen(KeyScreen):
    """Lets a person choose a row of a book, and calls `go_to` with its number."""

    SCOPE = Scope.JUMP
    HINT = "Esc goes back"

    def __init__(
        self, book: Book, state: ReadingState, theme: Theme, go_to: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._go_to = go_to
        self.lines = TypingLines(_TITLE, theme)
        self.listed: list[Landmark] = []
        self._landmarks = Landmarks(book, state.columns.wanted)
        self._row = state.row
        self._narrowing: SlicedWork[list[Landmark]] | None = None

    def compose(self) -> ComposeResult:
        """The lines are all there is."""
        yield self.lines

    def on_resize(self, _event: events.Resize) -> None:
        """List what is near, once the width is known; later the same anew."""
        if self.listed:
            self._show(self.listed, self.lines.chosen)
        else:
            self._list()

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.lines.message = message

    def draw(self) -> None:
        """Show what has changed."""
        self.lines.draw()

    def perform(self, action: Action, count: int | None, key: str) -> None:
        """Perform an action; those that edit are the line's own."""
        if action.id in EDITS and not hasattr(self, f"do_{action.id}"):
            self._edit(EDITS[action.id](self.lines.typed))
        else:
            super().perform(action, count, key)

    def type_text(self, text: str) -> bool:
        """Narrow the list."""
        self._edit(self.lines.typed.typed(text))
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Narrow the list by what is pasted."""
        event.stop()
        self.type_text(event.text)
        self.draw()

    def do_erase(self, _count: int | None) -> None:
        """Take a letter back; where there is none, leave."""
        if self.lines.typed.text:
            self._edit(self.lines.typed.erase())
        else:
            self.app.pop_screen()

    def do_earlier_line(self, _count: int | None) -> None:
        """Choose the entry above."""
        self._choose(-1, _FIRST)

    def do_later_line(self, _count: int | None) -> None:
        """Choose the entry below."""
        self._choose(1, _LAST)

    def do_accept(self, _count: int | None) -> None:
        """Go to the row chosen."""
        while self._narrowing is not None:
            self._narrow(_AT_ONCE)
        if self.listed:
            self.app.pop_screen()
            self._go_to(self.listed[self.lines.chosen or 0].row)
        else:
            self.say(_NONE)

    def do_leave(self, _count: int | None) -> None:
        """Go back to where one was."""
        self.app.pop_screen()

    def _edit(self, line: LineEditor) -> None:
        changed = line.text != self.lines.typed.text
        self.lines.typed = line
        if changed:
            self._list()

    def _list(self) -> None:
        """List what is like the text typed; without any what is near."""
        if not self.lines.typed.text.strip():
            self._narrowing = None
            self._show(*self._landmarks.near(self._row))
            return
        steps = self._landmarks.like(self.lines.typed.text)
        self._narrowing = SlicedWork(steps, partial(self._show, chosen=0))
        self._narrow(_AT_ONCE)

    def _narrow(self, seconds: float) -> None:
        """Go on narrowing; what is left is done between keys."""
        work = self._narrowing
        if work is not None and work.run(seconds):
            self._narrowing = None
            self.draw()
        elif work is not None:
            self.set_timer(_PAUSE, partial(self._go_on, work))

    def _go_on(self, work: SlicedWork[list[Landmark]]) -> None:
        if work is self._narrowing:
            self._narrow(_SLICE)

    def _show(self, listed: list[Landmark], chosen: int | None) -> None:
        room = self.size.width - _INDENT - 4
        self.listed = listed
        self.lines.blocks = [[_entry(each, room)] for each in listed]
        self.lines.top = 0
        if not listed:
            self.lines.chosen = None
            self.say(_NONE)
        else:
            self.lines.choose(chosen or 0)

    def _choose(self, by: int, otherwise: str) -> None:
        at = self.lines.chosen or 0
        nearest = min(max(0, at + by), max(0, len(self.listed) - 1))
        if nearest == at:
            self.say(otherwise)
        self.lines.choose(nearest)


def _entry(landmark: Landmark, room: int) -> Entry:
    """The line of the list for a row."""
    words, lit = excerpt(landmark.words, landmark.part, room)
    return Entry(
        words or " ",
        Tone.HEADING if landmark.heading else Tone.PLAIN,
        label=f"{landmark.row + 1:>{_INDENT - 2}}",
        indent=_INDENT,
        lit=lit,
    )
