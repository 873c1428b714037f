"""A widget that lists findings, a line each; only those in sight are made."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from tui.lines_widget import LinesWidget
from tui.reader.book import Book
from tui.reader.cells import clip, pad, width
from tui.reader.dismissals import Dismissals
from tui.reader.listed import ListedFinding, has_room_for_text, listed_finding, words_cells
from tui.reader.status import fitting
from tui.strips import Piece, strip
from tui.theme import BAR, Theme

_HEAD, _FOOT = 2, 1
_LEAST_ROW = 4
_GAPS = 5
"""Cells for the bar, the glyph, and the blanks about it."""


class FindingLines(LinesWidget):
    """Two lines at the head, the findings, of which that at `chosen` is marked, and a foot."""

    def __init__(self, theme: Theme, hints: Sequence[str]) -> None:
        super().__init__()
        self.titles: Sequence[str] = ()
        self.narrowed = self.message = ""
        self.numbers: Sequence[int] = ()
        self.chosen = 0
        self._top = 0
        self._book: Book | None = None
        self._dismissals = Dismissals()
        self._hints = hints
        self._theme = theme
        self._made: dict[tuple[int, bool], Strip] = {}
        self._framed: dict[tuple[str, str], Strip] = {}

    @property
    def room(self) -> int:
        """The lines between head and foot."""
        return max(1, self.size.height - _HEAD - _FOOT)

    def list_findings(self, book: Book, dismissals: Dismissals, numbers: Sequence[int]) -> None:
        """Show these findings of a book."""
        self._book, self._dismissals, self.numbers = book, dismissals, numbers
        self._made.clear()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self._forget()
        super().on_resize(event)

    def restyle(self) -> None:
        """Make all strips anew."""
        self._forget()
        super().restyle()

    def strips_now(self) -> list[Strip]:
        """Head, the findings in sight, and the foot."""
        room, last = self.room, len(self.numbers) - 1
        self.chosen = min(max(0, self.chosen), max(0, last))
        self._top = min(max(self._top, self.chosen - room + 1), self.chosen)
        self._top = max(0, min(self._top, last - room + 1))
        shown = range(self._top, min(self._top + room, last + 1))
        lines = [self._line(self.numbers[at], at == self.chosen) for at in shown]
        lines += [self._frame("", "text")] * (room - len(lines))
        head = [self._frame(self._title(), "header"), self._frame(self.narrowed, "dim")]
        return [*head, *lines, self._frame(self._foot(), "status")][: self.size.height]

    def _title(self) -> str:
        """The first of the titles that has room, else the last."""
        room = self.size.width - 2
        return next((each for each in self.titles if width(each) <= room), self.titles[-1])

    def _foot(self) -> str:
        place = f"{self.chosen + 1} of {len(self.numbers)}" if self.numbers else "none"
        return self.message or fitting([place, *self._hints], self.size.width - 2)

    def _frame(self, words: str, style: str) -> Strip:
        """A line of the head or the foot; the same strip as long as its words are."""
        key = words, style
        if key not in self._framed:
            cells, look = self.size.width, getattr(self._theme, style)
            self._framed[key] = strip(
                [(pad(f" {clip(words, cells - 2)}", cells), look)], cells, look
            )
        return self._framed[key]

    def _line(self, number: int, is_chosen: bool) -> Strip:
        key = number, is_chosen
        if key not in self._made and self._book is not None:
            cells, rows = self.size.width, max(_LEAST_ROW, len(str(len(self._book.rows))))
            room = max(1, cells - rows - _GAPS)
            has_text = has_room_for_text(room)
            found = listed_finding(
                self._book, self._dismissals, number, room, is_beside_text=has_text
            )
            pieces = self._pieces(found, rows, words_cells(room) if has_text else 0, is_chosen)
            self._made[key] = strip(pieces, cells, self._theme.text)
        return self._made[key]

    def _pieces(self, found: ListedFinding, rows: int, words: int, is_chosen: bool) -> list[Piece]:
        theme = self._theme
        is_gone = found.reason is not None
        bar = (BAR, theme.bar) if is_chosen else (" ", theme.text)
        glyph = theme.dim if is_gone else theme.glyph(found.severity)
        plain = theme.dim if is_gone else theme.strong if is_chosen else theme.text
        pieces = [
            bar,
            (f"{found.row:>{rows}} ", theme.dim),
            (found.glyph, glyph),
            (" ", theme.text),
            (pad(found.words, words) if words else found.words, plain),
        ]
        if found.text:
            lit = found.lit
            start, end = (lit.start, lit.end) if lit else (0, 0)
            pieces += [
                (" ", theme.text),
                (found.text[:start], theme.dim),
                (found.text[start:end], theme.text + theme.severity(found.severity)),
                (found.text[end:], theme.dim),
            ]
        return pieces

    def _forget(self) -> None:
        self._made.clear()
        self._framed.clear()
