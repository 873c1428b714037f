"""Finding a row by its words: headings and the first sentences of rows, with slips forgiven."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Generator
from dataclasses import dataclass
from heapq import nsmallest

from align.model import Span
from tui.reader.book import Book
from tui.reader.cells import printable

MOST = 200
"""So many rows are listed at most."""

_LEAST, _LONGEST = 48, 240
"""Of each version a row is found by its text as far as the first sentence end after so many
characters, and no further than so many."""
_END = re.compile("[.!?…][”’»“‘\"')\\]]*(?=\\s)|[。！？｡…][”’』」）]*")
_LEAST_SCORE = 70.0
"""Of 100 for letters all of which stand together."""
_AT_A_TIME = 200
DOT = " · "
"""Between the versions."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Landmark:
    """A row, the first sentences of its versions, and whether it is a title or a heading.

    `part` is the part of `words` that is like what was typed.
    """

    row: int
    words: str
    heading: bool
    part: Span | None = None

    @property
    def found(self) -> str:
        """The text of that part."""
        return self.part.of(self.words) if self.part else ""


class Landmarks:
    """The rows of a book by their words in some versions; the words are looked up when needed."""

    def __init__(self, book: Book, versions: tuple[int, ...]) -> None:
        self.book = book
        self._versions = versions
        self._words: list[str] = []

    def near(self, row: int) -> tuple[list[Landmark], int]:
        """The headings, where there are none all rows: those about `row`, and which is nearest.

        That is the number in the list of the last one at or before `row`, the first if none is.
        """
        rows = self.book.headings or range(len(self.book.rows))
        at = max(0, bisect_right(rows, row) - 1)
        first = max(0, min(at - MOST // 2, len(rows) - MOST))
        return [self._landmark(each) for each in rows[first : first + MOST]], at - first

    def like(self, typed: str) -> Generator[None, None, list[Landmark]]:
        """The rows whose words are most like what was typed, the likest first.

        Whole words are compared; of rows that are alike headings come first.

        Yields between short steps. The package rapidfuzz is loaded here.
        """
        from rapidfuzz import fuzz

        wanted = " ".join(typed.lower().split())
        scored: list[tuple[float, bool, int]] = []
        for row in range(len(self.book.rows)):
            words = self._words_of(row).lower()
            score = fuzz.ratio if len(words) < len(wanted) else fuzz.partial_ratio
            likeness = score(wanted, words, score_cutoff=_LEAST_SCORE)
            if likeness:
                scored.append((-round(likeness), not self._is_heading(row), row))
            if row % _AT_A_TIME == 0:
                yield
        best: list[Landmark] = []
        for _, _, row in nsmallest(MOST, scored):
            best.append(self._landmark(row, wanted))
            yield
        return sorted(best, key=lambda each: -round(fuzz.ratio(wanted, each.found.lower())))

    def _landmark(self, row: int, wanted: str = "") -> Landmark:
        words = printable(self._sentences_of(row))
        part = _like(wanted, words) if wanted else None
        return Landmark(row, words, self._is_heading(row), part)

    def _is_heading(self, row: int) -> bool:
        headings = self.book.headings
        at = bisect_left(headings, row)
        return at < len(headings) and headings[at] == row

    def _words_of(self, row: int) -> str:
        while len(self._words) <= row:
            self._words.append(self._sentences_of(len(self._words)))
        return self._words[row]

    def _sentences_of(self, row: int) -> str:
        """The first sentence of each version that has text in the row."""
        runs = self.book.rows[row].runs
        texts = [
            self.book.work.versions[version].paragraphs[runs[version].start].text
            for version in self._versions
            if len(runs[version])
        ]
        return DOT.join(map(_first_sentence, texts))


def _first_sentence(text: str) -> str:
    end = _END.search(text, _LEAST, _LONGEST) if len(text) > _LEAST else None
    first = text[: end.end() if end else _LONGEST]
    return " ".join((printable(first) if "\n" in first else first).split())


def _like(wanted: str, words: str) -> Span | None:
    """As many whole words, or the characters, that are most like what is wanted."""
    from rapidfuzz import fuzz

    folded = words.lower()
    found = fuzz.partial_ratio_alignment(wanted, folded)
    if found is None or len(folded) != len(words) or len(words) < len(wanted):
        return None
    many = len(wanted.split())
    starts = [match.span() for match in _WORD.finditer(words)]
    spans = [Span(one[0], last[1]) for one, last in zip(starts, starts[many - 1 :], strict=False)]
    spans.append(Span(found.dest_start, found.dest_end))
    return max(spans, key=lambda span: fuzz.ratio(wanted, span.of(folded)))
