"""Links: paragraphs of comparable texts that tell the same fact, wherever they stand.

A fact is told by a sentence. So the sentences of two versions are compared, and a link joins the
paragraphs of the two that are most alike; its evidence stands in these sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from align.model import Evidence, Link, Place
from align.pairing.evidence import Explainer
from align.pairing.pair_evidence import PairEvidence, PairEvidences
from align.pairing.shared_facts import Likeness, compare_sentences

MOST_PER_SENTENCE, MOST_PER_PARAGRAPH = 2, 3
"""A sentence, a paragraph is in at most so many links to one other version."""
WEIGHT, PRIOR = 0.77, 1.18
"""What a nat of likeness adds to the log odds of a link; these without likeness, but for the
chance of one in all pairs of sentences. Fitted by logistic regression to eleven pairs of articles,
links judged by reading."""
FEWEST_PAIRS = 150
"""Shorter texts count as if they had so many pairs of sentences."""
LEAST = 0.25
"""The confidence that a link needs."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two paragraphs that may tell the same fact: their two sentences that are most alike (as
    units), and the likeness of these."""

    paragraphs: tuple[int, int]
    units: tuple[int, int]
    likeness: Likeness


def find_links(
    groups: Sequence[Sequence[int]], evidence: PairEvidences, explain: Explainer
) -> tuple[Link, ...]:
    """The links between versions of different groups, in reading order."""
    links: list[Link] = []
    for group, other_group in combinations(groups, 2):
        for one in group:
            for other in other_group:
                a, b = min(one, other), max(one, other)
                links += _link_versions(a, b, evidence[a, b], explain)
    return tuple(sorted(links, key=lambda link: (link.one, link.other)))


def _link_versions(a: int, b: int, pair: PairEvidence, explain: Explainer) -> Iterable[Link]:
    # The longer the texts, the more pairs of sentences are alike by chance.
    chance = math.log(max(len(pair.one) * len(pair.other), FEWEST_PAIRS))
    least = chance + (math.log(LEAST / (1 - LEAST)) - PRIOR) / WEIGHT
    for best in _best_of_both(_candidates(pair, least)):
        (i, j), (ours, theirs) = best.paragraphs, best.units
        confidence = 1 / (1 + math.exp(-PRIOR - WEIGHT * (best.likeness.score - chance)))
        reasons = explain.tokens_of_units(a, [ours], b, [theirs])
        told = tuple(each for each in reasons if _is_told(each, best.likeness))
        yield Link(Place(a, i), Place(b, j), round(confidence, 2), told)


def _is_told(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether a shared token is among those that count."""
    if evidence.places is None:
        return False
    here, there = evidence.places
    return here.span in likeness.one or there.span in likeness.other


def _candidates(pair: PairEvidence, least: float) -> Sequence[_Candidate]:
    """The pairs of paragraphs with sentences that are alike, the most alike first."""
    likeness = compare_sentences(pair, least)
    found: dict[tuple[int, int], _Candidate] = {}
    for units in sorted(likeness, key=lambda units: (-likeness[units].score, units)):
        paragraphs = pair.one[units[0]].paragraph, pair.other[units[1]].paragraph
        found.setdefault(paragraphs, _Candidate(paragraphs, units, likeness[units]))
    return tuple(found.values())


def _best_of_both(candidates: Iterable[_Candidate]) -> Iterable[_Candidate]:
    """The candidates that are among the best of both their sentences and paragraphs."""
    sentences: Counter[tuple[int, int]] = Counter()
    paragraphs: Counter[tuple[int, int]] = Counter()
    for each in candidates:
        units, places = list(enumerate(each.units)), list(enumerate(each.paragraphs))
        if (
            max(sentences[unit] for unit in units) < MOST_PER_SENTENCE
            and max(paragraphs[place] for place in places) < MOST_PER_PARAGRAPH
        ):
            sentences.update(units)
            paragraphs.update(places)
            yield each
