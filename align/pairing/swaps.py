"""Units that progressive joins gave to the wrong row, put right by exchange between rows nearby.

The first join of a progressive alignment is made before the other versions have spoken, and what
it got wrong the path through groups can't undo: it moves whole rows. So each two rows nearby try
to exchange what they have of one version, nothing included (a local search by pairwise
interchange, Kernighan & Lin 1970), as long as that is worth more over all pairs of versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from align.pairing.partings import apart, cross
from align.pairing.worth import Row, Worth

CROSSING = -2.0
"""What it costs that a row stands out of order, in nats."""
NEAR = 3
"""Rows try to exchange units with so many of those that follow."""
REACH = 8
"""A row is taken to be in order if it crosses none of so many rows on either side."""
MARGIN = 0.5
"""How much better rows must be after an exchange, in nats."""
ROUNDS = 4


def exchanged(rows: Sequence[Row], worth: Worth) -> list[Row]:
    """The rows, in the order of their texts, after all exchanges that are worth it."""
    rows = _in_order(rows)
    stirred = set(range(len(rows)))
    for _ in range(ROUNDS):
        places = _exchange_nearby(rows, worth, stirred)
        if not places:
            break
        fresh = [row for place in sorted(places) for row in apart(rows[place])]
        rows = _in_order([*(r for n, r in enumerate(rows) if n not in places), *fresh])
        changed = set(map(id, fresh))
        stirred = {n for n, row in enumerate(rows) if id(row) in changed}
    return rows


def _exchange_nearby(rows: list[Row], worth: Worth, stirred: set[int]) -> set[int]:
    """Exchange units between rows nearby of which one at least is stirred; those that changed."""
    changed: set[int] = set()
    for one in range(len(rows)):
        for other in range(one + 1, min(one + 1 + NEAR, len(rows))):
            if one in stirred or other in stirred:
                around = _around(rows, one, other)
                better = _best_exchange(rows[one], rows[other], around, worth)
                if better is not None:
                    rows[one], rows[other] = better
                    changed |= {one, other}
    return changed


def _best_exchange(
    one: Row, other: Row, around: Sequence[Row], worth: Worth
) -> tuple[Row, Row] | None:
    before = worth.of(one) + worth.of(other)
    best, most = None, MARGIN
    crossing: float | None = None
    for after in _exchanges(one, other):
        gain = sum(map(worth.of, after)) - before
        if gain + abs(2 * CROSSING) > most:
            crossing = _crossing(one, other, around) if crossing is None else crossing
            gain += _crossing(*after, around) - crossing
            if gain > most:
                best, most = after, gain
    return best


def _exchanges(one: Row, other: Row) -> Iterator[tuple[Row, Row]]:
    """Two rows after an exchange of what they have of one version."""
    if len(one) < 2 and one.keys() == other.keys():
        return
    for version in sorted(one.keys() | other.keys()):
        yield _with(one, version, other.get(version)), _with(other, version, one.get(version))


def _with(row: Row, version: int, units: tuple[int, ...] | None) -> Row:
    rest = {v: members for v, members in row.items() if v != version}
    return {**rest, version: units} if units else rest


def _crossing(one: Row, other: Row, around: Sequence[Row]) -> float:
    """What it costs that one of two rows or both stand out of order, in nats."""
    out = [any(cross(row, each) for each in around) for row in (one, other)]
    return CROSSING * (sum(out) or cross(one, other))


def _around(rows: Sequence[Row], one: int, other: int) -> list[Row]:
    near = range(max(one - REACH, 0), min(other + REACH + 1, len(rows)))
    return [rows[n] for n in near if n not in (one, other)]


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows by the mean share of the texts that stands before them."""
    sizes: dict[int, int] = {}
    for row in rows:
        for version, units in row.items():
            sizes[version] = max(sizes.get(version, 0), units[-1] + 1)

    def place(row: Row) -> tuple[float, list[tuple[int, tuple[int, ...]]]]:
        shares = (units[0] / sizes[version] for version, units in row.items())
        return sum(shares) / len(row), sorted(row.items())

    return sorted(rows, key=place)
