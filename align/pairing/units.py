"""Units: the sentences of a version, each a bag of features; what is paired first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from align.lexicon.lookup import Lexicon
from align.model import Paragraph, Sentence, Span, Version
from align.numbers.model import Mention
from align.pairing.annotation import Annotation
from align.pairing.features import Feature, FeatureClass, Unit, extract_features
from align.reading.words import split_words

_HYPHEN = re.compile(r"[-‐‑–]")


def read_units(version: Version, annotation: Annotation, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a version in order; white space alone is no unit."""
    return tuple(
        unit
        for number, paragraph in enumerate(version.paragraphs)
        for unit in _units_of(
            number,
            paragraph,
            version.language,
            annotation.figures.mentions[number],
            annotation.sentences[number],
            lexicon,
        )
    )


def _units_of(
    number: int,
    paragraph: Paragraph,
    language: str,
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
) -> Iterator[Unit]:
    text = paragraph.text
    features: list[list[Feature]] = [[] for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for feature in extract_features(text, language, mentions):
        features[bisect_right(starts, feature.span.start) - 1].append(feature)
    for feature in _concepts(text, language, mentions, lexicon):
        features[bisect_right(starts, feature.span.start) - 1].append(feature)
    first = True
    for place, (sentence, found) in enumerate(zip(sentences, features, strict=True)):
        size = sum(map(len, sentence.of(text).split()))
        if size:
            yield Unit(number, place, size, paragraph.kind, first, tuple(found))
            first = False


def _concepts(
    text: str, language: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Feature]:
    """The words that the lexicon knows, and the parts of those with hyphens."""
    figures = [mention.span for mention in mentions]
    taken = frozenset(span.start for span in figures)
    for word in split_words(text, language, figures):
        if word.start in taken:
            continue
        for start, surface in _parts(word.start, word.of(text)):
            meanings = lexicon.meanings(surface, language)
            if meanings:
                span = Span(start, start + len(surface))
                yield Feature(surface.casefold(), FeatureClass.CONCEPT, span, meanings)


def _parts(start: int, surface: str) -> Iterator[tuple[int, str]]:
    position = 0
    for part in _HYPHEN.split(surface):
        if part:
            yield start + position, part
        position += len(part) + 1
