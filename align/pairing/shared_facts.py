"""How much speaks for two sentences telling the same fact, where their texts are no translations.

Comparable texts tell one story, so its names and themes stand in every paragraph and prove
nothing. What tells a fact is rare: each token that two sentences share counts by how seldom the
sentences of either version have anything like it (inverse document frequency), names and figures
for more than words that have several meanings.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from align.lexicon.function_words import is_function_word
from align.model import Span
from align.pairing.features import FeatureClass
from align.pairing.lengths import Floats
from align.pairing.matches import Matches
from align.pairing.pair_evidence import PairEvidence
from align.pairing.tokens import Ints, Token, Tokens
from align.pairing.unit import Unit

TELLING: Mapping[FeatureClass, float] = {
    FeatureClass.NUMBER: 1.5,
    FeatureClass.NAME: 1.0,
    FeatureClass.TRANSLITERATION: 1.0,
    FeatureClass.WORD: 0.8,
    FeatureClass.CONCEPT: 0.5,
}
"""How far a token of each class tells what a sentence is about."""
SPELLED = frozenset({FeatureClass.NAME, FeatureClass.WORD})
ORDINARY = 0.8
"""What of it a spelling tells that the lexicon knows: versions in one language share many."""
COMMON = 0.4
"""What a figure of fewer than `LONG` signs tells, and a year: both are met anywhere."""
LONG = 3
YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:-\d\d)?")
BELIEF_UNITS, BELIEF = 5, 0.15
"""Before anything is seen, a token is taken to stand in `BELIEF` of so many further sentences: that
a short text says a thing once and not twice tells little of how rare it is."""
DIVERSITY = 0.4
"""What each thing that is shared adds for being one more, in nats; less if it tells little itself.
A name brings along what belongs to it (a firm its product), so two rare names prove less than many
different things."""
AMBIGUITY = 0.25
"""How much a match of words loses that share few of their meanings: the power of that share."""
CORE, NAMES, ENGLISH = "c:", "c:names:", "en:"
BY_ENGLISH, BY_BRIDGE = 0.8, 0.5
"""What words prove whose common meaning is not the core lexicon's: an English gloss, a bridge."""
LENGTH = 0.1
"""Long sentences share more by chance: a score is divided by this power of their sizes' product,
a size being to the mean of its version, which is added to it."""
ROUNDING = 1e-9
"""Sums of floats differ by less than this, whatever their order."""
FEWEST_CELLS, CELLS_PER_UNIT = 200_000, 16
"""So many pairs of sentences with a shared token are looked at, those of the rarest tokens."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two sentences share: the score, and where the shared tokens stand in either."""

    score: float
    one: tuple[Span, ...]
    other: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Shared:
    """A token of either version that are one, and what sharing them tells, in nats."""

    weight: float
    one: int
    other: int


def compare_sentences(pair: PairEvidence, least: float) -> dict[tuple[int, int], Likeness]:
    """The likeness of each two units (one, other) whose score is `least` at least."""
    sides = _Side.of(pair.one, pair.matches[0].tokens), _Side.of(pair.other, pair.matches[1].tokens)
    found = _sharing_enough(list(_rarest(_shared_tokens(pair), sides)), sides, least)
    likeness = {units: _likeness(tokens, units, sides) for units, tokens in found.items()}
    return {units: each for units, each in likeness.items() if each.score >= least}


def _shared_tokens(pair: PairEvidence) -> Iterator[_Shared]:
    """All tokens that the versions share, but those that tell nothing."""
    ours, theirs = pair.matches
    rarity = _rarity(theirs), _rarity(ours)
    ordinary = _ordinary(pair.one, ours.tokens)
    for number, token in enumerate(ours.tokens.distinct):
        worth = ORDINARY if number in ordinary else 1.0
        for partner in sorted(ours.partners[number]):
            telling = worth * _telling(token, theirs.tokens.distinct[partner])
            if telling:
                seldom = (rarity[0][partner] + rarity[1][number]) / 2
                yield _Shared(_weight(telling * seldom), number, partner)


def _weight(rare: float) -> float:
    """What sharing a token adds that tells so much by being rare: a concave function of it."""
    return rare + DIVERSITY * -math.expm1(-rare)


def _ordinary(units: Sequence[Unit], tokens: Tokens) -> set[int]:
    """The spellings that the lexicon knows as more than names."""
    known = {
        trait.spelling
        for unit in units
        for trait in unit.traits
        if trait.feature_class is FeatureClass.CONCEPT and not _are_names(trait.meanings)
    }
    return {
        number
        for trait, number in tokens.of_trait.items()
        if trait.feature_class in SPELLED and trait.key in known
    }


def _rarity(matches: Matches) -> list[float]:
    """How seldom the other version's sentences have a partner of each token, in nats."""
    units = len(matches.theirs.offsets) - 1
    return [
        math.log((units + BELIEF_UNITS) / (len(matches.places(token)) + BELIEF_UNITS * BELIEF))
        for token in range(len(matches.tokens.distinct))
    ]


def _telling(token: Token, partner: Token) -> float:
    """How far two tokens that share a key tell what a sentence is about; 0 if not at all."""
    class_, shared = token.feature_class, token.keys & partner.keys
    match class_:
        case FeatureClass.CONCEPT if _are_names(token.keys):
            return TELLING[FeatureClass.NAME]
        case FeatureClass.CONCEPT:
            overlap = len(shared) / math.sqrt(len(token.keys) * len(partner.keys))
            return TELLING[class_] * _trust(shared) * math.pow(overlap, AMBIGUITY)
        case FeatureClass.NUMBER:
            value = _value(token)
            is_common = YEAR.fullmatch(value) or len(value) < LONG
            return COMMON if is_common else TELLING[class_]
        case FeatureClass.NAME | FeatureClass.WORD:
            spelling = _value(token)
            is_empty = any(is_function_word(spelling, language) for language in ("de", "en"))
            return 0.0 if is_empty else TELLING[class_]
        case _:
            return TELLING.get(class_, 0.0)


