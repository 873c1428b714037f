"""What versions teach of each other's words: those that keep company in rows that are sure.

A name that no dictionary has (老黑 = Blackie) and a word used in a sense of its own are met again
and again in the same rows. Two words are taken for translations of each other if they are the best
partner of one another (see `align.pairing.association`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from align.pairing.association import best_partners
from align.pairing.features import FeatureClass
from align.pairing.pair_evidence import PairEvidence, Units
from align.pairing.tokens import Learned
from align.pairing.unit import Trait, Unit

LEAST_DICE = 0.6
LEAST_TOGETHER = 3
"""Words must be met in so many rows together."""
SURE = 4.0
"""Rows with this much evidence, in nats, teach something."""
LONGEST = 2
"""Rows with more units of a version teach nothing."""
MOST_ROWS = 20_000
"""No more rows than these, the first ones, are looked at."""
_WORDS = frozenset({FeatureClass.CONCEPT, FeatureClass.NAME, FeatureClass.WORD})


def learn(pair: PairEvidence, rows: Iterable[tuple[Units, Units]]) -> tuple[Learned, Learned]:
    """The words of two versions that translate each other by the word of these rows.

    A row is a pair of the numbers of its units. Words that have found a partner in a row by other
    evidence teach nothing there.
    """
    sure = list(_sure(pair, rows))
    common = (
        _common(pair.one, (one for one, _ in sure)),
        _common(pair.other, (other for _, other in sure)),
    )
    together: Counter[tuple[Trait, Trait]] = Counter()
    for one, other in sure:
        ours = _lonely(pair, 0, one, other, common[0])
        theirs = _lonely(pair, 1, other, one, common[1])
        together.update((a, b) for a in ours for b in theirs)
    often = {words: count for words, count in together.items() if count >= LEAST_TOGETHER}
    partners = best_partners(often, common, lambda word: word.key)
    found = [(each.one, each.other) for each in partners if each.dice >= LEAST_DICE]
    keys = [frozenset({f"x:{a.key}={b.key}"}) for a, b in found]
    return (
        {a: key for (a, _), key in zip(found, keys, strict=True)},
        {b: key for (_, b), key in zip(found, keys, strict=True)},
    )


def _sure(pair: PairEvidence, rows: Iterable[tuple[Units, Units]]) -> Iterator[tuple[Units, Units]]:
    short = ((a, b) for a, b in rows if a and b and max(len(a), len(b)) <= LONGEST)
    return islice((row for row in short if pair.score(*row) >= SURE), MOST_ROWS)


def _common(units: Sequence[Unit], rows: Iterable[Units]) -> Counter[Trait]:
    """In how many rows each word is met, for words met in enough of them."""
    met = Counter(word for row in rows for word in _words(units, row))
    return Counter({word: count for word, count in met.items() if count >= LEAST_TOGETHER})


def _words(units: Sequence[Unit], row: Units) -> dict[Trait, None]:
    """The words of some units, each once; a word that the lexicon knows as that."""
    traits = {t: None for unit in row for t in units[unit].traits if t.feature_class in _WORDS}
    known = {trait.spelling for trait in traits if trait.spelling is not None}
    return {
        trait: None
        for trait in traits
        if trait.feature_class is FeatureClass.CONCEPT or trait.key not in known
    }


def _lonely(
    pair: PairEvidence, side: int, ours: Units, theirs: Units, common: Counter[Trait]
) -> list[Trait]:
    """The common words of our units that find no partner in theirs."""
    matches = pair.matches[side]
    there = {token for unit in theirs for token in matches.theirs.of_unit(unit)}
    units = (pair.one, pair.other)[side]
    found = []
    for word in _words(units, ours):
        token = matches.tokens.of_trait.get(word)
        if word in common and (token is None or there.isdisjoint(matches.partners[token])):
            found.append(word)
    return found
