"""Chinese lines with pinyin above each word: "ruby", as typography calls it.

A word and its pinyin begin at one column. Where pinyin is too wide for its word it hangs over
what follows, and blanks are put in only so that it does not touch the next. Lines break where the
wrapper would break them, but not inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from align.model import Span
from tui.reader.breaks import pieces
from tui.reader.cells import clip, clusters, unbroken, width
from tui.reader.pinyin import has_pinyin, pinyin


@dataclass(frozen=True, slots=True)
class Reading:
    """The pinyin of a word: where the word begins in its paragraph, the column, what is written."""

    start: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class RubyLine:
    """A line of a paragraph: its span, the pinyin above it, and blanks put in.

    `gaps` are offsets with the blanks that stand before the character there.
    """

    span: Span
    readings: tuple[Reading, ...]
    gaps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Atom:
    """A stretch that is never broken: its offsets, its cells and its pinyin, if it has any."""

    start: int
    end: int
    cells: int
    reading: str = ""
    blank: bool = False


_Chunk = Sequence[_Atom]
"""Atoms between which no line may end."""


def ruby(text: str, words: Sequence[Span], cells: int) -> tuple[RubyLine, ...]:
    """The lines of a text with pinyin above its Chinese words, `cells` wide; they tile the text.

    A word whose pinyin is wider than a line is broken into characters; pinyin that is wider still
    is cut.
    """
    lines: list[list[_Chunk]] = [[]]
    for chunk in _chunks(text, list(_atoms(unbroken(text), words, cells))):
        whole = _cells([chunk]) <= cells
        for part in [chunk] if whole else [[atom] for atom in chunk]:
            if lines[-1] and _cells([*lines[-1], part]) > cells:
                lines.append([])
            lines[-1].append(part)
    return tuple(_line(line) for line in lines if line) or (RubyLine(Span(0, len(text)), (), ()),)


def _atoms(text: str, words: Sequence[Span], cells: int) -> Iterator[_Atom]:
    """The Chinese words, and between them single characters."""
    position = 0
    for word in words:
        written = word.of(text)
        if word.start < position or not has_pinyin(written):
            continue
        yield from _plain(text, position, word.start)
        yield from _word(text, word, cells)
        position = word.end
    yield from _plain(text, position, len(text))


def _word(text: str, word: Span, cells: int) -> Iterator[_Atom]:
    whole = _Atom(word.start, word.end, width(word.of(text)), pinyin(word.of(text)))
    if max(whole.cells, width(whole.reading)) <= cells:
        yield whole
        return
    for start, end, size in clusters(text, word.start, word.end):
        part = text[start:end]
        yield _Atom(start, end, size, clip(pinyin(part), cells) if has_pinyin(part) else "")


def _plain(text: str, start: int, end: int) -> Iterator[_Atom]:
    for first, last, size in clusters(text, start, end):
        yield _Atom(first, last, size, blank=text[first:last].isspace())


def _chunks(text: str, atoms: Sequence[_Atom]) -> Iterator[_Chunk]:
    """The atoms in groups; a line may end after each."""
    starts = {piece.start for piece in pieces(text)}
    chunk: list[_Atom] = []
    for atom in atoms:
        if chunk and atom.start in starts:
            yield chunk
            chunk = []
        chunk.append(atom)
    if chunk:
        yield chunk


def _placed(chunks: Sequence[_Chunk]) -> Iterator[tuple[_Atom, int, int]]:
    """The atoms of a line, each with the blanks before it and its column.

    Blanks that a word needs stand before all that leads up to it in its chunk, such as brackets.
    """
    column, reading_end = 0, -1
    for chunk in chunks:
        lead: list[_Atom] = []
        for atom in chunk:
            lead.append(atom)
            if not atom.reading:
                continue
            before = sum(each.cells for each in lead[:-1])
            blanks = max(0, reading_end + 1 - column - before)
            for each in lead:
                yield each, blanks, column + blanks
                column, blanks = column + blanks + each.cells, 0
            reading_end = column - atom.cells + width(atom.reading)
            lead = []
        for each in lead:
            yield each, 0, column
            column += each.cells


def _cells(chunks: Sequence[_Chunk]) -> int:
    """The cells that a line takes, white space at its end left out."""
    return max(
        (
            column + max(atom.cells, width(atom.reading))
            for atom, _, column in _placed(chunks)
            if not atom.blank
        ),
        default=0,
    )


def _line(chunks: Sequence[_Chunk]) -> RubyLine:
    placed = list(_placed(chunks))
    readings = [Reading(a.start, column, a.reading) for a, _, column in placed if a.reading]
    gaps = [(atom.start, blanks) for atom, blanks, _ in placed if blanks]
    return RubyLine(Span(placed[0][0].start, placed[-1][0].end), tuple(readings), tuple(gaps))
