"""Which tokens of two versions match, where, and how much each match says.

Everything is a log-likelihood ratio in nats. A token that finds a partner in the other run of
units adds ``log(p / rho)``, one that does not adds ``log((1 - p) / (1 - rho))``: p is how often a
token of its class survives translation, rho how often it would be met by chance (naive Bayes):
the share of units that it matches near any unit that it matches. Words come in bursts, since
neighbours speak of one thing (Church & Gale 1995), and it is neighbours a path decides between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from align.pairing.features import FeatureClass
from align.pairing.lengths import Floats, in_steps
from align.pairing.tokens import Ints, Key, Tokens

SURVIVAL: Mapping[FeatureClass, float] = {
    FeatureClass.NUMBER: 0.92,
    FeatureClass.SMALL_NUMBER: 0.5,
    FeatureClass.QUANTITY: 0.9,
    FeatureClass.NAME: 0.75,
    FeatureClass.WORD: 0.5,
    FeatureClass.SIGN: 0.6,
    FeatureClass.CONCEPT: 0.3,
    FeatureClass.TRANSLITERATION: 0.5,
    FeatureClass.TIE: 0.99,
}
"""How often a token of a class has a partner in a true translation."""
TIED = 100.0
"""What a fixed point gains, in nats: more than all else can say."""
WEIGHT = 0.3
"""Tokens of one unit are not independent of one another; this discounts them."""
CHANCE = 0.04
"""The share of units that a token is taken to match by chance before anything is seen."""
CHANCE_UNITS = 5
CHANCE_SHARE = 0.5
"""That belief is worth so many units, and so many for each unit that there is: a word is met by
chance oftener than its count in one text shows, having several meanings."""
HIGHEST_CHANCE = 0.9
NEAR = 15
"""Units are near one another that are at most so many apart."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Which tokens of one version have partners among those of another, and what that says.

    By token, in the order of `tokens`: `partners` are the numbers of the other version's tokens
    that share a key with it, `lacks` what it adds if none of them is found, `gains` what finding
    one adds over that, in nats. By unit: `misses` are what its tokens add if none of them finds a
    partner, in nats.
    """

    tokens: Tokens
    theirs: Tokens
    partners: tuple[frozenset[int], ...]
    gains: Floats
    lacks: Floats
    misses: Floats

    def placed(self, tokens: Tokens, theirs: Tokens) -> Matches:
        """The same matches after the same tokens have come to stand in other units."""
        misses = _by_unit(self.lacks, tokens)
        return replace(self, tokens=tokens, theirs=theirs, misses=misses)

    def places(self, token: int) -> Ints:
        """The other version's units in which a token finds a partner."""
        return _union([self.theirs.units_of(partner) for partner in self.partners[token]])

    def places_within(self, tokens: Sequence[int], first: int, end: int) -> tuple[Ints, Ints]:
        """Which of some tokens finds a partner in which of the other's units, first up to end.

        Two arrays: places in `tokens`, and units. Where a token finds several partners in a unit
        they are there several times.
        """
        found = [self.partners[token] for token in tokens]
        which = np.repeat(np.arange(len(found)), list(map(len, found)))
        partners = np.fromiter(chain.from_iterable(found), dtype=np.int64, count=len(which))
        low, high = self.theirs.within(partners, first, end)
        return np.repeat(which, high - low), self.theirs.units[ranges(low, high)]


def find_matches(one: Tokens, other: Tokens) -> tuple[Matches, Matches]:
    """The matches of the tokens of two versions, from either side."""
    return _matches(one, other), _matches(other, one)


def _matches(ours: Tokens, theirs: Tokens) -> Matches:
    index: dict[Key, list[int]] = defaultdict(list)
    for number, token in enumerate(theirs.distinct):
        for key in token.keys:
            index[key].append(number)
    nothing: list[int] = []
    partners = tuple(
        frozenset(number for key in token.keys for number in index.get(key, nothing))
        for token in ours.distinct
    )
    places = [_union([theirs.units_of(partner) for partner in found]) for found in partners]
    units = len(theirs.offsets) - 1
    survival = np.array([SURVIVAL[token.feature_class] for token in ours.distinct])
    gains, lacks = _weigh(_met_nearby(places, units), survival, _stretch(units))
    ties = [token.feature_class is FeatureClass.TIE for token in ours.distinct]
    gains = np.where(np.array(ties, dtype=bool), TIED, gains)
    return Matches(ours, theirs, partners, gains, lacks, _by_unit(lacks, ours))


def _by_unit(values: Floats, tokens: Tokens) -> Floats:
    """The sum of the values of each unit's tokens."""
    units = len(tokens.offsets) - 1
    at = np.repeat(np.arange(units), np.diff(tokens.offsets))
    return np.bincount(at, values[tokens.numbers], units).astype(np.float64)


def ranges(low: Ints, high: Ints) -> Ints:
    """The numbers from each of `low` up to that of `high`, one range after the other."""
    counts = high - low
    before: Ints = np.cumsum(counts) - counts - low
    return np.arange(int(counts.sum()), dtype=np.int64) - np.repeat(before, counts)


def _union(places: Sequence[Ints]) -> Ints:
    match len(places):
        case 0:
            return np.zeros(0, dtype=np.int64)
        case 1:
            return places[0]
        case _:
            return np.unique(np.concatenate(places))


def _stretch(units: int) -> int:
    """How many units are near one, itself included, in a version of so many."""
    return min(2 * NEAR + 1, units)


def _met_nearby(places: Sequence[Ints], units: int) -> Floats:
    """How many of the units near one that a token matches it matches, on the mean; by token.

    `places` are the units that each token matches. Where a text ends, units further on the other
    side are near instead.
    """
    counts = np.array([len(each) for each in places], dtype=np.int64)
    which = np.repeat(np.arange(len(places)), counts)
    at = np.concatenate([*places, np.zeros(0, dtype=np.int64)])
    first = np.clip(at - NEAR, 0, units - _stretch(units))
    every, base = which * units + at, which * units
    low = np.searchsorted(every, base + first)
    high = np.searchsorted(every, base + first + _stretch(units))
    return np.bincount(which, high - low, len(places)) / np.maximum(counts, 1)


def _weigh(met: Floats, survival: Floats, units: int) -> tuple[Floats, Floats]:
    """What tokens that match so many of some units gain by a partner, and add without."""
    belief = CHANCE_UNITS + CHANCE_SHARE * units
    chance = np.minimum((met + CHANCE * belief) / (units + belief), HIGHEST_CHANCE)
    survival = np.maximum(survival, chance)
    misses = in_steps(WEIGHT * np.log((1 - survival) / (1 - chance)))
    return in_steps(WEIGHT * np.log(survival / chance)) - misses, misses
