"""Are two versions translations of one text, or comparable texts on one subject?

The path through a translation scores well, and far better than the path through the same
segments in reverse order; for comparable texts it scores badly, for unrelated ones no better than
in reverse.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from align.pairing.anchors import corridor, find_anchors
from align.pairing.features import Segment
from align.pairing.path import best_path, path_score
from align.pairing.similarity import PairSimilarity, Similarities, length_ratio

SAMPLE = 150
"""Only this many segments from the start of each version are looked at."""
FEWEST = 4
"""Versions with fewer segments are too short to tell and count as translations."""
LOWEST_SCORE = -1.3
"""Path score per segment of the shorter version, in nats, below which texts are comparable."""
LOWEST_LEAD = 0.6
"""Least lead of the path over that through the reversed text, per segment, in nats."""


def translation_groups(
    segments: Sequence[Sequence[Segment]], evidence: Similarities
) -> tuple[tuple[int, ...], ...]:
    """The versions sorted into groups that translate one another, larger groups first."""
    group_of = {version: {version} for version in range(len(segments))}
    for a, b in combinations(group_of, 2):
        if group_of[a] is not group_of[b] and is_translation(evidence[a, b]):
            group_of[a] |= group_of[b]
            for member in group_of[b]:
                group_of[member] = group_of[a]
    groups = {tuple(sorted(group)) for group in group_of.values()}
    return tuple(sorted(groups, key=lambda g: (-len(g), g)))


def is_translation(similarity: PairSimilarity) -> bool:
    """Whether two versions translate each other, segment by segment and in order."""
    one, other = similarity.one[:SAMPLE], similarity.other[:SAMPLE]
    fewest = min(len(one), len(other))
    if fewest < FEWEST:
        return True
    forward = _score_per_segment(one, other, similarity)
    if forward < LOWEST_SCORE:
        return False
    return forward - _score_per_segment(one, other[::-1], similarity) >= LOWEST_LEAD


def _score_per_segment(
    one: Sequence[Segment], other: Sequence[Segment], whole: PairSimilarity
) -> float:
    sample = PairSimilarity(one, other, whole.vocabulary, length_ratio(one, other))
    anchors = find_anchors(sample.keys(0), sample.keys(1), sample.gains)
    columns = len(other)
    beads = best_path(corridor(len(one), columns, anchors), columns, sample.score)
    return path_score(beads, sample.score) / min(len(one), columns)
