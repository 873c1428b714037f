"""Scores of beads between two groups of versions: the evidence of every pair across them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import sqrt
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from align.pairing.beads import CLOSE, LONGEST, Shape
from align.pairing.gains import Band, Side, gains_of_columns, gains_of_rows
from align.pairing.groups import Group
from align.pairing.lengths import Floats, in_steps, length_evidence, undiluted
from align.pairing.meaning import MeaningBand
from align.pairing.pair_evidence import (
    ALONE_SHARE,
    HEADLIKE,
    KIND_AGREES,
    KIND_DIFFERS,
    TOUCH,
    PairEvidence,
    PairEvidences,
)
from align.pairing.unit import Unit

_Gained = tuple[Floats, Floats]
_Number = TypeVar("_Number", np.float64, np.int64)

STARTS_AGREE = 0.4
STARTS_DIFFER = -0.6
"""What it says that a bead begins with a paragraph on both sides, or on one only, in nats."""
MERGING = -0.5
"""What it costs to merge two rows that several versions agree on, in nats."""

SHORTEST = 1e-9
"""The length that nothing is taken to have, where its logarithm is asked for."""


class GroupScores:
    """The evidence for beads between two groups, in nats.

    The pairs of versions across the groups are not independent of one another: their sum is
    divided by the root of their number.
    """

    def __init__(
        self, one: Group, other: Group, evidence: PairEvidences, corridor: Sequence[range]
    ) -> None:
        """Lay out what the versions of two groups say of beads inside a corridor."""
        self._band = Band.around(corridor)
        pairs = [
            _PairScores(one, a, other, b, evidence, self._band)
            for a in one.versions
            for b in other.versions
        ]
        merging = (
            MERGING if len(one.versions) > 1 else 0.0,
            MERGING if len(other.versions) > 1 else 0.0,
        )
        self._by_shape: dict[Shape, Floats] = {}
        for down, along in CLOSE.shapes:
            total = sum((pair.scores((down, along)) for pair in pairs), np.zeros(self._band.shape))
            merged = merging[0] * (down - 1) + merging[1] * (along - 1)
            self._by_shape[down, along] = total / sqrt(len(pairs)) + merged

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        """The scores of the beads of a shape that begin at a row, for each first column."""
        return self._band.cut(self._by_shape[shape], row, columns)


class _PairScores:
    """What one version of either group says."""

    def __init__(
        self, one: Group, a: int, other: Group, b: int, evidence: PairEvidences, band: Band
    ) -> None:
        pair, side = (evidence[a, b], 0) if a < b else (evidence[b, a], 1)
        units = (pair.one, pair.other) if side == 0 else (pair.other, pair.one)
        sides = one.side(a), other.side(b)
        ours, theirs = pair.matches[side], pair.matches[1 - side]
        scales = (1.0, pair.ratio) if side == 0 else (pair.ratio, 1.0)
        self._band = band
        self._manner = pair.manner
        self._columns = band.base[:, None] + np.arange(band.width)
        self._by_row = gains_of_rows(ours, sides[0], sides[1], band)
        self._by_column = gains_of_columns(theirs, sides[1], sides[0], band)
        self._misses = (
            _summed(_of(sides[0], ours.misses), sides[0], len(one.rows)),
            _summed(_of(sides[1], theirs.misses), sides[1], len(other.rows)),
        )
        lengths = [_lengths(*each) for each in zip(units, sides, scales, strict=True)]
        self._sizes = (
            _summed(lengths[0], sides[0], len(one.rows)),
            _summed(lengths[1], sides[1], len(other.rows)),
        )
        self._shares = [
            [
                _shares(self._sizes[n], _longest(lengths[n], side, len(group.rows)), count, pair)
                for count in range(LONGEST + 1)
            ]
            for n, (group, side) in enumerate(zip((one, other), sides, strict=True))
        ]
        self._starts = _starts(units[0], one, a), _starts(units[1], other, b)
        self._heads = _heads(units[0], one, a), _heads(units[1], other, b)
        self._gained: dict[tuple[int, int, int], _Gained] = {}
        self._meaning: MeaningBand | None = None
        if pair.similarity is not None:
            similarity = pair.similarity if side == 0 else pair.similarity.swapped()
            counts = len(one.rows), len(other.rows)
            self._meaning = MeaningBand(similarity, sides, counts, band)

    def scores(self, shape: Shape) -> Floats:
        """The scores of the beads of a shape that begin at each place of the band."""
        down, along = shape
        ours, theirs = self._rows_of(self._sizes[0], down), self._columns_of(self._sizes[1], along)
        total = self._rows_of(self._misses[0], down) + self._columns_of(self._misses[1], along)
        for gains, silent in (
            self._gained_by_rows(down, along),
            self._gained_by_columns(down, along),
        ):
            total = total + gains + self._manner.unspoken * silent
        total = total + length_evidence(
            np.maximum(ours, SHORTEST), np.maximum(theirs, SHORTEST), self._manner
        )
        total = total + self._boundaries + self._kinds(down, along)
        if self._meaning is not None:
            total = total + self._meaning.scores(shape)
        return np.where((ours > 0) & (theirs > 0), total, 0.0)

    def _gained_by_rows(self, down: int, along: int) -> _Gained:
        """What the rows of beads of a shape gain together, and the silence of those with nothing.

        A row that has its side for itself is silent in part only.
        """
        gains, silent = self._gained_by_each(0, down, along)
        return gains, silent * (1.0 if down > 1 else ALONE_SHARE)

    def _gained_by_columns(self, down: int, along: int) -> _Gained:
        """What the columns of beads of a shape gain together, and the silence of the others."""
        gains, silent = self._gained_by_each(1, along, down)
        return gains, silent * (1.0 if along > 1 else ALONE_SHARE)

    def _gained_by_each(self, side: int, count: int, run: int) -> _Gained:
        """The sum of what the first so many units gain from a run, and how many gain nothing."""
        if (side, count, run) not in self._gained:
            this = count - 1
            moved = (0, this) if side else (this, 0)
            gain = self._band.moved((self._by_column if side else self._by_row)[run], *moved)
            gain = self._diluted(gain, side, run)
            is_silent = ~self._is_spoken_for(gain, (run, 1) if side else (1, run), moved)
            silent = is_silent.astype(np.float64)
            if this:
                before = self._gained_by_each(side, this, run)
                gain, silent = before[0] + gain, before[1] + silent
            self._gained[side, count, run] = (gain, silent)
        return self._gained[side, count, run]

    def _diluted(self, gain: Floats, side: int, run: int) -> Floats:
        """What is left of a gain that is met in a run of the other side's units."""
        shares = self._shares[1 - side][run]
        if shares is None:
            return gain
        there = shares[:, None] if side else shares[np.minimum(self._columns, len(shares) - 1)]
        return in_steps(gain * there)

    def _is_spoken_for(
        self, gain: Floats, shape: Shape, moved: tuple[int, int]
    ) -> NDArray[np.bool_]:
        """Where a unit's gain, with what its vector says of the other side, is more than a touch.

        `shape` is that of the unit and the other side, `moved` how far it is from the bead's begin.
        """
        if self._meaning is None:
            return gain > TOUCH
        meaning = np.maximum(self._meaning.scores(shape), 0.0)
        return gain + self._band.moved(meaning, *moved) > TOUCH

    def _rows_of(self, sums: NDArray[_Number], down: int) -> NDArray[_Number]:
        """The sums of `down` rows from each row on, as a column."""
        first = np.arange(len(self._band.base))
        return (sums[np.minimum(first + down, len(sums) - 1)] - sums[first])[:, None]

    def _columns_of(self, sums: NDArray[_Number], along: int) -> NDArray[_Number]:
        """The sums of `along` columns from each place of the band on."""
        last = len(sums) - 1
        ends = np.minimum(self._columns + along, last)
        return np.asarray(sums[ends] - sums[np.minimum(self._columns, last)])

    @cached_property
    def _boundaries(self) -> Floats:
        ours = self._starts[0][:, None]
        theirs = self._starts[1][np.minimum(self._columns, len(self._starts[1]) - 1)]
        return np.where(ours & theirs, STARTS_AGREE, np.where(ours | theirs, STARTS_DIFFER, 0.0))

    def _kinds(self, down: int, along: int) -> Floats:
        """What the kinds say: what is all heading pairs with its like."""
        ours, theirs = self._rows_of(self._heads[0], down), self._columns_of(self._heads[1], along)
        alike = (ours == down) == (theirs == along)
        return np.where(alike, KIND_AGREES, KIND_DIFFERS)


