"""What a row of any number of versions is worth: its evidence and the odds of its shape.

Paths and repairs compare rows by it, so that what is gained in one row may be lost in another.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import sqrt

from align.pairing.beads import Manner
from align.pairing.pair_evidence import PairEvidences

Row = Mapping[int, tuple[int, ...]]
"""For each version its units in a row, in order; they need not be neighbours."""

ABSENT = -2.0
"""What each version costs that is not in a row which two others share, in nats."""
GAP = -1.0
"""What it costs that the units of a row are not neighbours, in nats."""
_MOST_REMEMBERED = 100_000


class Worth:
    """The worth of rows between some versions, in nats; what was asked before is remembered."""

    def __init__(self, evidence: PairEvidences, versions: int, manner: Manner) -> None:
        self._evidence = evidence
        self._versions = versions
        self._manner = manner
        self._known: dict[tuple[tuple[int, tuple[int, ...]], ...], float] = {}

    def of(self, row: Row) -> float:
        """The evidence for a row and the prior of its shape, in nats; 0 if nothing is in it.

        The pairs of versions are not independent of one another: the sum of their evidence is
        divided by the root of the number of versions that there are beside the first.
        """
        key = tuple(sorted(row.items()))
        if key not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = self._worth(row)
        return self._known[key]

    def _worth(self, row: Row) -> float:
        if len(row) < 2:
            return self._manner.alone * sum(map(len, row.values()))
        pairs = combinations(sorted(row), 2)
        said = sum(self._evidence[a, b].score(row[a], row[b]) for a, b in pairs)
        gaps = sum(units[-1] - units[0] >= len(units) for units in row.values())
        absent = self._versions - len(row)
        prior = self._manner.joint_prior([len(units) for units in row.values()])
        return said / sqrt(len(row) - 1) + prior + GAP * gaps + ABSENT * absent
