"""Rows of so many figures that all of them can't be compared with all: cut into parts.

A book in one paragraph is one row. Each of its rows of sentences is compared by itself then, and
what still has too many figures in pieces of equal number, so that cost grows with the figures.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from align.model import Row, Work
from align.numbers.model import Figure
from align.reading.sentences import split_sentences

MOST = 300
"""A row whose versions have no more figures than this, each, is compared whole."""
MANY = 10 * MOST
"""With more than this no sentence is meant; the pieces are small then, to be done with it soon."""
_SMALL = 30

Figures = Sequence[Sequence[Figure] | None]
"""For each version of the work its figures; None for a version that the row is not about."""


def parts_of(work: Work, row: Row, figures: Figures) -> Iterator[Figures]:
    """The figures of a row in parts, each figure in one of them."""
    if _most(figures) <= MOST or sum(found is not None for found in figures) < 2:
        yield figures
        return
    for part in _by_sentence_rows(work, row, figures):
        yield from _pieces(part)


def _by_sentence_rows(work: Work, row: Row, figures: Figures) -> list[Figures]:
    """A part for each row of sentences that versions share, with those of one alone behind it."""
    part_of = list(accumulate(len(inside.present) > 1 for inside in row.sentence_rows))
    parts: list[list[list[Figure] | None]] = [
        [None if found is None else [] for found in figures]
        for _ in range(1 + max(part_of, default=0))
    ]
    for v, found in enumerate(figures):
        if found is None:
            continue
        starts = _sentence_starts(work, row, v)
        owners = [0] * len(starts)
        for part, inside in zip(part_of, row.sentence_rows, strict=True):
            for sentence in inside.runs[v]:
                owners[sentence] = part
        for figure in found:
            sentence = bisect_right(starts, (figure.paragraph, figure.mention.span.start)) - 1
            mine = parts[owners[sentence]][v]
            if mine is not None:
                mine.append(figure)
    return list(parts)


def _sentence_starts(work: Work, row: Row, version: int) -> list[tuple[int, int]]:
    """Where the sentences of a version's paragraphs in a row begin."""
    of = work.versions[version]
    return [
        (number, sentence.start)
        for number in row.runs[version]
        for sentence in split_sentences(of.paragraphs[number].text, of.language)
    ]


def _pieces(figures: Figures) -> Iterator[Figures]:
    size = MOST if _most(figures) <= MANY else _SMALL
    count = max(1, -(-_most(figures) // size))
    for n in range(count):
        yield [
            None
            if found is None
            else found[len(found) * n // count : len(found) * (n + 1) // count]
            for found in figures
        ]


def _most(figures: Figures) -> int:
    return max((len(found) for found in figures if found is not None), default=0)
