"""How many terminal cells a text takes: the one place that knows.

Widths follow Rich's Unicode tables: East Asian Wide and Fullwidth take two cells, combining marks
none, emoji sequences one pair. East Asian Ambiguous characters (UAX #11) take one, or two where
the terminal draws them so: this is a matter of the terminal, settled once, as the program starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import east_asian_width

from rich.cells import cell_len, split_graphemes

TAB_CELLS = 4
SOFT_HYPHEN = "\u00ad"
ELLIPSIS = "…"

_SMALLER = {
    **dict.fromkeys(range(0x2500, 0x2580), "+"),
    **dict.fromkeys(map(ord, "─━┄┅┈┉╌╍═╴╶╸╺╼╾"), "-"),
    **dict.fromkeys(map(ord, "│┃┆┇┊┋╎╏║╵╷╹╻╽╿▌▍▎▏▐▕"), "|"),
    **dict.fromkeys(map(ord, "▁▂▃▄▅▆▇█▀▉▊▋▔░▒▓▖▗▘▙▚▛▜▝▞▟"), "#"),
    **dict.fromkeys(map(ord, "▸▶►"), ">"),
    ord("✓"): "v",
}
"""What stands for bars, boxes and blocks in a terminal that has none."""


@dataclass(slots=True)
class _Terminal:
    """What of the terminal is told from the outside."""

    ambiguous: int = 1
    is_ascii: bool = False


_terminal = _Terminal()


def set_terminal(ambiguous: int = 1, *, is_ascii: bool = False) -> None:
    """Settle how many cells ambiguous characters take, and whether boxes are drawn in ASCII."""
    _terminal.ambiguous, _terminal.is_ascii = ambiguous, is_ascii
    _cells_of.cache_clear()


def drawable(text: str) -> str:
    """`text` as long as before, with what the terminal has for bars, boxes and blocks."""
    return text.translate(_SMALLER) if _terminal.is_ascii and not text.isascii() else text


def cells_of(text: str) -> int:
    """The cells that text takes which a terminal is sent as it is."""
    if _terminal.ambiguous == 1 or text.isascii():
        return cell_len(text)
    return _cells_of(text)


@lru_cache(4096)
def _cells_of(text: str) -> int:
    return sum(cells for _, _, cells in graphemes(text))


def graphemes(text: str) -> Iterator[tuple[int, int, int]]:
    """The grapheme clusters of text that is sent as it is: start, end, cells."""
    spans = split_graphemes(text)[0]
    if _terminal.ambiguous == 1:
        return iter(spans)
    return ((start, end, _widened(text[start], cells)) for start, end, cells in spans)


def _widened(head: str, cells: int) -> int:
    """The cells of a cluster whose first character is `head` in a terminal with wide ones."""
    if cells != 1 or (_terminal.is_ascii and ord(head) in _SMALLER):
        return cells
    return 2 if east_asian_width(head) == "A" else 1


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
_LINE_END = rf"(?:(?<={_HAN})(?P<bare>[ \t]*\n[ \t]*)(?={_HAN}))|[ \t]*\n[ \t]*"
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
    shown = drawable(joined.translate(_SAME_LENGTH).translate(_INVISIBLE))
    return shown.replace(SOFT_HYPHEN, "") + ("-" if hyphen else "")


def unbroken(text: str) -> str:
    """`text`, as long as before, with its line ends as they show: parts of it show alike then."""
    return re.sub(_LINE_END, _joint, text) if "\n" in text else text


def _joint(line_end: re.Match[str]) -> str:
    return ("" if line_end["bare"] else " ").ljust(len(line_end[0]), _NOTHING)


def width(text: str) -> int:
    """The cells that `text` takes inside a line."""
    return cells_of(printable(text, at_line_end=False))


def clusters(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, int]]:
    """The grapheme clusters of ``text[start:end]`` as (start, end, cells), without a gap."""
    part = text[start:end].translate(_SAME_LENGTH)
    return [
        (start + first, start + last, _cluster_cells(text[start + first], cells))
        for first, last, cells in graphemes(part)
    ]


def _cluster_cells(head: str, cells: int) -> int:
    if head == "\t":
        return TAB_CELLS
    return 0 if head == SOFT_HYPHEN else cells


def is_wide(head: str, cells: int) -> bool:
    """Whether a cluster that begins with `head` is wide in any terminal, as Chinese ones are."""
    return cells == 2 and (_terminal.ambiguous == 1 or east_asian_width(head) != "A")


def clip(text: str, cells: int) -> str:
    """`text` as sent to the terminal, cut to at most `cells` cells; a cut shows as "…"."""
    shown = printable(text)
    if cells_of(shown) <= cells:
        return shown
    if cells <= 0:
        return ""
    used, room = 0, cells - cells_of(ELLIPSIS)
    if room < 0:
        return " " * cells
    for start, _end, size in clusters(shown):
        if used + size > room:
            return shown[:start].rstrip() + ELLIPSIS
        used += size
    return shown


def clip_middle(text: str, cells: int) -> str:
    """`text` as sent to the terminal, its middle left out where it is wider than `cells` cells."""
    shown = printable(text)
    if cells_of(shown) <= cells:
        return shown
    room = cells - cells_of(ELLIPSIS)
    head = clip(shown, (room + 1) // 2 + cells_of(ELLIPSIS)).removesuffix(ELLIPSIS)
    used, start = 0, len(shown)
    for at, _end, size in reversed(list(clusters(shown))):
        if used + size > room - cells_of(head):
            break
        used, start = used + size, at
    return clip(head + ELLIPSIS + shown[start:].lstrip(), cells)


def largest_share(widths: Sequence[int], cells: int) -> int:
    """The most cells that each of some texts may have for all to fit; the shorter ones keep theirs.

    0 if there is less than a cell for each.
    """
    share = max(widths, default=0)
    while share > 0 and sum(min(each, share) for each in widths) > cells:
        share -= 1
    return share


def pad(text: str, cells: int) -> str:
    """`text` clipped to `cells` cells and filled up with spaces to exactly as many."""
    clipped = clip(text, cells)
    return clipped + " " * (cells - cells_of(clipped))
