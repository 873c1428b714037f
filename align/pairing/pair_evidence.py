"""All that speaks for and against pairing the units of two versions: tokens, lengths, kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from align.embedding.similarity import RunSimilarity
from align.model import ParagraphKind
from align.pairing.beads import CLOSE, Manner
from align.pairing.lengths import one_in_steps, one_length_evidence, undiluted
from align.pairing.matches import Matches, find_matches
from align.pairing.meaning import WEIGHT
from align.pairing.tokens import Learned, Token, Tokens, match_tokens
from align.pairing.unit import Unit

Units = Sequence[int]
"""Numbers of units of one version, in order; they need not be neighbours."""

KIND_AGREES = 0.3
KIND_DIFFERS = -1.5
HEADLIKE = frozenset({ParagraphKind.TITLE, ParagraphKind.HEADING})
TOUCH = 0.3
"""A unit that gains no more than this from the other side is not spoken for."""
MOST_LEFT_OUT = 1.5
"""A version is taken to be whole if its units are not so many times longer or shorter, for its
length, than those of the other."""
ALONE_SHARE = 0.4
"""What part of the cost of a unit nothing speaks for it has if it has its side of the bead for
itself."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A token that two versions share: what it gains, in nats, and where either has it.

    Where: the number of a unit, and that of the token as this version has it.
    """

    token: Token
    gain: float
    one: tuple[int, int]
    other: tuple[int, int]


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """The evidence between two versions, each a sequence of units.

    `matches` are seen from either side; `ratio` is the expected length of the second version's
    units over the first's; `similarity` is that of their vectors, where there is a model.
    """

    one: Sequence[Unit]
    other: Sequence[Unit]
    matches: tuple[Matches, Matches]
    ratio: float
    similarity: RunSimilarity | None = None
    manner: Manner = CLOSE

    def taught(self, learned: tuple[Learned, Learned]) -> PairEvidence:
        """The evidence if some traits of either version may mean something else as well."""
        if not learned[0]:
            return self
        ours = self.matches[0].tokens.taught(self.one, learned[0])
        theirs = self.matches[1].tokens.taught(self.other, learned[1])
        return replace(self, matches=find_matches(ours, theirs))

    def recut(self, one: Sequence[Unit], other: Sequence[Unit]) -> PairEvidence:
        """The evidence after units were cut: the same traits, worth the same, in more units."""
        ours = self.matches[0].tokens.recut(self.one, one)
        theirs = self.matches[1].tokens.recut(self.other, other)
        matches = self.matches[0].placed(ours, theirs), self.matches[1].placed(theirs, ours)
        similarity = self.similarity and self.similarity.in_shares(
            _shares(self.one, one), _shares(self.other, other)
        )
        return replace(self, one=one, other=other, matches=matches, similarity=similarity)

    def score(self, one: Units, other: Units) -> float:
        """All that says two sets of units translate each other, in nats; 0 if one is empty."""
        if not one or not other:
            return 0.0
        return (
            self._tokens(0, one, other)
            + self._tokens(1, other, one)
            + self.length(one, other)
            + self.kinds(one, other)
            + self.meaning(one, other)
        )

    def _tokens(self, side: int, ours: Units, theirs: Units) -> float:
        matches = self.matches[side]
        there = {token for unit in theirs for token in matches.theirs.of_unit(unit)}
        share = self._share(self.one if side else self.other, theirs)
        total = 0.0
        for unit in ours:
            said = sum(
                float(matches.gains[token])
                for token in matches.tokens.of_unit(unit)
                if not there.isdisjoint(matches.partners[token])
            )
            gain = one_in_steps(said * share)
            total += gain + float(matches.misses[unit])
            if gain <= TOUCH and gain + self._meaning_of(side, unit, theirs) <= TOUCH:
                total += self.manner.unspoken * (1.0 if len(ours) > 1 else ALONE_SHARE)
        return total

    def _share(self, units: Sequence[Unit], together: Units) -> float:
        """The share of what a match says that is left if it is met in some units."""
        if len(together) < 2:
            return 1.0
        sizes = [units[unit].size + 1 for unit in together]
        return float(undiluted(sum(sizes), max(sizes), self.manner))

    def _meaning_of(self, side: int, unit: int, theirs: Units) -> float:
        """How far the vectors speak for a unit of a side, in nats; 0 if they speak against it."""
        ours = (unit,)
        return max(self.meaning(theirs, ours) if side else self.meaning(ours, theirs), 0.0)

    def meaning(self, one: Units, other: Units) -> float:
        """What the vectors of a model say, in nats; 0 without one."""
        return WEIGHT * self.similarity.score(one, other) if self.similarity else 0.0

    def length(self, one: Units, other: Units) -> float:
        """What the lengths say, in nats."""
        ours = float(sum(self.one[u].size + 1 for u in one))
        theirs = sum(self.other[u].size + 1 for u in other) / self.ratio
        return one_length_evidence(ours, theirs, self.manner)

    def kinds(self, one: Units, other: Units) -> float:
        """What the kinds of paragraph say, in nats: what is all heading pairs with its like."""
        heads = (
            all(self.one[unit].kind in HEADLIKE for unit in one),
            all(self.other[unit].kind in HEADLIKE for unit in other),
        )
        return KIND_AGREES if heads[0] == heads[1] else KIND_DIFFERS

    def shared(self, one: Units, other: Units) -> Iterator[Shared]:
        """What two sets of units share, each token once for each of its units of the first set."""
        ours, theirs = self.matches
        said = ((token, place) for place in other for token in theirs.tokens.of_unit(place))
        first = {token: (order, place) for order, (token, place) in _firsts(said)}
        for unit in one:
            for token in ours.tokens.of_unit(unit):
                found = [(first[back], back) for back in ours.partners[token] if back in first]
                if found:
                    (_, place), back = min(found)
                    gain = float(ours.gains[token])
                    yield Shared(ours.tokens.distinct[token], gain, (unit, token), (place, back))

    def places(self, shared: Shared) -> tuple[int, int]:
        """The places of the traits that a shared token is written as, in its two units."""
        ours, theirs = self.matches
        (unit, token), (place, back) = shared.one, shared.other
        return (
            _place_in(self.one[unit], token, ours.tokens),
            _place_in(self.other[place], back, theirs.tokens),
        )


def _shares(whole: Sequence[Unit], parts: Sequence[Unit]) -> list[tuple[int, float]]:
    """For each unit after some were cut the number of the one it is of, and its share of that."""
    shares = []
    number = 0
    for part in parts:
        of = whole[number]
        shares.append((number, part.size / max(of.size, 1)))
        number += part.span.end == of.span.end
    return shares


def _firsts(said: Iterable[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Of what is said, numbered in order, what names a token for the first time."""
    seen: set[int] = set()
    for order, (token, place) in enumerate(said):
        if token not in seen:
            seen.add(token)
            yield order, (token, place)


