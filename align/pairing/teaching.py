"""What accepted rows teach: word pairs, for a dictionary that pairs the next texts.

A person stands behind the rows, so all of them teach. Words that the lexicon knows to translate
something in the same row, and words that are written alike there, teach nothing: what is left are
names, terms and words used in a sense of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from align.lexicon.forms import form_of
from align.lexicon.function_words import is_function_word
from align.lexicon.learnt import WordPair
from align.lexicon.lookup import Lexicon
from align.model import Row, Sentence, Version, Work
from align.pairing.annotation import Annotation, annotate_work
from align.pairing.association import Association, best_partners
from align.reading.words import split_words

LEAST_TOGETHER = 2
"""Words must be met in so many rows together."""
LEAST_DICE = 0.55
DISCOUNT = 0.5
"""A meeting may be chance: so much of one is taken off before the coefficient is judged."""
CLEAR = 1.25
"""Two words are so many times as faithful to each other as either is to any other word."""
CLEAR_AT_LEAST = 2.5
"""The same for words that met no oftener than LEAST_TOGETHER."""
SHORT = 40
"""In rows with more words of a version words meet by chance: one meeting more is asked for."""
LONGEST = 200
"""Rows with more different words of a version teach nothing."""
_HYPHENS = str.maketrans("‐‑–", "---")
_SHORTEST = {"zh": 2}
_SHORTEST_WORD = 3

Bag = Mapping[str, frozenset[str]]
"""The forms of the words of a version in a row, each with what may match it."""


def word_pairs(
    work: Work,
    rows: Iterable[Row],
    lexicon: Lexicon,
    annotations: Sequence[Annotation] | None = None,
) -> tuple[WordPair, ...]:
    """The word pairs that accepted rows of a work teach beyond `lexicon`, the surest first.

    Rows are split into their sentence rows where they have them. `annotations` are those of the
    versions, where they are known.
    """
    known = annotate_work(work) if annotations is None else annotations
    texts = [
        _Text.of(version, annotation, lexicon)
        for version, annotation in zip(work.versions, known, strict=True)
    ]
    segments = [segment for row in rows for segment in _segments(row, known)]
    found: dict[tuple[tuple[str, str], ...], WordPair] = {}
    for a, b in combinations(range(len(texts)), 2):
        if texts[a].language != texts[b].language:
            bags = ((texts[a].bag(s[a]), texts[b].bag(s[b])) for s in segments)
            for pair in _pairs(texts[a], texts[b], [(x, y) for x, y in bags if x and y]):
                key = tuple(sorted(zip(pair.languages, pair.words, strict=True)))
                found.setdefault(key, pair)
    return tuple(sorted(found.values(), key=lambda p: (-p.dice, -p.rows, p.languages, p.words)))


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a version by sentence, and how each of their forms is written, how often."""

    language: str
    words: Mapping[tuple[int, int], Sequence[str]]
    written: Mapping[str, Counter[str]]
    matching: Mapping[str, frozenset[str]]
    """What may match a word as it is written: what it means, and its spelling."""

    @classmethod
    def of(cls, version: Version, annotation: Annotation, lexicon: Lexicon) -> _Text:
        """The words of a version."""
        words = dict(_by_sentence(version, annotation))
        written: defaultdict[str, Counter[str]] = defaultdict(Counter)
        matching = {}
        for word in (word for each in words.values() for word in each):
            written[form_of(word, version.language)][word] += 1
            if word not in matching:
                meanings = lexicon.meanings(word, version.language)
                matching[word] = meanings | {f"={word.casefold()}"}
        return cls(version.language.partition("-")[0], words, written, matching)

    def bag(self, sentences: Iterable[tuple[int, Sentence]]) -> Bag:
        """The words of some sentences."""
        found: dict[str, frozenset[str]] = {}
        for paragraph, sentence in sentences:
            for word in self.words[paragraph, sentence.start]:
                form = form_of(word, self.language)
                keys = self.matching[word]
                found[form] = found[form] | keys if form in found else keys
        return found

    def usual(self, form: str) -> str:
        """How a form is mostly written; in small letters if it ever is."""
        ranked = sorted(self.written[form].items(), key=lambda item: (-item[1], item[0]))
        return next((word for word, _ in ranked if word.islower()), ranked[0][0])


