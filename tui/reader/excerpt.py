"""A line cut so that a part of it stays in sight."""

from __future__ import annotations

from align.model import Span
from tui.reader.cells import ELLIPSIS, clip, width

_AHEAD = 12
"""At most so many characters are left before the part."""
_ROOMY = 40
"""From so many cells on, a third of them keep the beginning of the line."""


def excerpt(text: str, part: Span | None, cells: int) -> tuple[str, Span | None]:
    """`text` in at most so many cells, and where `part` stands in that; a cut shows as "…".

    The text is as it is shown (see `printable`). The part may be cut if it is long itself.
    """
    if part is None or width(text[: part.end]) <= cells - width(ELLIPSIS):
        return clip(text, cells), part
    head = clip(text[: part.start], cells // 3) if cells >= _ROOMY else ELLIPSIS
    room = cells - width(head)
    start = next(
        start
        for start in range(max(0, part.start - _AHEAD), part.start + 1)
        if start == part.start
        or (_begins_word(text, start) and width(text[start : part.end]) < room)
    )
    cut = head + clip(text[start:], room)
    moved = len(head) - start
    return cut, Span(part.start + moved, min(part.end + moved, len(cut)))


def _begins_word(text: str, at: int) -> bool:
    """Whether a word begins there, or a wide character stands before it."""
    return text[at - 1 : at] in {"", " "} or width(text[at - 1]) > 1
