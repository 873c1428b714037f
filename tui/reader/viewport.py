"""The stretch of rows on the screen, anchored on a line of a row.

Rows have a blank line between them, none after the last; some rows take no lines at all. Only the
rows near the screen are asked for their height, so the cost of a step hardly depends on how many
rows there are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol

from tui.reader.state import Anchor


class Rows(Protocol):
    """What the viewport needs to know: which rows take lines, and how many (at least 1)."""

    @property
    def shown(self) -> Sequence[int]:
        """The rows that take lines, in order."""
        ...

    def height(self, row: int) -> int:
        """The lines of a row, without the blank one after it."""
        ...


class Viewport:
    """A screen of `height` lines over `rows`; all it does is arithmetic, it keeps no position."""

    def __init__(self, rows: Rows, height: int, gap: int = 1) -> None:
        self.rows = rows
        self.height = max(1, height)
        self.gap = gap
        """The blank lines between two rows, 0 or 1."""

    @property
    def first(self) -> int:
        """The first row that is shown; 0 if none is."""
        return self.rows.shown[0] if self.rows.shown else 0

    @property
    def last(self) -> int:
        """The last row that is shown; -1 if none is."""
        return self.rows.shown[-1] if self.rows.shown else -1

    def index(self, row: int) -> int:
        """How many of the rows shown stand before `row`."""
        return bisect_left(self.rows.shown, row)

    def shows(self, row: int) -> bool:
        """Whether the row takes lines."""
        at = self.index(row)
        return at < len(self.rows.shown) and self.rows.shown[at] == row

    def after(self, row: int) -> int:
        """The next row that is shown; behind the last one the number after it."""
        at = bisect_right(self.rows.shown, row)
        return self.rows.shown[at] if at < len(self.rows.shown) else self.last + 1

    def before(self, row: int) -> int:
        """The row before that is shown; before the first one the number before it."""
        at = self.index(row)
        return self.rows.shown[at - 1] if at else self.first - 1

    def nearest(self, row: int) -> int:
        """`row` if it is shown, else the nearest one that is; of two the later one."""
        if self.shows(row) or not self.rows.shown:
            return row
        before, after = self.before(row), self.after(row)
        if after > self.last:
            return self.last
        return after if before < self.first or after - row <= row - before else before

    def lines(self, top: Anchor) -> Iterator[Anchor]:
        """The lines on the screen from `top` on; the line after a row's last is its blank one."""
        row, line = top.row, top.line
        for _ in range(self.height):
            if row > self.last:
                return
            yield Anchor(row, line)
            line += 1
            if line >= self._block(row):
                row, line = self.after(row), 0

    def moved(self, top: Anchor, by: int) -> Anchor:
        """The line `by` lines further down (up if negative), never past the start or the end."""
        row, line = top.row, top.line + by
        while line < 0 and row > self.first:
            row = self.before(row)
            line += self._block(row)
        while row < self.last and line >= self._block(row):
            line -= self._block(row)
            row = self.after(row)
        return self.settled(Anchor(row, max(0, line)))

    def settled(self, top: Anchor) -> Anchor:
        """`top`, or the line before it that leaves no emptiness at the end of the screen."""
        if self.last < 0:
            return Anchor()
        row = self.nearest(top.row)
        line = min(max(0, top.line), self._block(row) - 1)
        return Anchor(row, line) if self._fills(row, line) else self.end()

    def end(self) -> Anchor:
        """The top line of the last screenful."""
        row, left = self.last, self.height
        while row > self.first and left > self._block(row):
            left -= self._block(row)
            row = self.before(row)
        return Anchor(max(0, row), max(0, self._block(row) - left))

    def above(self, anchor: Anchor, lines: int) -> Anchor:
        """The top that puts `anchor` so many lines below it, as far as there are lines."""
        return self.moved(anchor, -lines) if lines else self.settled(anchor)

    def visible(self, top: Anchor, row: int) -> tuple[int, int] | None:
        """The first and the last line of a row that are on the screen, None if there are none."""
        shown = [at.line for at in self.lines(top) if at.row == row]
        text = [line for line in shown if line < self.rows.height(row)]
        return (text[0], text[-1]) if text else None

    def place(self, top: Anchor, target: Anchor) -> int | None:
        """How many lines below `top` the target is, None if it is not on the screen."""
        return next((y for y, at in enumerate(self.lines(top)) if at == target), None)

    def shows_all(self, top: Anchor, row: int) -> bool:
        """Whether the whole row is on the screen."""
        return self.visible(top, row) == (0, self.rows.height(row) - 1)

    def revealing(self, top: Anchor, row: int) -> Anchor:
        """The nearest top that shows all of a row; a row too long for that from its first line."""
        if self.shows_all(top, row):
            return top
        head = Anchor(row, 0)
        height = self.rows.height(row)
        if head < top or height >= self.height:
            return self.settled(head)
        return self.above(head, self.height - height)

    def centring(self, top: Anchor, row: int) -> Anchor:
        """The top after a jump: unchanged if all of the row is seen, else the row further up."""
        if self.shows_all(top, row):
            return top
        room = max(0, self.height - self.rows.height(row))
        return self.above(Anchor(row, 0), min(self.height // 4, room))

    def _block(self, row: int) -> int:
        """The lines of a row with the blank one after it."""
        return self.rows.height(row) + self.gap * (row < self.last) if self.shows(row) else 0

    def _fills(self, row: int, line: int) -> bool:
        """Whether there are enough lines from the given one on to fill the screen."""
        left = self.height + line
        while left > 0 and row <= self.last:
            left -= self._block(row)
            row = self.after(row)
        return left <= 0
