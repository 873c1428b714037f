"""How far two texts share their words, beside the facts they tell.

Who tells a story again keeps its names and figures, often their order too, but not the words in
between; who translates it keeps both. So what the sentences on a path share is counted by the
concepts of the core lexicon, which knows the same words in each of its languages.
"""

from __future__ import annotations

from collections.abc import Sequence

from align.pairing.features import FeatureClass
from align.pairing.matches import Matches
from align.pairing.pair_evidence import PairEvidence
from align.pairing.path import Bead

ENOUGH = 12
"""Fewer concepts of a version say nothing about its words."""
_CORE = "c:"


def shared_wording(evidence: PairEvidence, beads: Sequence[Bead]) -> float | None:
    """The share, from 0 to 1, of concepts in beads of both versions that the other side has too.

    None if either version has too few, being short or in a language that the lexicon lacks.
    """
    ours, theirs = evidence.matches
    paired = [(list(one), list(other)) for one, other in beads if len(one) and len(other)]
    found = [
        [is_met for one, other in paired for is_met in _concepts_met(ours, one, other)],
        [is_met for one, other in paired for is_met in _concepts_met(theirs, other, one)],
    ]
    if min(map(len, found)) < ENOUGH:
        return None
    return sum(map(sum, found)) / sum(map(len, found))


def _concepts_met(matches: Matches, ours: Sequence[int], theirs: Sequence[int]) -> list[bool]:
    """For each concept of some units whether it finds a partner in some of the other version."""
    there = {token for unit in theirs for token in matches.theirs.of_unit(unit)}
    return [
        not there.isdisjoint(matches.partners[token])
        for unit in ours
        for token in matches.tokens.of_unit(unit)
        if _is_concept(matches, token)
    ]


def _is_concept(matches: Matches, token: int) -> bool:
    named = matches.tokens.distinct[token]
    is_concept = named.feature_class is FeatureClass.CONCEPT
    return is_concept and any(key.startswith(_CORE) for key in named.keys)
