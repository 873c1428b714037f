"""Which spellings of two versions are one name or one word: Babuschkins ~ Babuschkin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from rapidfuzz.distance import Levenshtein

PREFIX = 3
"""Spellings are compared if they share this many first letters."""
MIN_LENGTH, MAX_LENGTH = 5, 120
"""Spellings shorter or longer than this must be equal: what is longer is no word."""
MIN_LIKENESS = 0.74
"""Normalised Levenshtein similarity from which two spellings count as one."""


def unify_spellings(one: Collection[str], other: Collection[str]) -> dict[str, str]:
    """A map from spellings of either collection to the spelling that stands for both.

    Spellings found in both stand for themselves; each of the rest joins the likest one of the
    other collection, if it is like enough. Spellings without a partner are not in the map.
    """
    shared = set(one) & set(other)
    unified = {spelling: spelling for spelling in shared}
    for source, target in ((one, other), (other, one)):
        buckets = _by_prefix(target)
        for spelling in source:
            if spelling in unified or not _is_word(spelling):
                continue
            partner = _likest(spelling, buckets[spelling[:PREFIX]])
            if partner is not None:
                unified[spelling] = unified.setdefault(partner, partner)
    return unified


def _by_prefix(spellings: Iterable[str]) -> dict[str, list[str]]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted(spellings):
        if _is_word(spelling):
            buckets[spelling[:PREFIX]].append(spelling)
    return buckets


def _is_word(spelling: str) -> bool:
    return MIN_LENGTH <= len(spelling) <= MAX_LENGTH


def _likest(spelling: str, candidates: Iterable[str]) -> str | None:
    best, best_score = None, MIN_LIKENESS
    for candidate in candidates:
        score = Levenshtein.normalized_similarity(spelling, candidate, score_cutoff=MIN_LIKENESS)
        if score > best_score:
            best, best_score = candidate, score
    return best
