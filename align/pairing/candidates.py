"""Which pairs of texts are worth trying as versions of one work: each text with its likest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from align.embedding.runs import Runs
from align.pairing.subjects import Likeness

NEIGHBOURS, LEAST_ALIKE = 2, 0.04
"""A text is tried as a version of so many others of each language, those most like it, if they are
as like as that by the cosines of names and of concepts together; nearly all true versions are.
With a model so many others more, those nearest in meaning."""

Pair = tuple[int, int]


def candidates(languages: Sequence[str], likeness: Mapping[Pair, Likeness]) -> set[Pair]:
    """The pairs of texts one of which is among the likest to the other in its language."""
    alike = {pair: found.telling + found.concepts for pair, found in likeness.items()}
    return _likest(languages, {pair: a for pair, a in alike.items() if a >= LEAST_ALIKE})


def nearest_in_meaning(languages: Sequence[str], meanings: Sequence[Runs]) -> set[Pair]:
    """The same by the directions of whole texts: the cosines of the sums of their vectors."""
    directions = [runs.direction(range(len(runs))) for runs in meanings]
    return _likest(
        languages,
        {
            (a, b): float(directions[a] @ directions[b])
            for a, b in combinations(range(len(meanings)), 2)
        },
    )


def _likest(languages: Sequence[str], alike: Mapping[Pair, float]) -> set[Pair]:
    rivals: dict[tuple[int, str], list[tuple[float, Pair]]] = defaultdict(list)
    for pair, how_much in alike.items():
        for text, other in (pair, pair[::-1]):
            rivals[text, languages[other]].append((how_much, pair))
    return {pair for each in rivals.values() for _, pair in sorted(each, reverse=True)[:NEIGHBOURS]}
