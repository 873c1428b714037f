"""How sure it is that two claims of different rows state one fact.

Everything is added up in nats: the terms their contexts share, what the figures themselves say,
a link that pairing found; names that the other's surroundings lack speak against.
Figures that say the same need less than others, which also must not be taken: one that has a
partner that agrees, or a rival beside it in its sentence, is no other figure's opposite.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from align.facts.claims import Claim
from align.facts.concepts import fates_differ
from align.facts.context import Context, context_of, same_sentence
from align.facts.kinship import Kinship, kinship
from align.facts.model import Statement
from align.facts.swapped import swap_evidence
from align.facts.terms import Term, Terms
from align.facts.values import VAGUE_DIMENSIONS, Relation, dimension_of, relation
from align.model import Alignment, Confidence, Place

NEEDED = {
    Relation.SAME: 5.0, Relation.COMPATIBLE: 5.0, Relation.NEAR: 7.0, Relation.FAR: 9.0,
}  # fmt: skip
"""Evidence that a tie needs, in nats, by how the figures stand to one another."""
NEEDED_MORE_WITHIN = 1.5
"""How much more figures of one document need that differ: texts list like things in turn."""
NEAR_BY = 5.0
"""Evidence from the same sentence, or the one before, that differing figures need, in nats."""
SAID_EQUAL = {Relation.SAME: 2.0, Relation.COMPATIBLE: 1.0}
"""What it says that two figures agree, in nats; a short number says less."""
MOST_CONTRAST = 1.5
"""Figures that differ are of two things if each sentence names one that weighs more than this, and
that the other document knows and does not name there."""
MOST_BY_LINK = 1.5
WIDESPREAD = 60
"""A term found near more claims of one dimension than this proposes no tie."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims (by their numbers) that state one fact, and the terms that say so."""

    one: int
    other: int
    relation: Relation
    gain: float
    because: tuple[tuple[Term, float], ...]

    @property
    def confidence(self) -> Confidence:
        """From a half where the evidence is just enough."""
        return round(1 / (1 + math.exp((NEEDED[self.relation] - 1 - self.gain) / 2)), 2)


def find_ties(claims: Sequence[Claim], terms: Terms, alignment: Alignment) -> list[Tie]:
    """The ties between claims of different rows, the surest first."""
    weigher = _Weigher.of(claims, terms, alignment)
    found = [tie for i, j in _candidates(weigher) if (tie := weigher.tie(i, j)) is not None]
    agreeing = [tie for tie in found if tie.relation in SAID_EQUAL]
    differing = [tie for tie in found if tie.relation not in SAID_EQUAL]
    kept = agreeing + list(_unrivalled(differing, claims))
    return sorted(kept, key=lambda tie: (-tie.gain, tie.one, tie.other))


def _candidates(weigher: _Weigher) -> list[tuple[int, int]]:
    """The pairs of claims of one dimension that share a term that isn't everywhere."""
    places: dict[tuple[str, Term], list[int]] = defaultdict(list)
    for i, contexts in enumerate(weigher.contexts):
        dimension = dimension_of(weigher.claims[i].statements[0].mention)
        for term in {t for c in contexts for t in c.nearness}:
            places[dimension, term].append(i)
    return sorted(
        {
            (i, j)
            for near in places.values()
            if len(near) <= WIDESPREAD
            for n, i in enumerate(near)
            for j in near[n + 1 :]
        }
    )


def _unrivalled(ties: Iterable[Tie], claims: Sequence[Claim]) -> Iterator[Tie]:
    """The ties that are the best of both their claims among those to the same document."""
    taken: set[tuple[int, int]] = set()
    for tie in sorted(ties, key=lambda tie: (-tie.gain, tie.one, tie.other)):
        ours, theirs = (
            {s.place.version for s in claims[i].statements} for i in (tie.one, tie.other)
        )
        ends = {(tie.one, v) for v in theirs} | {(tie.other, v) for v in ours}
        if taken.isdisjoint(ends):
            yield tie
        taken |= ends


