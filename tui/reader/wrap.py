"""Wrapping a paragraph to a width in cells: spans of the text, which is never altered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.model import Span
from tui.reader.breaks import CLOSING, OPENING, Piece, is_space, pieces
from tui.reader.cells import SOFT_HYPHEN, clusters, width

_QUOTED = " \t>"
_FENCES = ("```", "~~~")
_INDENTATION = ("    ", "\t")
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*|\|\s*:?-+:?\s*\|\s*")
"""GitHub Flavored Markdown 4.10: the line between the head of a table and its rows."""


def wrap(text: str, cells: int) -> tuple[Span, ...]:
    """The lines of `text` at a width of `cells` (at least 1), as spans that tile it.

    White space at which a line ends belongs to that line and does not count. A line is wider than
    `cells` only if a single grapheme cluster is. An empty text has one empty line.
    """
    lines: list[Span] = []
    start = used = 0
    for piece in pieces(text):
        need = piece.cells + text.endswith(SOFT_HYPHEN, piece.start, piece.stop)
        if used + need > cells and start < piece.start:
            lines.append(Span(start, piece.start))
            start, used = piece.start, 0
        if need > cells:
            for cut in _hard_cuts(text, piece, cells):
                lines.append(Span(start, cut))
                start = cut
            used = width(text[start : piece.stop]) + piece.space
        else:
            used += piece.cells + piece.space
    if start < len(text) or not lines:
        lines.append(Span(start, len(text)))
    return tuple(lines)


def wrap_paragraph(text: str, cells: int) -> tuple[Span, ...]:
    """The lines of a paragraph; those of a table or a block of code each begin a line."""
    if not keeps_lines(text):
        return wrap(text, cells)
    lines: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines += (Span(start + span.start, start + span.end) for span in wrap(line, cells))
        start += len(line)
    return tuple(lines)


def keeps_lines(text: str) -> bool:
    """Whether the line breaks of a paragraph matter: a table, code, fenced or indented.

    The first line of an indented block has lost its indentation, as Markdown's readers give it.
    """
    first, *others = [line.lstrip(_QUOTED) for line in text.splitlines()] or [""]
    if not others:
        return False
    if first.startswith(_FENCES) or _TABLE_RULE.fullmatch(others[0]):
        return True
    if all(line.startswith("|") for line in (first, *others)):
        return True
    return all(line.startswith(_INDENTATION) for line in text.splitlines()[1:] if line.strip())


def _hard_cuts(text: str, piece: Piece, cells: int) -> Iterator[int]:
    """Offsets at which a piece too wide for a line is cut: at a space, else at any cluster."""
    found = clusters(text, piece.start, piece.stop)
    first, used = 0, 0
    for index, (_start, end, size) in enumerate(found):
        hyphen = text[end - 1] == SOFT_HYPHEN
        while used + size + hyphen > cells and index > first:
            cut = _best_cut(text, found, first, index)
            yield found[cut][0]
            used = sum(each[2] for each in found[cut:index])
            first = cut
        used += size


def _best_cut(text: str, found: list[tuple[int, int, int]], first: int, last: int) -> int:
    """The index of the cluster that begins the next line, at most `last`, above `first`."""
    for index in range(last, first, -1):
        if is_space(text[found[index][0] - 1]):
            return index
    for index in range(last, first, -1):
        if text[found[index][0]] not in CLOSING and text[found[index - 1][0]] not in OPENING:
            return index
    return last
