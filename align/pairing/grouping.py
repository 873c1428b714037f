"""A heap of texts sorted: which are versions of one work, which tell of one subject, which neither.

Pairing all texts with all would cost their number squared. So each is compared by the path of its
sentences only with the few that share most with it: names, figures, concepts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import fmean
from typing import TYPE_CHECKING

from align.embedding.runs import Runs
from align.embedding.similarity import RunSimilarity
from align.lexicon.lookup import Lexicon, default_lexicon
from align.model import Paragraph, Version, Work
from align.pairing.annotation import Annotation, annotate
from align.pairing.candidates import candidates, nearest_in_meaning
from align.pairing.meaning import read_meanings
from align.pairing.relation import FEWEST, SAMPLE, is_translation, path_score
from align.pairing.subjects import Likeness, compare_subjects, subject_of
from align.pairing.unit import Unit
from align.pairing.units import read_units

if TYPE_CHECKING:
    from align.embedding.model import SentenceModel

MOST_CHARACTERS = 40_000
"""Only so much from the beginning of each text is looked at."""
SHORT_SCORE = 1.0
"""Path score per unit, in nats, that versions need which are too short to be judged by order."""
RETELLING = 0.2
"""Two works stay two if their versions pair by less than this share of how those of each pair
among themselves: that is a retelling, not a translation."""
WEIGHT, KEYS, LIKENESS = 4.0, 2.5, 0.05
"""What two texts on one subject share at least: names and figures by weight in nats, by number
and by cosine. Between articles on one story the lowest are 6.5, 7 and 0.06, between texts on
different things the highest 1.4, 1 and 0.01."""
NAMED = 6

Pair = tuple[int, int]
Cluster = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ComparableSet:
    """Works that tell of one subject, by number, and the names and figures that most share."""

    works: Cluster
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Texts, by number, sorted into works and comparable sets.

    Each text but a copy is in exactly one of `works`, the largest first; a work may be a single
    text. `copies` are pairs of a text and the one before it that says the same.
    """

    works: tuple[Cluster, ...]
    sets: tuple[ComparableSet, ...]
    copies: tuple[Pair, ...] = ()

    @property
    def alone(self) -> tuple[int, ...]:
        """The texts that are neither versions of a work nor in a comparable set."""
        related = {work for found in self.sets for work in found.works}
        return tuple(
            work[0] for w, work in enumerate(self.works) if len(work) == 1 and w not in related
        )


def group_versions(
    versions: Sequence[Version],
    lexicon: Lexicon | None = None,
    model: SentenceModel | None = None,
) -> Grouping:
    """Sort texts into works and comparable sets.

    `lexicon` is the default one unless given; `model` gives the vectors of sentences, by which
    texts are recognised as versions as well. Raises InputError if the model does not run.
    """
    lexicon = default_lexicon() if lexicon is None else lexicon
    copies = _copies(versions)
    kept = [v for v in range(len(versions)) if v not in copies]
    heads = [_head(versions[v]) for v in kept]
    known = [annotate(head) for head in heads]
    units = [read_units(*each, lexicon) for each in zip(heads, known, strict=True)]
    subjects = [subject_of(head, each, lexicon) for head, each in zip(heads, units, strict=True)]
    likeness = compare_subjects(subjects)
    languages = [head.language for head in heads]
    meanings = _meanings(heads, known, units, model) if model else None
    near = candidates(languages, likeness)
    if meanings:
        near |= nearest_in_meaning(languages, meanings)
    works = _works(_Scores(units, meanings), near)
    sets = tuple(
        ComparableSet(found, _shared(found, works, likeness, [s.surfaces for s in subjects]))
        for found in _sets(works, likeness)
    )
    named = tuple(tuple(kept[v] for v in work) for work in works)
    return Grouping(named, sets, tuple(sorted(copies.items())))


def _copies(versions: Sequence[Version]) -> dict[int, int]:
    """The versions that say the same as one before them, whatever their line breaks."""
    first: dict[tuple[str, ...], int] = {}
    copies = {}
    for number, version in enumerate(versions):
        text = tuple(" ".join(paragraph.text.split()) for paragraph in version.paragraphs)
        if text in first:
            copies[number] = first[text]
        first.setdefault(text, number)
    return copies


def _head(version: Version) -> Version:
    """The beginning of a version, at least a paragraph of it."""
    passed, kept = 0, list[Paragraph]()
    for paragraph in version.paragraphs:
        if kept and passed + len(paragraph.text) > MOST_CHARACTERS:
            break
        passed += len(paragraph.text)
        kept.append(paragraph)
    return replace(version, paragraphs=tuple(kept))


