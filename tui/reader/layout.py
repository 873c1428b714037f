"""Rows laid out in columns: the lines of each version, all of a row at one height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from align.model import Span
from tui.reader.book import Book
from tui.reader.chinese_script import in_script, is_chinese
from tui.reader.far_ends import FarEnd
from tui.reader.look import Look
from tui.reader.paragraph_parts import words_of
from tui.reader.wrap import keeps_lines, wrap, wrap_paragraph

if TYPE_CHECKING:
    from tui.reader.ruby import Reading

_CACHED_ROWS = 512
_CACHED_PARAGRAPHS = 2048
_NOTES = 3
_AS_IS = Look()

SILENT = "—"
"""Shown where a version has nothing in a row."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: the paragraph of its version, and the span of it."""

    paragraph: int
    span: Span
    gaps: tuple[tuple[int, int], ...] = ()
    """Offsets in the paragraph, with the blanks that stand before the character there."""


@dataclass(frozen=True, slots=True)
class PinyinLine:
    """The pinyin above the words of a paragraph that stand on the next line."""

    paragraph: int
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line of the reader's own words."""

    text: str


Line = TextLine | PinyinLine | NoteLine | None
"""A line of a cell; None is an empty one."""


@dataclass(frozen=True, slots=True)
class RowLayout:
    """A row on the screen: for each column its lines, all `height` of them (at least 1)."""

    cells: tuple[tuple[Line, ...], ...]
    height: int


class Layout:
    """The rows of a book in columns of the versions `seen`, each `cells` wide; made when asked.

    `only` are the rows to be shown, ascending; None: all.
    """

    def __init__(
        self,
        book: Book,
        seen: tuple[int, ...],
        cells: int,
        only: Sequence[int] | None = None,
        look: Look = _AS_IS,
    ) -> None:
        self.book = book
        self.only = only
        self.seen = seen
        self.cells = cells
        self.look = look
        self.row = lru_cache(_CACHED_ROWS)(self._row)
        self._wrapped = lru_cache(_CACHED_PARAGRAPHS)(self._wrap)
        self._annotated = lru_cache(_CACHED_PARAGRAPHS)(self._annotate)

    @cached_property
    def shown(self) -> Sequence[int]:
        """The rows that take lines, in order: those with something in one of the columns."""
        shown = self.book.rows_with_any(self.seen)
        if self.only is None:
            return shown
        has_text = shown if isinstance(shown, range) else frozenset(shown)
        return [row for row in self.only if row in has_text]

    def height(self, row: int) -> int:
        """The lines of a row, without the blank one after it."""
        return self.row(row).height

    def own_height(self, row: int, version: int) -> int:
        """The lines of text that a version seen has in a row, 0 if none."""
        if not len(self.book.rows[row].runs[version]):
            return 0
        lines = self.row(row).cells[self.seen.index(version)]
        return max((number for number, line in enumerate(lines, 1) if line is not None), default=0)

    def line_of(self, row: int, version: int, paragraph: int, offset: int) -> int | None:
        """The line of a row on which a character of a paragraph stands, None if it is not seen."""
        if version not in self.seen:
            return None
        for number, line in enumerate(self.row(row).cells[self.seen.index(version)]):
            if not isinstance(line, TextLine) or line.paragraph != paragraph:
                continue
            if line.span.start <= offset < line.span.end:
                return number
        return None

    def _row(self, row: int) -> RowLayout:
        lines = [self._cell(row, version) for version in self.seen]
        height = max(1, *map(len, lines))
        cells = tuple((*cell, *[None] * (height - len(cell))) for cell in lines)
        return RowLayout(cells, height)

    def _cell(self, row: int, version: int) -> list[Line]:
        run = self.book.rows[row].runs[version]
        if not len(run):
            return self._notes(row, version)
        lines: list[Line] = []
        for paragraph in run:
            if lines:
                lines.append(None)
            annotated = self.look.annotates(row)
            lines += (self._annotated if annotated else self._wrapped)(version, paragraph)
        return lines

    def text(self, version: int, paragraph: int) -> str:
        """A paragraph in the script in which it is shown, each character at its place."""
        source = self.book.work.versions[version]
        return in_script(source.paragraphs[paragraph].text, source.language, self.look.script)

    def _wrap(self, version: int, paragraph: int) -> tuple[TextLine, ...]:
        text = self.text(version, paragraph)
        return tuple(TextLine(paragraph, span) for span in wrap_paragraph(text, self.cells))

    def _annotate(self, version: int, paragraph: int) -> tuple[TextLine | PinyinLine, ...]:
        """The lines of a Chinese paragraph, each after its pinyin; those of another as they are."""
        text, language = self.text(version, paragraph), self.book.work.versions[version].language
        if not is_chinese(language) or keeps_lines(text):
            return self._wrapped(version, paragraph)
        from tui.reader.ruby import ruby

        words = words_of(self.book, version, paragraph)
        lines: list[TextLine | PinyinLine] = []
        for line in ruby(text, words, self.cells):
            if line.readings:
                lines.append(PinyinLine(paragraph, line.readings))
            lines.append(TextLine(paragraph, line.span, line.gaps))
        return tuple(lines)

    def _notes(self, row: int, version: int) -> list[Line]:
        """What stands in an empty cell: the links of the row to that version, or a dash."""
        links = self.book.links_of(row)
        ends = {end.far: end for end in reversed(links) if end.far.version == version}
        notes = [note(end) for end in links if end is ends.get(end.far)][:_NOTES]
        if len(ends) > _NOTES:
            notes.append(f"and {len(ends) - _NOTES} more")
        return [
            NoteLine(span.of(text)) for text in notes or [SILENT] for span in wrap(text, self.cells)
        ]


def note(end: FarEnd) -> str:
    """A link in words: "↔ row 9: 100.000 H100, Memphis"."""
    said = end.there or end.here
    return f"↔ row {end.row + 1}" + (f": {said}" if said else "")
