"""How much more likely two runs of segments are if they translate each other than if they don't.

Everything is a log-likelihood ratio in nats: positive speaks for a pairing, negative against it,
and independent evidence adds up. A key that finds a partner in the other run adds
``log(p / rho)``, one that does not adds ``log((1 - p) / (1 - rho))``: p is how often a key of its
class survives translation, rho how often it would be met by chance (naive Bayes).
The length term follows Gale & Church (1993), with log ratios in place of differences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from align.model import ParagraphKind, Run
from align.pairing.features import FeatureClass, Segment
from align.pairing.vocabulary import Key, Vocabulary, share_vocabulary

SURVIVAL = {
    FeatureClass.NUMBER: 0.9,
    FeatureClass.SMALL_NUMBER: 0.5,
    FeatureClass.NAME: 0.7,
    FeatureClass.WORD: 0.4,
    FeatureClass.SIGN: 0.7,
}
"""How often a key of a class has a partner in a true translation, if both versions know it."""
TOKEN_WEIGHT = 0.5
"""Keys of one segment are not independent of one another; this discounts them."""
SPREAD_FLOOR = 0.18
SPREAD_PER_CHARACTER = 2.2
"""Standard deviation of log(length ratio): floor + this / sqrt(mean length)."""
SPREAD_BY_CHANCE = 1.0
LENGTH_FLOOR = -6.0
KIND_AGREES = 0.3
KIND_DIFFERS = -1.5
HEADLIKE = {ParagraphKind.TITLE, ParagraphKind.HEADING}


@dataclass(slots=True)
class PairSimilarity:
    """The evidence between two versions, each a sequence of segments.

    `ratio` is the expected length of the second version's segments over the first's; `vocabulary`
    the keys they share. Both are worked out from the segments if not given.
    """

    one: Sequence[Segment]
    other: Sequence[Segment]
    ratio: float = 0.0
    vocabulary: Vocabulary | None = None
    _keys: tuple[list[frozenset[Key]], list[frozenset[Key]]] = field(init=False, repr=False)
    _match: dict[Key, float] = field(init=False, repr=False)
    _miss: tuple[dict[Key, float], dict[Key, float]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.ratio = self.ratio or length_ratio(self.one, self.other)
        vocabulary = self.vocabulary or share_vocabulary(self.one, self.other)
        self.vocabulary = vocabulary
        self._keys = tuple([vocabulary.keys(s) for s in side] for side in (self.one, self.other))
        self._weigh()

    def _weigh(self) -> None:
        """Weigh each key by its class and by how often it is met (Laplace-smoothed)."""
        frequencies = [Counter(key for keys in side for key in keys) for side in self._keys]
        sizes = [len(side) for side in self._keys]
        self._match, self._miss = {}, ({}, {})
        for key in frequencies[0].keys() | frequencies[1].keys():
            p = SURVIVAL[key[0]]
            gain = 0.0
            for here, there in ((0, 1), (1, 0)):
                rho = min((frequencies[there][key] + 0.5) / (sizes[there] + 1.0), p)
                miss = TOKEN_WEIGHT * math.log((1 - p) / (1 - rho))
                self._miss[here][key] = miss
                gain += TOKEN_WEIGHT * math.log(p / rho) - miss
            self._match[key] = gain

    def tokens(self, one: Run, other: Run) -> float:
        """What the keys of two runs say, in nats."""
        here, there = self._union(0, one), self._union(1, other)
        score = sum(self._miss[0][key] for key in here) + sum(self._miss[1][key] for key in there)
        return score + sum(self._match[key] for key in here & there)

    def length(self, one: Run, other: Run) -> float:
        """What the lengths of two runs say, in nats."""
        a = sum(self.one[i].size for i in one) + 1.0
        b = (sum(self.other[j].size for j in other) + 1.0) / self.ratio
        spread = SPREAD_FLOOR + SPREAD_PER_CHARACTER / math.sqrt((a + b) / 2)
        if spread >= SPREAD_BY_CHANCE:
            return 0.0
        delta = math.log(b / a)
        by_chance = -0.5 * (delta / SPREAD_BY_CHANCE) ** 2 - math.log(SPREAD_BY_CHANCE)
        by_translation = -0.5 * (delta / spread) ** 2 - math.log(spread)
        return max(by_translation - by_chance, LENGTH_FLOOR)

    def kinds(self, one: Run, other: Run) -> float:
        """What the kinds of the segments say, in nats: headings pair with headings."""
        ours = {self.one[i].kind for i in one}
        theirs = {self.other[j].kind for j in other}
        if ours & theirs:
            return KIND_AGREES
        if ours <= HEADLIKE and theirs <= HEADLIKE:
            return 0.0
        return KIND_DIFFERS

    def score(self, one: Run, other: Run) -> float:
        """All the evidence that two runs translate each other, in nats; 0 if one is empty."""
        if not (len(one) and len(other)):
            return 0.0
        return self.tokens(one, other) + self.length(one, other) + self.kinds(one, other)

    def shared(self, one: Run, other: Run) -> frozenset[Key]:
        """The keys that two runs have in common."""
        return self._union(0, one) & self._union(1, other)

    def keys(self, side: int) -> Sequence[frozenset[Key]]:
        """The shared keys of every segment of the one (0) or the other (1) version."""
        return self._keys[side]

    @property
    def gains(self) -> Mapping[Key, float]:
        """What each key adds where it finds its partner rather than not, in nats."""
        return self._match

    def _union(self, side: int, run: Run) -> frozenset[Key]:
        keys = self._keys[side]
        if len(run) == 1:
            return keys[run.start]
        return frozenset().union(*keys[run.start : run.end])


def length_ratio(one: Sequence[Segment], other: Sequence[Segment]) -> float:
    """How long the other version is for each character of the one."""
    return (sum(s.size for s in other) or 1) / (sum(s.size for s in one) or 1)
