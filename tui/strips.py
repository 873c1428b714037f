"""Strips, the lines that Textual draws, made of a few runs of styled text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Piece = tuple[str, Style]
"""Text as a terminal is sent it, and its style."""


def strip(pieces: Iterable[Piece], cells: int, fill: Style) -> Strip:
    """One line of exactly `cells` cells: the pieces, then spaces in the style `fill`."""
    segments = [Segment(text, style) for text, style in merged(pieces)]
    used = sum(cell_len(segment.text) for segment in segments)
    if used < cells:
        segments.append(Segment(" " * (cells - used), fill))
    made = Strip(segments, max(used, cells))
    return made.crop(0, cells) if used > cells else made


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
