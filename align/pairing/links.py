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
from align.pairing.pair_evidence import PairEvidence, PairEvidences
from align.pairing.tokens import Token

MIN_GAIN = 3.6
"""Evidence in nats, of figures, names and words alone, that a link needs."""
BEST_PER_PARAGRAPH = 2
"""A paragraph is linked to at most this many paragraphs of one other version."""
NATS_PER_DIGIT = 1.0
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TELLING = {
    FeatureClass.NUMBER: 2.5,
    FeatureClass.NAME: 1.5,
    FeatureClass.TRANSLITERATION: 1.5,
    FeatureClass.WORD: 1.0,
    FeatureClass.CONCEPT: 0.5,
}
"""How far a token of each class tells what a paragraph is about."""
LONG, COMMON = 3, 0.8
"""A figure of fewer signs tells less, and so does a year."""


def find_links(
    groups: Sequence[Sequence[int]], evidence: PairEvidences, explain: Explainer
) -> tuple[Link, ...]:
    """The links between versions of different groups, in reading order."""
    links: list[Link] = []
    for group, other_group in combinations(groups, 2):
        for a in group:
            for b in other_group:
                links += _link_versions(min(a, b), max(a, b), evidence, explain)
    return tuple(sorted(links, key=lambda link: (link.one, link.other)))


def _link_versions(a: int, b: int, evidence: PairEvidences, explain: Explainer) -> Iterable[Link]:
    gains = _gains(evidence[a, b])
    for i, j in _best_of_both(gains):
        reasons = explain.tokens(a, Run(i, i + 1), b, Run(j, j + 1))
        confidence = 1 / (1 + math.exp((MIN_GAIN - gains[i, j]) / 2))
        yield Link(Place(a, i), Place(b, j), round(confidence, 2), reasons)


def _gains(pair: PairEvidence) -> dict[tuple[int, int], float]:
    """The evidence for each pair of paragraphs that share something telling, in nats."""
    shared: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
    ours = pair.matches[0]
    for number, token in enumerate(ours.tokens.distinct):
        if token.feature_class in TELLING and ours.partners[number]:
            gain = max(_telling(token) * float(ours.gains[number]), _rarity(token))
            for unit in ours.tokens.units_of(number).tolist():
                for place in ours.places(number).tolist():
                    paragraphs = pair.one[unit].paragraph, pair.other[place].paragraph
                    shared[paragraphs][number] = gain
    gains = {paragraphs: sum(each.values()) for paragraphs, each in shared.items()}
    return {paragraphs: gain for paragraphs, gain in gains.items() if gain >= MIN_GAIN}


def _telling(token: Token) -> float:
    """How far a match tells what a paragraph is about; small figures and years are met anywhere."""
    value, class_ = _value(token), token.feature_class
    is_common = class_ is FeatureClass.NUMBER and (YEAR.fullmatch(value) or len(value) < LONG)
    return COMMON if is_common else TELLING[class_]


def _rarity(token: Token) -> float:
    """How much a figure proves by itself, in nats: long ones are not met twice by chance."""
    value = _value(token)
    if token.feature_class is not FeatureClass.NUMBER or YEAR.fullmatch(value):
        return 0.0
    return min(NATS_PER_DIGIT * sum(map(str.isdigit, value)), MIN_GAIN + 1)


def _value(token: Token) -> str:
    """A figure's value; the first of the keys of anything else."""
    return min(token.keys, default="").partition(":")[2]


def _best_of_both(gains: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs that are among the best of both their paragraphs."""
    taken: dict[tuple[int, int], int] = defaultdict(int)
    chosen = []
    for i, j in sorted(gains, key=lambda pair: (-gains[pair], pair)):
        if taken[0, i] < BEST_PER_PARAGRAPH and taken[1, j] < BEST_PER_PARAGRAPH:
            taken[0, i] += 1
            taken[1, j] += 1
            chosen.append((i, j))
    return chosen
