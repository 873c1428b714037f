"""The gains of two versions laid out for the path: by row of a group, run and place.

A match is counted once for a run of units however often it occurs in it. So what a row gains from
a run of k units is kept for each k: an array with a line for each row and a place for each first
unit of the run, within the corridor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from align.pairing.beads import LONGEST
from align.pairing.lengths import Floats
from align.pairing.matches import Matches, ranges
from align.pairing.tokens import Ints

MARGIN = LONGEST
"""How many places beyond the corridor are kept, for runs that begin inside and end outside."""


@dataclass(frozen=True, slots=True)
class Band:
    """The places (row, column) around a corridor; `base` is each row's first column kept."""

    base: Ints
    width: int
    columns: int

    @classmethod
    def around(cls, corridor: Sequence[range]) -> Band:
        """The band of a corridor."""
        base = [max(0, allowed.start - MARGIN) for allowed in corridor]
        reach = max(a.stop - b for a, b in zip(corridor, base, strict=True))
        return cls(np.array(base, dtype=np.int64), reach + MARGIN, corridor[-1].stop)

    @property
    def shape(self) -> tuple[int, int]:
        """The shape of an array for the band."""
        return len(self.base), self.width

    def cut(self, values: Floats, row: int, columns: range) -> Floats:
        """The values of a row for some columns, which must be inside the corridor."""
        start = columns.start - int(self.base[row])
        return values[row, start : start + len(columns)]

    def moved(self, values: Floats, down: int, along: int) -> Floats:
        """At each place the value that stands `down` rows and `along` columns on; 0 outside."""
        rows = np.minimum(np.arange(len(self.base)) + down, len(self.base) - 1)
        shift = self.base - self.base[rows] + along
        places = np.arange(self.width) + shift[:, None]
        inside = (places >= 0) & (places < self.width)
        taken = np.take_along_axis(values[rows], np.where(inside, places, 0), axis=1)
        taken[~inside] = 0.0
        if down:
            taken[-down:] = 0.0
        return taken

    def rows_of_columns(self) -> tuple[Ints, Ints]:
        """For each column the rows whose band it is in, from and up to."""
        columns = np.arange(self.columns)
        low = np.searchsorted(self.base, columns - self.width, side="right")
        return low, np.searchsorted(self.base, columns, side="right")


@dataclass(frozen=True, slots=True)
class Side:
    """The units of a version that a stretch of a group has: from `first`, and the row of each."""

    first: int
    rows: Ints


@dataclass(frozen=True, slots=True)
class _Events:
    """Every match near the corridor: its place, the place before it, its gain, its own place."""

    places: Ints
    before: Ints
    gains: Floats
    at: Ints


def gains_of_rows(matches: Matches, ours: Side, theirs: Side, band: Band) -> list[Floats]:
    """What each row gains from a run of columns, by the length of the run (from 0) and its start.

    `matches` are those of the first group's version.
    """
    events = _events(matches, ours, theirs, (band.base, band.base + band.width))
    layers = [np.zeros(band.shape) for _ in range(LONGEST + 1)]
    for length in range(1, LONGEST + 1):
        for shift in range(length):
            start = events.places - shift
            column = start - band.base[events.at]
            _add(layers[length], events, start, events.at, column)
    return layers


def gains_of_columns(matches: Matches, ours: Side, theirs: Side, band: Band) -> list[Floats]:
    """What each column gains from a run of rows, by the length of the run and its first row.

    `matches` are those of the second group's version.
    """
    events = _events(matches, ours, theirs, band.rows_of_columns())
    layers = [np.zeros(band.shape) for _ in range(LONGEST + 1)]
    for length in range(1, LONGEST + 1):
        for shift in range(length):
            start = events.places - shift
            column = events.at - band.base[np.maximum(start, 0)]
            _add(layers[length], events, start, start, column)
    return layers


def _add(layer: Floats, events: _Events, start: Ints, row: Ints, column: Ints) -> None:
    """Add the gains of events to the runs that begin at `start`, unless an earlier one did."""
    inside = (start > events.before) & (start >= 0) & (column >= 0) & (column < layer.shape[1])
    np.add.at(layer, (row[inside], column[inside]), events.gains[inside])


def _events(matches: Matches, ours: Side, theirs: Side, windows: tuple[Ints, Ints]) -> _Events:
    """The matches of our units with theirs, inside each row's window of their rows."""
    said, at = _said(matches, ours)
    tokens, said = np.unique(said, return_inverse=True)
    token, place = _partner_rows(matches, tokens, theirs)
    wide = int(theirs.rows[-1]) + 2 if len(theirs.rows) else 1
    order = token * wide + place
    low = np.searchsorted(order, said * wide + np.maximum(windows[0][at], 0))
    high = np.searchsorted(order, said * wide + np.minimum(windows[1][at], wide - 1))
    high = np.maximum(high, low)
    each = np.repeat(np.arange(len(said)), high - low)
    found = ranges(low, high)
    same = np.concatenate([[False], token[1:] == token[:-1]]) if len(token) else token > 0
    before = np.where(same, np.concatenate([[-1], place[:-1]]) if len(place) else place, -1)
    gains = matches.gains[tokens][said]
    return _Events(place[found], before[found], gains[each], at[each])


def _said(matches: Matches, ours: Side) -> tuple[Ints, Ints]:
    """The tokens that our units have, and the row of each."""
    offsets = matches.tokens.offsets[ours.first : ours.first + len(ours.rows) + 1]
    said = matches.tokens.numbers[offsets[0] : offsets[-1]]
    return said, np.repeat(ours.rows, np.diff(offsets))


def _partner_rows(matches: Matches, tokens: Ints, theirs: Side) -> tuple[Ints, Ints]:
    """For each of our tokens, a place in `tokens`, their rows that have a partner, in order."""
    end = theirs.first + len(theirs.rows)
    token, units = matches.places_within(tokens.tolist(), theirs.first, end)
    wide = int(theirs.rows[-1]) + 1 if len(theirs.rows) else 1
    found = np.unique(token * wide + theirs.rows[units - theirs.first])
    return found // wide, found % wide
