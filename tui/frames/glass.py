"""What stands on the terminal's screen, and what turns it into the next frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.color import ColorSystem

from tui.frames.cells import Cell, Line, blank_line
from tui.frames.pen import Pen
from tui.frames.scroll import find_scroll

_GAP = 5
"""So many cells that stay are written again, for less than it costs to pass them over."""
_WORTH_ERASING = 4


class Glass:
    """The lines on the screen; unknown until the first frame is painted."""

    def __init__(self) -> None:
        self._lines: list[Line] | None = None

    def forget(self) -> None:
        """Somebody else has written to the screen."""
        self._lines = None

    def paint(self, frame: Sequence[Line], colors: ColorSystem | None) -> str:
        """What to send to the terminal so that it shows a frame; nothing if it does.

        All lines of a frame are of the same width, that of the terminal.
        """
        pen = Pen(colors)
        before = self._lines
        if (
            before is None
            or len(before) != len(frame)
            or len(before[0].cells) != len(frame[0].cells)
        ):
            pen.clear()
            before = [blank_line(len(frame[0].cells))] * len(frame)
        elif scroll := find_scroll(before, frame):
            pen.scroll(scroll.first, scroll.end, scroll.up)
            before = scroll.of(before)
        for row, (old, new) in enumerate(zip(before, frame, strict=True)):
            if old is not new:
                _paint_line(pen, row, old, new)
        self._lines = list(frame)
        return pen.written()


def _paint_line(pen: Pen, row: int, old: Line, new: Line) -> None:
    is_to_erase = old.end - new.end >= _WORTH_ERASING
    upto = new.end if is_to_erase else len(new.cells)
    for start, stop in _changed(old.cells[:upto], new.cells[:upto]):
        pen.write(row, start, new.cells[start:stop])
    if is_to_erase:
        pen.erase(row, new.end)


def _changed(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """The runs of cells that differ, those with little between them in one."""
    start = stop = -1
    for place, (one, other) in enumerate(zip(old, new, strict=True)):
        if one is other or one == other:
            continue
        if start < 0:
            start = place
        elif place - stop > _GAP:
            yield start, stop
            start = place
        stop = place + 1
    if start >= 0:
        yield start, stop
