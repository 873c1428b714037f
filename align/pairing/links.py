"""Links: paragraphs of comparable texts that tell the same fact, wherever they stand."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from align.model import Link, Place, Run
from align.pairing.evidence import Explainer
from align.pairing.features import FeatureClass
from align.pairing.similarity import PairSimilarity, Similarities
from align.pairing.vocabulary import Key

MIN_GAIN = 7.0
"""Evidence in nats, of figures, names and words alone, that a link needs."""
BEST_PER_PARAGRAPH = 2
"""A paragraph is linked to at most this many paragraphs of one other version."""
NATS_PER_DIGIT = 2.0
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TELLING = {FeatureClass.NUMBER: 1.0, FeatureClass.NAME: 1.0, FeatureClass.WORD: 0.5}
"""How far a key of each class tells what a paragraph is about."""


def find_links(
    groups: Sequence[Sequence[int]],
    evidence: Similarities,
    explain: Explainer,
) -> tuple[Link, ...]:
    """The links between versions of different groups, in reading order."""
    links: list[Link] = []
    for group, other_group in combinations(groups, 2):
        for a in group:
            for b in other_group:
                links += _link_versions(min(a, b), max(a, b), evidence, explain)
    return tuple(sorted(links, key=lambda link: (link.one, link.other)))


def _link_versions(a: int, b: int, evidence: Similarities, explain: Explainer) -> Iterable[Link]:
    gains = _gains(evidence[a, b])
    for i, j in _best_of_both(gains):
        reasons = explain.tokens(a, Run(i, i + 1), b, Run(j, j + 1))
        confidence = 1 / (1 + math.exp((MIN_GAIN - gains[i, j]) / 2))
        yield Link(Place(a, i), Place(b, j), round(confidence, 2), reasons)


def _gains(similarity: PairSimilarity) -> dict[tuple[int, int], float]:
    """The evidence for each pair of segments that share a telling key, in nats."""
    places = defaultdict(list)
    for j, keys in enumerate(similarity.keys(1)):
        for key in keys:
            places[key].append(j)
    gains: dict[tuple[int, int], float] = defaultdict(float)
    for i, keys in enumerate(similarity.keys(0)):
        for key in keys:
            if key[0] in TELLING:
                gain = max(TELLING[key[0]] * similarity.gains[key], _rarity(key))
                for j in places[key]:
                    gains[i, j] += gain
    return {pair: gain for pair, gain in gains.items() if gain >= MIN_GAIN}


def _rarity(key: Key) -> float:
    """How much a figure proves by itself, in nats: long ones are not met twice by chance."""
    feature_class, value = key
    if feature_class is not FeatureClass.NUMBER or YEAR.fullmatch(value):
        return 0.0
    return min(NATS_PER_DIGIT * sum(map(str.isdigit, value)), MIN_GAIN + 1)


def _best_of_both(gains: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs that are among the best of both their segments."""
    taken: dict[tuple[int, int], int] = defaultdict(int)
    chosen = []
    for i, j in sorted(gains, key=lambda pair: (-gains[pair], pair)):
        if taken[0, i] < BEST_PER_PARAGRAPH and taken[1, j] < BEST_PER_PARAGRAPH:
            taken[0, i] += 1
            taken[1, j] += 1
            chosen.append((i, j))
    return chosen
