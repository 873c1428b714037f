"""From rows of sentences to rows of paragraphs.

Paragraphs belong together if a row of sentences has some of each: the rows of paragraphs are the
connected components. They may cross and have gaps, as the rows of sentences may; in a text that
is read side by side they may not, so what stands out of order stands apart and is linked (`order`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from align.model import Run
from align.pairing.groups import Group, Runs
from align.pairing.order import Paragraphs, in_order
from align.pairing.unit import Unit
from align.pairing.worth import Row


@dataclass(frozen=True, slots=True)
class Lifted:
    """The beads of paragraphs, those of one version alone included, and what can't be a row.

    `group` are the rows in reading order; `crossing` are, of two versions each, the paragraphs
    that belong together and share no row, being out of that order.
    """

    beads: tuple[Paragraphs, ...]
    group: Group
    crossing: tuple[Paragraphs, ...]


def lift(rows: Sequence[Row], units: Sequence[Sequence[Unit]], sizes: Mapping[int, int]) -> Lifted:
    """The paragraphs of the versions in `sizes` (their numbers of paragraphs) by rows of units."""
    beads = _components(rows, units, sizes)
    paired = [bead for bead in beads if len(bead) > 1]
    ordered, crossing = in_order(paired, sizes)
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