def _place_in(unit: Unit, token: int, tokens: Tokens) -> int:
    """The place of a token's first trait in a unit."""
    return next(n for n, trait in enumerate(unit.traits) if tokens.of_trait.get(trait) == token)


PairEvidences = Mapping[tuple[int, int], PairEvidence]
"""The evidence between each pair of versions (a, b) with a < b."""


def units_of(evidence: PairEvidences) -> dict[int, Sequence[Unit]]:
    """The units of each version that evidence speaks of."""
    units: dict[int, Sequence[Unit]] = {}
    for (a, b), pair in evidence.items():
        units[a], units[b] = pair.one, pair.other
    return units


def compare_units(
    one: Sequence[Unit], other: Sequence[Unit], similarity: RunSimilarity | None = None
) -> PairEvidence:
    """The evidence between two whole versions; `similarity` is that of their units' vectors."""
    matches = find_matches(*match_tokens(one, other))
    return PairEvidence(one, other, matches, length_ratio(one, other), similarity)


def length_ratio(one: Sequence[Unit], other: Sequence[Unit]) -> float:
    """How long a translation into the other version is for each character of the one.

    That of the whole versions, unless this differs much from that of their units: then one of them
    is a fragment, and its units tell.
    """
    whole = (sum(u.size for u in other) or 1) / (sum(u.size for u in one) or 1)
    of_units = whole * len(one) / len(other) if one and other else whole
    return min(max(whole, of_units / MOST_LEFT_OUT), of_units * MOST_LEFT_OUT)
