"""Are two versions translations of one text, or comparable texts on one subject?

The path through a translation scores well, and far better than the path through the same units in
reverse order; for comparable texts it scores badly, for unrelated ones no better than in reverse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from align.embedding.runs import Runs
from align.embedding.similarity import RunSimilarity
from align.pairing.groups import single
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.rows import path_between
from align.pairing.unit import Unit

SAMPLE = 150
"""Only this many units from the start of each version are looked at."""
FEWEST = 4
"""Versions with fewer units are too short to tell and count as translations."""
LOWEST_SCORE = 1.0
"""Path score per unit of the shorter version, in nats, below which texts are comparable."""
LOWEST_LEAD = 1.0
"""Least lead of the path over that through the reversed text, per unit, in nats."""


def translation_groups(
    units: Sequence[Sequence[Unit]], meanings: Sequence[Runs] | None = None
) -> tuple[tuple[int, ...], ...]:
    """The versions sorted into groups that translate one another, larger groups first.

    `meanings` are the vectors of each version's units, where there is a model.
    """
    group_of: Mapping[int, set[int]] = {version: {version} for version in range(len(units))}
    merged = dict(group_of)
    for a, b in combinations(range(len(units)), 2):
        similarity = RunSimilarity(meanings[a], meanings[b]) if meanings else None
        if merged[a] is not merged[b] and is_translation(units[a], units[b], similarity):
            merged[a] |= merged[b]
            for member in merged[b]:
                merged[member] = merged[a]
    groups = {tuple(sorted(group)) for group in merged.values()}
    return tuple(sorted(groups, key=lambda g: (-len(g), g)))


def is_translation(
    one: Sequence[Unit], other: Sequence[Unit], similarity: RunSimilarity | None = None
) -> bool:
    """Whether two versions translate each other, unit by unit and in order."""
    if min(len(one), len(other)) < FEWEST:
        return True
    forward, lead = path_scores(one, other, similarity)
    return forward >= LOWEST_SCORE and lead >= LOWEST_LEAD


def path_scores(
    one: Sequence[Unit], other: Sequence[Unit], similarity: RunSimilarity | None = None
) -> tuple[float, float]:
    """The path's score and its lead over the reversed text's, per unit of the shorter, in nats."""
    one, other = one[:SAMPLE], other[:SAMPLE]
    there = similarity.part(slice(len(one)), slice(len(other))) if similarity else None
    evidence = compare_units(one, other, similarity=there)
    forward = _score_per_unit(evidence)
    return forward, forward - _score_per_unit(_reversed_other(evidence))


def _score_per_unit(evidence: PairEvidence) -> float:
    one, other = len(evidence.one), len(evidence.other)
    _, score = path_between(single(0, one), single(1, other), {(0, 1): evidence})
    return score / min(one, other)


def _reversed_other(evidence: PairEvidence) -> PairEvidence:
    """The evidence between a version and the units of the other in reverse order.

    What matches what, and how much that says, does not depend on the order of the units.
    """
    ours, theirs = evidence.matches
    tokens, similarity = theirs.tokens.reversed(), evidence.similarity
    return replace(
        evidence,
        other=evidence.other[::-1],
        matches=(
            replace(ours, theirs=tokens),
            replace(theirs, tokens=tokens, misses=theirs.misses[::-1]),
        ),
        similarity=similarity.part(slice(None), slice(None, None, -1)) if similarity else None,
    )
