"""A figure with the words around it, cut to so many cells of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from align.model import Span

CUT = "..."
"""Stands where a text goes on."""
_BLANKS_BACK = 12
"""So many characters are given up at most to end at a blank."""


def cells(text: str) -> int:
    """How many cells of a terminal a text fills: two for a wide character, none for a mark."""
    return sum(_cells_of(c) for c in text)


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def quotation(text: str, span: Span, room: int) -> str:
    """The figure of a span in brackets, and as much of the text around it as `room` cells hold.

    It is cut between words where there are blanks. A figure wider than the room is given whole.
    """
    text = "".join(" " if c.isspace() else c for c in text)
    figure = f"[{span.of(text)}]"
    spare = max(0, room - cells(figure) - 2 * len(CUT))
    left, right = text[: span.start], text[span.end :]
    ahead = min(cells(right), max(spare // 2, spare - cells(left)))
    return f"{_tail(left, spare - ahead)}{figure}{_head(right, ahead)}"


def _head(text: str, room: int) -> str:
    kept = text[: _fitting(iter(text), room)]
    if len(kept) == len(text):
        return kept
    blank = kept.rfind(" ", max(0, len(kept) - _BLANKS_BACK))
    return (kept[:blank] if blank >= 0 else kept) + CUT


def _tail(text: str, room: int) -> str:
    count = _fitting(reversed(text), room)
    kept = text[len(text) - count :]
    if count == len(text):
        return kept
    blank = kept.find(" ", 0, _BLANKS_BACK)
    return CUT + kept[blank + 1 :]


def _fitting(characters: Iterator[str], room: int) -> int:
    """How many of the characters fit into the room."""
    count = 0
    for character in characters:
        room -= _cells_of(character)
        if room < 0:
            break
        count += 1
    return count


def wrapped(first: str, parts: Sequence[str], columns: int) -> Iterator[str]:
    """A list behind `first`, its parts joined by commas, in lines of so many columns."""
    line = first
    for n, part in enumerate(parts):
        word = part + ("," if n < len(parts) - 1 else "")
        if line != first and cells(line) + 1 + cells(word) > columns:
            yield line
            line = " " * cells(first)
        line += f" {word}"
    yield line
