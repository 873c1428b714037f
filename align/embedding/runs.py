"""The vectors of runs of sentences: sums of the sentences' vectors, made of unit length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from align.embedding.arrays import Floats, Ints, Vectors

_NOTHING = 1e-6
"""A shorter vector is none: it has no direction."""
_CHUNK = 4096
"""So many runs are measured at a time, so that memory does not grow with the text."""


class Runs:
    """All runs of the units of a version.

    A unit's vector is its weight times its direction; a row of zeros is a unit that says nothing.
    Dot products with single units are summed over a run, so that no vector of a run is ever kept.
    """

    def __init__(self, weighted: Vectors) -> None:
        """Take the units' vectors, (units, numbers), as long as they weigh."""
        self.weighted = weighted
        self._norms: dict[int, Floats] = {}
        self._centres: dict[int, tuple[Vectors, int]] = {}

    @classmethod
    def of(cls, vectors: Vectors, sizes: Sequence[float]) -> Runs:
        """The runs of sentences: vectors of unit length, (sentences, numbers), and sizes."""
        weights = np.maximum(np.array(sizes, dtype=np.float32), 1)
        return cls(np.asarray(vectors, dtype=np.float32) * weights[:, None])

    def __len__(self) -> int:
        """How many units there are."""
        return len(self.weighted)

    def part(self, units: slice) -> Runs:
        """The runs of some of the units."""
        return Runs(self.weighted[units])

    def in_shares(self, shares: Sequence[tuple[int, float]]) -> Runs:
        """The runs of shares of the units: each the number of a unit, and what part of it."""
        units = np.array([unit for unit, _ in shares], dtype=np.int64)
        parts = np.array([part for _, part in shares], dtype=np.float32)
        return Runs(self.weighted[units] * parts[:, None])

    def gathered(self, rows: Ints | Sequence[int], count: int) -> Runs:
        """The runs of `count` rows that the units stand in: `rows` says for each unit in which."""
        gathered = np.zeros((count, self.weighted.shape[1]), dtype=np.float32)
        np.add.at(gathered, np.asarray(rows, dtype=np.int64), self.weighted)
        return Runs(gathered)

    def direction(self, units: Sequence[int]) -> Vectors:
        """The vector of a set of units, of length 1; zeros where they say nothing."""
        if isinstance(units, range) and units.step == 1:
            total = self.weighted[units.start : units.stop].sum(axis=0)
        else:
            total = self.weighted[np.array(units, dtype=np.int64)].sum(axis=0)
        length = float(np.linalg.norm(total))
        return total / length if length > _NOTHING else np.zeros_like(total)

    def products(self, vector: Vectors, length: int) -> Floats:
        """The dot products of a vector with the directions of all runs, by their first unit.

        With a vector of length 1 they are cosines.
        """
        sums = np.concatenate([[0.0], np.cumsum(self.weighted @ vector, dtype=np.float64)])
        norms = self.norms(length)
        return np.where(norms > 0, sums[length:] - sums[:-length], 0.0) / np.where(norms, norms, 1)

    def norms(self, length: int) -> Floats:
        """How long the vector of each run of `length` units is, by its first unit."""
        self._measure(length)
        return self._norms[length]

    def centre(self, length: int) -> tuple[Vectors, int]:
        """The sum of the directions of all runs of `length` units, and how many have one."""
        self._measure(length)
        return self._centres[length]

    def _measure(self, length: int) -> None:
        if length in self._norms:
            return
        count = max(0, len(self) - length + 1)
        norms = np.zeros(count)
        centre = np.zeros(self.weighted.shape[1])
        for start in range(0, count, _CHUNK):
            stop = min(start + _CHUNK, count)
            sums = np.zeros((stop - start, len(centre)))
            for shift in range(length):
                sums += self.weighted[start + shift : stop + shift]
            lengths = np.linalg.norm(sums, axis=1)
            norms[start:stop] = np.where(lengths > _NOTHING, lengths, 0.0)
            present = lengths > _NOTHING
            centre += (sums[present] / lengths[present, None]).sum(axis=0)
        self._norms[length] = norms
        self._centres[length] = centre.astype(np.float32), int(np.count_nonzero(norms))
