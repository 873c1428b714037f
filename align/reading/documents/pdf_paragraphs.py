"""The lines of pages as paragraphs: by the room at their ends, the space between, and indents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from align.reading.blocks import Markup
from align.reading.documents.document import Part
from align.reading.documents.flowing_text import collapsed
from align.reading.documents.pdf_lines import HYPHEN, Line
from align.reading.lines import bullet, list_number

_SAME_SIZE = 0.12
_LARGER = 1.15
"""Lines so much higher than those of the text are headings."""
_LONGEST_HEADING = 300
_APART = 1.3
"""More than so many times the usual distance of lines is a space between paragraphs."""
_INDENT = 0.7
_COLUMN = 4.0
"""Lines of a column begin within so many times their height of each other."""
_SENTENCE_END = re.compile(r"[.!?…:;。！？：；][\"'”“’»«」』)）\]]*$")
_HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_DIVIDED = re.compile(rf"(?<=\w)[{HYPHEN}-]$")
_AND = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or|to)\b")


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[Part]:
    """The paragraphs of pages without their furniture; larger lines are headings."""
    weights = Counter[float]()
    for line in (line for page in pages for line in page):
        weights[round(line.size, 1)] += len(line.text)
    usual = weights.most_common(1)[0][0] if weights else 1.0
    leading = _leading(pages, usual)
    gathered: list[Line] = []
    for page in pages:
        for place, line in enumerate(page):
            is_new_page = place == 0
            if gathered and not _goes_on(gathered, line, page, leading, is_new_page=is_new_page):
                yield _part(gathered, usual)
                gathered = []
            gathered.append(line)
    if gathered:
        yield _part(gathered, usual)


def _leading(pages: Sequence[Sequence[Line]], usual: float) -> float:
    """The usual distance of the base lines of two lines, in heights of a line."""
    gaps = [
        (one.base - other.base) / one.size
        for page in pages
        for one, other in pairwise(page)
        if _are_alike(one, other) and abs(one.size / usual - 1) < _SAME_SIZE
    ]
    below = [gap for gap in gaps if 0.5 < gap < 3]
    return median_low(below) if below else 1.3


def _are_alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < _SAME_SIZE * max(one.size, other.size)


def _goes_on(
    gathered: Sequence[Line],
    line: Line,
    page: Sequence[Line],
    leading: float,
    *,
    is_new_page: bool,
) -> bool:
    """Whether a line belongs to the paragraph that the gathered ones begin."""
    last = gathered[-1]
    is_closed = _SENTENCE_END.search(last.text) is not None
    if not _are_alike(last, line) or bullet(line.text) is not None:
        return False
    gap = (last.base - line.base) / last.size
    if is_new_page or gap < -0.5:
        return not is_closed and list_number(line.text) is None
    if gap < 0.5:
        return 0 <= line.left - last.right < last.size
    if gap > _APART * leading or _is_set_off(gathered, line):
        return False
    has_room = _has_room(last, line, page)
    if has_room and (is_closed or list_number(line.text) is not None):
        return False
    return not has_room or line.text[:1].islower()


def _is_set_off(gathered: Sequence[Line], line: Line) -> bool:
    """Whether a line begins further in or out than the paragraph so far lets expect."""
    indent = (line.left - gathered[-1].left) / line.size
    if len(gathered) > 1:
        return abs(indent) > _INDENT
    first = gathered[0].text
    is_item = bullet(first) is not None or list_number(first) is not None
    return indent > (_COLUMN if is_item else _INDENT) or indent < -_COLUMN


def _has_room(last: Line, line: Line, page: Sequence[Line]) -> bool:
    """Whether the first word of a line would have had room at the end of the one before."""
    alike = (
        each.right
        for each in (*page, last)
        if _are_alike(each, last) and abs(each.left - last.left) < _COLUMN * last.size
    )
    word = line.text[:1] if _HAN.match(line.text) else line.text.split(maxsplit=1)[0] + " "
    width = (line.right - line.left) / len(line.text) * len(word)
    return last.right + width < max(alike)


def _part(lines: Sequence[Line], usual: float) -> Part:
    text = lines[0].text
    for line in lines[1:]:
        divided = _DIVIDED.search(text)
        if divided is None or _AND.match(line.text):
            text = f"{text.replace(HYPHEN, '-')}\n{line.text}"
        elif line.text[:1].islower():
            text = text[: divided.start()] + line.text
        else:
            text = text[: divided.start()] + "-" + line.text
    text = collapsed(text.removesuffix(HYPHEN) + "-" if text.endswith(HYPHEN) else text)
    is_heading = lines[0].size > _LARGER * usual and len(text) <= _LONGEST_HEADING
    return Part(text, Markup.HEADING if is_heading else None)
