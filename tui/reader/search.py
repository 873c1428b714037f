"""Searching the rows of a book: the next hit from a place on, in steps that can be interrupted.

The texts are neither copied nor folded as a whole. Stretches of rows are looked through together,
larger ones the further one is from the start, and a stretch that may hold a hit is halved until
the row is found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from align.model import Run, Span
from align.prepared.texts import StoredParagraphs, decoded
from tui.reader.book import Book
from tui.reader.pattern import Pattern

_FIRST_STRETCH, _LONGEST_STRETCH = 16, 512
_FEW = 8
"""So many rows are looked through one by one."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A match: its row, the version and the paragraph of that, and where it stands there."""

    row: int
    version: int
    paragraph: int
    span: Span


class _Stretch(NamedTuple):
    """Text in UTF-8, and whether it has full-width letters or digits."""

    data: bytes
    is_wide: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What is searched: a pattern in some versions of the `rows` (ascending) of a book."""

    book: Book
    rows: Sequence[int]
    versions: tuple[int, ...]
    pattern: Pattern

    def same_as(self, other: Ground) -> bool:
        """Whether the same is searched for in the same rows of the same versions."""
        ours, theirs = (self.versions, self.pattern), (other.versions, other.pattern)
        return ours == theirs and (self.rows is other.rows or self.rows == other.rows)

    def hits(self, row: int) -> list[Hit]:
        """The hits of a row, in the order of its versions."""
        return [
            Hit(row, version, paragraph, span)
            for version in self.versions
            for paragraph in self.book.rows[row].runs[version]
            for span in self.pattern.spans(self._text(version, paragraph))
        ]

    def count(self, row: int) -> int:
        """How many hits a row has."""
        return sum(
            self.pattern.count(self._text(version, paragraph))
            for version in self.versions
            for paragraph in self.book.rows[row].runs[version]
        )

    def has_hit(self, row: int) -> bool:
        """Whether a row has a hit."""
        return any(
            self.pattern.matches(self._text(version, paragraph))
            for version in self.versions
            for paragraph in self.book.rows[row].runs[version]
        )

    def may_have_hit(self, first: int, end: int) -> bool:
        """Whether one of the rows of these numbers in `rows` can have a hit."""
        may_match, may_hold = self.pattern.may_match, self.pattern.may_hold
        if may_match is None:
            return True
        for version in self.versions:
            stored = self._stored(version, first, end)
            if stored is None:
                text = "\n".join(self._texts(version, first, end))
            elif may_hold is not None and not (stored.is_wide or may_hold(stored.data)):
                continue
            else:
                text = decoded(stored.data)
            if may_match(text):
                return True
        return False

    def _stored(self, version: int, first: int, end: int) -> _Stretch | None:
        """The texts of a version in these rows as a prepared work has them; None if it can't."""
        paragraphs = self.book.work.versions[version].paragraphs
        one, last = self.rows[first], self.rows[end - 1]
        if not isinstance(paragraphs, StoredParagraphs) or last - one != end - first - 1:
            return None
        start, stop = self._run(version, one).start, self._run(version, last).end
        data = paragraphs.encoded(start, stop)
        paragraphs.let_go(start, stop)
        return _Stretch(data, paragraphs.are_wide(start, stop))

    def _texts(self, version: int, first: int, end: int) -> list[str]:
        """The texts of a version in the rows of these numbers in `rows`."""
        runs = (self._run(version, row) for row in self.rows[first:end])
        return [self._text(version, paragraph) for run in runs for paragraph in run]

    def _run(self, version: int, row: int) -> Run:
        return self.book.rows[row].runs[version]

    def _text(self, version: int, paragraph: int) -> str:
        return self.book.work.versions[version].paragraphs[paragraph].text


@dataclass(frozen=True, slots=True)
class Found:
    """A hit, and whether it lies beyond the end of the text, that is from its other end on."""

    hit: Hit
    wrapped: bool = False


def seek(
    ground: Ground, row: int, hit: Hit | None, back: bool = False
) -> Generator[None, None, Found | None]:
    """The nearest hit after `hit` in `row`, or before it; round the end back to it; None if none.

    Without `hit` one stands at the beginning of the row. Yields between steps of a few
    milliseconds.
    """
    before, after = bisect_left(ground.rows, row), bisect_right(ground.rows, row)
    here = ground.hits(row) if before < after else []
    if back:
        rest = [each for each in here if hit is not None and each < hit]
    else:
        rest = [each for each in here if hit is None or each > hit]
    if rest:
        return Found(rest[-1 if back else 0])
    total = len(ground.rows)
    ways = [(0, before), (before, total)] if back else [(after, total), (0, after)]
    for number, (first, end) in enumerate(ways):
        found = yield from _nearest(ground, first, end, back)
        if found is not None:
            return Found(ground.hits(found)[-1 if back else 0], wrapped=number == 1)
    return None


def rows_with_hits(ground: Ground) -> Generator[None, None, list[tuple[int, int]]]:
    """The rows that have hits, in order, each with how many; yields between short steps."""
    counted: list[tuple[int, int]] = []
    for first, end in _stretches(0, len(ground.rows), back=False):
        for row in _candidates(ground, first, end, back=False):
            hits = ground.count(row)
            if hits:
                counted.append((row, hits))
            yield
        yield
    return counted


def _nearest(ground: Ground, first: int, end: int, back: bool) -> Generator[None, None, int | None]:
    """The first row with a hit among those of these numbers in `rows`; the last one if `back`."""
    for stretch in _stretches(first, end, back):
        for row in _candidates(ground, *stretch, back):
            if ground.has_hit(row):
                return row
            yield
        yield
    return None


def _stretches(first: int, end: int, back: bool) -> Iterator[tuple[int, int]]:
    """Stretches that tile the numbers from `first` up to `end`, growing; from the end if `back`."""
    length = _FIRST_STRETCH
    while first < end:
        if back:
            start = max(first, end - length)
            yield start, end
            end = start
        else:
            stop = min(end, first + length)
            yield first, stop
            first = stop
        length = min(2 * length, _LONGEST_STRETCH)


def _candidates(ground: Ground, first: int, end: int, back: bool) -> Iterator[int]:
    """The rows that can have a hit, of those of these numbers in `rows`; backwards if `back`."""
    if first >= end or not ground.may_have_hit(first, end):
        return
    if end - first <= _FEW:
        numbers = range(end - 1, first - 1, -1) if back else range(first, end)
        yield from (ground.rows[at] for at in numbers)
        return
    middle = (first + end) // 2
    halves = [(first, middle), (middle, end)]
    for half in reversed(halves) if back else halves:
        yield from _candidates(ground, *half, back)
