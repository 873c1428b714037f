"""Moved units: what stands elsewhere in another version, however far from its place in order.

The path keeps the order of the texts, and the search after it looks nearby. A paragraph, or half a
chapter, that a version has moved is then left alone in both. So each unit left alone seeks, among
the rows that lack its version, one that it fits far better than all others; from there the units
beside it are tried, which have moved with it (seed and extend, Altschul et al. 1990).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log

from align.pairing.beads import LONGEST, Manner
from align.pairing.matches import Matches
from align.pairing.pair_evidence import PairEvidences
from align.pairing.partings import apart
from align.pairing.worth import Row, Worth

MARGIN = 7.0
"""How much more a unit must be worth where it has moved than alone, in nats."""
LEAD = 5.0
"""How much more than in all other places together, in nats."""
BESIDE = 1.0
"""How much more a unit beside one that has moved must be worth than alone, in nats."""
LIKELY = 2.0
"""A row is weighed if what a unit's words gain from it is at least so much, in nats."""
TRIED = 8
"""Of the rows that gain most so many are weighed."""
COMMON = 40
"""Words met in more units than this propose no row."""

Place = tuple[int, int]
"""A version and the number of a unit."""


def with_moved(rows: Sequence[Row], evidence: PairEvidences, manner: Manner) -> list[Row]:
    """The rows after units left alone have joined those that they fit, wherever these stand.

    `evidence` is that between the versions of the rows, all rows' units included.
    """
    moving = _Moving([part for row in rows for part in apart(row)], evidence, manner)
    offers = [offer for place in moving.lone() if (offer := moving.best_offer(place)) is not None]
    wooed: dict[Place, list[tuple[float, Place]]] = defaultdict(list)
    for gain, place, target in offers:
        wooed[target].append((gain, place))
    for gain, place, target in sorted(offers, key=lambda offer: (-offer[0], *offer[1:])):
        rivals = [each for each, other in wooed[target] if not _are_near(place, other)]
        clear = _leads(gain, rivals) and moving.gain(place, target) >= gain
        if clear and moving.is_lone(place):
            moving.move(place, target)
            moving.move_beside(place)
    return moving.rows()


def _leads(gain: float, rivals: Iterable[float]) -> bool:
    """Whether a gain is far above all its rivals together and above none at all."""
    return gain >= LEAD + log(sum(map(exp, rivals)) + 1)


def _are_near(one: Place, other: Place) -> bool:
    """Whether two units may stand in one row, a unit and itself included."""
    return one[0] == other[0] and abs(one[1] - other[1]) < LONGEST


class _Moving:
    """Rows by number, and which of them a unit is in."""

    def __init__(self, rows: Sequence[Row], evidence: PairEvidences, manner: Manner) -> None:
        self._rows: dict[int, Row] = dict(enumerate(rows))
        self._row_of: dict[Place, int] = {
            (v, unit): number for number, row in enumerate(rows) for v in row for unit in row[v]
        }
        self._worth = Worth(evidence, len({version for row in rows for version in row}), manner)
        self._matches: dict[tuple[int, int], Matches] = {}
        for (a, b), pair in evidence.items():
            self._matches[a, b], self._matches[b, a] = pair.matches

    def rows(self) -> list[Row]:
        return list(self._rows.values())

    def lone(self) -> list[Place]:
        return [place for place in sorted(self._row_of) if self.is_lone(place)]

    def is_lone(self, place: Place) -> bool:
        return place in self._row_of and len(self._rows[self._row_of[place]]) == 1

    def gain(self, place: Place, target: Place) -> float:
        """What a lone unit is worth more in another's row than alone; 0 if there is no such row."""
        if target not in self._row_of or self._row_of[target] == self._row_of[place]:
            return 0.0
        row, lone = self._rows[self._row_of[target]], self._rows[self._row_of[place]]
        return self._worth.of(_with(row, place)) - self._worth.of(row) - self._worth.of(lone)

    def move(self, place: Place, target: Place) -> None:
        number = self._row_of[target]
        del self._rows[self._row_of[place]]
        self._rows[number] = _with(self._rows[number], place)
        self._row_of[place] = number

    def best_offer(self, place: Place) -> tuple[float, Place, Place] | None:
        """What a lone unit gains where it fits far better than elsewhere: gain, unit, a place."""
        gains = [(self.gain(place, target), target) for target in self._likely(place)]
        most, target = max(gains, default=(0.0, place))
        rivals = [gain for gain, other in gains if not _are_near(target, other)]
        return (most, place, target) if most >= MARGIN and _leads(most, rivals) else None

    def _likely(self, place: Place) -> list[Place]:
        """A unit of each row without the version whose words a lone unit shares most of."""
        votes: Counter[int] = Counter()
        version, unit = place
        for (ours, other), matches in self._matches.items():
            if ours != version:
                continue
            for token in matches.tokens.of_unit(unit):
                found = matches.places(token).tolist() if matches.partners[token] else []
                if len(found) <= COMMON:
                    for each in found:
                        row = self._row_of.get((other, each))
                        if row is not None and version not in self._rows[row]:
                            votes[row] += matches.gains[token]
        likely = sorted(votes, key=lambda row: (-votes[row], row))[:TRIED]
        return [_first(self._rows[row]) for row in likely if votes[row] >= LIKELY]

    def move_beside(self, place: Place) -> None:
        """Move the lone units beside one that has moved, and those beside them, as far as they fit.

        A unit beside a row fits into this row, or into the next row of another version.
        """
        reached = [place]
        while reached:
            row = self._rows[self._row_of[reached.pop()]]
            for step in (1, -1):
                beside = [(version, _end(row[version], step) + step) for version in sorted(row)]
                for each in beside:
                    targets = [_first(row), *(other for other in beside if other[0] != each[0])]
                    if self._move_to_best(each, targets):
                        reached.append(each)

    def _move_to_best(self, place: Place, targets: Iterable[Place]) -> bool:
        """Move a unit, if it is lone, to where it gains most; says whether it gains enough."""
        if not self.is_lone(place):
            return False
        gain, target = max((self.gain(place, each), each) for each in targets)
        if gain > BESIDE:
            self.move(place, target)
        return gain > BESIDE


def _with(row: Row, place: Place) -> Row:
    version, unit = place
    return {**row, version: tuple(sorted({*row.get(version, ()), unit}))}


def _first(row: Row) -> Place:
    version = min(row)
    return version, row[version][0]


def _end(units: Sequence[int], step: int) -> int:
    return units[-1] if step > 0 else units[0]
