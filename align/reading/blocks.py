"""What a reader makes of a file: blocks of text, before their kinds are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from align.model import Span


class Markup(StrEnum):
    """What the markup of a document says a block is."""

    TITLE = "title"
    HEADING = "heading"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    TEXT = "text"
    """Text that no rule of thumb should judge: a line of code, a row of a table."""
    FURNITURE = "furniture"
    """Nothing to read: a rule, a comment, metadata, the address of a link."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document that becomes one paragraph.

    `text` is the source's own, `line` the line it begins on (from 1), `marks` the spans of markup
    in it, `markup` what the markup says of it, if anything.
    """

    text: str
    line: int
    marks: tuple[Span, ...] = ()
    markup: Markup | None = None

    @property
    def content(self) -> str:
        """The text without its marks."""
        return without_marks(self.text, self.marks)


def without_marks(text: str, marks: Sequence[Span]) -> str:
    """`text` without the stretches that `marks` cover, stripped."""
    if not marks:
        return text
    pieces = []
    position = 0
    for mark in marks:
        pieces.append(text[position : mark.start])
        position = mark.end
    pieces.append(text[position:])
    return "".join(pieces).strip()
