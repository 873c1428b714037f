"""Sentence rows: the rows of units that lie inside a row of paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from align.model import Run
from align.pairing.annotation import Annotation
from align.pairing.pair_evidence import PairEvidences
from align.pairing.rows import row_score
from align.pairing.unit import Unit
from align.pairing.worth import Row


class SentenceRows:
    """The rows of units by the paragraphs they stand in."""

    def __init__(
        self,
        rows: Sequence[Row],
        units: Sequence[Sequence[Unit]],
        annotations: Sequence[Annotation],
    ) -> None:
        """Sort the rows by place."""
        self._units = units
        self._annotations = annotations
        self._by_place: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for row in rows:
            for version, paragraph in sorted(
                {(v, units[v][u].paragraph) for v, members in row.items() for u in members}
            ):
                self._by_place[version, paragraph].append(row)

    def inside(self, runs: Sequence[Run]) -> Iterator[tuple[tuple[Run, ...], Row]]:
        """The rows of sentences inside a row of paragraphs, as runs of its sentences from 0.

        In the order of the first version that has something; a row whose sentences are not
        neighbours spans what lies between them.
        """
        places = [(v, p) for v, run in enumerate(runs) for p in run]
        rows = {id(row): row for place in places for row in self._by_place[place]}
        first = {v: self._firsts(v, run) for v, run in enumerate(runs)}
        found = []
        for row in _whole(rows.values(), self._units):
            inside = self._sentences(row, first)
            if inside:
                found.append((inside, row))
        for inside, row in sorted(found, key=lambda each: _order(each[0])):
            yield (
                tuple(
                    Run(inside[v][0], inside[v][-1] + 1) if v in inside else Run(0, 0)
                    for v in range(len(runs))
                ),
                row,
            )

    def _firsts(self, version: int, run: Run) -> Mapping[int, int]:
        """For each paragraph of a run the number of its first sentence, counted through the run."""
        firsts, passed = {}, 0
        for paragraph in run:
            firsts[paragraph] = passed
            passed += len(self._annotations[version].sentences[paragraph])
        return firsts

    def _sentences(self, row: Row, first: Mapping[int, Mapping[int, int]]) -> dict[int, list[int]]:
        inside: dict[int, list[int]] = {}
        for v, members in row.items():
            units = (self._units[v][u] for u in members)
            numbers = [first[v][u.paragraph] + u.sentence for u in units if u.paragraph in first[v]]
            if numbers:
                inside[v] = numbers
        return inside


def _whole(rows: Iterable[Row], units: Sequence[Sequence[Unit]]) -> Iterator[Row]:
    """The rows, those that share a sentence as one: a sentence may be two units."""
    merged: list[Row] = []
    row_of: dict[tuple[int, int, int], int] = {}
    for row in rows:
        places = {(v, units[v][u].paragraph, units[v][u].sentence) for v in row for u in row[v]}
        shared = sorted({row_of[place] for place in places if place in row_of})
        together = [row, *(merged[number] for number in shared)]
        for number in shared:
            merged[number] = {}
        merged.append(_union(together) if shared else row)
        members = merged[-1]
        row_of |= {
            (v, units[v][u].paragraph, units[v][u].sentence): len(merged) - 1
            for v in members
            for u in members[v]
        }
    return (row for row in merged if row)


def _union(rows: Sequence[Row]) -> Row:
    versions = sorted({v for row in rows for v in row})
    return {v: tuple(sorted({u for row in rows for u in row.get(v, ())})) for v in versions}


class Joining:
    """What the paired rows inside a row of paragraphs would gain by the units that are left."""

    def __init__(self, rows: Iterable[Row], evidence: PairEvidences) -> None:
        """Take the rows of units; those of one version alone have no say."""
        self._evidence = evidence
        self._row_of = {
            (v, u): row for row in rows if len(row) > 1 for v, units in row.items() for u in units
        }

    def gain(self, lone: Row) -> float | None:
        """The most that a row gains by a lone one whose units stand next to its own, in nats.

        None if there is no such row of several versions.
        """
        ((version, units),) = lone.items()
        near = [self._row_of.get((version, u)) for u in (min(units) - 1, max(units) + 1)]
        return max((self._gain(row, version, units) for row in near if row), default=None)

    def _gain(self, row: Row, version: int, units: Sequence[int]) -> float:
        joined = {**row, version: sorted([*row[version], *units])}
        return row_score(joined, self._evidence) - row_score(row, self._evidence)


def _order(inside: Mapping[int, Sequence[int]]) -> tuple[float, int]:
    """Where a row of sentences stands: by the mean of its beginnings."""
    return (sum(numbers[0] for numbers in inside.values()) / len(inside), min(inside))
