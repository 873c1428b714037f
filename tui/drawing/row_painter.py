"""A row in strips: gutter, text, lit figures and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rich.style import Style
from textual.strip import Strip

from tui.drawing.study_pieces import covers, laid_out, pinyin_pieces
from tui.reader.cells import cells_of, pad, printable, unbroken
from tui.reader.columns import GUTTER
from tui.reader.languages import language_name
from tui.reader.layout import Layout, Line, NoteLine, PinyinLine, TextLine
from tui.reader.marks import HIT_GLYPH, Mark, RowMarks, missing_glyph, passage_glyph
from tui.strips import Piece, strip
from tui.theme import BAR, FOCUS, ROW, Theme


@dataclass(frozen=True)
class RowPainter:
    """Paints the lines of one row across all columns, `cells` wide in all."""

    layout: Layout
    theme: Theme
    cells: int

    def strips(self, row: int, marks: RowMarks, current: bool) -> list[Strip]:
        """The strips of a row, without the blank one after it."""
        columns = self.layout.row(row).cells
        return [
            strip(
                self._line(number, [column[number] for column in columns], marks, current),
                self.cells,
                self.theme.text,
            )
            for number in range(len(columns[0]))
        ]

    def _line(
        self, number: int, lines: list[Line], marks: RowMarks, current: bool
    ) -> Iterator[Piece]:
        for version, line in zip(self.layout.seen, lines, strict=True):
            yield from self.cell(version, number, line, marks, current=current)

    def cell(
        self, version: int, number: int, line: Line, marks: RowMarks, *, current: bool
    ) -> Iterator[Piece]:
        """A line of one column with its gutter; `number` is that of the line in its row."""
        pieces = list(self._pieces(version, line, marks))
        yield self._edge(version, number, marks, current=current)
        yield self._sign(version, line, number, marks)
        yield " ", self.theme.text
        yield from pieces
        used = sum(cells_of(text) for text, _ in pieces)
        yield " " * (self.layout.cells - used), self.theme.text

    def _edge(self, version: int, number: int, marks: RowMarks, *, current: bool) -> Piece:
        """What stands before all: the sign of the review, once, else the bar of the current row."""
        if marks.review and number == 0 and version == self.layout.seen[0]:
            return marks.review, self.theme.bar if current else self.theme.strong
        if current:
            return BAR, self.theme.bar
        begins = number == 0 and self.layout.look.compact
        return ROW if begins else " ", self.theme.text

    def _sign(self, version: int, line: Line, number: int, marks: RowMarks) -> Piece:
        """The glyph of the line: that of a figure lit in it, on the first line one for none."""
        lit = self._lit(version, line, marks)
        if lit:
            return lit[0].glyph, self.theme.glyph(lit[0].severity)
        if number == 0 and version in marks.apart:
            passage = marks.apart[version]
            return passage_glyph(passage, version), self.theme.glyph(passage.severity)
        if number == 0 and version in marks.missing:
            severity = marks.missing[version]
            return missing_glyph(severity), self.theme.glyph(severity)
        if _begins_in(line, version, marks):
            return HIT_GLYPH, self.theme.strong
        return " ", self.theme.text

    def _lit(self, version: int, line: Line, marks: RowMarks) -> list[Mark]:
        """The marks of figures that begin or go on in the line."""
        if not isinstance(line, TextLine):
            return []
        in_paragraph = marks.lit.get((version, line.paragraph), ())
        return [mark for mark in in_paragraph if mark.span.overlaps(line.span)]

    def _pieces(self, version: int, line: Line, marks: RowMarks) -> Iterator[Piece]:
        if isinstance(line, NoteLine):
            yield printable(line.text.rstrip()), self.theme.dim
        elif isinstance(line, PinyinLine):
            yield from pinyin_pieces(version, line, marks.study, self.theme)
        elif isinstance(line, TextLine):
            hides = version in marks.study.masked
            shown = marks.study.open_in(version, line.paragraph) if hides else None
            pieces = self._text(version, line, marks)
            yield from laid_out(pieces, dict(line.gaps), shown, self.theme)

    def _text(self, version: int, line: TextLine, marks: RowMarks) -> Iterator[tuple[int, Piece]]:
        """The text of a line, cut where its style changes; figures outshine words.

        Each piece comes with its offset in the paragraph.
        """
        paragraph = self.layout.book.work.versions[version].paragraphs[line.paragraph]
        start = line.span.start
        text = unbroken(line.span.of(self.layout.text(version, line.paragraph)).rstrip())
        end = start + len(text)
        lit = self._lit(version, line, marks)
        dimmed = [span for span in paragraph.marks if span.overlaps(line.span)]
        in_paragraph = marks.matched.get((version, line.paragraph), ())
        words = [span for span in in_paragraph if span.overlaps(line.span)]
        pointed = marks.pointed.get((version, line.paragraph))
        found = marks.found.get((version, line.paragraph), ())
        sentence = marks.study.lit_in(version, line.paragraph)
        word = marks.study.word_in(version, line.paragraph)
        spans = [mark.span for mark in lit] + dimmed + words + list(found) + sentence
        spans += marks.study.open_in(version, line.paragraph) + ([word] if word else [])
        edges = {cut for span in spans for cut in (span.start, span.end)}
        cuts = sorted({start, end, *edges, *(offset for offset, _ in line.gaps)})
        stops = [cut for cut in cuts if start <= cut <= end]
        base = self.theme.paragraph(paragraph.kind)
        for one, other in pairwise(stops):
            style = base
            if any(span.start <= one < span.end for span in dimmed):
                style += self.theme.dim
            if any(span.start <= one < span.end for span in words):
                style += self.theme.matched
            if pointed is not None and pointed.start <= one < pointed.end:
                style += self.theme.current
            for mark in reversed(lit):
                if mark.span.start <= one < mark.span.end:
                    style += self.theme.severity(mark.severity)
                    style += self.theme.current if mark.current else Style()
            for span in found:
                if span.start <= one < span.end:
                    here = marks.hit == (version, line.paragraph, span)
                    style += self.theme.hit if here else self.theme.found
            if covers(sentence, one):
                style += self.theme.sentence
            if word is not None and word.start <= one < word.end:
                style += self.theme.word
            part = text[one - start : other - start]
            yield one, (printable(part, at_line_end=other == end), style)


def _begins_in(line: Line, version: int, marks: RowMarks) -> bool:
    """Whether the match gone to begins in a line."""
    if not isinstance(line, TextLine) or marks.hit is None:
        return False
    at, paragraph, span = marks.hit
    return (at, paragraph) == (version, line.paragraph) and (
        line.span.start <= span.start < line.span.end
    )


def header(layout: Layout, theme: Theme, cells: int, focus: int | None = None) -> Strip:
    """The line at the head of the columns: number, language and title of each version.

    The number of the version in `focus` has a sign behind it.
    """
    pieces: list[Piece] = []
    for version in layout.seen:
        source = layout.book.work.versions[version]
        words = f"{language_name(source.language)}  {source.title}"
        number = pad(f"{version + 1}{FOCUS if version == focus else ''}", GUTTER)
        pieces.append((number + pad(words, layout.cells - 1) + " ", theme.header))
    return strip(pieces, cells, theme.header)
