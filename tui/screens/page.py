"""A page of words in place of the reader, with the keys of less."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from tui.action import Scope
from tui.actions import footer
from tui.reader.entries import Entry
from tui.screens.framed import FramedLines
from tui.screens.keys import KeyScreen
from tui.theme import Theme

_AT_START = "this is the start; Esc closes"
_AT_END = "this is the end; Esc closes"
_EVERYTHING = 1_000_000


class PageScreen(KeyScreen):
    """Shows entries under a title until it is closed."""

    SCOPE = Scope.PAGE
    HINT = "Esc closes"

    def __init__(self, title: str, entries: Sequence[Entry], theme: Theme) -> None:
        super().__init__()
        self.lines = FramedLines(title, self.hints(), theme)
        self.lines.blocks = [list(entries)]

    def hints(self) -> Sequence[str]:
        """The words at the foot, those first that are to stay where there is little room."""
        return footer(self.SCOPE)

    def compose(self) -> ComposeResult:
        """The lines are all there is."""
        yield self.lines

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.lines.message = message

    def draw(self) -> None:
        """Show what has changed."""
        self.lines.draw()

    def do_next_row(self, count: int | None) -> None:
        """Scroll one line down."""
        self._scroll(count or 1)

    def do_previous_row(self, count: int | None) -> None:
        """Scroll one line up."""
        self._scroll(-(count or 1))

    def do_half_page_down(self, count: int | None) -> None:
        """Scroll half a page down."""
        self._scroll((count or 1) * max(1, self.lines.room // 2))

    def do_half_page_up(self, count: int | None) -> None:
        """Scroll half a page up."""
        self._scroll(-(count or 1) * max(1, self.lines.room // 2))

    def do_page_down(self, count: int | None) -> None:
        """Scroll a page down."""
        self._scroll((count or 1) * max(1, self.lines.room - 2))

    def do_page_up(self, count: int | None) -> None:
        """Scroll a page up."""
        self._scroll(-(count or 1) * max(1, self.lines.room - 2))

    def do_start(self, _count: int | None) -> None:
        """Go to the first line."""
        self._scroll(-_EVERYTHING)

    def do_end(self, _count: int | None) -> None:
        """Go to the last line."""
        self._scroll(_EVERYTHING)

    def do_close(self, _count: int | None) -> None:
        """Go back to what was read."""
        self.app.pop_screen()

    def _scroll(self, lines: int) -> None:
        if not self.lines.scroll_by(lines):
            self.say(_AT_END if lines > 0 else _AT_START)
