"""Has what stands on the screen moved up or down? Then the terminal can move it by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

from tui.frames.cells import Line, blank_line

_CANDIDATES = 3
_LEAST_SAVED = 40
"""A scroll must save so many cells: less is as quickly written anew."""
_LONGEST_REPEAT = 3
"""Lines that stand more often than this on the screen tell nothing of where they went."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """The lines from `first` up to `end` move by `up` lines, down if negative."""

    first: int
    end: int
    up: int

    def of(self, lines: Sequence[Line]) -> list[Line]:
        """The lines after the scroll."""
        inside = list(lines[self.first : self.end])
        blank = [blank_line(len(inside[0].cells))] * abs(self.up)
        moved = [*inside[self.up :], *blank] if self.up > 0 else [*blank, *inside[: self.up]]
        return [*lines[: self.first], *moved, *lines[self.end :]]


def find_scroll(old: Sequence[Line], new: Sequence[Line]) -> Scroll | None:
    """The scroll after which the fewest cells are left to write; None if none saves enough.

    Both are of the same size. Lines count as the same if their words do, whatever their style.
    """
    best, fewest = None, _differences(old, new) - _LEAST_SAVED
    if fewest <= 0:
        return None
    for scroll in _candidates(old, new):
        left = _differences(scroll.of(old), new)
        if left < fewest:
            best, fewest = scroll, left
    return best


def _differences(old: Sequence[Line], new: Sequence[Line]) -> int:
    """How many cells differ."""
    return sum(
        sum(map(ne, one.cells, other.cells))
        for one, other in zip(old, new, strict=True)
        if one is not other
    )


def _candidates(old: Sequence[Line], new: Sequence[Line]) -> list[Scroll]:
    """The scrolls that bring the most lines to where they stand now."""
    places: dict[str, list[int]] = defaultdict(list)
    for y, line in enumerate(old):
        places[line.words].append(y)
    places.pop("", None)
    found: dict[int, list[int]] = defaultdict(list)
    votes: Counter[int] = Counter()
    for y, line in enumerate(new):
        before = places.get(line.words, ())
        if len(before) <= _LONGEST_REPEAT and y not in before:
            for each in before:
                votes[each - y] += 1
                found[each - y] += [y, each]
    return [
        Scroll(min(found[up]), max(found[up]) + 1, up) for up, _ in votes.most_common(_CANDIDATES)
    ]
