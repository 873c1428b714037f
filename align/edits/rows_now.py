"""The rows of a work as they are after edits: a piece table over the rows that were paired.

A piece is a range of those rows, or rows that an edit has made. What an edit costs goes by the
number of edits, not of rows (as in text editors; Crowley 1998, Data structures for text sequences).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise

from align.edits.addresses import Address, RowAddress, Stretch, address_of
from align.model import Row


class NotThereError(Exception):
    """The rows to be replaced don't stand there: somebody has changed them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows `start` up to `end` as they were paired."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Made:
    """Rows that edits have made."""

    rows: tuple[RowAddress, ...]

    def __len__(self) -> int:
        return len(self.rows)


Piece = Kept | Made


@dataclass(frozen=True)
class RowsNow:
    """The current rows; equal to any other that has the same rows of the same base."""

    pieces: tuple[Piece, ...]
    base: Sequence[Row] = field(compare=False, repr=False)
    known: dict[int, RowAddress] = field(default_factory=dict, compare=False, repr=False)
    """The addresses of rows of the base that were asked for before."""

    def __post_init__(self) -> None:
        """Count the rows up to the end of each piece."""
        object.__setattr__(self, "_ends", tuple(accumulate(map(len, self.pieces))))

    @classmethod
    def of(cls, base: Sequence[Row]) -> RowsNow:
        """Those of a work that nobody has edited."""
        return cls((Kept(0, len(base)),) if base else (), base)

    def __len__(self) -> int:
        """How many rows there are."""
        ends: tuple[int, ...] = self._ends  # type: ignore[attr-defined]
        return ends[-1] if ends else 0

    @property
    def is_as_paired(self) -> bool:
        """Whether no edit stands."""
        return not any(isinstance(piece, Made) for piece in self.pieces)

    def piece_at(self, index: int) -> tuple[int, int]:
        """The number of the piece in which a row stands, and the number of the row in it."""
        ends: tuple[int, ...] = self._ends  # type: ignore[attr-defined]
        at = bisect_right(ends, index)
        return at, index - (ends[at - 1] if at else 0)

    def base_row(self, index: int) -> int | None:
        """The number that a row had as it was paired; None for one that an edit has made."""
        at, inside = self.piece_at(index)
        piece = self.pieces[at]
        return piece.start + inside if isinstance(piece, Kept) else None

    def address(self, index: int) -> RowAddress:
        """Where a row stands in the texts."""
        at, inside = self.piece_at(index)
        piece = self.pieces[at]
        return piece.rows[inside] if isinstance(piece, Made) else self._kept(piece.start + inside)

    def index_of(self, row: RowAddress) -> int | None:
        """The number of a row; None if there is none like it."""
        version = next((v for v, each in enumerate(row) if not each.is_empty), None)
        if version is None:
            return None
        number = self.row_at(version, row[version].start)
        return number if number is not None and self.address(number) == row else None

    def row_at(self, version: int, address: Address) -> int | None:
        """The number of the row in which the text after an address stands; None past the end."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.address(middle)[version].end <= address:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) else None

    def replaced(self, before: Sequence[RowAddress], after: Sequence[RowAddress]) -> RowsNow:
        """With the rows `before`, which stand next to one another, replaced by others.

        Raises NotThereError if they don't stand there, ValueError if the others hold other text.
        """
        if not before or not after or outline(before) != outline(after):
            raise ValueError("the rows after an edit hold other text than those before it")
        first = self.index_of(before[0])
        if first is None or first + len(before) > len(self):
            raise NotThereError
        if any(self.address(first + n) != row for n, row in enumerate(before)):
            raise NotThereError
        pieces = [*self._part(0, first), *self._found_again(after)]
        pieces += self._part(first + len(before), len(self))
        return RowsNow(tuple(_joined(pieces)), self.base, self.known)

    def _kept(self, number: int) -> RowAddress:
        if number not in self.known:
            self.known[number] = address_of(self.base[number])
        return self.known[number]

    def _part(self, first: int, end: int) -> Iterator[Piece]:
        """The pieces of rows `first` up to `end`."""
        begun = 0
        for piece in self.pieces:
            start, stop = max(first - begun, 0), min(end - begun, len(piece))
            begun += len(piece)
            if start >= stop:
                continue
            if isinstance(piece, Kept):
                yield Kept(piece.start + start, piece.start + stop)
            else:
                yield Made(piece.rows[start:stop])

    def _found_again(self, rows: Iterable[RowAddress]) -> Iterator[Piece]:
        """Rows as pieces: those that are as they were paired are kept ones."""
        paired = replace(RowsNow.of(self.base), known=self.known)
        for row in rows:
            number = paired.index_of(row)
            yield Made((row,)) if number is None else Kept(number, number + 1)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with neighbours made one."""
    last: Piece | None = None
    for piece in pieces:
        if isinstance(last, Kept) and isinstance(piece, Kept) and last.end == piece.start:
            last = Kept(last.start, piece.end)
        elif isinstance(last, Made) and isinstance(piece, Made):
            last = Made((*last.rows, *piece.rows))
        else:
            if last is not None:
                yield last
            last = piece
    if last is not None:
        yield last


def outline(rows: Sequence[RowAddress]) -> tuple[Stretch, ...] | None:
    """The text that rows cover, a stretch of each version; None if they don't tile it in order."""
    for one, other in pairwise(rows):
        if any(a.end != b.start for a, b in zip(one, other, strict=True)):
            return None
    for row in rows:
        if any(each.end < each.start for each in row):
            return None
    both = zip(rows[0], rows[-1], strict=True)
    return tuple(Stretch(first.start, last.end) for first, last in both)