def _value(token: Token) -> str:
    """A figure's value, a spelling."""
    return max(token.keys, key=lambda key: (key[:2] in {"v:", "l:"}, key)).partition(":")[2]


def _are_names(meanings: frozenset[str]) -> bool:
    """Whether a word is nothing but a name to the core lexicon."""
    core = [key for key in meanings if key.startswith(CORE)]
    return bool(core) and all(key.startswith(NAMES) for key in core)


def _trust(shared: frozenset[str]) -> float:
    """What a common meaning proves, by the lexicon it comes from."""
    if any(key.startswith(CORE) for key in shared):
        return 1.0
    return BY_ENGLISH if any(key.startswith(ENGLISH) for key in shared) else BY_BRIDGE


def _rarest(shared: Iterable[_Shared], sides: _Sides) -> Iterator[_Shared]:
    """The rarest of what is shared, as much as may be looked at."""
    left = FEWEST_CELLS + CELLS_PER_UNIT * (len(sides[0].units) + len(sides[1].units))

    def cells(each: _Shared) -> int:
        return len(sides[0].having(each.one)) * len(sides[1].having(each.other))

    for each in sorted(shared, key=lambda each: (cells(each), -each.weight, each.one, each.other)):
        left -= cells(each)
        if left < 0:
            return
        yield each


def _sharing_enough(
    shared: Sequence[_Shared], sides: _Sides, least: float
) -> dict[tuple[int, int], list[_Shared]]:
    """What two units share, for all whose score could be `least`."""
    number, cell = _cells(shared, sides)
    distinct, place = np.unique(cell, return_inverse=True)
    weights = np.array([each.weight for each in shared], dtype=np.float64)
    most = np.bincount(place, weights[number], len(distinct))
    one, other = np.divmod(distinct, max(len(sides[1].units), 1))
    lengths = (sides[0].lengths()[one] * sides[1].lengths()[other]) ** LENGTH
    enough = (most >= (least - ROUNDING) * lengths)[place]
    found: dict[tuple[int, int], list[_Shared]] = defaultdict(list)
    for which, where in zip(number[enough].tolist(), place[enough].tolist(), strict=True):
        found[int(one[where]), int(other[where])].append(shared[which])
    return found


def _cells(shared: Sequence[_Shared], sides: _Sides) -> tuple[Ints, Ints]:
    """The pairs of units that share a token, by token.

    The number of the token, and that of the pair: the number of the one unit times the other
    version's units, plus that of the other unit.
    """
    width = len(sides[1].units)
    pairs = [
        np.add.outer(sides[0].having(each.one) * width, sides[1].having(each.other)).ravel()
        for each in shared
    ]
    sizes = np.array([len(each) for each in pairs], dtype=np.int64)
    none = np.zeros(0, dtype=np.int64)
    return np.repeat(np.arange(len(shared)), sizes), np.concatenate([none, *pairs])


@dataclass(frozen=True, slots=True)
class _Side:
    """The units of a version, the mean of their sizes, and where each of their tokens stands."""

    units: Sequence[Unit]
    tokens: Tokens
    mean: float
    known: dict[int, dict[int, list[Span]]]

    @classmethod
    def of(cls, units: Sequence[Unit], tokens: Tokens) -> _Side:
        mean = sum(unit.size for unit in units) / max(len(units), 1)
        return cls(units, tokens, mean, {})

    def having(self, token: int) -> Ints:
        """The units that have a token."""
        return self.tokens.units_of(token)

    def places(self, token: int, unit: int) -> list[Span]:
        """The places of a token in a unit that has it."""
        known = self.known.get(unit)
        if known is None:
            known = self.known[unit] = defaultdict(list)
            for place, trait in enumerate(self.units[unit].traits):
                number = self.tokens.of_trait.get(trait)
                if number is not None:
                    known[number].append(self.units[unit].span_of(place))
        return known[token]

    def length(self, unit: int) -> float:
        """How long a unit is: 1 if it is like the mean."""
        return (self.units[unit].size / self.mean + 1) / 2

    def lengths(self) -> Floats:
        """How long each unit is."""
        return np.array([self.length(unit) for unit in range(len(self.units))], dtype=np.float64)


_Sides = tuple[_Side, _Side]


def _length(units: tuple[int, int], sides: _Sides) -> float:
    """What the score of two units is divided by."""
    return math.pow(sides[0].length(units[0]) * sides[1].length(units[1]), LENGTH)


def _likeness(found: list[_Shared], units: tuple[int, int], sides: _Sides) -> Likeness:
    """The likeness of two units: what they share, each token and stretch of text counted once."""
    spans: tuple[list[Span], list[Span]] = ([], [])
    used: tuple[set[int], set[int]] = (set(), set())
    total = 0.0
    for each in sorted(found, key=lambda each: (-each.weight, each.one, each.other)):
        if each.one in used[0] or each.other in used[1]:
            continue
        here = _free(sides[0].places(each.one, units[0]), spans[0])
        there = _free(sides[1].places(each.other, units[1]), spans[1])
        if here is not None and there is not None:
            total += each.weight
            used[0].add(each.one)
            used[1].add(each.other)
            spans[0].append(here)
            spans[1].append(there)
    return Likeness(total / _length(units, sides), tuple(spans[0]), tuple(spans[1]))


def _free(places: Sequence[Span], taken: Sequence[Span]) -> Span | None:
    """The first of some places that overlaps none of those taken."""
    return next((p for p in places if not any(p.overlaps(t) for t in taken)), None)
