"""Which statements of a fact contradict one another, and how sure it is that they ought not to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from align.facts.claims import Claim
from align.facts.disjoint import DisjointSets
from align.facts.finding import GroupedFact
from align.facts.model import Statement, StatementKey
from align.facts.values import Relation, dimension_of, relation
from align.model import Confidence

_AGREEING = frozenset({Relation.SAME, Relation.COMPATIBLE})
_Pair = frozenset[StatementKey]


def conflicting_pairs(claims: Sequence[Claim]) -> frozenset[_Pair]:
    """The pairs of statements, by their keys, that cannot both be true.

    Of statements of one row the check of that row has the last word.
    """
    pairs: set[_Pair] = set()
    for i, j in combinations(range(len(claims)), 2):
        for one in claims[i].statements:
            for other in claims[j].statements:
                if not _agree(one, other):
                    pairs.add(frozenset((one.key, other.key)))
    for claim in claims:
        disputed = [s for s in claim.statements if s.key in claim.disputed]
        for one, other in combinations(disputed, 2):
            if one.place.version != other.place.version and not _is_same(one, other):
                pairs.add(frozenset((one.key, other.key)))
    return frozenset(pairs)


def split_sides(
    statements: Sequence[Statement], pairs: Collection[_Pair]
) -> tuple[tuple[tuple[Statement, ...], ...], tuple[Statement, ...]]:
    """The statements that contradict some other, by value, and those that agree with all.

    The value that is said most often comes first.
    """
    disputed = {key for pair in pairs for key in pair}
    sides: list[list[Statement]] = []
    for statement in statements:
        if statement.key not in disputed:
            continue
        for side in sides:
            if all(
                _is_same(statement, s) and frozenset((statement.key, s.key)) not in pairs
                for s in side
            ):
                side.append(statement)
                break
        else:
            sides.append([statement])
    ordered = sorted(sides, key=lambda side: (-len(side), side[0].key))
    undisputed = tuple(s for s in statements if s.key not in disputed)
    return tuple(map(tuple, ordered)), undisputed


def certainty(grouped: GroupedFact, pairs: Collection[_Pair]) -> Confidence:
    """How sure the surest of the contradictions is: the weakest tie on the way between the two."""
    claim_of = {s.key: n for n, claim in enumerate(grouped.claims) for s in claim.statements}
    between = [tuple(claim_of[key] for key in pair) for pair in pairs]
    if any(one == other for one, other in between):
        return 1.0
    sets = DisjointSets(range(len(grouped.claims)))
    for one, other, confidence in grouped.ties:
        sets.join((one, other))
        if any(sets.find(a) == sets.find(b) for a, b in between):
            return confidence
    return grouped.fact.confidence


def _agree(one: Statement, other: Statement) -> bool:
    """Whether both can be true; figures of different dimensions (five, five o'clock) can."""
    if dimension_of(one.mention) != dimension_of(other.mention):
        return True
    return relation(one.mention, other.mention) in _AGREEING


def _is_same(one: Statement, other: Statement) -> bool:
    first, second = one.mention, other.mention
    units = first.reading.unit and second.reading.unit
    if units and dimension_of(first) != dimension_of(second):
        return False
    return relation(first, second) is Relation.SAME
