"""The sentence rows of a row as places in the text: what belongs together, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from align.model import Row, Run, Span
from tui.reader.book import Book
from tui.reader.paragraph_parts import sentences_of

TextParts = tuple[tuple[int, int, Span], ...]
"""Stretches of text: version, paragraph, span."""


def sentence_rows(book: Book, row: int, seen: Sequence[int]) -> tuple[TextParts, ...]:
    """The sentences of a row that belong together, of the versions seen; in reading order.

    A row with text in one of these versions only has a sentence in each; one that has not been
    paired by sentences is a single one. Blanks around a sentence are left out.
    """
    here = book.rows[row]
    found = _parts(book, here, tuple(seen))
    return tuple(parts for parts in found if parts)


def number_at(rows: Sequence[TextParts], version: int, paragraph: int, offset: int) -> int | None:
    """The number of the sentence row that has a character of the text, None if none has."""
    for number, parts in enumerate(rows):
        for of_version, of_paragraph, span in parts:
            if (of_version, of_paragraph) == (version, paragraph) and (
                span.start <= offset < span.end
            ):
                return number
    return None


def _parts(book: Book, row: Row, seen: tuple[int, ...]) -> list[TextParts]:
    sentences = {v: _sentences(book, v, row.runs[v]) for v in seen if len(row.runs[v])}
    rows = row.sentence_rows
    if not _fits(rows, sentences):
        only = next(iter(sentences)) if len(sentences) == 1 else None
        if only is not None:
            return [(part,) for part in sentences[only]]
        return [tuple(part for parts in sentences.values() for part in parts)]
    return [
        tuple(sentences[v][number] for v in seen if v in sentences for number in inside.runs[v])
        for inside in rows
    ]


def _sentences(book: Book, version: int, run: Run) -> TextParts:
    """The sentences of a run of paragraphs, in order."""
    found = []
    for paragraph in run:
        text = book.work.versions[version].paragraphs[paragraph].text
        sentences = sentences_of(book, version, paragraph)
        found += [(version, paragraph, _trimmed(text, sentence)) for sentence in sentences]
    return tuple(found)


def _trimmed(text: str, span: Span) -> Span:
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip())
    return Span(start, max(start, span.start + len(written.rstrip())))


def _fits(rows: Sequence[Row], sentences: dict[int, TextParts]) -> bool:
    """Whether sentence rows speak of these sentences, and leave none out."""
    return bool(rows) and all(
        {number for row in rows for number in row.runs[version]} == set(range(len(parts)))
        for version, parts in sentences.items()
    )
