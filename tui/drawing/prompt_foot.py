"""The prompt as two lines at the foot of the screen: what it does, and what is typed."""

from __future__ import annotations

from textual.strip import Strip

from tui.reader.cells import printable, width
from tui.reader.line_editor import LineEditor
from tui.strips import strip
from tui.theme import Theme

_MARGIN = 2
"""Cells to the left of the cursor that stay in sight where the text is too long."""


def typed_line(sign: str, line: LineEditor, cells: int, theme: Theme) -> Strip:
    """The text typed behind its sign, with the cursor in reverse; its end where it is too long."""
    before = printable(line.text[: line.cursor], at_line_end=False)
    after = line.text[line.cursor :]
    right = line.right().cursor
    under = printable(line.text[line.cursor : right], at_line_end=False) if after else " "
    rest = printable(line.text[right:], at_line_end=False)
    room = max(1, cells - width(sign) - width(under) - _MARGIN)
    while width(before) > room:
        before = before[1:]
    return strip(
        [
            (f" {sign}", theme.strong),
            (before, theme.text),
            (under, theme.text + theme.current),
            (rest, theme.text),
        ],
        cells,
        theme.text,
    )


class PromptFoot:
    """The two lines of a prompt; the same strips as long as nothing has changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shown: tuple[object, list[Strip]] | None = None

    def strips(self, sign: str, line: LineEditor, about: str, cells: int) -> list[Strip]:
        """The lines, `cells` wide."""
        key = sign, line, about, cells
        if self._shown is None or self._shown[0] != key:
            bar = strip([(f" {about}", self._theme.status)], cells, self._theme.status)
            self._shown = key, [bar, typed_line(sign, line, cells, self._theme)]
        return self._shown[1]
