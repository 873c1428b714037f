"""What the vectors of two versions say of runs of sentences: cosines over what chance gives.

How high a cosine has to be differs from model to model and from sentence to sentence, so it is
judged against what the same run has in common with all the others (Artetxe & Schwenk 2019, margin;
Thompson & Koehn 2019, vecalign, which samples them). The mean of a vector's cosines with many
others is its dot product with their mean: all of them are taken, none by lot.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from align.embedding.arrays import Floats, Vectors
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


class RunSimilarity:
    """The evidence of a model for beads between the units of two versions, in nats.

    The vector of a run is the sum of its units' vectors weighted by their length.
    """

    def __init__(self, one: Runs, other: Runs) -> None:
        """Compare the runs of two versions."""
        self._one = one
        self._other = other
        self._by_chance: dict[tuple[int, int], tuple[Floats, Floats]] = {}

    @classmethod
    def of(
        cls, one: Vectors, one_sizes: Sequence[float], other: Vectors, other_sizes: Sequence[float]
    ) -> RunSimilarity:
        """Compare sentences: their vectors of unit length, (sentences, numbers), and lengths."""
        return cls(_weighted(one, one_sizes), _weighted(other, other_sizes))

    def swapped(self) -> RunSimilarity:
        """The same seen from the other version."""
        return RunSimilarity(self._other, self._one)

    def by_rows(
        self, rows: Sequence[int], row_count: int, columns: Sequence[int], column_count: int
    ) -> RunSimilarity:
        """The same between rows of groups: for each unit of either version, which it stands in."""
        return RunSimilarity(
            self._one.gathered(rows, row_count), self._other.gathered(columns, column_count)
        )

    def scores(self, row: int, down: int, columns: range, along: int) -> Floats:
        """The scores of beads of `down` and `along` units that begin at a row, by first column.

        Every run lies inside its version. A bead with an empty or mute side scores 0.
        """
        if not down or not along or not columns:
            return np.zeros(len(columns))
        direction = self._one.direction(range(row, row + down))
        if not direction.any():
            return np.zeros(len(columns))
        cosines = self._other.products(direction, columns, along)
        of_row, of_columns = self._sums_by_chance(down, along)
        here = slice(columns.start, columns.stop)
        one = of_row[row], self._other.centre(_sample(self._other, along))[1]
        other = of_columns[here], self._one.centre(_sample(self._one, down))[1]
        scores = _nats(cosines, one, other)
        return np.where(self._other.norms(along)[here] > 0, scores, 0.0)

    def score(self, one: Sequence[int], other: Sequence[int]) -> float:
        """The score of any two sets of units, each given once; 0 if one is empty or mute."""
        if not one or not other:
            return 0.0
        ours, theirs = self._one.direction(one), self._other.direction(other)
        if not ours.any() or not theirs.any():
            return 0.0
        their_centre, their_count = self._other.centre(_sample(self._other, len(other)))
        our_centre, our_count = self._one.centre(_sample(self._one, len(one)))
        cosines, of_theirs = np.array([[ours @ theirs], [theirs @ our_centre]], dtype=np.float64)
        of_ours = float(ours @ their_centre)
        return float(_nats(cosines, (of_ours, their_count), (of_theirs, our_count))[0])

    def _sums_by_chance(self, down: int, along: int) -> tuple[Floats, Floats]:
        """The sums of the cosines of every run of either side with all of the other side."""
        if (down, along) not in self._by_chance:
            self._by_chance[down, along] = (
                _cosines_of_all(self._one, down, self._other.centre(_sample(self._other, along))),
                _cosines_of_all(self._other, along, self._one.centre(_sample(self._one, down))),
            )
        return self._by_chance[down, along]


def _weighted(vectors: Vectors, sizes: Sequence[float]) -> Runs:
    weights = np.maximum(np.array(sizes, dtype=np.float32), 1)
    return Runs(np.asarray(vectors, dtype=np.float32) * weights[:, None])


def _sample(runs: Runs, length: int) -> int:
    return min(length, _LONGEST_SAMPLE, len(runs))


def _cosines_of_all(runs: Runs, length: int, centre: tuple[Vectors, int]) -> Floats:
    return runs.products(centre[0], range(len(runs) - length + 1), length)


def _nats(cosines: Floats, one: tuple[float, int], other: tuple[Floats, int]) -> Floats:
    """The evidence of cosines, given for either side the sum of its cosines with all, and how many.

    The cosine in question is taken out of both sums. The relative distance is that of vecalign:
    (1 - cosine) over the mean of the same by chance.
    """
    by_chance = (_mean_of_others(cosines, *one) + _mean_of_others(cosines, *other)) / 2
    distance = (1 - cosines) / (1 - np.minimum(by_chance, _NEAREST_TO_ALL))
    evidence: Floats = np.clip(SLOPE * (MIDDLE - distance), LOWEST, HIGHEST)
    return evidence


def _mean_of_others(cosines: Floats, total: Floats | float, count: int) -> Floats:
    return (total - cosines + EXPECTED * EXPECTED_WEIGHT) / (count - 1 + EXPECTED_WEIGHT)
