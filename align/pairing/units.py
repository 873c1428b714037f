"""Units: the sentences of a version, each a bag of features; what is paired first.

A heading that was joined to its first sentence is a unit of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from align.lexicon.lookup import Lexicon
from align.model import Sentence, Span, Version, Word
from align.news import told
from align.numbers.model import Mention
from align.pairing.annotation import Annotation
from align.pairing.features import Feature, FeatureClass, extract_features
from align.pairing.name_candidates import name_candidates, pinyin_names
from align.pairing.run_in import without_run_in_headings
from align.pairing.unit import Packer, Unit
from align.reading.segments import SEGMENTS
from align.reading.words import split_words

_HYPHEN = re.compile(r"[-‐‑–]")


def read_units(version: Version, annotation: Annotation, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a version in order; white space alone is no unit."""
    packer = Packer()
    starts = _starts(version)
    task, count = f"looking words up ({version.language})", len(version.paragraphs)
    return tuple(
        Unit(
            number,
            sentence,
            size,
            paragraph.kind,
            first and starts[number],
            *packer.pack(found),
            span,
        )
        for number, paragraph in told(enumerate(version.paragraphs), count, task)
        for first, sentence, span, size, found in _sentences(
            paragraph.text,
            version.language,
            annotation.figures.mentions[number],
            annotation.sentences[number],
            lexicon,
        )
    )


def _starts(version: Version) -> list[bool]:
    """Which paragraphs begin one: all, but for segments that stand in blocks.

    Where a file of segments has blank lines, they tell the paragraphs that were cut into segments.
    """
    lines = [paragraph.line for paragraph in version.paragraphs]
    starts = [True] * len(lines)
    if version.source.format == SEGMENTS:
        follows = [False, *(b == a + 1 for a, b in pairwise(map(int, lines)))]
        if not all(follows[1:]):
            starts = [not each for each in follows]
    return starts


def _sentences(
    text: str,
    language: str,
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
) -> Iterator[tuple[bool, int, Span, int, list[Feature]]]:
    """Each unit that holds something: is it the first, sentence, place, size, features."""
    words = split_words(text, language, [mention.span for mention in mentions])
    features = chain(
        extract_features(text, language, mentions),
        _concepts(text, language, words, mentions, lexicon),
        name_candidates(text, words, language, lexicon),
        pinyin_names(text, language),
    )
    first = True
    parts = list(without_run_in_headings(text, language, sentences))
    by_part = _by_sentence(features, [part for _, part in parts])
    for (place, sentence), found in zip(parts, by_part, strict=True):
        size = sum(map(len, sentence.of(text).split()))
        if size:
            yield first, place, Span(sentence.start, sentence.end), size, found
            first = False


def _by_sentence(features: Iterable[Feature], sentences: Sequence[Sentence]) -> list[list[Feature]]:
    """The features of a paragraph by the sentence in which each begins."""
    if len(sentences) == 1:
        return [list(features)]
    found: list[list[Feature]] = [[] for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for feature in features:
        found[bisect_right(starts, feature.span.start) - 1].append(feature)
    return found


def _concepts(
    text: str,
    language: str,
    words: Sequence[Word],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[Feature]:
    """The words that the lexicon knows, and the parts of those with hyphens."""
    taken = frozenset(mention.span.start for mention in mentions)
    for word in words:
        at = word.start
        if at in taken:
            continue
        whole = text[at : word.end]
        for start, surface in ((at, whole),) if whole.isalpha() else _parts(at, whole):
            meanings = lexicon.meanings(surface, language)
            if meanings:
                span = Span(start, start + len(surface))
                yield Feature(surface.casefold(), FeatureClass.CONCEPT, span, meanings)


def _parts(start: int, surface: str) -> Iterator[tuple[int, str]]:
    """The parts of a word between hyphens, each with its place."""
    position = 0
    for part in _HYPHEN.split(surface):
        if part:
            yield start + position, part
        position += len(part) + 1
