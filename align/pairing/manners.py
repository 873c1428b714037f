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
SPARSE = 1.7
"""A path that scores less for each unit, in nats, tells of a free manner: three novels score 0.9
to 1.3, news and manuals of some length 2.2 and more, as nearly every word has a partner there."""
DENSE_LEAD = 0.06
"""Where it scores more, a free manner must lead by so much more for each unit, in nats: news
edited paragraph by paragraph looks recut as well, and leads by 0.04 at most."""


def in_manner(evidence: PairEvidences, manner: Manner) -> PairEvidences:
    """The evidence judged by the odds of a manner."""
    return {pair: replace(each, manner=manner) for pair, each in evidence.items()}


def likeliest_manner(sizes: Mapping[int, int], evidence: PairEvidences) -> Manner:
    """The manner in which the paths between all pairs of versions score best.

    Free only where few words have a partner: the fewer, the freer the translation.

    `sizes` gives the number of units of each version.
    """
    pairs = list(combinations(sorted(sizes), 2))

    def score(manner: Manner) -> float:
        return sum(_score(sizes[a], sizes[b], evidence[a, b], manner) for a, b in pairs)

    close = score(CLOSE)
    units = sum(sum(_sample(sizes[a], sizes[b])) for a, b in pairs)
    lead = LEAD * len(pairs) + (DENSE_LEAD * units if close > SPARSE * units else 0.0)
    return FREE if score(FREE) - close > lead else CLOSE


def _score(one: int, other: int, pair: PairEvidence, manner: Manner) -> float:
    """The score of the path through the samples of two versions.

    The spread of lengths is left out of it: a narrow one makes whatever fits look likelier.
    """
    ours, theirs = _sample(one, other)
    groups = single(0, ours), single(1, theirs)
    alike = replace(manner, spread=CLOSE.spread, spread_per_root=CLOSE.spread_per_root)
    return path_between(*groups, {(0, 1): replace(pair, manner=alike)}, alike)[1]


def _sample(one: int, other: int) -> tuple[int, int]:
    """How many units of two versions of so many are looked at: the same share of each."""
    share = min(1.0, SAMPLE / max(one, other, 1))
    return round(one * share), round(other * share)