def _by_sentence(
    version: Version, annotation: Annotation
) -> Iterator[tuple[tuple[int, int], list[str]]]:
    """The words of each sentence that could be taught; parts of words with hyphens are words."""
    tag = version.language.partition("-")[0]
    for number, paragraph in enumerate(version.paragraphs):
        figures = [mention.span for mention in annotation.figures.mentions[number]]
        taken = {span.start for span in figures}
        words = split_words(paragraph.text, version.language, figures)
        for sentence in annotation.sentences[number]:
            inside = (w for w in words if sentence.start <= w.start < sentence.end)
            surfaces = [w.of(paragraph.text) for w in inside if w.start not in taken]
            parts = [p for s in surfaces for p in s.translate(_HYPHENS).split("-")]
            yield (number, sentence.start), [part for part in parts if _is_word(part, tag)]


def _is_word(text: str, tag: str) -> bool:
    long_enough = len(text) >= _SHORTEST.get(tag, _SHORTEST_WORD)
    return long_enough and text.isalpha() and not is_function_word(text, tag)


Segment = Sequence[Sequence[tuple[int, Sentence]]]
"""The sentences of each version, with the numbers of their paragraphs, that belong together."""


def _segments(row: Row, annotations: Sequence[Annotation]) -> Iterator[Segment]:
    whole = [
        annotation.sentences_of(run) for annotation, run in zip(annotations, row.runs, strict=True)
    ]
    if not row.sentence_rows:
        yield whole
    for part in row.sentence_rows:
        yield [found[run.start : run.end] for found, run in zip(whole, part.runs, strict=True)]


def _pairs(one: _Text, other: _Text, bags: Sequence[tuple[Bag, Bag]]) -> Iterator[WordPair]:
    """The word pairs of two versions; `bags` are those of each row that both have."""
    kept = [pair for pair in bags if max(map(len, pair)) <= LONGEST]
    met = _often(ours for ours, _ in kept), _often(theirs for _, theirs in kept)
    often = dict(_together([_in_row(*pair, met) for pair in kept]))
    for found in best_partners(often, met, str):
        if _is_sure(found, met):
            yield WordPair(
                (one.language, other.language),
                (one.usual(found.one), other.usual(found.other)),
                found.together,
                found.dice,
            )


@dataclass(frozen=True, slots=True)
class _InRow:
    """The words of a row that nothing in it explains, and whether the row is long."""

    ours: Sequence[str]
    theirs: Sequence[str]
    is_long: bool


def _in_row(ours: Bag, theirs: Bag, met: tuple[Mapping[str, int], Mapping[str, int]]) -> _InRow:
    is_long = max(len(ours), len(theirs)) > SHORT
    return _InRow(_lonely(ours, theirs, met[0]), _lonely(theirs, ours, met[1]), is_long)


def _together(rows: Sequence[_InRow]) -> Iterator[tuple[tuple[str, str], int]]:
    """Two words that meet in enough rows, and in how many; word by word, which needs less room."""
    places: defaultdict[str, list[_InRow]] = defaultdict(list)
    for row in rows:
        for word in row.ours:
            places[word].append(row)
    for word, found in places.items():
        counts = Counter(other for row in found for other in row.theirs)
        in_long = {other for row in found if row.is_long for other in row.theirs}
        for other, count in counts.items():
            if count >= LEAST_TOGETHER + (other in in_long):
                yield (word, other), count


def _often(bags: Iterable[Bag]) -> Mapping[str, int]:
    """In how many rows each word stands, for words that stand in enough of them."""
    met = Counter(form for bag in bags for form in bag)
    return {form: count for form, count in met.items() if count >= LEAST_TOGETHER}


def _lonely(ours: Bag, theirs: Bag, often: Mapping[str, int]) -> list[str]:
    """The words of ours that are met often enough and that nothing in theirs may match."""
    there = frozenset().union(*theirs.values())
    return [form for form, keys in ours.items() if form in often and keys.isdisjoint(there)]


def _is_sure(found: Association[str], met: tuple[Mapping[str, int], Mapping[str, int]]) -> bool:
    in_all = met[0][found.one] + met[1][found.other]
    clear = CLEAR if found.together > LEAST_TOGETHER else CLEAR_AT_LEAST
    return (
        2 * (found.together - DISCOUNT) / in_all >= LEAST_DICE and found.dice >= clear * found.rival
    )
