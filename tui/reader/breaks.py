"""Where a line of text may break: the pieces of a paragraph that stay whole.

Rules: at white space; between wide characters but not before closing or after opening punctuation
(GB/T 15834-2011, W3C "Requirements for Chinese Text Layout" 3.1.2); after a hyphen or dash between
letters; a number stays with its sign, separators and unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tui.reader.cells import clusters, is_wide, width

OPENING = frozenset("“‘（【《「『〔〈［｛〖〘〚〝﹙﹛﹝｟｢([{„‚«‹")
CLOSING = frozenset(
    "，。、；：？！）】》」』”’…％%‰℃°·・‧〕〉］｝〗〙〛〞〟︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｠｣､｡ー々〻ヽヾゝゞ～,.;:?!)]}»›"
)
_TWINS = frozenset("—…─⸺·")
_SIGNS = frozenset("+-−±~≈≤≥<>$€£¥￥＄＋－№#§第")
_UNIT_SIGNS = frozenset("%‰°$€£¥％￥＄℃℉′″")
_UNIT_WORDS = (
    "km m cm mm µm nm kg g mg t l ml h min s ms W kW MW GW TW Wh kWh MWh GWh TWh Hz kHz MHz GHz "
    "kB MB GB TB PB °C °F K V kV A Uhr Mio Mrd Mio. Mrd. Tsd. bn mn am pm a.m. p.m."
)
_UNITS = frozenset(_UNIT_WORDS.split())
_SEPARATORS = frozenset(".,:/．，：／·")
_MAGNITUDES = frozenset("十百千万亿兆萬億")

_SPACE = r"[ \t\n\v\f\r\x85\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]"
_TOKEN = re.compile(rf"((?:(?!{_SPACE}).)*)({_SPACE}*)", re.DOTALL)
_WIDE = re.compile(
    r"[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef"
    r"\U0001f000-\U0003ffff]"
)
_LETTER = r"[^\W\d_]"
_INSIDE_WORD = re.compile(rf"(?<={_LETTER}{{2}})[-‐–—]+(?={_LETTER}{{2}})|\u00ad(?=.)")
_LONE_MARK = re.compile(rf"[-–—{re.escape(''.join(sorted(CLOSING)))}]+")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_SHORT_NUMBER_END = re.compile(r"(?<!\d)\d{1,3}$")
_LEADING_WORD = re.compile(rf"[°µ]?{_LETTER}+(?:\.{_LETTER})*\.?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stays on one line if it fits, with the white space after it.

    `start`, `stop` and `end` are offsets: the white space lies between `stop` and `end`. `cells`
    is the width up to `stop`, `space` that of the white space.
    """

    start: int
    stop: int
    end: int
    cells: int
    space: int


def pieces(text: str) -> list[Piece]:
    """The pieces of `text`: they tile it, and a line may end after each of them."""
    found: list[Piece] = []
    for token in _TOKEN.finditer(text):
        if token.start() == token.end():
            continue
        fresh = list(_split(text, token.start(), token.end(1), token.end()))
        if found and found[-1].space and _sticks(text, found[-1], token[1]):
            found[-1:] = [_joined(text, found[-1], fresh.pop(0))]
        found += fresh
    return found


def is_space(character: str) -> bool:
    """Whether a line may break after `character` because it is white space."""
    return re.match(_SPACE, character) is not None


def _split(text: str, start: int, stop: int, end: int) -> Iterator[Piece]:
    """The pieces of one run of non-space characters and the white space after it."""
    cut = start
    for position in _cuts(text, start, stop):
        yield Piece(cut, position, position, width(text[cut:position]), 0)
        cut = position
    yield Piece(cut, stop, end, width(text[cut:stop]), width(text[stop:end]))


def _cuts(text: str, start: int, stop: int) -> Iterator[int]:
    if _WIDE.search(text, start, stop):
        return _wide_cuts(text, start, stop)
    return (match.end() for match in _INSIDE_WORD.finditer(text, start, stop))


def _wide_cuts(text: str, start: int, stop: int) -> Iterator[int]:
    """Offsets between two characters of which one is wide, unless a rule forbids."""
    found = clusters(text, start, stop)
    was_wide = False
    for (first, _end, cells), (second, _, next_cells) in pairwise(found):
        wide = is_wide(text[first], cells) or (was_wide and not text[first].isalnum())
        wide_follows = is_wide(text[second], next_cells)
        if (wide or wide_follows) and not _forbidden(text, first, second):
            yield second
        was_wide = wide


def _forbidden(text: str, first: int, second: int) -> bool:
    """Whether the characters at the two offsets must stay together."""
    left, right = text[first], text[second]
    if right in CLOSING or left in OPENING or "'" in (left, right):
        return True
    if left == '"' or right == '"':
        return _opens(text, first) if left == '"' else not _opens(text, second)
    if left == right and left in _TWINS:
        return True
    return _within_number(text, first, second)


def _opens(text: str, position: int) -> bool:
    """Whether the straight quotation mark there is an opening one: the first, third, fifth ..."""
    return text.count('"', 0, position) % 2 == 0


def _within_number(text: str, first: int, second: int) -> bool:
    left, right = text[first], text[second]
    if left.isdigit():
        return right.isdigit() or right in _UNIT_SIGNS or _is_han(right)
    if right.isdigit():
        separated = left in _SEPARATORS and first > 0 and text[first - 1].isdigit()
        return separated or left in _SIGNS
    return left in _MAGNITUDES and right in _MAGNITUDES


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _sticks(text: str, left: Piece, right: str) -> bool:
    """Whether no line may break at the space between `left` and the word `right`."""
    gap = left.end - left.stop
    if not right or gap != 1 or text[left.stop] == "\u3000":
        return False
    if _LONE_MARK.fullmatch(right):
        return True
    before = text[left.start : left.stop]
    if not before:
        return False
    if before[-1].isdigit():
        unit = _LEADING_WORD.match(right)
        grouped = _THREE_DIGITS.match(right) and _SHORT_NUMBER_END.search(before)
        return right[0] in _UNIT_SIGNS or bool(grouped) or bool(unit and unit[0] in _UNITS)
    return right[0].isdigit() and len(before) == 1 and before in _SIGNS


def _joined(text: str, left: Piece, right: Piece) -> Piece:
    cells = width(text[left.start : right.stop])
    return Piece(left.start, right.stop, right.end, cells, right.space)
