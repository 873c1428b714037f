"""Keys under which the inflected forms of a word meet."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

_STEMMERS = {"de": "german", "en": "english"}


class _Stemmer(Protocol):
    def stem(self, token: str) -> str: ...


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The key of `word`: German and English by Snowball's rules, case-folded; Chinese as it is.

    Other languages are only case-folded. Keys are for comparing, not for showing ("autom").
    """
    tag = language.partition("-")[0]
    if tag == "zh":
        return word
    folded = word.casefold().replace("’", "'").replace("\u00ad", "")
    return _stemmer(_STEMMERS[tag]).stem(folded) if tag in _STEMMERS else folded


@cache
def _stemmer(name: str) -> _Stemmer:
    # NLTK's start-up takes a quarter of a second: only when the first word is stemmed.
    from nltk.stem.snowball import SnowballStemmer

    stemmer: _Stemmer = SnowballStemmer(name)
    return stemmer
