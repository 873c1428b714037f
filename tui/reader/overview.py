"""The overview: the whole work as one column of signs, to see where its discrepancies lie."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from align.numbers.model import Severity

EMPTY = " "
HERE = "▐"
"""Beside the part of the work that is on the screen, where it has no sign of its own."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A row with a finding: how grave that is, and its glyph."""

    row: int
    severity: Severity
    glyph: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A line of the overview: its glyph, how grave it is, whether that part is on the screen."""

    glyph: str = EMPTY
    severity: Severity | None = None
    is_here: bool = False


def overview(found: Sequence[Spot], rows: int, lines: int, shown: range) -> tuple[Sign, ...]:
    """The overview in so many lines, each of them as many of the rows.

    `found` are the rows of findings in order; `shown` are the rows on the screen, told where these
    are not all. A line shows the gravest of its findings. Where there are fewer rows than lines,
    each row has a line.
    """
    if rows < 1:
        return (Sign(),) * lines
    scrolls = len(shown) < rows
    order = list(Severity)
    signs = []
    for part in stretches(rows, lines):
        first, end = part.start, part.stop
        inside = found[bisect_left(found, first, key=_row) : bisect_left(found, end, key=_row)]
        gravest = min(inside, key=lambda each: order.index(each.severity), default=None)
        is_here = scrolls and first < end and first < shown.stop and shown.start < end
        if gravest is not None:
            signs.append(Sign(gravest.glyph, gravest.severity, is_here))
        else:
            signs.append(Sign(HERE if is_here else EMPTY, None, is_here))
    return tuple(signs)


def stretches(rows: int, lines: int) -> list[range]:
    """The rows of each line."""
    span = max(rows, lines)
    bounds = [min(rows, line * span // lines) for line in range(lines + 1)]
    return [range(first, end) for first, end in pairwise(bounds)]


def _row(found: Spot) -> int:
    return found.row
