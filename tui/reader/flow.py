"""Flow: each version scrolls as continuous text, and the others follow by content.

The place in the text is a share of a row, from its first line to its end. In each column the line
at that share of what the version has in the row comes to the top, and its text goes on from there
without gaps for what other versions have. So columns stand level where rows are paired, and drift
apart and together again in between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from tui.reader.state import Anchor


class Heights(Protocol):
    """What flow needs to know of rows in columns."""

    @property
    def shown(self) -> Sequence[int]:
        """The rows that take lines, in order."""
        ...

    def height(self, row: int) -> int:
        """The lines of a row in level columns."""
        ...

    def own_height(self, row: int, version: int) -> int:
        """The lines of text that a version has in a row, 0 if none."""
        ...


def flowing(
    columns: Heights, versions: Sequence[int], tops: Mapping[int, Anchor], lines: int
) -> list[tuple[Anchor | None, ...]]:
    """For each line of the screen what stands in each column: a line of a row, or nothing.

    `tops` are the places at the top of each version, as lines of rows in level columns.
    """
    texts = [_column(columns, version, tops[version], lines) for version in versions]
    return list(zip(*texts, strict=True))


def top_line(columns: Heights, version: int, place: Anchor) -> int:
    """The line of its own text in the row of a place that a version has at the top."""
    own, level = columns.own_height(place.row, version), columns.height(place.row)
    return min(place.line, level) * (own + 1) // (level + 1)


def _column(columns: Heights, version: int, top: Anchor, lines: int) -> list[Anchor | None]:
    found: list[Anchor | None] = []
    for line in _lines_from(columns, version, top):
        if len(found) == lines:
            break
        found.append(line)
    return found + [None] * (lines - len(found))


def _lines_from(columns: Heights, version: int, top: Anchor) -> Iterator[Anchor | None]:
    """The lines of a version from a place on, with a blank one, None, after each row."""
    rows = columns.shown
    for row in rows[bisect_left(rows, top.row) :]:
        own = columns.own_height(row, version)
        start = top_line(columns, version, top) if row == top.row else 0
        if own:
            yield from (Anchor(row, line) for line in range(start, own))
            yield None
