"""What it gains to cut a unit in two, where another version has two units for it.

Each word of the unit that has a partner in one of the two says on which side of the cut it should
be. What is not told by words is told by lengths.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from align.model import ParagraphKind
from align.pairing.lengths import one_length_evidence
from align.pairing.pair_evidence import (
    ALONE_SHARE,
    HEADLIKE,
    KIND_AGREES,
    KIND_DIFFERS,
    TOUCH,
    PairEvidence,
)
from align.pairing.tokens import Tokens
from align.pairing.unit import Unit

SHORTEST = 4
"""A part has at least so many characters."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where in its paragraph the second part of a unit begins, and the kinds of both parts."""

    place: int
    kinds: tuple[ParagraphKind, ParagraphKind]


@dataclass(frozen=True, slots=True)
class Offer:
    """A cut and what it gains, in nats."""

    cut: Cut
    gain: float


class CutGains:
    """A unit as it looks to another version: what cuts of it gain."""

    def __init__(self, pair: PairEvidence, side: int, number: int) -> None:
        """Take the unit of a side (0 or 1) of the evidence between two versions."""
        self._pair = pair
        self._side = side
        self._number = number
        self._manner = pair.manner
        self._unit = (pair.one, pair.other)[side][number]
        self._others = (pair.other, pair.one)[side]
        self._ratio = pair.ratio if side else 1 / pair.ratio
        self._stands = _stands(self._unit, number, pair.matches[side].tokens)
        self._cuts = list(_cuts(self._unit))

    def offers(self, first: int) -> Iterator[Offer]:
        """The cuts between a unit of the other version and the next that gain anything."""
        fore, rear = self._shared(first, 0), self._shared(first + 1, -1)
        if not all(fore) or not all(rear):
            return
        two = self._others[first : first + 2]
        kinds = _kind(self._unit, two[0]), _kind(self._unit, two[1])
        anyhow = sum(map(_agreement, kinds, two)) + self._missed(first) - self._whole(first)
        for place, sizes in self._cuts:
            gain = anyhow
            gain += sum(self._spoken(found.before(place)) for found in fore)
            gain += sum(self._spoken(found.since(place)) for found in rear)
            for other, size in zip(two, sizes, strict=True):
                there = (size + 1) / self._ratio
                gain += one_length_evidence(other.size + 1, there, self._manner)
            if gain > 0:
                yield Offer(Cut(place, kinds), gain)

    def _shared(self, number: int, which: int) -> tuple[_Sums, _Sums]:
        """What the unit gains from one of the other's and that from it, by place in the unit.

        A word that stands there several times counts where it stands first (`which` is 0) or last
        (-1), so that it is on the right side of the cut if it can be.
        """
        ours, theirs = self._pair.matches[self._side], self._pair.matches[1 - self._side]
        there = theirs.tokens.of_unit(number)
        known = frozenset(there)
        stands = self._stands
        gained = [
            (places[which], float(ours.gains[token]))
            for token, places in stands.items()
            if not known.isdisjoint(ours.partners[token])
        ]
        given = []
        for token in there:
            places = [stands[back][which] for back in theirs.partners[token] if back in stands]
            if places:
                place = max(places) if which else min(places)
                given.append((place, float(theirs.gains[token])))
        return _Sums(gained), _Sums(given)

    def _spoken(self, gain: float) -> float:
        return gain if gain > TOUCH else gain + self._manner.unspoken * ALONE_SHARE

    def _missed(self, first: int) -> float:
        """What the words of all parts say before any has a partner, and the odds of two beads."""
        ours, theirs = self._pair.matches[self._side], self._pair.matches[1 - self._side]
        missed = ours.misses[self._number] + theirs.misses[first] + theirs.misses[first + 1]
        return float(missed) + 2 * self._manner.prior(1, 1)

    def _whole(self, first: int) -> float:
        """What the unit is worth whole: with both units of the other version, or with either."""
        manner = self._manner
        alone = manner.prior(1, 1) + manner.alone
        return max(
            self._score((first, first + 1)) + manner.prior(2, 1),
            self._score((first,)) + alone,
            self._score((first + 1,)) + alone,
        )

    def _score(self, others: Sequence[int]) -> float:
        """The evidence for the whole unit, but for vectors, which its parts have none of."""
        both = ((self._number,), others)
        one, other = both[::-1] if self._side else both
        return self._pair.score(one, other) - self._pair.meaning(one, other)


class _Sums:
    """Gains by place, summed from either end."""

    def __init__(self, gains: Iterable[tuple[int, float]]) -> None:
        ordered = sorted(gains)
        self._places = [place for place, _ in ordered]
        self._sums = [0.0, *accumulate(gain for _, gain in ordered)]

    def __bool__(self) -> bool:
        return bool(self._places)

    def before(self, place: int) -> float:
        return self._sums[bisect_left(self._places, place)]

    def since(self, place: int) -> float:
        return self._sums[-1] - self.before(place)


def _stands(unit: Unit, number: int, tokens: Tokens) -> dict[int, tuple[int, int]]:
    """For each token of a unit where it stands first and last."""
    stands: dict[int, tuple[int, int]] = {}
    own = frozenset(tokens.of_unit(number))
    for trait, start in zip(unit.traits, unit.bounds[::2], strict=True):
        token = tokens.of_trait.get(trait)
        if token in own:
            first, last = stands.get(token, (start, start))
            stands[token] = min(first, start), max(last, start)
    return stands


def _cuts(unit: Unit) -> Iterator[tuple[int, tuple[float, float]]]:
    """The places where a unit may be cut, before words but in none, and the sizes of both parts."""
    starts, ends = unit.bounds[::2], unit.bounds[1::2]
    reached = 0
    for start, end in sorted(zip(starts, ends, strict=True)):
        if start >= reached:
            sizes = sizes_of_parts(unit, start)
            if min(sizes) >= SHORTEST:
                yield start, sizes
        reached = max(reached, end)


def sizes_of_parts(unit: Unit, place: int) -> tuple[float, float]:
    """The sizes of the parts of a unit, in characters, if white space is spread evenly."""
    first = unit.size * (place - unit.span.start) / max(len(unit.span), 1)
    return first, unit.size - first


def _kind(unit: Unit, other: Unit) -> ParagraphKind:
    """The kind of a part: a heading's part translates a heading."""
    return other.kind if other.kind in HEADLIKE else unit.kind


def _agreement(kind: ParagraphKind, other: Unit) -> float:
    return KIND_AGREES if (kind in HEADLIKE) == (other.kind in HEADLIKE) else KIND_DIFFERS
