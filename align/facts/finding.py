"""From the rows of a work to its facts: claims, the ties between them, groups of claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from align.facts.claims import Claim, find_claims
from align.facts.disjoint import DisjointSets
from align.facts.model import Fact, Statement
from align.facts.terms import Term, Terms, read_terms
from align.facts.ties import Tie, find_ties
from align.model import Alignment, Confidence, Work
from align.pairing import Annotation, annotate_work

LABEL_WORDS = 4
LABEL_CHARACTERS = 20
_LABELLING = frozenset({"name", "word", "number", "concept"})


@dataclass(frozen=True, slots=True)
class GroupedFact:
    """A fact with the claims it was made from, and the ties between them (by their places in
    `claims`), the surest first."""

    fact: Fact
    claims: tuple[Claim, ...]
    ties: tuple[tuple[int, int, Confidence], ...]


def find_facts(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation] | None = None
) -> tuple[Fact, ...]:
    """The facts of a work that are stated more than once, or that a translation leaves out.

    The alignment's rows say which figures translate one another; its links, and the words around
    the figures, which of other rows and other documents tell the same. `annotations` are those of
    the versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    return tuple(grouped.fact for grouped in group_facts(work, alignment, known))


def group_facts(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation]
) -> tuple[GroupedFact, ...]:
    """The facts that `find_facts` gives, with the reasons to hold their statements together."""
    claims = find_claims(work, alignment, [a.figures for a in annotations])
    terms = read_terms(work, annotations)
    ties = find_ties(claims, terms, alignment)
    sets = DisjointSets(range(len(claims)))
    for tie in ties:
        sets.join((tie.one, tie.other))
    tied: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        tied[sets.find(tie.one)].append(tie)
    namer = _Namer(work, terms)
    grouped = (
        _group({i: claims[i] for i in members}, tied[sets.find(members[0])], namer)
        for members in sets.groups()
    )
    return tuple(g for g in grouped if len(g.fact.statements) > 1 or g.fact.absent)


def _group(claims: Mapping[int, Claim], ties: Sequence[Tie], namer: _Namer) -> GroupedFact:
    order = {number: place for place, number in enumerate(claims)}
    spanning = [(order[t.one], order[t.other], t.confidence) for t in _spanning(ties)]
    statements = tuple(
        sorted((s for c in claims.values() for s in c.statements), key=lambda s: s.key)
    )
    stated = {s.place.version for s in statements}
    absent = {v for claim in claims.values() for v in claim.absent} - stated
    fact = Fact(
        statements,
        namer.label(statements, ties),
        tuple(sorted(absent)),
        min((confidence for _, _, confidence in spanning), default=1.0),
    )
    return GroupedFact(fact, tuple(claims.values()), tuple(spanning))


def _spanning(ties: Sequence[Tie]) -> list[Tie]:
    """The surest ties that hold a group together (its maximum spanning tree)."""
    sets = DisjointSets({i for tie in ties for i in (tie.one, tie.other)})
    kept = []
    for tie in sorted(ties, key=lambda tie: (-tie.confidence, tie.one, tie.other)):
        if sets.find(tie.one) != sets.find(tie.other):
            sets.join((tie.one, tie.other))
            kept.append(tie)
    return kept


@dataclass(frozen=True, slots=True)
class _Namer:
    """Puts into words what a fact is about."""

    work: Work
    terms: Terms

    def label(self, statements: Sequence[Statement], ties: Sequence[Tie]) -> str:
        """The weightiest terms that the statements share; of a single row, those beside them."""
        weights: dict[Term, float] = defaultdict(float)
        for term, gain in (item for tie in ties for item in tie.because):
            weights[term] += gain
        if not weights:
            weights.update(self._around(statements[0]))
        telling = sorted(
            (t for t in weights if t[0] in _LABELLING and weights[t] > 0),
            key=lambda t: (-weights[t], t),
        )
        surfaces = [self._surface(term, statements) for term in telling]
        words = dict.fromkeys(s for s in surfaces if s)
        return ", ".join(list(words)[:LABEL_WORDS]) or self._beginning(statements[0])

    def _beginning(self, statement: Statement) -> str:
        """The words in front of a figure, where nothing else names it."""
        place, end = statement.place, statement.mention.span.end
        text = self.work.versions[place.version].paragraphs[place.paragraph].text
        return " ".join(text[max(0, end - LABEL_CHARACTERS) : end].split())

    def _around(self, statement: Statement) -> dict[Term, float]:
        passage = self.terms.passages[statement.place.version][statement.place.paragraph]
        span = statement.mention.span
        sentence = next(s for s in passage.sentences if span.start < s.end)
        return {
            token.term: self.terms.weights[token.term]
            for token in passage.tokens
            if token.span.overlaps(sentence) and not token.span.overlaps(span)
        }

    def _surface(self, term: Term, statements: Sequence[Statement]) -> str:
        for place in (statement.place for statement in statements):
            text = self.work.versions[place.version].paragraphs[place.paragraph].text
            for token in self.terms.passages[place.version][place.paragraph].tokens:
                if token.term == term:
                    return " ".join(token.span.of(text).split())
        return ""
