"""What the vectors of two versions say of runs of sentences: cosines over what chance gives.

How high a cosine has to be differs from model to model and from sentence to sentence, so it is
judged against what the same run has in common with all the others (Artetxe & Schwenk 2019, margin;
Thompson & Koehn 2019, vecalign, which samples them). The mean of a vector's cosines with many
others is its dot product with their mean: all of them are taken, none by lot.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from align.embedding.arrays import Floats, Ints, Vectors
from align.embedding.runs import Runs

MIDDLE = 0.5
"""The relative distance that says nothing: 0 is the same meaning, 1 as far as by chance.

Translations lie at 0.2 to 0.4 with models made for that, neighbours on one topic at 0.7 to 0.9.
"""
SLOPE = 16.0
"""Nats for each unit of relative distance."""
HIGHEST, LOWEST = 8.0, -8.0
"""Vectors never speak more strongly than this, in nats."""
EXPECTED = 0.3
"""The cosine by chance where there is nothing to compare with."""
EXPECTED_WEIGHT = 1.0
"""How many runs that expectation counts for."""
_NEAREST_TO_ALL = 0.95
"""A cosine by chance is not taken to be higher than this."""
_LONGEST_SAMPLE = 8
"""Longer runs are judged by what runs of so many units have in common."""
_ROWS_AT_ONCE = 128


class RunSimilarity:
    """The evidence of a model for beads between the units of two versions, in nats.

    The vector of a run is the sum of its units' vectors weighted by their length. What chance gives
    is that of whole versions, also between parts of them.
    """

    def __init__(self, one: Runs, other: Runs, whole: tuple[Runs, Runs] | None = None) -> None:
        """Compare the runs of two versions, or of parts of the `whole` versions."""
        self._one = one
        self._other = other
        self._whole = whole or (one, other)

    def swapped(self) -> RunSimilarity:
        """The same seen from the other version."""
        return RunSimilarity(self._other, self._one, self._whole[::-1])

    def part(self, units: slice, others: slice) -> RunSimilarity:
        """The same between some of the units of either version."""
        return RunSimilarity(self._one.part(units), self._other.part(others), self._whole)

    def in_shares(
        self, one: Sequence[tuple[int, float]], other: Sequence[tuple[int, float]]
    ) -> RunSimilarity:
        """The same between shares of the units: for each the number of a unit, and what part."""
        return RunSimilarity(self._one.in_shares(one), self._other.in_shares(other))

    def by_rows(
        self,
        rows: Ints | Sequence[int],
        row_count: int,
        columns: Ints | Sequence[int],
        column_count: int,
    ) -> RunSimilarity:
        """The same between rows of groups: for each unit of either version, which it stands in."""
        return RunSimilarity(
            self._one.gathered(rows, row_count),
            self._other.gathered(columns, column_count),
            self._whole,
        )

    def dots(self, first: Ints, width: int) -> Vectors:
        """The dot products of each unit with `width` of the other's from its `first` on.

        In the shape (len(first), width); 0 where there is no such unit.
        """
        found = np.zeros((len(first), width), dtype=np.float32)
        for start in range(0, min(len(first), len(self._one)), _ROWS_AT_ONCE):
            units = slice(start, min(start + _ROWS_AT_ONCE, len(self._one), len(first)))
            low = int(first[units].min())
            others = self._other.weighted[low : int(first[units].max()) + width]
            if len(others):
                products = self._one.weighted[units] @ others.T
                places = (first[units] - low)[:, None] + np.arange(width)
                inside = places < len(others)
                taken = np.take_along_axis(products, np.where(inside, places, 0), axis=1)
                found[units] = np.where(inside, taken, 0)
        return found

    def scores(self, dots: Floats | Vectors, down: int, along: int, first: Ints) -> Floats:
        """The scores of beads of `down` and `along` units, of which the `dots` are given summed.

        They lie as `dots` has them: a line for each first unit, a place for each first unit of the
        other version from the line's `first` on. A bead that is mute or ends outside scores 0.
        """
        columns = first[:, None] + np.arange(dots.shape[1])
        of_row, of_column = self._sums_by_chance(down, along)
        ours = _at(self._one.norms(down), np.arange(len(first))[:, None])
        theirs = _at(self._other.norms(along), columns)
        lengths = ours * theirs
        cosines = dots / np.where(lengths > 0, lengths, 1)
        one = _at(of_row, np.arange(len(first))[:, None]), self._centre(1, along)[1]
        other = _at(of_column, columns), self._centre(0, down)[1]
        return np.where(lengths > 0, _nats(cosines, one, other), 0.0)

    def score(self, one: Sequence[int], other: Sequence[int]) -> float:
        """The score of any two sets of units, each given once; 0 if one is empty or mute."""
        if not one or not other:
            return 0.0
        ours, theirs = self._one.direction(one), self._other.direction(other)
        if not ours.any() or not theirs.any():
            return 0.0
        their_centre, their_count = self._centre(1, len(other))
        our_centre, our_count = self._centre(0, len(one))
        cosines, of_ours, of_theirs = np.array(
            [[ours @ theirs], [ours @ their_centre], [theirs @ our_centre]], dtype=np.float64
        )
        return float(_nats(cosines, (of_ours, their_count), (of_theirs, our_count))[0])

    def _centre(self, side: int, length: int) -> tuple[Vectors, int]:
        """The sum of the directions of a whole version's runs of that length, and their number."""
        runs = self._whole[side]
        return runs.centre(min(length, _LONGEST_SAMPLE, len(runs)))

    def _sums_by_chance(self, down: int, along: int) -> tuple[Floats, Floats]:
        """The sums of the cosines of every run of either side with all of the other version."""
        return (
            self._one.products(self._centre(1, along)[0], down),
            self._other.products(self._centre(0, down)[0], along),
        )


def _at(values: Floats, places: Ints) -> Floats:
    """The values at some places; 0 beyond their end."""
    return np.append(values, 0.0)[np.minimum(places, len(values))]


def _nats(cosines: Floats, one: tuple[Floats, int], other: tuple[Floats, int]) -> Floats:
    """The evidence of cosines, given for either side the sum of its cosines with all, and how many.

    The cosine in question is taken out of both sums. The relative distance is that of vecalign:
    (1 - cosine) over the mean of the same by chance.
    """
    by_chance = (_mean_of_others(cosines, *one) + _mean_of_others(cosines, *other)) / 2
    distance = (1 - cosines) / (1 - np.minimum(by_chance, _NEAREST_TO_ALL))
    evidence: Floats = np.clip(SLOPE * (MIDDLE - distance), LOWEST, HIGHEST)
    return evidence


def _mean_of_others(cosines: Floats, total: Floats, count: int) -> Floats:
    return (total - cosines + EXPECTED * EXPECTED_WEIGHT) / (count - 1 + EXPECTED_WEIGHT)
