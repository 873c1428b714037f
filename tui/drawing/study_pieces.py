"""What learners see besides the text: pinyin above it, dots in place of what a self-test hides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from align.model import Span
from tui.reader.cells import cells_of
from tui.reader.layout import PinyinLine
from tui.reader.study_marks import StudyMarks
from tui.strips import Piece
from tui.theme import Theme

_DOT, _NARROW_DOT = "·", "."


def placeholder(cells: int, column: int) -> str:
    """Dots for hidden text, so many cells from a column on: one in every second cell of a line."""
    dot = _DOT if cells_of(_DOT) == 1 else _NARROW_DOT
    return "".join(" " if (column + cell) % 2 else dot for cell in range(cells))


def covers(spans: Iterable[Span], offset: int) -> bool:
    """Whether one of the spans has the character there."""
    return any(span.start <= offset < span.end for span in spans)


def laid_out(
    pieces: Iterable[tuple[int, Piece]],
    gaps: Mapping[int, int],
    shown: Iterable[Span] | None,
    theme: Theme,
) -> Iterator[Piece]:
    """Pieces of a line, each with its offset, and between them blanks for pinyin.

    `gaps` are the blanks before the character of an offset. Where only some spans are `shown`,
    dots stand for the rest; None: all is.
    """
    column = 0
    spans = None if shown is None else tuple(shown)
    for start, (text, style) in pieces:
        blanks = gaps.get(start, 0) if column else 0
        if blanks:
            yield " " * blanks, theme.text
            column += blanks
        cells = cells_of(text)
        hidden = spans is not None and text.strip() and not covers(spans, start)
        yield (placeholder(cells, column), theme.dim) if hidden else (text, style)
        column += cells


def pinyin_pieces(version: int, line: PinyinLine, marks: StudyMarks, theme: Theme) -> list[Piece]:
    """The pinyin of a line, but not of hidden words; that of the word lit is lit."""
    pieces: list[Piece] = []
    column = 0
    word = marks.word_in(version, line.paragraph)
    shown = marks.open_in(version, line.paragraph) if version in marks.masked else None
    for reading in line.readings:
        if shown is not None and not covers(shown, reading.start):
            continue
        lit = word is not None and word.start <= reading.start < word.end
        pieces.append((" " * (reading.column - column), theme.text))
        pieces.append((reading.text, theme.pinyin + theme.word if lit else theme.pinyin))
        column = reading.column + cells_of(reading.text)
    return pieces