def _of(side: Side, values: Floats) -> Floats:
    return values[side.first : side.first + len(side.rows)]


def _lengths(units: Sequence[Unit], side: Side, scale: float) -> Floats:
    inside = units[side.first : side.first + len(side.rows)]
    return np.array([(unit.size + 1) / scale for unit in inside], dtype=np.float64)


def _summed(values: Floats, side: Side, count: int) -> Floats:
    """The sums of the first rows' values, from none of them to all."""
    sums = np.zeros(count + 1)
    sums[1:] = np.cumsum(np.bincount(side.rows, values, minlength=count))
    return sums


def _longest(lengths: Floats, side: Side, count: int) -> Floats:
    """The length of the longest unit of each row, and 0 for the place after them."""
    longest = np.zeros(count + 1)
    np.maximum.at(longest, side.rows, lengths)
    return longest


def _shares(sums: Floats, longest: Floats, count: int, pair: PairEvidence) -> Floats | None:
    """The share left of what a match says that is met in so many rows from each row on.

    None if nothing is lost anywhere.
    """
    first = np.arange(len(sums))
    last = len(sums) - 1
    most = np.full(len(sums), SHORTEST)
    for each in range(count):
        most = np.maximum(most, longest[np.minimum(first + each, last)])
    together = np.maximum(sums[np.minimum(first + count, last)] - sums, most)
    shares = undiluted(together, most, pair.manner)
    return None if np.all(shares == 1.0) else shares


def _starts(units: Sequence[Unit], group: Group, version: int) -> NDArray[np.bool_]:
    """Which rows begin with the first unit of a paragraph."""
    return np.array(
        [len(row[version]) > 0 and units[row[version].start].starts_paragraph for row in group.rows]
        + [False]
    )


def _heads(units: Sequence[Unit], group: Group, version: int) -> NDArray[np.int64]:
    """How many of the first rows are headings."""
    is_head = [
        len(row[version]) > 0 and units[row[version].start].kind in HEADLIKE for row in group.rows
    ]
    return np.concatenate([[0], np.cumsum(np.array(is_head, dtype=np.int64))])
