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
    FeatureClass.QUANTITY: 0.9,
    FeatureClass.NAME: 0.7,
    FeatureClass.WORD: 0.4,
    FeatureClass.SIGN: 0.7,
}
"""How often a key of a class has a partner in a true translation."""
TOKEN_WEIGHT = 0.6
"""Keys of one segment are not independent of one another; this discounts them."""
SPREAD_FLOOR = 0.16
SPREAD_PER_CHARACTER = 2.2
"""Standard deviation of log(length ratio): floor + this / sqrt(mean length)."""
SPREAD_BY_CHANCE = 1.0
LENGTH_FLOOR = -6.0
KIND_AGREES = 0.3
KIND_DIFFERS = -1.5
HEADLIKE = {ParagraphKind.TITLE, ParagraphKind.HEADING}


@dataclass(frozen=True, slots=True)
class _Summary:
    """What the score needs to know of a run of segments."""

    size: float
    keys: frozenset[Key]
    miss: float
    """What the keys add if none of them finds a partner, in nats."""
    kinds: frozenset[ParagraphKind]


@dataclass(slots=True)
class PairSimilarity:
    """The evidence between two versions, each a sequence of segments.

    `vocabulary` holds the keys they share, `ratio` is the expected length of the second version's
    segments over the first's.
    """

    one: Sequence[Segment]
    other: Sequence[Segment]
    vocabulary: Vocabulary
    ratio: float
    gains: Mapping[Key, float] = field(init=False, repr=False)
    """What each key adds where it finds its partner rather than not, in nats."""
    _keys: tuple[list[frozenset[Key]], list[frozenset[Key]]] = field(init=False, repr=False)
    _miss: tuple[dict[Key, float], dict[Key, float]] = field(init=False, repr=False)
    _summaries: tuple[dict[tuple[int, int], _Summary], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        keys = self.vocabulary.keys
        self._keys = [keys(s) for s in self.one], [keys(s) for s in self.other]
        self._summaries = {}, {}
        self._weigh()

    def _weigh(self) -> None:
        """Weigh each key by its class and by how often it is met (Laplace-smoothed)."""
        frequencies = [Counter(key for keys in side for key in keys) for side in self._keys]
        sizes = [len(side) for side in self._keys]
        gains: dict[Key, float] = {}
        self._miss = {}, {}
        for key in frequencies[0].keys() | frequencies[1].keys():
            p = SURVIVAL[key[0]]
            gain = 0.0
            for here, there in ((0, 1), (1, 0)):
                rho = min((frequencies[there][key] + 0.5) / (sizes[there] + 1.0), p)
                miss = TOKEN_WEIGHT * math.log((1 - p) / (1 - rho))
                self._miss[here][key] = miss
                gain += TOKEN_WEIGHT * math.log(p / rho) - miss
            gains[key] = gain
        self.gains = gains

    def score(self, one: Run, other: Run) -> float:
        """All the evidence that two runs translate each other, in nats; 0 if one is empty."""
        if one.start == one.end or other.start == other.end:
            return 0.0
        ours, theirs = self._summary(0, one), self._summary(1, other)
        return self._tokens(ours, theirs) + self._length(ours, theirs) + _kinds(ours, theirs)

    def length(self, one: Run, other: Run) -> float:
        """What the lengths of two runs say, in nats."""
        return self._length(self._summary(0, one), self._summary(1, other))

    def kinds(self, one: Run, other: Run) -> float:
        """What the kinds of the segments say, in nats: headings pair with headings."""
        return _kinds(self._summary(0, one), self._summary(1, other))

    def shared(self, one: Run, other: Run) -> frozenset[Key]:
        """The keys that two runs have in common."""
        return self._summary(0, one).keys & self._summary(1, other).keys

    def keys(self, side: int) -> Sequence[frozenset[Key]]:
        """The shared keys of every segment of the one (0) or the other (1) version."""
        return self._keys[side]

    def _tokens(self, ours: _Summary, theirs: _Summary) -> float:
        gains = self.gains
        return ours.miss + theirs.miss + sum([gains[key] for key in ours.keys & theirs.keys])

    def _length(self, ours: _Summary, theirs: _Summary) -> float:
        a, b = ours.size + 1.0, (theirs.size + 1.0) / self.ratio
        spread = SPREAD_FLOOR + SPREAD_PER_CHARACTER / math.sqrt((a + b) / 2)
        if spread >= SPREAD_BY_CHANCE:
            return 0.0
        delta = math.log(b / a)
        by_chance = -0.5 * (delta / SPREAD_BY_CHANCE) ** 2 - math.log(SPREAD_BY_CHANCE)
        by_translation = -0.5 * (delta / spread) ** 2 - math.log(spread)
        return max(by_translation - by_chance, LENGTH_FLOOR)

    def _summary(self, side: int, run: Run) -> _Summary:
        known = self._summaries[side]
        place = (run.start, run.end)
        if place not in known:
            known[place] = self._summarise(side, run)
        return known[place]

    def _summarise(self, side: int, run: Run) -> _Summary:
        segments = (self.other if side else self.one)[run.start : run.end]
        keys: frozenset[Key] = frozenset().union(*self._keys[side][run.start : run.end])
        miss = sum(self._miss[side][key] for key in keys)
        size = float(sum(s.size for s in segments))
        return _Summary(size, keys, miss, frozenset(s.kind for s in segments))


def _kinds(ours: _Summary, theirs: _Summary) -> float:
    if ours.kinds & theirs.kinds:
        return KIND_AGREES
    if ours.kinds <= HEADLIKE and theirs.kinds <= HEADLIKE:
        return 0.0
    return KIND_DIFFERS


Similarities = Mapping[tuple[int, int], PairSimilarity]
"""The similarity of each pair of versions (a, b) with a < b."""


def compare_segments(one: Sequence[Segment], other: Sequence[Segment]) -> PairSimilarity:
    """The evidence between two whole versions."""
    return PairSimilarity(one, other, share_vocabulary(one, other), length_ratio(one, other))


def length_ratio(one: Sequence[Segment], other: Sequence[Segment]) -> float:
    """How long the other version is for each character of the one."""
    return (sum(s.size for s in other) or 1) / (sum(s.size for s in one) or 1)
