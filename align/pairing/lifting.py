"""From rows of sentences to rows of paragraphs.

Paragraphs belong together if a row of sentences has some of each: the rows of paragraphs are the
connected components. They may cross and have gaps, as the rows of sentences may; in a text that
is read side by side they may not, so the lighter of two that cross stands apart and is linked.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from align.model import Run
from align.pairing.groups import Group, Runs
from align.pairing.repair import Row
from align.pairing.unit import Unit

Paragraphs = Mapping[int, tuple[int, ...]]
"""For each version its paragraphs in a bead, in order; they need not be neighbours."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """The beads of paragraphs, those of one version alone included, and what can't be a row.

    `group` are the rows in reading order; `crossing` the beads that stand out of that order.
    """

    beads: tuple[Paragraphs, ...]
    group: Group
    crossing: tuple[Paragraphs, ...]


def lift(rows: Sequence[Row], units: Sequence[Sequence[Unit]], sizes: Mapping[int, int]) -> Lifted:
    """The paragraphs of the versions in `sizes` (their numbers of paragraphs) by rows of units."""
    beads = _components(rows, units, sizes)
    paired = [bead for bead in beads if len(bead) > 1]
    ordered, crossing = _in_order(paired, sizes)
    return Lifted(
        tuple(beads), Group(tuple(sorted(sizes)), tuple(_rows(ordered, sizes))), tuple(crossing)
    )


def _components(
    rows: Iterable[Row], units: Sequence[Sequence[Unit]], sizes: Mapping[int, int]
) -> list[Paragraphs]:
    parent = {(v, p): (v, p) for v, size in sizes.items() for p in range(size)}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for row in rows:
        places = sorted({(v, units[v][u].paragraph) for v, members in row.items() for u in members})
        if len(row) > 1:
            for place in places[1:]:
                parent[root(place)] = root(places[0])
    members: dict[tuple[int, int], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for v, p in parent:
        members[root((v, p))][v].append(p)
    return [{v: tuple(ps) for v, ps in sorted(bead.items())} for bead in members.values()]


def _in_order(
    beads: Sequence[Paragraphs], sizes: Mapping[int, int]
) -> tuple[list[Runs], list[Paragraphs]]:
    """The beads that can be rows, in reading order, as the runs they span; and the rest."""
    left = dict(enumerate(beads))
    spans = {n: {v: Run(ps[0], ps[-1] + 1) for v, ps in bead.items()} for n, bead in left.items()}
    queues = {
        v: deque(sorted((n for n in left if v in spans[n]), key=lambda n: spans[n][v].start))
        for v in sizes
    }
    passed = dict.fromkeys(sizes, 0)
    ordered: list[Runs] = []
    crossing: list[Paragraphs] = []
    while left:
        heads = {_head(queue, left) for queue in queues.values()} - {None}
        fitting = [n for n in heads if n is not None and _is_next(n, spans[n], queues, left)]
        if not fitting:
            lightest = min(
                (n for n in heads if n is not None), key=lambda n: (_weight(beads[n]), n)
            )
            crossing.append(left.pop(lightest))
            continue
        chosen = min(fitting, key=lambda n: _position(spans[n], sizes))
        bead = left.pop(chosen)
        if any(run.start < passed[v] for v, run in spans[chosen].items()):
            crossing.append(bead)
            continue
        passed.update({v: run.end for v, run in spans[chosen].items()})
        ordered.append(spans[chosen])
    return ordered, crossing


def _head(queue: deque[int], left: Mapping[int, Paragraphs]) -> int | None:
    while queue and queue[0] not in left:
        queue.popleft()
    return queue[0] if queue else None


def _is_next(
    bead: int, runs: Runs, queues: Mapping[int, deque[int]], left: Mapping[int, Paragraphs]
) -> bool:
    return all(_head(queues[v], left) == bead for v in runs)


def _weight(bead: Paragraphs) -> int:
    return sum(map(len, bead.values()))


def _position(runs: Runs, sizes: Mapping[int, int]) -> float:
    return sum(run.start / sizes[v] for v, run in runs.items()) / len(runs)


def _rows(ordered: Sequence[Runs], sizes: Mapping[int, int]) -> Iterable[Runs]:
    """The rows of a group: the ordered beads, and before each the paragraphs that stand alone."""
    passed = dict.fromkeys(sorted(sizes), 0)
    ends = {v: Run(size, size) for v, size in sizes.items()}
    for runs in [*ordered, ends]:
        alone = [(v, p) for v, run in runs.items() for p in range(passed[v], run.start)]
        for v, p in alone:
            yield {w: Run(p, p + 1) if w == v else Run(at, at) for w, at in passed.items()}
            passed[v] = p + 1
        if any(len(run) for run in runs.values()):
            yield {w: runs.get(w, Run(at, at)) for w, at in passed.items()}
            passed.update({v: run.end for v, run in runs.items()})
