"""What two neighbouring digits prove that changed places between two documents: 41 and 14."""

from __future__ import annotations

from itertools import product

from align.facts.claims import Claim
from align.facts.model import Statement
from align.facts.terms import Terms
from align.facts.values import VAGUE_DIMENSIONS, dimension_of, is_swapped

BY_SWAP, BY_SWAP_WITH_UNIT = 2.0, 3.0
"""What it says that two neighbouring digits changed places, in nats; figures with a unit do so by
chance less often."""
BY_SHARED_FIGURE, MOST_BY_SHARED_FIGURES = 0.5, 2.0
"""What each figure that two documents share adds, in nats: they tell one story."""


def swap_evidence(one: Claim, other: Claim, terms: Terms) -> float:
    """Evidence in nats that two claims are one fact, a figure of which was mistyped.

    Nothing where no digits changed places, within one document, and where either document has
    the figure of the other as well.
    """
    pairs = list(product(one.statements, other.statements))
    if any(a.place.version == b.place.version for a, b in pairs):
        return 0.0
    swapped = [(a, b) for a, b in pairs if is_swapped(a.mention, b.mention)]
    if not swapped or any(_is_known(a, b, terms) or _is_known(b, a, terms) for a, b in pairs):
        return 0.0
    vague = dimension_of(one.statements[0].mention) in VAGUE_DIMENSIONS
    shared = max(
        sum(
            kind == "number"
            for kind, _ in terms.known[a.place.version] & terms.known[b.place.version]
        )
        for a, b in swapped
    )
    in_common = min(MOST_BY_SHARED_FIGURES, BY_SHARED_FIGURE * shared)
    return (BY_SWAP if vague else BY_SWAP_WITH_UNIT) + in_common


def _is_known(said: Statement, elsewhere: Statement, terms: Terms) -> bool:
    """Whether the document of `elsewhere` has the figure of `said`."""
    reading = said.mention.reading
    key = reading.iso if reading.iso is not None else str(reading.value)
    return ("number", key) in terms.known[elsewhere.place.version]
