"""How many hits a search has, and which of them one stands on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from tui.reader.pattern import Pattern
from tui.reader.search import Ground, Hit


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """The rows of `ground` that have hits, in order; `until` counts the hits up to each row's end.

    `ground` is kept to tell whether the tally is that of a search.
    """

    ground: Ground
    rows: tuple[int, ...]
    until: tuple[int, ...]

    @classmethod
    def of(cls, ground: Ground, counted: Sequence[tuple[int, int]]) -> Tally:
        """The tally of rows that have hits, each with how many."""
        return cls(
            ground,
            tuple(row for row, _ in counted),
            tuple(accumulate(hits for _, hits in counted)),
        )

    @property
    def total(self) -> int:
        """How many hits there are."""
        return self.until[-1] if self.until else 0

    def number(self, hit: Hit) -> int | None:
        """The number of a hit, from 1; None if it is not among those counted."""
        at = bisect_left(self.rows, hit.row)
        in_row = self.ground.hits(hit.row) if hit.row in self.rows[at : at + 1] else []
        if hit not in in_row:
            return None
        return (self.until[at - 1] if at else 0) + in_row.index(hit) + 1


@dataclass(frozen=True, slots=True)
class Search:
    """A search under way: what is searched for, whether upwards, and how many hits there are.

    `tally` is None until they are counted.
    """

    pattern: Pattern
    back: bool = False
    tally: Tally | None = field(default=None, compare=False)

    def versions(self, wanted: tuple[int, ...]) -> tuple[int, ...]:
        """The versions searched: that of the query, else those `wanted`, which are not hidden."""
        chosen = self.pattern.query.version
        return wanted if chosen is None else (chosen,)
