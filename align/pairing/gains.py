"""The gains of two versions laid out for the path: by row of a group, run and place.

A match is counted once for a run of units however often it occurs in it. So what a row gains from
a run of k units is kept for each k: an array with a line for each row and a place for each first
unit of the run, within the corridor.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from align.pairing.beads import LONGEST
from align.pairing.lengths import Floats
from align.pairing.matches import Matches

MARGIN = LONGEST
"""How many places beyond the corridor are kept, for runs that begin inside and end outside."""


@dataclass(frozen=True, slots=True)
class Band:
    """The places (row, column) around a corridor; `base` is each row's first column kept."""

    base: list[int]
    width: int
    corridor: Sequence[range]

    @classmethod
    def around(cls, corridor: Sequence[range]) -> Band:
        """The band of a corridor."""
        base = [max(0, allowed.start - MARGIN) for allowed in corridor]
        reach = max(a.stop - b for a, b in zip(corridor, base, strict=True))
        return cls(base, reach + MARGIN, corridor)

    def empty(self) -> Floats:
        """An array for the band, all zero."""
        return np.zeros((len(self.corridor), self.width))

    def cut(self, values: Floats, row: int, columns: range) -> Floats:
        """The values of a row for some columns; 0 where nothing is kept."""
        start = columns.start - self.base[row]
        stop = start + len(columns)
        if start >= 0 and stop <= self.width:
            return values[row, start:stop]
        padded = np.zeros(len(columns))
        low, high = max(start, 0), min(stop, self.width)
        if low < high:
            padded[low - start : high - start] = values[row, low:high]
        return padded


def gains_of_rows(
    matches: Matches, rows: Sequence[int], columns: Sequence[int], band: Band
) -> list[Floats]:
    """What each row gains from a run of columns, by the length of the run (from 0) and its start.

    `matches` are those of the first group's version; `rows` and `columns` tell in which row of its
    group each unit of either version stands.
    """
    places, before, gains, at = _events(matches, rows, columns, _windows(band))
    layers = [band.empty() for _ in range(LONGEST + 1)]
    base = np.array(band.base)
    for length in range(1, LONGEST + 1):
        for shift in range(length):
            start = places - shift
            column = start - base[at]
            inside = (start > before) & (start >= 0) & (column >= 0) & (column < band.width)
            np.add.at(layers[length], (at[inside], column[inside]), gains[inside])
    return layers


def gains_of_columns(
    matches: Matches, rows: Sequence[int], columns: Sequence[int], band: Band
) -> list[Floats]:
    """What each column gains from a run of rows, by the length of the run and its first row.

    `matches` are those of the second group's version.
    """
    places, before, gains, at = _events(matches, columns, rows, _windows_of_columns(band))
    layers = [band.empty() for _ in range(LONGEST + 1)]
    base = np.array(band.base)
    for length in range(1, LONGEST + 1):
        for shift in range(length):
            start = places - shift
            valid = (start > before) & (start >= 0)
            row, column = start[valid], at[valid] - base[start[valid]]
            inside = (column >= 0) & (column < band.width)
            np.add.at(layers[length], (row[inside], column[inside]), gains[valid][inside])
    return layers


def _events(
    matches: Matches, ours: Sequence[int], theirs: Sequence[int], windows: Sequence[tuple[int, int]]
) -> tuple[np.ndarray, np.ndarray, Floats, np.ndarray]:
    """Every match near the corridor: its place, the place before it, its gain, its own place."""
    places: list[int] = []
    before: list[int] = []
    gains: list[float] = []
    at: list[int] = []
    for unit, found in enumerate(matches.by_unit):
        here = ours[unit]
        low, high = windows[here]
        for match in found:
            units = match.places
            if len(units) > LONGEST:
                units = units[
                    _first_at(units, theirs, low - LONGEST) : _last_at(units, theirs, high)
                ]
            last = -1
            for place in map(theirs.__getitem__, units):
                if place != last:
                    if low <= place < high:
                        places.append(place)
                        before.append(last)
                        gains.append(match.gain)
                        at.append(here)
                    last = place
    return (
        np.array(places, dtype=np.int64),
        np.array(before, dtype=np.int64),
        np.array(gains, dtype=np.float64),
        np.array(at, dtype=np.int64),
    )


def _first_at(units: Sequence[int], places: Sequence[int], low: int) -> int:
    return bisect_left(units, low, key=places.__getitem__)


def _last_at(units: Sequence[int], places: Sequence[int], high: int) -> int:
    return bisect_right(units, high, key=places.__getitem__)


def _windows(band: Band) -> list[tuple[int, int]]:
    return [(base, base + band.width) for base in band.base]


def _windows_of_columns(band: Band) -> list[tuple[int, int]]:
    """For each column the rows whose band it is in."""
    columns = band.corridor[-1].stop
    windows = [(len(band.base), 0)] * columns
    for row, base in enumerate(band.base):
        for column in range(base, min(base + band.width, columns)):
            low, high = windows[column]
            windows[column] = (min(low, row), max(high, row + 1))
    return windows
