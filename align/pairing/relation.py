"""Are two versions translations of one text, or comparable texts on one subject?

The path through a translation scores well, and far better than the path through the same units in
reverse order; for comparable texts it scores badly, for unrelated ones no better than in reverse.
Two short reports of one event may tell the same facts in the same order: but not in the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from align.embedding.runs import Runs
from align.embedding.similarity import RunSimilarity
from align.pairing.groups import single
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.path import Bead
from align.pairing.rows import path_between
from align.pairing.unit import Unit
from align.pairing.wording import shared_wording

SAMPLE = 150
"""Only this many units from the start of each version are looked at, and as many pairs of units as
these have where one version is shorter."""
FEWEST = 4
"""Versions with fewer units are too short to tell and count as translations."""
LOWEST_SCORE = 1.0
"""Path score per unit of the shorter version, in nats, below which texts are comparable."""
LOWEST_LEAD = 1.0
"""Least lead of the path over that through the reversed text, per unit, in nats."""
LEAST_WORDING = 0.22
"""Share of the concepts in paired sentences that both sides have, below which texts retell each
other. Of 1,280 news texts and chapters of a manual with their translations, of four sentences and
more, none has less than 0.30; of 17 pairs of reports on one event none has more than 0.37, and
most less than 0.28. To part a translation is worse than to pair a report: hence the distance."""


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
    evidence = _evidence(one, other, similarity)
    beads, forward = _path(evidence)
    if forward < LOWEST_SCORE or forward - _path(_reversed_other(evidence))[1] < LOWEST_LEAD:
        return False
    wording = shared_wording(evidence, beads)
    return wording is None or wording >= LEAST_WORDING


def path_score(
    one: Sequence[Unit], other: Sequence[Unit], similarity: RunSimilarity | None = None
) -> float:
    """The path's score per unit of the shorter version, in nats."""
    return _path(_evidence(one, other, similarity))[1]


def _evidence(
    one: Sequence[Unit], other: Sequence[Unit], similarity: RunSimilarity | None
) -> PairEvidence:
    reach = SAMPLE * SAMPLE // min(len(one), len(other), SAMPLE)
    one, other = one[:reach], other[:reach]
    there = similarity.part(slice(len(one)), slice(len(other))) if similarity else None
    return compare_units(one, other, similarity=there)


def _path(evidence: PairEvidence) -> tuple[list[Bead], float]:
    """The best path and its score per unit of the shorter version.

    A fragment is no worse a translation for what the rest of the other version says: beyond twice
    its length that costs nothing.
    """
    one, other = len(evidence.one), len(evidence.other)
    beads, score = path_between(single(0, one), single(1, other), {(0, 1): evidence})
    shorter, longer = sorted((one, other))
    beyond = max(longer - 2 * shorter, 0)
    return beads, (score - evidence.manner.alone * beyond) / shorter


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
