"""In which manner is a text translated? The one whose odds explain it best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

from align.pairing.beads import CLOSE, FREE, Manner
from align.pairing.groups import single
from align.pairing.pair_evidence import PairEvidence, PairEvidences
from align.pairing.rows import path_between

SAMPLE = 200
"""About so many units of each version are looked at, from the start."""
LEAD = 3.0
"""A free manner must explain two versions so much better, in nats: short texts tell little."""


def in_manner(evidence: PairEvidences, manner: Manner) -> PairEvidences:
    """The evidence judged by the odds of a manner."""
    return {pair: replace(each, manner=manner) for pair, each in evidence.items()}


def likeliest_manner(sizes: Mapping[int, int], evidence: PairEvidences) -> Manner:
    """The manner in which the paths between all pairs of versions score best.

    `sizes` gives the number of units of each version.
    """
    pairs = list(combinations(sorted(sizes), 2))

    def score(manner: Manner) -> float:
        return sum(_score(sizes[a], sizes[b], evidence[a, b], manner) for a, b in pairs)

    return FREE if score(FREE) - score(CLOSE) > LEAD * len(pairs) else CLOSE


def _score(one: int, other: int, pair: PairEvidence, manner: Manner) -> float:
    """The score of the path through the samples of two versions, of the same share of each.

    The spread of lengths is left out of it: a narrow one makes whatever fits look likelier.
    """
    share = min(1.0, SAMPLE / max(one, other, 1))
    groups = single(0, round(one * share)), single(1, round(other * share))
    alike = replace(manner, spread=CLOSE.spread, spread_per_root=CLOSE.spread_per_root)
    return path_between(*groups, {(0, 1): replace(pair, manner=alike)}, alike)[1]
