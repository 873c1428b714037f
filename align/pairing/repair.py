"""What the path cannot see: units that crossed, and units swallowed by a bead they don't belong to.

The path keeps the order of both texts. Afterwards a local search takes out what nothing speaks
for, and joins what was left alone on either side nearby, even across other rows: translators
change the order of neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from align.pairing.beads import CLOSE, Manner
from align.pairing.groups import Group
from align.pairing.pair_evidence import PairEvidences
from align.pairing.partings import apart, cross, partings
from align.pairing.swaps import CROSSING, exchanged
from align.pairing.worth import Row, Worth

REACH = 5
"""At most so many units lie between where a unit stands and where it would stand in order."""
ROUNDS = 3
MARGIN = 1.0
"""How much better rows must be together, in nats."""


def repaired(group: Group, evidence: PairEvidences, manner: Manner = CLOSE) -> list[Row]:
    """The rows of a group after the local search; they may cross, and have gaps."""
    rows: list[Row] = [{v: tuple(run) for v, run in row.items() if len(run)} for row in group.rows]
    worth = Worth(evidence, len(group.versions), manner)
    for _ in range(ROUNDS):
        before = rows
        rows = [part for row in rows for part in _parted(row, worth)]
        rows = _joined(rows, worth)
        if len(group.versions) > 2:
            rows = exchanged(rows, worth)
        if rows == before:
            break
    return rows


def _parted(row: Row, worth: Worth) -> list[Row]:
    """A row, in parts if these are worth more."""
    best, most = [row], worth.of(row)
    for one, other in partings(row):
        total = worth.of(one) + worth.of(other) + (CROSSING if cross(one, other) else 0.0)
        if total > most + 1e-9:
            best, most = [*apart(one), *apart(other)], total
    return best


def _joined(rows: Sequence[Row], worth: Worth) -> list[Row]:
    """The rows after all joins of rows nearby that are worth more together, the best first."""
    offers = []
    for one, other in _neighbours(rows):
        together = _union(rows[one], rows[other])
        crossing = CROSSING if not rows[one].keys() & rows[other].keys() else 0.0
        gain = worth.of(together) - worth.of(rows[one]) - worth.of(rows[other]) + crossing
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