def _meanings(
    heads: Sequence[Version],
    known: Sequence[Annotation],
    units: Sequence[Sequence[Unit]],
    model: SentenceModel,
) -> list[Runs]:
    """The vectors of the units of each text that versions are recognised by."""
    return read_meanings(Work("", tuple(heads)), known, [each[:SAMPLE] for each in units], model)


def _works(scores: _Scores, tried: AbstractSet[Pair]) -> tuple[Cluster, ...]:
    near = {pair: scores[pair] for pair in sorted(tried)}

    def is_one_work(one: Cluster, other: Cluster) -> bool:
        inner = [fmean(scores.between(c, c)) for c in (one, other) if len(c) > 1]
        return fmean(scores.between(one, other)) >= RETELLING * min(inner, default=0.0)

    merged = _merge(len(scores.units), {p: s for p, s in near.items() if s > 0}, is_one_work)
    return tuple(sorted(merged, key=lambda work: (-len(work), work)))


class _Scores(dict[Pair, float]):
    """How well two texts pair as versions, in nats a unit; 0 if they translate nothing."""

    def __init__(
        self, units: Sequence[Sequence[Unit]], meanings: Sequence[Runs] | None = None
    ) -> None:
        super().__init__()
        self.units = units
        self._meanings = meanings

    def __missing__(self, pair: Pair) -> float:
        one, other = (self.units[text] for text in pair)
        meanings, (a, b) = self._meanings, pair
        similarity = RunSimilarity(meanings[a], meanings[b]) if meanings else None
        is_short = min(len(one), len(other)) < FEWEST
        is_candidate = min(len(one), len(other)) > 0 and (
            is_short or is_translation(one, other, similarity)
        )
        score = path_score(one, other, similarity) if is_candidate else 0.0
        self[pair] = score if score >= (SHORT_SCORE if is_short else 0.0) else 0.0
        return self[pair]

    def between(self, one: Cluster, other: Cluster) -> list[float]:
        """The scores of all pairs of texts of two clusters."""
        return [self[pair] for pair in _pairs(one, other)]


def _sets(works: Sequence[Cluster], likeness: Mapping[Pair, Likeness]) -> tuple[Cluster, ...]:
    scores = {}
    for a, b in combinations(range(len(works)), 2):
        pairs = _pairs(works[a], works[b])
        found = [likeness[pair] for pair in pairs if pair in likeness]
        weight = sum(each.weight for each in found) / len(pairs)
        keys = sum(len(each.keys) for each in found) / len(pairs)
        alike = sum(each.telling for each in found) / len(pairs)
        score = min(weight / WEIGHT, keys / KEYS, alike / LIKENESS)
        if score:
            scores[a, b] = score

    def is_one_subject(one: Cluster, other: Cluster) -> bool:
        pairs = _pairs(one, other)
        return sum(min(scores.get(pair, 0.0), 1.0) for pair in pairs) / len(pairs) >= 1 / 2

    near = {pair: score for pair, score in scores.items() if score >= 1}
    return tuple(c for c in _merge(len(works), near, is_one_subject) if len(c) > 1)


def _merge(
    members: int, scores: Mapping[Pair, float], are_one: Callable[[Cluster, Cluster], bool]
) -> list[Cluster]:
    """Clusters joined along the best scores first, wherever `are_one` lets them."""
    cluster_of: dict[int, Cluster] = {member: (member,) for member in range(members)}
    for a, b in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        one, other = cluster_of[a], cluster_of[b]
        if one != other and are_one(one, other):
            joined = tuple(sorted(one + other))
            cluster_of |= dict.fromkeys(joined, joined)
    return sorted(set(cluster_of.values()))


def _pairs(one: Cluster, other: Cluster) -> list[Pair]:
    return sorted({(min(a, b), max(a, b)) for a in one for b in other if a != b})


def _shared(
    members: Cluster,
    works: Sequence[Cluster],
    likeness: Mapping[Pair, Likeness],
    surfaces: Sequence[Mapping[str, str]],
) -> tuple[str, ...]:
    """The names and figures that most of the works share, as their texts write them."""
    found_in: dict[str, set[int]] = {}
    times: Counter[str] = Counter()
    written: dict[str, str] = {}
    for a, b in combinations(members, 2):
        for pair in _pairs(works[a], works[b]):
            for key in likeness[pair].keys if pair in likeness else ():
                found_in.setdefault(key, set()).update((a, b))
                times[key] += 1
                written.setdefault(key, surfaces[pair[0]][key])
    named: list[str] = []
    for key in sorted(found_in, key=lambda key: (-len(found_in[key]), -times[key], key)):
        if not any(written[key] in other or other in written[key] for other in named):
            named.append(written[key])
    return tuple(named[:NAMED])
