"""Finding a row by its words: headings and the first words of rows, with slips forgiven."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator
from dataclasses import dataclass
from heapq import nsmallest

from tui.reader.book import Book
from tui.reader.cells import printable

MOST = 200
"""So many rows are listed at most."""

_WORDS = 48
"""Characters of each version by which a row is found."""
_LEAST_SCORE = 70.0
"""Of 100 for letters all of which stand together."""
_AT_A_TIME = 200
_DOT = " · "


@dataclass(frozen=True, slots=True)
class Landmark:
    """A row, the first words of its versions, and whether it is a title or a heading."""

    row: int
    words: str
    heading: bool


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
        """The rows whose words are most like what was typed, the likest first, then headings.

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
        return [self._landmark(row) for _, _, row in nsmallest(MOST, scored)]

    def _landmark(self, row: int) -> Landmark:
        return Landmark(row, printable(self._first_words(row)), self._is_heading(row))

    def _is_heading(self, row: int) -> bool:
        headings = self.book.headings
        at = bisect_left(headings, row)
        return at < len(headings) and headings[at] == row

    def _words_of(self, row: int) -> str:
        while len(self._words) <= row:
            self._words.append(self._first_words(len(self._words)))
        return self._words[row]

    def _first_words(self, row: int) -> str:
        """The beginning of each version that has text in the row."""
        runs = self.book.rows[row].runs
        texts = [
            self.book.work.versions[version].paragraphs[runs[version].start].text
            for version in self._versions
            if len(runs[version])
        ]
        return _DOT.join(" ".join(text[:_WORDS].split()) for text in texts)
