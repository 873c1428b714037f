"""The overview: the whole work as one column of signs, to see where its discrepancies lie."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from align.numbers.model import Severity
from tui.reader.marks import SEVERITY_GLYPHS

EMPTY = " "
HERE = "▐"
"""Beside the part of the work that is on the screen, where it has no sign of its own."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A line of the overview: its glyph, how grave it is, whether that part is on the screen."""

    glyph: str = EMPTY
    severity: Severity | None = None
    is_here: bool = False


def overview(
    found: Sequence[tuple[int, Severity]], rows: int, lines: int, shown: range
) -> tuple[Sign, ...]:
    """The overview in so many lines, each of them as many of the rows.

    `found` are the rows of discrepancies in order, with their severities; `shown` are the rows on
    the screen, told where these are not all. A line shows the gravest of its discrepancies. Where
    there are fewer rows than lines, each row has a line.
    """
    if rows < 1:
        return (Sign(),) * lines
    span = max(rows, lines)
    scrolls = len(shown) < rows
    bounds = [min(rows, line * span // lines) for line in range(lines + 1)]
    order = list(Severity)
    signs = []
    for first, end in pairwise(bounds):
        inside = found[bisect_left(found, first, key=_row) : bisect_left(found, end, key=_row)]
        gravest = min((each[1] for each in inside), key=order.index, default=None)
        is_here = scrolls and first < end and first < shown.stop and shown.start < end
        glyph = HERE if is_here else EMPTY
        signs.append(Sign(SEVERITY_GLYPHS[gravest] if gravest else glyph, gravest, is_here))
    return tuple(signs)


def _row(found: tuple[int, Severity]) -> int:
    return found[0]
