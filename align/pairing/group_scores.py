"""Scores of beads between two groups of versions: the evidence of every pair across them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from align.pairing.beads import Shape
from align.pairing.features import Unit
from align.pairing.gains import Band, gains_of_columns, gains_of_rows
from align.pairing.groups import Group
from align.pairing.lengths import Floats, length_evidence
from align.pairing.pair_evidence import (
    ALONE_SHARE,
    HEADLIKE,
    KIND_AGREES,
    KIND_DIFFERS,
    TOUCH,
    UNSPOKEN,
    PairEvidences,
)

STARTS_AGREE = 0.4
STARTS_DIFFER = -0.6
"""What it says that a bead begins with a paragraph on both sides, or on one only, in nats."""
MERGING = -1.5
"""What it costs to merge two rows that several versions agree on, in nats."""


class GroupScores:
    """The evidence for beads between two groups, in nats.

    The pairs of versions across the groups are not independent of one another: their sum is
    divided by the root of their number.
    """

    def __init__(
        self, one: Group, other: Group, evidence: PairEvidences, corridor: Sequence[range]
    ) -> None:
        """Lay out what the versions of two groups say of beads inside a corridor."""
        band = Band.around(corridor)
        self._pairs = [
            _PairScores(one, a, other, b, evidence, band)
            for a in one.versions
            for b in other.versions
        ]
        self._scale = 1 / sqrt(len(self._pairs))
        self._merging = (
            MERGING if len(one.versions) > 1 else 0.0,
            MERGING if len(other.versions) > 1 else 0.0,
        )

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        """The scores of the beads of a shape that begin at a row, for each first column."""
        total = np.zeros(len(columns))
        for pair in self._pairs:
            total += pair.scores(row, shape, columns)
        merged = self._merging[0] * (shape[0] - 1) + self._merging[1] * (shape[1] - 1)
        return total * self._scale + merged


class _PairScores:
    """What one version of either group says."""

    def __init__(
        self, one: Group, a: int, other: Group, b: int, evidence: PairEvidences, band: Band
    ) -> None:
        pair, side = (evidence[a, b], 0) if a < b else (evidence[b, a], 1)
        units = (pair.one, pair.other) if side == 0 else (pair.other, pair.one)
        rows, columns = one.row_of_unit(a), other.row_of_unit(b)
        ours, theirs = pair.matches[side], pair.matches[1 - side]
        self._band = band
        self._by_row = gains_of_rows(ours, rows, columns, band)
        self._by_column = gains_of_columns(theirs, rows, columns, band)
        self._misses = (
            _summed(ours.misses, rows, len(one.rows)),
            _summed(theirs.misses, columns, len(other.rows)),
        )
        scales = (1.0, pair.ratio) if side == 0 else (pair.ratio, 1.0)
        self._sizes = (
            _summed([(u.size + 1) / scales[0] for u in units[0]], rows, len(one.rows)),
            _summed([(u.size + 1) / scales[1] for u in units[1]], columns, len(other.rows)),
        )
        self._starts = _starts(units[0], one, a), _starts(units[1], other, b)
        self._heads = _heads(units[0], one, a), _heads(units[1], other, b)

    def scores(self, row: int, shape: Shape, columns: range) -> Floats:
        down, along = shape
        end = row + down
        size = self._sizes[0][end] - self._sizes[0][row]
        if size == 0:
            return np.zeros(len(columns))
        first = slice(columns.start, columns.stop)
        last = slice(columns.start + along, columns.stop + along)
        sizes = self._sizes[1][last] - self._sizes[1][first]
        total = (
            self._misses[0][end]
            - self._misses[0][row]
            + self._misses[1][last]
            - self._misses[1][first]
        )
        unspoken = np.zeros(len(columns))
        for r in range(row, end):
            gain = self._band.cut(self._by_row[along], r, columns)
            total = total + gain
            unspoken += (gain <= TOUCH) * (1.0 if down > 1 else ALONE_SHARE)
        for k in range(along):
            gain = self._band.cut(
                self._by_column[down], row, range(columns.start + k, columns.stop + k)
            )
            total = total + gain
            unspoken += (gain <= TOUCH) * (1.0 if along > 1 else ALONE_SHARE)
        total = total + UNSPOKEN * unspoken
        total = total + length_evidence(float(size), np.maximum(sizes, 1e-9))
        total = total + self._boundaries(row, columns) + self._kinds(row, end, first, last)
        return np.where(sizes > 0, total, 0.0)

    def _boundaries(self, row: int, columns: range) -> Floats:
        starts = self._starts[1][columns.start : columns.stop]
        if self._starts[0][row]:
            return np.where(starts, STARTS_AGREE, STARTS_DIFFER)
        return np.where(starts, STARTS_DIFFER, 0.0)

    def _kinds(self, row: int, end: int, first: slice, last: slice) -> Floats | float:
        """What the kinds say, where there is any heading at all."""
        heads, others = self._heads
        ours = heads[end] - heads[row]
        theirs = others[last] - others[first]
        alike = (ours == end - row) == (theirs == last.start - first.start)
        mixed = (ours > 0) | (theirs > 0)
        return np.where(mixed, np.where(alike, KIND_AGREES, KIND_DIFFERS), KIND_AGREES)


def _summed(values: Sequence[float], rows: Sequence[int], count: int) -> Floats:
    """The sums of the first rows' values, from none of them to all."""
    by_row = np.zeros(count + 1)
    np.add.at(by_row[1:], np.array(rows, dtype=np.int64), np.array(values, dtype=np.float64))
    return np.cumsum(by_row)


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
