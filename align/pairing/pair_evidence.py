"""All that speaks for and against pairing the units of two versions: tokens, lengths, kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from align.model import ParagraphKind
from align.pairing.lengths import length_evidence
from align.pairing.matches import Matches, find_matches
from align.pairing.tokens import Learned, Token, Tokens, match_tokens
from align.pairing.unit import Unit

Units = Sequence[int]
"""Numbers of units of one version, in order; they need not be neighbours."""

KIND_AGREES = 0.3
KIND_DIFFERS = -1.5
HEADLIKE = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING})
TOUCH = 0.3
"""A unit that gains no more than this from the other side is not spoken for."""
UNSPOKEN = -1.5
"""What each such unit costs in a longer bead, in nats: else page furniture is swallowed."""
ALONE_SHARE = 0.4
"""What part of it such a unit costs that has its side of the bead for itself."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A token that two versions share: what it gains, in nats, and where either has it.

    Where: the number of a unit and the place of a trait in it.
    """

    token: Token
    gain: float
    one: tuple[int, int]
    other: tuple[int, int]


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """The evidence between two versions, each a sequence of units.

    `matches` are seen from either side; `ratio` is the expected length of the second version's
    units over the first's.
    """

    one: Sequence[Unit]
    other: Sequence[Unit]
    matches: tuple[Matches, Matches]
    ratio: float

    def score(self, one: Units, other: Units) -> float:
        """All that says two sets of units translate each other, in nats; 0 if one is empty."""
        if not one or not other:
            return 0.0
        return (
            self._tokens(0, one, other)
            + self._tokens(1, other, one)
            + self.length(one, other)
            + self.kinds(one, other)
        )

    def _tokens(self, side: int, ours: Units, theirs: Units) -> float:
        matches = self.matches[side]
        there = {token for unit in theirs for token in matches.theirs.of_unit(unit)}
        total = 0.0
        for unit in ours:
            gain = float(
                sum(
                    matches.gains[token]
                    for token in matches.tokens.of_unit(unit)
                    if not there.isdisjoint(matches.partners[token])
                )
            )
            total += gain + float(matches.misses[unit])
            if gain <= TOUCH:
                total += UNSPOKEN * (1.0 if len(ours) > 1 else ALONE_SHARE)
        return total

    def length(self, one: Units, other: Units) -> float:
        """What the lengths say, in nats."""
        ours = float(sum(self.one[u].size + 1 for u in one))
        theirs = sum(self.other[u].size + 1 for u in other) / self.ratio
        return float(length_evidence(ours, np.array([theirs]))[0])

    def kinds(self, one: Units, other: Units) -> float:
        """What the kinds of paragraph say, in nats: headings pair with headings."""
        kinds = {self.one[u].kind for u in one} | {self.other[u].kind for u in other}
        if len(kinds) == 1:
            return KIND_AGREES
        return KIND_DIFFERS if kinds & HEADLIKE and kinds - HEADLIKE else 0.0

    def shared(self, one: Units, other: Units) -> Iterator[Shared]:
        """What two sets of units share, each token once for each of its units of the first set."""
        ours, theirs = self.matches
        for unit in one:
            for token in ours.tokens.of_unit(unit):
                partners = ours.partners[token]
                for place in other if partners else ():
                    back = next((t for t in theirs.tokens.of_unit(place) if t in partners), None)
                    if back is not None:
                        yield self._shared(token, unit, back, place)
                        break

    def _shared(self, token: int, unit: int, back: int, place: int) -> Shared:
        ours, theirs = self.matches
        return Shared(
            ours.tokens.distinct[token],
            float(ours.gains[token]),
            (unit, _place_in(self.one[unit], token, ours.tokens)),
            (place, _place_in(self.other[place], back, theirs.tokens)),
        )


def _place_in(unit: Unit, token: int, tokens: Tokens) -> int:
    """The place of a token's first trait in a unit."""
    return next(n for n, trait in enumerate(unit.traits) if tokens.of_trait.get(trait) == token)


PairEvidences = Mapping[tuple[int, int], PairEvidence]
"""The evidence between each pair of versions (a, b) with a < b."""


def compare_units(
    one: Sequence[Unit], other: Sequence[Unit], learned: tuple[Learned, Learned] = ({}, {})
) -> PairEvidence:
    """The evidence between two whole versions; `learned` is what they teach of their words."""
    matches = find_matches(*match_tokens(one, other, learned))
    return PairEvidence(one, other, matches, length_ratio(one, other))


def length_ratio(one: Sequence[Unit], other: Sequence[Unit]) -> float:
    """How long the other version is for each character of the one."""
    return (sum(u.size for u in other) or 1) / (sum(u.size for u in one) or 1)
