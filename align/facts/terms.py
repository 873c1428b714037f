"""The words of a set of documents under keys that hold in every language, and their weight.

Latin words meet under one key in all versions (names as they are, inflected forms by their stem,
cognates by their likeness), figures by value, Chinese by pairs of neighbouring signs.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from align.facts.concepts import find_concepts
from align.model import Span, Work
from align.pairing.annotation import Annotation
from align.pairing.cognates import unify_spellings
from align.pairing.features import Feature, FeatureClass, paragraph_features
from align.reading import stem

Term = tuple[str, str]
"""A class (name, word, number, small, concept, han) and a key."""

CLASS_WEIGHT = {"name": 1.0, "number": 1.0, "word": 0.7, "concept": 0.7, "han": 0.4, "small": 0.2}
"""How far a shared term of each class shows that two sentences are about one thing."""
FEWEST_SENTENCES = 100
"""A short set of documents is weighed as if it had this many sentences."""
_HAN = re.compile("(?=([一-鿿㐀-䶿]{2}))")
_SPELLED = frozenset({FeatureClass.NAME, FeatureClass.WORD})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Token:
    """A term at its place in a paragraph, and the number of its sentence there, from 0."""

    term: Term
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the spans of its sentences, and the terms in it in reading order."""

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that holds a code point."""
        return bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1

    @classmethod
    def of(cls, sentences: tuple[Span, ...], terms: Iterable[tuple[Term, Span]]) -> Passage:
        """A passage of the terms in a paragraph whose sentences are given."""
        empty = cls(sentences, ())
        tokens = (Token(term, span, empty.sentence_at(span.start)) for term, span in terms)
        return cls(sentences, tuple(tokens))


@dataclass(frozen=True, slots=True)
class Terms:
    """Every paragraph of a work as terms, by version; which terms each version has; weights.

    `telling` are the terms that set like things apart: figures, and whatever has a capital.
    """

    passages: tuple[tuple[Passage, ...], ...]
    known: tuple[frozenset[Term], ...]
    telling: frozenset[Term]
    weights: dict[Term, float]


def read_terms(work: Work, annotations: Sequence[Annotation]) -> Terms:
    """The terms of a work, each weighed by its class and by how few sentences have it."""
    languages = [version.language.partition("-")[0] for version in work.versions]
    features = [
        paragraph_features(version, annotation.figures)
        for version, annotation in zip(work.versions, annotations, strict=True)
    ]
    keys = _Keys.of(features, languages)
    passages = tuple(
        tuple(
            Passage.of(sentences, keys.terms(found, language, paragraph.text))
            for paragraph, sentences, found in zip(
                version.paragraphs, annotations[v].sentences, features[v], strict=True
            )
        )
        for v, (version, language) in enumerate(zip(work.versions, languages, strict=True))
    )
    known = tuple(frozenset(t.term for p in version for t in p.tokens) for version in passages)
    return Terms(passages, known, keys.telling(known), _weigh(passages))


def _weigh(passages: Sequence[Sequence[Passage]]) -> dict[Term, float]:
    """Inverse sentence frequency in nats; a term that every sentence has weighs nothing."""
    frequency: Counter[Term] = Counter()
    total = 0
    for passage in (p for version in passages for p in version):
        total += len(passage.sentences)
        frequency.update(term for term, _ in {(t.term, t.sentence) for t in passage.tokens})
    size = max(total, FEWEST_SENTENCES)
    return {
        term: CLASS_WEIGHT[term[0]] * max(0.0, math.log(size / n) * (1 - n / max(total, 1)))
        * (0.5 if _YEAR.fullmatch(term[1]) else 1.0)
        for term, n in frequency.items()
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Keys:
    """Which spelling of a language stands under which key, which keys are names, and which are
    written with a capital, as every noun is in German."""

    of_spelling: dict[tuple[str, str], str]
    names: frozenset[str]
    capitals: frozenset[str]

    @classmethod
    def of(cls, features: Sequence[Sequence[Sequence[Feature]]], languages: Sequence[str]) -> _Keys:
        spelled: dict[str, set[str]] = defaultdict(set)
        written_as_name: dict[str, set[str]] = defaultdict(set)
        for language, version in zip(languages, features, strict=True):
            for feature in (f for segment in version for f in segment):
                if feature.feature_class in _SPELLED:
                    spelled[language].add(feature.key)
                    if feature.feature_class is FeatureClass.NAME:
                        written_as_name[language].add(feature.key)
        of_spelling = _unify(spelled)
        written = [(lang, key) for lang, keys in written_as_name.items() for key in keys]
        names = {of_spelling[w] for w in written if w[0] != "de" or any(map(str.isdigit, w[1]))}
        capitals = {of_spelling[w] for w in written}
        return cls(of_spelling, frozenset(names), frozenset(capitals))

    def telling(self, known: Iterable[Iterable[Term]]) -> frozenset[Term]:
        """The figures, and the words that are written with a capital."""
        return frozenset(
            term
            for terms in known
            for term in terms
            if term[0] in {"number", "small"}
            or (term[0] not in {"concept", "han"} and term[1] in self.capitals)
        )

    def terms(
        self, features: Iterable[Feature], language: str, text: str
    ) -> Iterable[tuple[Term, Span]]:
        for feature in features:
            term = self._term(feature, language)
            if term is not None:
                yield term, feature.span
        for concept, span in find_concepts(text, language):
            yield ("concept", concept), span
        for match in _HAN.finditer(text):
            yield ("han", match[1]), Span(match.start(), match.start() + 2)

    def _term(self, feature: Feature, language: str) -> Term | None:
        match feature.feature_class:
            case FeatureClass.NAME | FeatureClass.WORD:
                key = self.of_spelling[language, feature.key]
                return ("name" if key in self.names else "word", key)
            case FeatureClass.NUMBER:
                return ("number", feature.key)
            case FeatureClass.SMALL_NUMBER:
                return ("small", feature.key)
            case _:
                return None


def _unify(spelled: dict[str, set[str]]) -> dict[tuple[str, str], str]:
    """The key of each spelling: its own if two languages write it, else its stem, else that of
    the likest spelling of another language."""
    counts = Counter(key for keys in spelled.values() for key in keys)
    shared = {key for key, n in counts.items() if n > 1}
    keys = {
        (language, key): key if key in shared else stem(key, "en" if language == "zh" else language)
        for language, spellings in spelled.items()
        for key in spellings
    }
    languages = sorted(spelled)
    for i, one in enumerate(languages):
        for other in languages[i + 1 :]:
            ours = {key for (language, _), key in keys.items() if language == one}
            theirs = {key for (language, _), key in keys.items() if language == other}
            unified = unify_spellings(ours, theirs)
            for (language, spelling), key in keys.items():
                if language in {one, other}:
                    keys[language, spelling] = unified.get(key, key)
    return keys
