"""Strips, the lines that Textual draws, made of a few runs of styled text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.cells import cells_of, drawable, graphemes

Piece = tuple[str, Style]
"""Text as a terminal is sent it, and its style."""


def strip(pieces: Iterable[Piece], cells: int, fill: Style) -> Strip:
    """One line of exactly `cells` cells: the pieces, then spaces in the style `fill`."""
    segments = []
    room = cells
    for said, style in merged(pieces):
        text = drawable(said)
        need = cells_of(text)
        if need > room:
            text, need = _cut(text, room)
            segments.append(Segment(text, style))
            room -= need
            break
        segments.append(Segment(text, style))
        room -= need
    if room:
        segments.append(Segment(" " * room, fill))
    return Strip(segments, cells)


def _cut(text: str, room: int) -> tuple[str, int]:
    """What of text fits into so many cells, and how many it takes."""
    used = 0
    for start, _end, size in graphemes(text):
        if used + size > room:
            return text[:start], used
        used += size
    return text, used


def merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with neighbours of one style put together and empty ones left out."""
    text, style = "", Style()
    for fresh, fresh_style in pieces:
        if not fresh:
            continue
        if text and fresh_style != style:
            yield text, style
            text = ""
        text, style = text + fresh, fresh_style
    if text:
        yield text, style
