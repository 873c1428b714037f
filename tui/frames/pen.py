"""What a terminal is sent: text with as few control sequences as will do (ECMA-48).

Where the cursor is after text that a terminal may measure otherwise is never relied on: every run
of text is preceded by its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style

from tui.frames.cells import PLAIN, Cell

ERASE_TO_END = "\x1b[K"
RESET = "\x1b[m"
_HERE = "\0"


class Pen:
    """Writes runs of cells; keeps in mind in which style the terminal writes."""

    def __init__(self, colors: ColorSystem | None) -> None:
        self._colors = colors
        self._style: Style | None = None
        self._sent: list[str] = []
        self._row = -1

    def write(self, row: int, column: int, cells: Sequence[Cell]) -> None:
        """Write cells from a place on, both counted from 0."""
        self._move(row, column)
        run = ""
        for cluster, style, is_rest in cells:
            if is_rest:
                continue
            if style != self._style:
                self._sent.append(run)
                run = ""
                self._change(style)
            run += cluster
        self._sent.append(run)

    def erase(self, row: int, column: int) -> None:
        """Erase a line from a place to its end."""
        self._move(row, column)
        if self._style != PLAIN:
            self._change(PLAIN)
        self._sent.append(ERASE_TO_END)

    def clear(self) -> None:
        """Erase the screen."""
        self._change(PLAIN)
        self._sent.append("\x1b[2J")

    def scroll(self, first: int, end: int, up: int) -> None:
        """Move the lines from `first` up to `end` up, or down if negative; blank ones come in."""
        self._change(PLAIN)
        way = f"\x1b[{up}M" if up > 0 else f"\x1b[{-up}L"
        self._sent.append(f"\x1b[{first + 1};{end}r\x1b[{first + 1}H{way}\x1b[r")
        self._row = -1

    def written(self) -> str:
        """All that was written, to be sent to the terminal."""
        return "".join(self._sent)

    def _move(self, row: int, column: int) -> None:
        if row == self._row:
            self._sent.append(f"\x1b[{column + 1}G" if column else "\r")
        else:
            self._sent.append(f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H")
        self._row = row

    def _change(self, style: Style) -> None:
        self._sent.append(_codes(style, self._colors))
        self._style = style


@lru_cache(256)
def _codes(style: Style, colors: ColorSystem | None) -> str:
    """What turns any style into this one."""
    codes = style.render(_HERE, color_system=colors).partition(_HERE)[0]
    return codes.replace("\x1b[", "\x1b[0;", 1) if codes else RESET
