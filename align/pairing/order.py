"""Which beads can be rows of a text that is read side by side: those that keep one order.

A paragraph that one version has moved stands apart there and is linked; the other versions, which
agree on its place, keep it in a row of their own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import combinations

from align.model import Run
from align.pairing.chains import heaviest_chain
from align.pairing.groups import Runs

Paragraphs = Mapping[int, tuple[int, ...]]
"""For each version its paragraphs in a bead, in order; they need not be neighbours."""


def in_order(
    beads: Sequence[Paragraphs], sizes: Mapping[int, int]
) -> tuple[list[Runs], list[Paragraphs]]:
    """The rows that beads of several versions are, in reading order, as runs; and what crosses.

    `sizes` are the numbers of paragraphs of the versions. What crosses are the paragraphs of two
    versions each that belong together but are in no row together.
    """
    ordered = _sorted(_agreeing(beads, sizes), sizes)
    row_of = {(v, p): n for n, runs in enumerate(ordered) for v, run in runs.items() for p in run}
    crossing: list[Paragraphs] = []
    for bead in beads:
        rows = {v: row_of.get((v, paragraphs[0])) for v, paragraphs in bead.items()}
        for v, w in combinations(sorted(bead), 2):
            if rows[v] is None or rows[v] != rows[w]:
                crossing.append({v: bead[v], w: bead[w]})
    return ordered, crossing


def _agreeing(beads: Sequence[Paragraphs], sizes: Mapping[int, int]) -> list[Paragraphs]:
    """What is left of beads without the versions that have moved them."""
    kept = {pair: _kept(beads, *pair) for pair in combinations(sorted(sizes), 2)}
    parts: list[Paragraphs] = []
    for number, bead in enumerate(beads):
        agreed = {pair for pair in combinations(sorted(bead), 2) if number in kept[pair]}
        if versions := _most_that_agree(bead, agreed):
            parts.append({v: bead[v] for v in versions})
    return parts


def _kept(beads: Sequence[Paragraphs], v: int, w: int) -> set[int]:
    """The beads that keep their order between two versions; of two equals the earlier one."""
    both = [number for number, bead in enumerate(beads) if v in bead and w in bead]
    places = [(beads[number][v][0], beads[number][w][0]) for number in both]
    weights = [_weight(beads[n]) * len(beads) ** 2 + len(beads) - n for n in both]
    return {both[place] for place in heaviest_chain(places, weights)}


def _most_that_agree(bead: Paragraphs, agreed: set[tuple[int, int]]) -> tuple[int, ...]:
    """The most versions of a bead of which any two agree on its place; none if no two do."""
    for size in range(len(bead), 1, -1):
        for versions in combinations(sorted(bead), size):
            if agreed.issuperset(combinations(versions, 2)):
                return versions
    return ()


def _sorted(beads: Sequence[Paragraphs], sizes: Mapping[int, int]) -> list[Runs]:
    """Beads in reading order as the runs they span, without those that don't fit in."""
    left = dict(enumerate(beads))
    spans = {n: {v: Run(ps[0], ps[-1] + 1) for v, ps in bead.items()} for n, bead in left.items()}
    queues = {
        v: deque(sorted((n for n in left if v in spans[n]), key=lambda n: spans[n][v].start))
        for v in sizes
    }
    passed = dict.fromkeys(sizes, 0)
    ordered: list[Runs] = []
    while left:
        heads = sorted({n for queue in queues.values() if (n := _head(queue, left)) is not None})
        fitting = [n for n in heads if all(_head(queues[v], left) == n for v in spans[n])]
        if not fitting:
            del left[min(heads, key=lambda n: (_weight(beads[n]), n))]
            continue
        chosen = min(fitting, key=lambda n: _position(spans[n], sizes))
        del left[chosen]
        if all(run.start >= passed[v] for v, run in spans[chosen].items()):
            passed.update({v: run.end for v, run in spans[chosen].items()})
            ordered.append(spans[chosen])
    return ordered


def _head(queue: deque[int], left: Mapping[int, Paragraphs]) -> int | None:
    while queue and queue[0] not in left:
        queue.popleft()
    return queue[0] if queue else None


def _weight(bead: Paragraphs) -> int:
    return sum(map(len, bead.values()))


def _position(runs: Runs, sizes: Mapping[int, int]) -> float:
    return sum(run.start / sizes[v] for v, run in runs.items()) / len(runs)
