"""One line of typed text: what the editing keys do to it, and the lines typed before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.reader.cells import clusters

LONGEST = 500
"""More characters than this are not taken."""


@dataclass(frozen=True, slots=True)
class LineEditor:
    """The `text`, with the cursor before its character number `cursor`.

    `earlier` are lines typed before, the latest first; `at` is the number of that shown, None while
    none is; `draft` is what stood here before the first of them was called up.
    """

    text: str = ""
    cursor: int = 0
    earlier: tuple[str, ...] = ()
    at: int | None = None
    draft: str = ""

    def typed(self, text: str) -> LineEditor:
        """`text` put in at the cursor, line ends as spaces, without other control characters."""
        flat = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
        kept = "".join(sign for sign in flat if sign.isprintable() or sign in "\u200d\u200c")
        kept = kept[: LONGEST - len(self.text)]
        return self._changed(
            self.text[: self.cursor] + kept + self.text[self.cursor :], self.cursor + len(kept)
        )

    def erase(self) -> LineEditor:
        """Without the character before the cursor."""
        return self._cut(self._before())

    def erase_word(self) -> LineEditor:
        """Without the word before the cursor and the blanks after it."""
        return self._cut(len(self.text[: self.cursor].rstrip().rpartition(" ")[0]) or 0)

    def erase_line(self) -> LineEditor:
        """Without all that stands before the cursor."""
        return self._cut(0)

    def left(self) -> LineEditor:
        """The cursor one character back."""
        return replace(self, cursor=self._before())

    def right(self) -> LineEditor:
        """The cursor one character on."""
        after = [end for start, end, _ in clusters(self.text) if start >= self.cursor]
        return replace(self, cursor=after[0] if after else len(self.text))

    def to_start(self) -> LineEditor:
        """The cursor before the first character."""
        return replace(self, cursor=0)

    def to_end(self) -> LineEditor:
        """The cursor behind the last character."""
        return replace(self, cursor=len(self.text))

    def older(self) -> LineEditor:
        """The line typed before the one shown; the same if there is none."""
        at = 0 if self.at is None else self.at + 1
        if at >= len(self.earlier):
            return self
        draft = self.text if self.at is None else self.draft
        return self._called_up(self.earlier[at], at, draft)

    def newer(self) -> LineEditor:
        """The line typed after the one shown, in the end the draft; the same if there is none."""
        if self.at is None:
            return self
        if self.at == 0:
            return self._called_up(self.draft, None, "")
        return self._called_up(self.earlier[self.at - 1], self.at - 1, self.draft)

    def _before(self) -> int:
        starts = [start for start, _, _ in clusters(self.text) if start < self.cursor]
        return starts[-1] if starts else 0

    def _cut(self, start: int) -> LineEditor:
        return self._changed(self.text[:start] + self.text[self.cursor :], start)

    def _changed(self, text: str, cursor: int) -> LineEditor:
        return replace(self, text=text, cursor=cursor, at=None, draft="")

    def _called_up(self, text: str, at: int | None, draft: str) -> LineEditor:
        return replace(self, text=text, cursor=len(text), at=at, draft=draft)


EDITS: dict[str, Callable[[LineEditor], LineEditor]] = {
    "erase": LineEditor.erase,
    "erase_word": LineEditor.erase_word,
    "erase_line": LineEditor.erase_line,
    "cursor_left": LineEditor.left,
    "cursor_right": LineEditor.right,
    "cursor_to_start": LineEditor.to_start,
    "cursor_to_end": LineEditor.to_end,
    "earlier_line": LineEditor.older,
    "later_line": LineEditor.newer,
}
"""The actions that edit the line, by their ids."""


def with_latest(earlier: tuple[str, ...], text: str, most: int = 50) -> tuple[str, ...]:
    """The lines typed before with `text` as the latest, each once, no more than `most`."""
    return (text, *(line for line in earlier if line != text))[:most]
