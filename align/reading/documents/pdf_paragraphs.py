"""The lines of pages as paragraphs: by the room at their ends, the space between, and indents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from align.reading.blocks import Markup
from align.reading.documents.document import Part, with_one_title
from align.reading.documents.pdf_layout import (
    COLUMN,
    FEW,
    INDENT,
    Layout,
    are_alike,
    begins_speech,
    closes_sentence,
    distance,
    ends_speech,
    has_room,
    is_indented,
    is_item,
    lines_around,
)
from align.reading.documents.pdf_lines import Line
from align.reading.documents.pdf_words import hyphens_of, is_divided, joined_lines
from align.reading.lines import bullet, list_number

_LONGEST_HEADING = 300
_APART = 1.3
"""More than so many times the usual distance of lines is a space between paragraphs."""
_APART_BELOW_SENTENCE = 1.12


def paragraphs_of(pages: Sequence[Sequence[Line]], layout: Layout) -> list[Part]:
    """The paragraphs of pages without their furniture; larger and bold lines are headings.

    The largest is the title if it is the first. Smaller lines at the foot of a page, its notes,
    follow the paragraph that goes on to the next page.
    """
    hyphens = hyphens_of([line.text for page in pages for line in page])
    largest = max((line.size for page in pages for line in page), default=0)
    parts: list[Part] = []
    for lines in _paragraphs(pages, layout):
        text = joined_lines([line.text for line in lines], hyphens)
        markup = _markup(lines, text, layout)
        is_title = markup is Markup.HEADING and _is_as_large(lines[0], largest, layout)
        parts.append(Part(text, Markup.TITLE if is_title else markup))
    return with_one_title(parts)


def _is_as_large(line: Line, largest: float, layout: Layout) -> bool:
    return layout.is_larger(line) and line.size > 0.95 * largest


def _markup(lines: Sequence[Line], text: str, layout: Layout) -> Markup | None:
    if len(text) > _LONGEST_HEADING or not any(sign.isalnum() for sign in text):
        return None
    is_bold = not layout.is_bold and all(line.is_bold for line in lines)
    is_heading = is_bold and not closes_sentence(lines[-1]) and bullet(text) is None
    return Markup.HEADING if is_heading or layout.is_larger(lines[0]) else None


def _paragraphs(pages: Sequence[Sequence[Line]], layout: Layout) -> Iterator[Sequence[Line]]:
    """The lines of each paragraph, those of notes after the paragraph at the end of their page."""
    gathered: list[Line] = []
    notes: list[Sequence[Line]] = []
    before: Sequence[Line] = ()
    for page in pages:
        body, below = _divided(page, layout)
        for place, line in enumerate(body):
            is_new = place == 0
            near = lines_around(page, place)
            near = (*before, *near) if len(page) < FEW else near
            above = before if len(before) >= FEW else (*before, *near)
            nears = (above if is_new else near, near)
            if gathered and _begins(gathered, body[place : place + 2], nears, layout, is_new):
                yield gathered
                yield from _paragraphs(notes, layout)
                gathered, notes = [], []
            gathered.append(line)
        notes += [below] if below else []
        before = lines_around(page, len(page))
    if gathered:
        yield gathered
    if notes:
        yield from _paragraphs(notes, layout)


def _divided(page: Sequence[Line], layout: Layout) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of a page but for its notes, and these: the smaller lines below all others."""
    end = len(page)
    while end and layout.is_smaller(page[end - 1]):
        end -= 1
    lowest = min((line.base for line in page[:end]), default=0)
    is_below = all(line.base < lowest for line in page[end:])
    return (page[:end], page[end:]) if end and is_below else (page, ())


def _begins(
    gathered: Sequence[Line],
    coming: Sequence[Line],
    around: tuple[Sequence[Line], Sequence[Line]],
    layout: Layout,
    is_new_page: bool,
) -> bool:
    """Whether the first of the coming lines does not belong to the paragraph of those gathered.

    `around` are the lines near the last of those gathered, and those near the first that comes.
    """
    last, line = gathered[-1], coming[0]
    around_last, around_line = around
    if not are_alike(last, line) or bullet(line.text) is not None or _is_next(gathered[0], line):
        return True
    gap = distance(last, line)
    if abs(gap) < 0.5 and not is_new_page:
        return True
    is_column = is_new_page or gap < 0
    is_closed = closes_sentence(last)
    apart = _APART_BELOW_SENTENCE if is_closed else _APART
    if not is_column and gap > apart * layout.leading:
        return True
    if layout.is_larger(line):
        return is_column
    is_within_item = is_item(gathered[0]) and line.left > gathered[0].left
    if layout.is_indented and is_indented(line, around_line) and not is_within_item:
        is_first = len(coming) > 1 and coming[1].left < line.left - INDENT * line.size
        if is_closed or (is_first and not line.text[:1].islower()):
            return True
    elif not layout.is_indented and ends_speech(last) and begins_speech(line):
        return True
    if not is_column and _is_set_off(gathered, line):
        return True
    if is_divided(last.text) or not has_room(last, line, around_last):
        return False
    is_other = is_closed or last.is_bold != line.is_bold or list_number(line.text) is not None
    return is_other or not line.text[:1].islower()


def _is_next(first: Line, line: Line) -> bool:
    """Whether a line has the number in a list that follows on that of the paragraph before."""
    number = list_number(first.text)
    return number is not None and list_number(line.text) == number + 1


def _is_set_off(gathered: Sequence[Line], line: Line) -> bool:
    """Whether a line begins further in or out than the paragraph so far lets expect."""
    indent = (line.left - gathered[-1].left) / line.size
    if len(gathered) > 1:
        return abs(indent) > INDENT
    return indent > (COLUMN if is_item(gathered[0]) else INDENT) or indent < -COLUMN
