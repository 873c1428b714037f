"""The concepts of the core lexicon by their keys: what a meaning is called in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from align.lexicon.core import LANGUAGES, core_files

_PREFIX = "c:"


@dataclass(frozen=True, slots=True)
class Concept:
    """The band of its frequency, 1 to 4, and its words in each of `LANGUAGES`, the best first.

    `kind` is the heading it stands under: nouns, verbs, adjectives, adverbs or names.
    """

    key: str
    kind: str
    band: int
    words: tuple[tuple[str, ...], ...]

    def called(self, language: str) -> tuple[str, ...]:
        """Its words in a language (a primary subtag); none in one the core lexicon lacks."""
        return self.words[LANGUAGES.index(language)] if language in LANGUAGES else ()


def concept_of(key: str) -> Concept | None:
    """The concept of a key of `Lexicon.meanings`; None of one that is none of the core lexicon."""
    if not key.startswith(_PREFIX):
        return None
    name, _, number = key.removeprefix(_PREFIX).partition(":")
    kind, line = _lines()[name][int(number) - 1]
    band, _, columns = line.partition(" ")
    return Concept(key, kind, int(band), tuple(tuple(c.split(", ")) for c in columns.split(" | ")))


@cache
def _lines() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Of each file the lines that hold a concept, each with its heading, as keys number them."""
    return {name: tuple(_concepts_in(text)) for name, text in core_files()}


def _concepts_in(text: str) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in text.splitlines():
        if line.startswith("#"):
            kind = line[3:] if line.startswith("## ") else kind
        elif line:
            yield kind, line


def warm_up() -> None:
    """Read the core lexicon, for a thread that nobody waits for."""
    _lines()
