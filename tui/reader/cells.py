"""How many terminal cells a text takes: the one place that knows.

Widths follow Rich's Unicode tables (East Asian Wide and Fullwidth take two cells, combining marks
none, emoji sequences one pair); ambiguous characters count as one.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, split_graphemes

TAB_CELLS = 4
SOFT_HYPHEN = "\u00ad"

_SAME_LENGTH: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys(range(0x7F, 0xA0), "?"),
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " "),
}
"""Control characters shown by their picture, line ends as a space; one character for one."""

_INVISIBLE = dict.fromkeys(
    [0x200B, 0x2060, 0xFEFF, 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""Zero-width characters a terminal is not sent: they steer layout, which is ours, or direction."""


_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_LINE_END = re.compile(rf"(?:(?<={_HAN})(?P<bare>[ \t]*\n[ \t]*)(?={_HAN}))|[ \t]*\n[ \t]*")
_NOTHING = "\u200b"
"""Takes the place of a character that is not shown, so that offsets stay as they are."""


def printable(text: str, at_line_end: bool = True) -> str:
    """The characters a terminal is sent for `text`: nothing in it can steer the terminal.

    A soft hyphen shows only as the last character of a line, a line end inside a paragraph as a
    space, but between Chinese characters not at all.
    """
    if text.isascii() and text.isprintable():
        return text
    hyphen = at_line_end and text.endswith(SOFT_HYPHEN)
    joined = unbroken(text).replace("\t", " " * TAB_CELLS)
    shown = joined.translate(_SAME_LENGTH).translate(_INVISIBLE)
    return shown.replace(SOFT_HYPHEN, "") + ("-" if hyphen else "")


def unbroken(text: str) -> str:
    """`text`, as long as before, with its line ends as they show: parts of it show alike then."""
    return _LINE_END.sub(_joint, text) if "\n" in text else text


def _joint(line_end: re.Match[str]) -> str:
    return ("" if line_end["bare"] else " ").ljust(len(line_end[0]), _NOTHING)


def width(text: str) -> int:
    """The cells that `text` takes inside a line."""
    return cell_len(printable(text, at_line_end=False))


def clusters(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, int]]:
    """The grapheme clusters of ``text[start:end]`` as (start, end, cells), without a gap."""
    part = text[start:end].translate(_SAME_LENGTH)
    return [
        (start + first, start + last, _cluster_cells(text[start + first], cells))
        for first, last, cells in split_graphemes(part)[0]
    ]


def _cluster_cells(head: str, cells: int) -> int:
    if head == "\t":
        return TAB_CELLS
    return 0 if head == SOFT_HYPHEN else cells


def clip(text: str, cells: int) -> str:
    """`text` as sent to the terminal, cut to at most `cells` cells; a cut shows as "…"."""
    shown = printable(text)
    if cell_len(shown) <= cells:
        return shown
    if cells <= 0:
        return ""
    used = 0
    for start, _end, size in clusters(shown):
        if used + size > cells - 1:
            return shown[:start].rstrip() + "…"
        used += size
    return shown


def pad(text: str, cells: int) -> str:
    """`text` clipped to `cells` cells and filled up with spaces to exactly as many."""
    clipped = clip(text, cells)
    return clipped + " " * (cells - cell_len(clipped))