@dataclass(frozen=True, slots=True)
class _Weigher:
    """All that the evidence for a tie is weighed by."""

    claims: Sequence[Claim]
    terms: Terms
    contexts: Sequence[Sequence[Context]]
    links: Mapping[frozenset[Place], float]
    in_row: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, claims: Sequence[Claim], terms: Terms, alignment: Alignment) -> _Weigher:
        in_row: dict[int, list[int]] = defaultdict(list)
        for i, claim in enumerate(claims):
            in_row[claim.row].append(i)
        contexts = [[context_of(s, terms) for s in claim.statements] for claim in claims]
        links = {frozenset((x.one, x.other)): x.confidence for x in alignment.links}
        return cls(claims, terms, contexts, links, in_row)

    def tie(self, i: int, j: int) -> Tie | None:
        """The tie between two claims; None if there is none."""
        one, other = self.claims[i], self.claims[j]
        if one.row == other.row:
            return None
        related = relate_claims(one, other)
        if related is Relation.UNRELATED:
            return None
        kinships = self._kinships(i, j)
        best = max(kinships, key=lambda kin: kin.gain)
        against = 0.0 if related is Relation.SAME else best.contrast
        gain = best.gain - against + SAID_EQUAL.get(related, 0.0) * _length(one.statements[0])
        swap = 0.0 if related in SAID_EQUAL else swap_evidence(one, other, self.terms)
        gain += swap
        if gain < NEEDED[related] or not (
            _is_telling(one) or self._counts_alike(i, j) or self._told_alike(kinships, swap)
        ):
            return None
        if related is not Relation.SAME and (
            self._is_taken(i, j, swap > 0) or self._is_taken(j, i, swap > 0)
        ):
            return None
        if related not in SAID_EQUAL and not self._may_differ(i, j, kinships, related, swap):
            return None
        because = sorted(best.because.items(), key=lambda item: (-item[1], item[0]))
        return Tie(i, j, related, gain, tuple(because[:8]))

    def _kinships(self, i: int, j: int) -> list[Kinship]:
        """The kinship of each pair of statements of two claims."""
        one, other = self.claims[i].statements, self.claims[j].statements
        return [
            kinship(a, ours, b, theirs, self.terms, MOST_BY_LINK * self._link(a, b))
            for a, ours in zip(one, self.contexts[i], strict=True)
            for b, theirs in zip(other, self.contexts[j], strict=True)
        ]

    def _link(self, one: Statement, other: Statement) -> Confidence:
        return self.links.get(frozenset((one.place, other.place)), 0.0)

    def _may_differ(
        self, i: int, j: int, kinships: Sequence[Kinship], related: Relation, swap: float
    ) -> bool:
        """Whether two figures that differ may be meant to be one."""
        ours, theirs = ({s.place.version for s in self.claims[n].statements} for n in (i, j))
        within = NEEDED_MORE_WITHIN if ours & theirs else 0.0
        best = max(kinships, key=lambda kin: kin.gain)
        if best.gain + swap < NEEDED[related] + within:
            return False
        if best.near_by + swap < NEAR_BY + within:
            return False
        if max(kin.contrast for kin in kinships) > MOST_CONTRAST:
            return False
        alike = self._counts_alike(i, j) or self._told_alike(kinships, swap)
        return alike and not self._years_differ(i, j) and not self._fates_differ(i, j)

    def _told_alike(self, kinships: Sequence[Kinship], swap: float) -> bool:
        """Whether the words near by say enough of digits that changed places."""
        return swap > 0 and max(kin.near_by for kin in kinships) >= NEAR_BY

    def _fates_differ(self, i: int, j: int) -> bool:
        """Whether the one figure counts the dead, say, and the other the injured."""
        ours, theirs = (
            frozenset(key for c in self.contexts[n] for kind, key in c.heads if kind == "concept")
            for n in (i, j)
        )
        return fates_differ(ours, theirs)

    def _years_differ(self, i: int, j: int) -> bool:
        """Whether the one figure is said of other years than the other."""
        ours, theirs = (frozenset().union(*(c.years for c in self.contexts[n])) for n in (i, j))
        return bool(ours and theirs and ours.isdisjoint(theirs))

    def _counts_alike(self, i: int, j: int) -> bool:
        if dimension_of(self.claims[i].statements[0].mention) not in VAGUE_DIMENSIONS:
            return True
        return any(a.heads & b.heads for a in self.contexts[i] for b in self.contexts[j])

    def _is_taken(self, i: int, j: int, swapped: bool) -> bool:
        """Whether claim `j` agrees with another of the row of `i`, or `i` has a rival beside it.

        Where digits changed places, what has a partner in the row of `j` is no rival.
        """
        for n in self.in_row[self.claims[i].row]:
            sibling = self.claims[n]
            if n == i or not _one_dimension(sibling, self.claims[i]):
                continue
            if relate_claims(sibling, self.claims[j]) in SAID_EQUAL:
                return True
            if swapped and self._has_partner(n, self.claims[j].row):
                continue
            if any(
                same_sentence(a, b, self.terms)
                for a in sibling.statements
                for b in self.claims[i].statements
            ):
                return True
        return False

    def _has_partner(self, n: int, row: int) -> bool:
        """Whether a claim of a row says the same as claim `n`."""
        return any(
            relate_claims(self.claims[n], self.claims[m]) is Relation.SAME for m in self.in_row[row]
        )


def relate_claims(one: Claim, other: Claim) -> Relation:
    """The closest relation between a figure of the one claim and one of the other."""
    order = list(Relation)
    return min(
        (relation(a.mention, b.mention) for a in one.statements for b in other.statements),
        key=order.index,
    )


def _one_dimension(one: Claim, other: Claim) -> bool:
    return dimension_of(one.statements[0].mention) == dimension_of(other.statements[0].mention)


def _is_telling(claim: Claim) -> bool:
    """Whether a figure has a unit, or is long enough not to be met again by chance."""
    statement = claim.statements[0]
    vague = dimension_of(statement.mention) in VAGUE_DIMENSIONS
    return not vague or statement.mention.reading.iso is not None or _length(statement) == 1


def _length(statement: Statement) -> float:
    """1 for a figure of two digits or more, less for a short one, which is often met by chance."""
    reading = statement.mention.reading
    if reading.iso is not None:
        return 0.5 if len(reading.iso) <= len("2024") else 1.0
    return 0.5 if reading.value is not None and abs(reading.value) < 10 else 1.0
