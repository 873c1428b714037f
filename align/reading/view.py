"""A repaired view of a text, with a map back to the source: the text itself is never changed.

Repaired are, and only are: spaced hyphens of machine translation (`spaced_hyphens`), full-width
letters, digits and signs, no-break and thin spaces, runs of blanks and line breaks, invisible
characters, decomposed umlauts, and a date glued to the name before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

from align.model import Span
from align.reading.spaced_hyphens import superfluous_spaces

_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_FULL_WIDTH_SIGNS = "％＄＋－＃＆＠＝／＊＿＜＞｜＼＾"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **{chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF1A)},
        **{chr(c): chr(c - 0xFEE0) for c in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
        **{sign: chr(ord(sign) - 0xFEE0) for sign in _FULL_WIDTH_SIGNS},
        "￥": "¥",
        "￡": "£",
    }
)
_NOT_PLAIN = re.compile(f"[{_SPACES}\uff01-\uff5e￥￡]")

# Punctuation of Chinese prose stays as it is, except inside a figure: ２．５, 15：30, 100，000.
_POINT_IN_FIGURE = re.compile(r"(?<=[0-9])[．：](?=[0-9])")
_COMMA_IN_FIGURE = re.compile(r"(?<![0-9])([0-9]{1,3}(?:，[0-9]{3})+)(?![0-9])")

# Any run of blanks is one; a line break inside Chinese is none.
_ODD_BLANKS = re.compile("[\n\r\t\v\f\u00ad\u200b\u2060\ufeff]|  ")
_LINE_BREAKS = str.maketrans("\n\r\t\v\f", " " * 5)
_HAN = "[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_RUN_OF_BLANKS = re.compile(
    rf"(?<={_HAN})[ \t]*[\r\n][ \t\r\n]*(?={_HAN})|(?<=[ \n\r\t\v\f])[ \n\r\t\v\f]+"
)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_DIAERESIS = "\u0308"
_DECOMPOSED = re.compile(f"[AOUaou]{_DIAERESIS}")
_GLUED_DATE = re.compile(r"(?<=[^\W\d_])(?=(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d))")

_Run = tuple[int, int]
"""Where a run of characters begins and ends."""


@dataclass(frozen=True, slots=True)
class View:
    """A repaired text and where its characters stand in the source.

    The view differs from the source in length only at `_removed_at` (view offsets of runs of
    characters that the view lacks) and `_added` (view offsets of spaces that the source lacks),
    both ascending; elsewhere characters correspond one to one. `_removed` has for each number of
    runs how many characters the first so many have together.
    """

    text: str
    _removed_at: tuple[int, ...] = ()
    _removed: tuple[int, ...] = (0,)
    _added: tuple[int, ...] = ()

    def source_span(self, start: int, end: int) -> Span:
        """The span of the source that the characters `start` to `end` of the view stand for.

        It covers source characters removed between them, not those before or after. A space that
        was added stands for the empty span at its place.
        """
        if not self._removed_at and not self._added:
            return Span(start, max(start, end))
        first = self._source_offset(start, bisect_right(self._removed_at, start))
        if end <= start:
            return Span(first, first)
        return Span(first, max(first, self._source_offset(end, bisect_left(self._removed_at, end))))

    def _source_offset(self, offset: int, runs_before: int) -> int:
        return offset - bisect_left(self._added, offset) + self._removed[runs_before]


def normalise(text: str, language: str) -> View:
    """The repaired view of `text`; the identity where nothing needs repair.

    Pure. `language` is a BCP 47 tag and chooses the rules for spaced hyphens.
    """
    plain = text if text.isascii() else _with_plain_characters(text)
    marks: list[_Run] = []
    if _DIAERESIS in plain:
        marks = [(match.end() - 1, match.end()) for match in _DECOMPOSED.finditer(plain)]
        plain = _DECOMPOSED.sub(lambda match: normalize("NFC", match[0]) + _DIAERESIS, plain)
    blanks = _superfluous_blanks(plain)
    plain = plain.translate(_LINE_BREAKS) if blanks is not None else plain
    removed = [(space, space + 1) for space in superfluous_spaces(plain, language)]
    if blanks or marks:
        removed = _merged([*removed, *(blanks or ()), *marks])
    glued = [match.start() for match in _GLUED_DATE.finditer(plain)]
    if not removed and not glued:
        return View(plain)
    return _edited(plain, removed, glued)


def _with_plain_characters(text: str) -> str:
    """`text` with full-width signs and unusual spaces replaced one by one: the length is kept."""
    if not _NOT_PLAIN.search(text):
        return text
    text = _POINT_IN_FIGURE.sub(lambda match: ".:"["．：".index(match[0])], text.translate(_PLAIN))
    return _COMMA_IN_FIGURE.sub(lambda match: match[0].replace("，", ","), text)


def _superfluous_blanks(text: str) -> list[_Run] | None:
    """The runs of blanks beyond the first of a run, of line breaks between Han characters, and
    of invisible characters; None if the text has no line break and no such place."""
    if not _ODD_BLANKS.search(text):
        return None
    return [m.span() for pattern in (_RUN_OF_BLANKS, _INVISIBLE) for m in pattern.finditer(text)]


def _merged(runs: list[_Run]) -> list[_Run]:
    """The same characters as runs in order, none of which touches the next."""
    merged: list[_Run] = []
    for start, end in sorted(runs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _edited(text: str, removed: list[_Run], glued: list[int]) -> View:
    """The view of `text` without the runs `removed`, with a space before each `glued`."""
    edits = sorted([*removed, *((offset, offset) for offset in glued)])
    pieces: list[str] = []
    removed_at: list[int] = []
    added: list[int] = []
    position = length = 0
    for start, end in edits:
        pieces.append(text[position:start])
        length += start - position
        if start < end:
            removed_at.append(length)
        else:
            added.append(length)
            pieces.append(" ")
            length += 1
        position = end
    pieces.append(text[position:])
    lengths = accumulate((end - start for start, end in removed), initial=0)
    return View("".join(pieces), tuple(removed_at), tuple(lengths), tuple(added))
