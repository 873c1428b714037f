"""A segment of text as a bag of language-neutral features: the shared space of evidence.

A key means the same in every language: the value of a figure, a name, a Latin word, a sign that
survives translation. Which keys of two versions are one is for `cognates` to say, how much a
shared key proves is for `similarity`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from align.model import Span, Version
from align.numbers.model import Mention, NumberKind, Reading, Strength
from align.numbers.units import dimension, is_money, to_base
from align.numbers.version_figures import VersionFigures
from align.reading.function_words import ENGLISH, GERMAN
from align.reading.view import normalise


class FeatureClass(StrEnum):
    """Where a key comes from; the better classes survive translation more surely."""

    NUMBER = "number"
    SMALL_NUMBER = "small number"
    QUANTITY = "quantity"
    """A figure in the base unit of its dimension: another way to say what NUMBER says."""
    NAME = "name"
    WORD = "word"
    SIGN = "sign"
    CONCEPT = "concept"
    """A word that the lexicon knows; what it may mean is the same in every language."""
    TRANSLITERATION = "transliteration"
    """What may be a name in Chinese characters, which spell its sound."""
    TIE = "tie"
    """A fixed point: a person said that these belong together."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A key at its place in a paragraph."""

    key: str
    feature_class: FeatureClass
    span: Span
    meanings: frozenset[str] = frozenset()


_LATIN = r"[^\W\d_一-鿿㐀-䶿぀-ヿ가-힯]"
_SIGN_OF_WORD = r"[^\W_一-鿿㐀-䶿぀-ヿ가-힯]"
_TOKEN = re.compile(rf"@?{_LATIN}{_SIGN_OF_WORD}*+(?:[-.'’&]{_SIGN_OF_WORD}++)*+")
_FUNCTION_WORDS = GERMAN | ENGLISH
_HYPHEN = re.compile(r"\s*[-‐‑–]\s*")
_POSSESSIVE = re.compile(r"['’]s$")
_SIGNS = {
    "?": "question", "？": "question", "!": "exclamation", "！": "exclamation",
    "“": "speech", "„": "speech", "«": "speech", "「": "speech", "…": "ellipsis",
    ":": "colon", "：": "colon", "(": "bracket", "（": "bracket",
    ";": "semicolon", "；": "semicolon",
}  # fmt: skip
_SIGN = re.compile("[" + re.escape("".join(_SIGNS)) + "]")
_REMEMBERED = 50_000
_STRAIGHT_QUOTE = re.compile('"[^"]*"?')


def paragraph_features(
    version: Version, figures: VersionFigures
) -> tuple[tuple[Feature, ...], ...]:
    """The features of each paragraph of a version."""
    return tuple(
        tuple(extract_features(p.text, version.language, mentions))
        for p, mentions in zip(version.paragraphs, figures.mentions, strict=True)
    )


def extract_features(text: str, language: str, mentions: Sequence[Mention]) -> Iterable[Feature]:
    """The features of a text with its figures in the order figures, names and words, signs."""
    for mention in mentions:
        yield from _figure(mention)
    view = normalise(text, language)
    ends = [mention.span.end for mention in mentions]
    for match in _TOKEN.finditer(view.text):
        span = view.source_span(*match.span())
        behind = bisect_right(ends, span.start)
        if behind == len(mentions) or not span.overlaps(mentions[behind].span):
            yield from _token(match.group(), span)
    for match in _SIGN.finditer(text):
        yield Feature(_SIGNS[match.group()], FeatureClass.SIGN, Span(*match.span()))
    for match in _STRAIGHT_QUOTE.finditer(text):
        yield Feature("speech", FeatureClass.SIGN, Span(*match.span()))


def _figure(mention: Mention) -> Iterable[Feature]:
    """What a figure says; an ordinal is its number, for the 29th minute is minute 29 elsewhere."""
    if mention.kind is NumberKind.IDENTIFIER:
        yield from _token(mention.surface, mention.span)
        return
    if mention.kind is NumberKind.FOOTNOTE:
        return
    strong = mention.strength is Strength.STRONG
    feature_class = FeatureClass.NUMBER if strong else FeatureClass.SMALL_NUMBER
    reading = mention.reading
    if reading.iso is not None:
        yield Feature(reading.iso, feature_class, mention.span)
    if reading.value is not None:
        yield Feature(str(reading.value), feature_class, mention.span)
    if (quantity := _quantity(reading)) is not None:
        yield Feature(quantity, FeatureClass.QUANTITY, mention.span)


def _quantity(reading: Reading) -> str | None:
    """The value in the base unit, where that is another number: 1387 GWh is 13.87亿千瓦时."""
    if reading.value is None or reading.unit is None or is_money(reading.unit):
        return None
    in_base = to_base(reading.value, reading.unit)
    return None if in_base == reading.value else f"{dimension(reading.unit)} {in_base}"


def _token(surface: str, span: Span) -> Iterable[Feature]:
    """A name or word, and the parts of one with hyphens: H100-Chips is about H100."""
    return [Feature(key, class_, span) for key, class_ in _read_token(surface)]


@lru_cache(maxsize=_REMEMBERED)
def _read_token(surface: str) -> tuple[tuple[str, FeatureClass], ...]:
    parts = _HYPHEN.split(surface)
    words = [surface, *parts] if len(parts) > 1 else parts
    return tuple(word for part in words if (word := _read_word(part)) is not None)


def _read_word(surface: str) -> tuple[str, FeatureClass] | None:
    word = _POSSESSIVE.sub("", surface).lstrip("@")
    key = re.sub(r"[\s\-.'’&]", "", unicodedata.normalize("NFKC", word)).casefold()
    if len(key) < 2 or key in _FUNCTION_WORDS:
        return None
    inner = word[1:]
    is_name = inner != inner.lower() or any(c.isdigit() for c in word)
    if is_name or (word[:1].isupper() and len(key) > 2):
        return key, FeatureClass.NAME
    return (key, FeatureClass.WORD) if len(key) > 3 else None
