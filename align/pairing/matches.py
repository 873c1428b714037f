"""Which tokens of two versions match, where, and how much each match says.

Everything is a log-likelihood ratio in nats. A token that finds a partner in the other run of
units adds ``log(p / rho)``, one that does not adds ``log((1 - p) / (1 - rho))``: p is how often a
token of its class survives translation, rho how often it would be met by chance, which is the
share of the other version's units that it matches anyway (naive Bayes).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from align.pairing.features import FeatureClass
from align.pairing.tokens import Key, Token

SURVIVAL: Mapping[FeatureClass, float] = {
    FeatureClass.NUMBER: 0.92,
    FeatureClass.SMALL_NUMBER: 0.5,
    FeatureClass.QUANTITY: 0.9,
    FeatureClass.NAME: 0.75,
    FeatureClass.WORD: 0.5,
    FeatureClass.SIGN: 0.6,
    FeatureClass.CONCEPT: 0.3,
    FeatureClass.TRANSLITERATION: 0.5,
}
"""How often a token of a class has a partner in a true translation."""
WEIGHT = 0.3
"""Tokens of one unit are not independent of one another; this discounts them."""
CHANCE = 0.03
"""The share of units that a token is taken to match by chance before anything is seen."""
CHANCE_UNITS = 5
CHANCE_SHARE = 0.5
"""That belief is worth so many units, and so many for each unit that there is: a word is met by
chance oftener than its count in one text shows, having several meanings."""
HIGHEST_CHANCE = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """A token of a unit with the units of the other version that it matches, in order.

    `gain` is what finding a partner adds over finding none, in nats.
    """

    token: Token
    places: tuple[int, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class Matches:
    """The matches of every unit of one version in another, and what each unit misses.

    `misses` is by unit what its tokens add if none of them finds a partner, in nats.
    """

    by_unit: tuple[tuple[Match, ...], ...]
    misses: tuple[float, ...]


def find_matches(
    one: Sequence[Sequence[Token]], other: Sequence[Sequence[Token]]
) -> tuple[Matches, Matches]:
    """The matches of the tokens of two versions, from either side."""
    return _matches(one, other), _matches(other, one)


def _matches(ours: Sequence[Sequence[Token]], theirs: Sequence[Sequence[Token]]) -> Matches:
    index = _index(theirs)
    known: dict[tuple[FeatureClass, frozenset[Key]], tuple[tuple[int, ...], float, float]] = {}
    by_unit, misses = [], []
    for tokens in ours:
        found, missed = [], 0.0
        for token in tokens:
            said = (token.feature_class, token.keys)
            if said not in known:
                known[said] = _weigh(token, index, len(theirs))
            places, gain, miss = known[said]
            missed += miss
            if places:
                found.append(Match(token, places, gain))
        by_unit.append(tuple(found))
        misses.append(missed)
    return Matches(tuple(by_unit), tuple(misses))


def _index(tokens: Sequence[Sequence[Token]]) -> Mapping[Key, list[int]]:
    places: dict[Key, list[int]] = defaultdict(list)
    for unit, found in enumerate(tokens):
        for key in {key for token in found for key in token.keys}:
            places[key].append(unit)
    return places


def _weigh(
    token: Token, index: Mapping[Key, list[int]], units: int
) -> tuple[tuple[int, ...], float, float]:
    """Where a token matches, its gain, and what it adds without a partner."""
    places = tuple(sorted({unit for key in token.keys for unit in index.get(key, ())}))
    belief = CHANCE_UNITS + CHANCE_SHARE * units
    chance = min((len(places) + CHANCE * belief) / (units + belief), HIGHEST_CHANCE)
    survival = max(SURVIVAL[token.feature_class], chance)
    miss = WEIGHT * math.log((1 - survival) / (1 - chance))
    return places, WEIGHT * math.log(survival / chance) - miss, miss
