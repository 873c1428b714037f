"""What the surroundings of two figures prove: that one thing is spoken of, or two like things."""

from __future__ import annotations

from dataclasses import dataclass

from align.facts.context import BEFORE, Context, missed, shared
from align.facts.model import Statement
from align.facts.terms import Term, Terms


@dataclass(frozen=True, slots=True)
class Kinship:
    """Evidence in nats: all that speaks for one thing, what of it stands near by both figures, and
    what speaks against it: `contrast`, a name in each sentence that the other one lacks."""

    gain: float
    near_by: float
    contrast: float
    because: dict[Term, float]


def kinship(
    one: Statement, ours: Context, other: Statement, theirs: Context, terms: Terms, link: float
) -> Kinship:
    """The kinship of two statements by their contexts; `link` is what their paragraphs add."""
    because = shared(ours, theirs, terms.weights)
    near_by = sum(
        gain
        for term, gain in because.items()
        if min(ours.nearness[term], theirs.nearness[term]) >= BEFORE
    )
    known = (terms.known[one.place.version], terms.known[other.place.version])
    contrast = min(missed(ours, theirs, known, terms), missed(theirs, ours, known, terms))
    gain = sum(because.values()) + link
    return Kinship(gain, near_by, contrast, because)
