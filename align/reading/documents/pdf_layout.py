"""How the text of a PDF is set: the usual size and distance of lines, and how paragraphs begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from align.reading.documents.pdf_lines import HAN, Line

FEW = 10
"""So few lines on a page do not tell how wide its column is; those before help."""
COLUMN = 4.0
"""Lines of a column begin within so many times their height of each other."""
INDENT = 0.7
"""A line that begins so many times its height further in is indented."""
_SAME_SIZE = 0.12
_LARGER, _SMALLER = 1.15, 0.9
_BLANK = 0.25
"""The width of a blank, in heights of a line, at least."""
_USUAL_LEADING = 1.3
_LEAST_INDENTS, _OFTEN = 3, 0.5
_MARGIN = 0.1
"""So many of the lines of a column begin at its margin, at least."""
_AROUND = 50
_ITEM = re.compile(r"[^\w\s]\s|[(（]?(?:\d{1,3}|[A-Za-z])[.)）、]")
_SENTENCE_END = re.compile(r"[.!?…:;。！？：；][\"'”“’»«」』)）\]]*$")
_SPEECH_END = re.compile('[.!?…。！？]["“”«»’」』]$')
_OPENING = frozenset('"„“”«»‘「『')


@dataclass(frozen=True, slots=True)
class Layout:
    """The usual height of lines in points, and the distance of their base lines in heights.

    `is_indented` tells that paragraphs begin with an indented line, `is_bold` that all is bold.
    """

    size: float
    leading: float
    is_indented: bool
    is_bold: bool

    def is_larger(self, line: Line) -> bool:
        """Whether the letters of a line are larger than those of the text."""
        return line.size > _LARGER * self.size

    def is_smaller(self, line: Line) -> bool:
        """Whether the letters of a line are smaller than those of the text."""
        return line.size < _SMALLER * self.size


def layout_of(pages: Sequence[Sequence[Line]]) -> Layout:
    """How most of the text of pages is set."""
    sizes, bold = Counter[float](), Counter[bool]()
    for line in (line for page in pages for line in page):
        sizes[round(line.size, 1)] += len(line.text)
        bold[line.is_bold] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    usual = [[line for line in page if abs(line.size / size - 1) < _SAME_SIZE] for page in pages]
    gaps = [
        gap
        for page in usual
        for one, other in pairwise(page)
        if 0.5 < (gap := distance(one, other)) < 3
    ]
    leading = median_low(gaps) if gaps else _USUAL_LEADING
    return Layout(size, leading, _begins_indented(usual), bold[True] > bold[False])


def are_alike(one: Line, other: Line) -> bool:
    """Whether two lines are of about the same height."""
    return abs(one.size - other.size) < _SAME_SIZE * max(one.size, other.size)


def distance(above: Line, below: Line) -> float:
    """How far the base line of a line is below that of another, in heights of a line."""
    return (above.base - below.base) / above.size


def lines_around(page: Sequence[Line], place: int) -> Sequence[Line]:
    """The lines near one of a page, enough to tell where its column begins and ends."""
    return page[max(place - _AROUND, 0) : place + _AROUND]


def closes_sentence(line: Line) -> bool:
    """Whether a line ends with the end of a sentence."""
    return _SENTENCE_END.search(line.text) is not None


def is_item(line: Line) -> bool:
    """Whether a line may begin an item of a list, whose other lines begin further in."""
    return _ITEM.match(line.text) is not None


def ends_speech(line: Line) -> bool:
    """Whether a line ends with a sentence that somebody says."""
    return _SPEECH_END.search(line.text) is not None


def begins_speech(line: Line) -> bool:
    """Whether a line begins with what somebody says."""
    return line.text[:1] in _OPENING


def has_room(last: Line, line: Line, around: Sequence[Line]) -> bool:
    """Whether the first word of a line would have had room at the end of the one before.

    The lines `around` that begin as far left tell where the column ends.
    """
    ends = [each.right for each in _column(last, around)]
    blank = 0 if HAN.match(line.text) else _BLANK * line.size
    return last.right + blank + line.head < max(ends, default=0)


def is_indented(line: Line, around: Sequence[Line]) -> bool:
    """Whether a line begins further in than others of its column, as the first of a paragraph."""
    starts = Counter(round(each.left) for each in _column(line, around))
    least = _MARGIN * starts.total()
    margin = min((start for start in starts if starts[start] >= least), default=line.left)
    return line.left - margin > INDENT * line.size


def _column(line: Line, around: Sequence[Line]) -> Iterator[Line]:
    for each in around:
        if abs(each.left - line.left) < COLUMN * line.size and are_alike(each, line):
            yield each


def _begins_indented(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether half of the sentences that end before the end of the column precede an indent."""
    indented = ended = 0
    before: Sequence[Line] = ()
    for page in pages:
        above, before = before if len(page) < FEW else (), lines_around(page, len(page))
        for place, (one, other) in enumerate(pairwise(page)):
            if 0.5 < distance(one, other) < 3 and closes_sentence(one):
                around = (*above, *lines_around(page, place))
                is_set_in = is_indented(other, around) and not is_item(other)
                indented += is_set_in
                ended += is_set_in or has_room(one, other, around)
    return indented >= _LEAST_INDENTS and indented >= _OFTEN * ended
