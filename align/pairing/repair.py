"""What the path cannot see: units that crossed, and units swallowed by a bead they don't belong to.

The path keeps the order of both texts. Afterwards a local search takes out what nothing speaks
for, and joins what was left alone on either side nearby, even across other rows: translators
change the order of neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from math import sqrt

from align.pairing.beads import CLOSE, Manner
from align.pairing.groups import Group
from align.pairing.pair_evidence import PairEvidences

Row = Mapping[int, tuple[int, ...]]
"""For each version its units in a row, in order; they need not be neighbours."""

CROSSING = -2.0
"""What it costs that a row stands out of order, in nats."""
ABSENT = -1.5
"""What each version costs that is not in a row which two others share, in nats."""
GAP = -1.0
"""What it costs that the units of a row are not neighbours, in nats."""
REACH = 5
"""At most so many units lie between where a unit stands and where it would stand in order."""
ROUNDS = 3
_MOST_REMEMBERED = 100_000
MARGIN = 1.0
"""How much better rows must be together, in nats."""


def repaired(group: Group, evidence: PairEvidences, manner: Manner = CLOSE) -> list[Row]:
    """The rows of a group after the local search; they may cross, and have gaps."""
    rows: list[Row] = [{v: tuple(run) for v, run in row.items() if len(run)} for row in group.rows]
    search = _Search(evidence, len(group.versions), manner)
    for _ in range(ROUNDS):
        before = rows
        rows = [part for row in rows for part in search.parted(row)]
        rows = search.joined(rows)
        if rows == before:
            break
    return rows


class _Search:
    def __init__(self, evidence: PairEvidences, versions: int, manner: Manner) -> None:
        self._evidence = evidence
        self._versions = versions
        self._manner = manner
        self._known: dict[tuple[tuple[int, tuple[int, ...]], ...], float] = {}

    def worth(self, row: Row) -> float:
        """The evidence for a row and the prior of its shape, in nats."""
        key = tuple(sorted(row.items()))
        if key not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = self._worth(row)
        return self._known[key]

    def _worth(self, row: Row) -> float:
        if len(row) < 2:
            return self._manner.alone * sum(map(len, row.values()))
        pairs = list(combinations(sorted(row), 2))
        total = sum(
            self._evidence[a, b].score(row[a], row[b])
            + self._manner.prior(len(row[a]), len(row[b]))
            for a, b in pairs
        )
        gaps = sum(units[-1] - units[0] >= len(units) for units in row.values())
        absent = self._versions - len(row)
        return total / sqrt(len(row) - 1) + GAP * gaps + ABSENT * absent

    def parted(self, row: Row) -> list[Row]:
        """A row, in parts if these are worth more: without one unit, or crossed."""
        best, worth = [row], self.worth(row)
        for parts in (*_without_one(row), *_crossed(row)):
            cost = CROSSING if len(parts) > 1 and all(len(part) > 1 for part in parts) else 0.0
            total = sum(map(self.worth, parts)) + cost
            if total > worth + 1e-9:
                best, worth = list(parts), total
        return best

    def joined(self, rows: list[Row]) -> list[Row]:
        """The rows after all joins of rows nearby that are worth more together, the best first."""
        offers = []
        for one, other in _neighbours(rows):
            together = _union(rows[one], rows[other])
            crossing = CROSSING if not rows[one].keys() & rows[other].keys() else 0.0
            gain = self.worth(together) - self.worth(rows[one]) - self.worth(rows[other]) + crossing
            if gain > MARGIN:
                offers.append((-gain, one, other))
        taken: set[int] = set()
        gone: set[int] = set()
        rows = list(rows)
        for _, one, other in sorted(offers):
            if one not in taken and other not in taken:
                taken |= {one, other}
                keep, drop = (one, other) if len(rows[one]) >= len(rows[other]) else (other, one)
                rows[keep] = _union(rows[one], rows[other])
                gone.add(drop)
        return [row for r, row in enumerate(rows) if r not in gone]


def _without_one(row: Row) -> Iterator[tuple[Row, ...]]:
    if len(row) < 2:
        return
    for version, units in row.items():
        if len(units) > 1:
            for unit in units:
                rest = tuple(u for u in units if u != unit)
                yield {**row, version: rest}, {version: (unit,)}


def _crossed(row: Row) -> Iterator[tuple[Row, ...]]:
    """A row as two rows that cross: each version cut somewhere, one at least turned round."""
    if len(row) < 2 or any(len(units) < 2 for units in row.values()):
        return
    first, *rest = row
    cuts = [[(units[:c], units[c:]) for c in range(1, len(units))] for units in row.values()]
    for halves in product(*cuts):
        for turned in product((False, True), repeat=len(rest)):
            if any(turned):
                sides = [halves[0]] + [
                    half[::-1] if turn else half
                    for half, turn in zip(halves[1:], turned, strict=True)
                ]
                yield tuple(
                    {v: half[side] for v, half in zip((first, *rest), sides, strict=True)}
                    for side in (0, 1)
                )


def _union(one: Row, other: Row) -> Row:
    versions = one.keys() | other.keys()
    return {v: tuple(sorted({*one.get(v, ()), *other.get(v, ())})) for v in sorted(versions)}


def _neighbours(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Pairs of rows near one another, of which one at least lacks a version."""
    versions = {v for row in rows for v in row}
    for one, row in enumerate(rows):
        for other in range(one + 1, min(len(rows), one + 2 * REACH)):
            theirs = rows[other]
            if len(row) == len(theirs) == len(versions):
                continue
            shared = row.keys() & theirs.keys()
            if shared and min(len(row), len(theirs)) > 1:
                continue
            if row.keys() == theirs.keys():
                continue
            if all(min(abs(x - y) for x in row[v] for y in theirs[v]) <= REACH for v in shared):
                yield one, other
