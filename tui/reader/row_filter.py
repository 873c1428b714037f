"""Which rows are shown, where not all are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.reader.queue import Queue


@dataclass(frozen=True, slots=True, eq=False)
class RowFilter:
    """The rows shown, ascending, and why these: such as "with discrepancies".

    `queue` are the findings for which they are shown, None if it is for something else.
    """

    rows: Sequence[int]
    why: str
    queue: Queue | None = None

    def keeps(self, row: int) -> bool:
        """Whether the row is shown."""
        at = bisect_left(self.rows, row)
        return at < len(self.rows) and self.rows[at] == row


def rows_in_words(only: RowFilter) -> str:
    """How many rows are shown, and why these: "3 rows with discrepancies"."""
    rows = "1 row" if len(only.rows) == 1 else f"{len(only.rows)} rows"
    return f"{rows} {only.why}"
