"""A widget with a header, lines that scroll, and a foot: for lists, pages and waiting."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.strip import Strip

from align.model import Span
from tui.lines_widget import LinesWidget
from tui.reader.cells import clip, pad, printable
from tui.reader.entries import Entry
from tui.reader.status import fitting
from tui.reader.wrap import wrap
from tui.strips import Piece, strip
from tui.theme import BAR, Theme

_HEAD, _FOOT = 1, 1
_MARGIN = 1
_WIDEST = 100
"""Cells of text in a line: longer ones are hard to read."""


class FramedLines(LinesWidget):
    """Shows blocks of entries; one block may be chosen, and is marked as the current row is."""

    def __init__(self, title: str, hints: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self.title = title
        self.message = ""
        self.top = 0
        self.blocks: list[list[Entry]] = []
        self.chosen: int | None = None
        self._hints = hints
        self._theme = theme

    @property
    def room(self) -> int:
        """The lines between header and foot."""
        return max(1, self.size.height - _HEAD - _FOOT)

    def scroll_by(self, lines: int) -> bool:
        """Move the text by so many lines; says whether it moved."""
        before = self.top
        self.top = min(max(0, self.top + lines), self._last_top())
        return self.top != before

    def choose(self, block: int) -> None:
        """Mark a block and bring it into sight."""
        self.chosen = block
        lines = self._lines()
        at = [number for number, (owner, _) in enumerate(lines) if owner == block]
        if at:
            self.top = min(max(self.top, at[-1] - self.room + 1), at[0])

    def strips_now(self) -> list[Strip]:
        """Header, the lines in sight, and the foot."""
        cells = self.size.width
        self.top = min(self.top, self._last_top())
        shown = [made for _, made in self._lines()[self.top : self.top + self.room]]
        blank = strip([], cells, self._theme.text)
        shown += [blank] * (self.room - len(shown))
        header = strip(
            [(pad(f" {self.title}", cells), self._theme.header)], cells, self._theme.text
        )
        return [header, *shown, self._foot(cells)][: self.size.height]

    def _foot(self, cells: int) -> Strip:
        words = self.message or fitting([*self._position(), *self._hints], cells - 2)
        return strip(
            [(f" {clip(words, cells - 2)}", self._theme.status)], cells, self._theme.status
        )

    def _position(self) -> list[str]:
        last = self._last_top()
        return [f"{self.top * 100 // last} %"] if last else []

    def _last_top(self) -> int:
        return max(0, len(self._lines()) - self.room)

    def _lines(self) -> list[tuple[int, Strip]]:
        """All lines, each with the number of its block."""
        return [
            (number, made)
            for number, block in enumerate(self.blocks)
            for entry in block
            for made in self._entry(entry, number == self.chosen)
        ]

    def _entry(self, entry: Entry, chosen: bool) -> list[Strip]:
        cells, style = self.size.width, self._theme.tone(entry.tone)
        room = max(1, min(cells - 2 * _MARGIN, _WIDEST) - entry.indent)
        bar = (BAR, self._theme.bar) if chosen and entry.text else (" ", self._theme.text)
        made = []
        for number, span in enumerate(wrap(entry.text, room)):
            label = pad(entry.label if number == 0 else "", entry.indent)
            pieces = self._pieces(entry, span, style)
            made.append(strip([bar, (label, style), *pieces], cells, self._theme.text))
        return made

    def _pieces(self, entry: Entry, line: Span, style: Style) -> list[Piece]:
        """The text of a line of an entry, with the part of it that is lit."""
        end = line.start + len(line.of(entry.text).rstrip())
        lit = entry.lit or Span(end, end)
        first, last = (min(max(line.start, at), end) for at in (lit.start, lit.end))
        parts = ((line.start, first, style), (first, last, self._theme.found), (last, end, style))
        return [(printable(entry.text[a:b]), look) for a, b, look in parts if a < b]
