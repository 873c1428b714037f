"""What a figure is about: the terms around it, the nearer the weightier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from align.facts.model import Statement
from align.facts.terms import Term, Terms

SENTENCE, BEFORE, AFTER, PARAGRAPH = 1.0, 0.7, 0.4, 0.25
"""How far a term of the same sentence, the one before, the one after, and of the rest of the
paragraph tells what a figure is about."""
HEAD_REACH = 24
"""How many characters behind a figure its noun is looked for."""

_YEAR = re.compile(r"((?:1[5-9]|20)\d\d)(?:-|$)")


@dataclass(frozen=True, slots=True)
class Context:
    """The terms around a statement with their nearness (0 to 1), those right behind it, and the
    years that its sentence names."""

    nearness: dict[Term, float]
    heads: frozenset[Term]
    years: frozenset[str]


def context_of(statement: Statement, terms: Terms) -> Context:
    """The context of a statement in its paragraph; the figure itself is not part of it."""
    place, span = statement.place, statement.mention.span
    passage = terms.passages[place.version][place.paragraph]
    at = passage.sentence_at(span.start)
    nearness: dict[Term, float] = {}
    heads = set()
    for token in passage.tokens:
        if token.span.overlaps(span):
            continue
        near = _nearness(token.sentence - at)
        nearness[token.term] = max(near, nearness.get(token.term, 0.0))
        behind = token.span.start - span.end
        if 0 <= behind <= HEAD_REACH and near == SENTENCE and token.term[0] != "han":
            heads.add(token.term)
    years = {
        found[1]
        for (kind, key), near in nearness.items()
        if kind == "number" and near == SENTENCE and (found := _YEAR.match(key))
    }
    return Context(nearness, frozenset(heads), frozenset(years))


def same_sentence(one: Statement, other: Statement, terms: Terms) -> bool:
    """Whether two statements stand in one sentence."""
    if one.place != other.place:
        return False
    passage = terms.passages[one.place.version][one.place.paragraph]
    first, second = one.mention.span.start, other.mention.span.start
    return passage.sentence_at(first) == passage.sentence_at(second)


def shared(one: Context, other: Context, weights: dict[Term, float]) -> dict[Term, float]:
    """The terms that two contexts have in common, and what each of them proves, in nats."""
    fewer, more = sorted((one.nearness, other.nearness), key=len)
    return {
        term: weights[term] * min(near, more[term]) for term, near in fewer.items() if term in more
    }


def missed(one: Context, other: Context, known: Sequence[frozenset[Term]], terms: Terms) -> float:
    """The weight of the most telling name or figure in the sentence of the one that the version
    of the other knows, but does not say near the other."""
    return max(
        (
            terms.weights[term]
            for term, near in one.nearness.items()
            if near == SENTENCE
            and term not in other.nearness
            and term in terms.telling
            and all(term in said for said in known)
        ),
        default=0.0,
    )


def _nearness(sentences: int) -> float:
    """By how many sentences a term stands behind the figure (negative: in front of it)."""
    return {0: SENTENCE, -1: BEFORE, 1: AFTER}.get(sentences, PARAGRAPH)
