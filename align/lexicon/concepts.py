"""The concepts of the core lexicon by their keys: what a meaning is called in each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from align.lexicon.core import LANGUAGES, core_files

_PREFIX = "c:"


@dataclass(frozen=True, slots=True)
class Concept:
    """The band of its frequency, 1 to 4, and its words in each of `LANGUAGES`."""

    band: int
    words: tuple[tuple[str, ...], ...]

    def called(self, language: str) -> tuple[str, ...]:
        """Its words in a language (a primary subtag); none in one the core lexicon lacks."""
        return self.words[LANGUAGES.index(language)] if language in LANGUAGES else ()


def words_of_keys(keys: Iterable[str], language: str) -> tuple[str, ...]:
    """What the meanings of these keys are called in a language, the commonest meaning first.

    Keys of `Lexicon.meanings`; those that are none of the core lexicon are left out.
    """
    known = _concepts()
    found = sorted((known[key].band, key) for key in keys if key in known)
    words = (word for _, key in found for word in known[key].called(language))
    return tuple(dict.fromkeys(words))


@cache
def _concepts() -> Mapping[str, Concept]:
    """Every concept under the key that `core_triples` gives it."""
    found: dict[str, Concept] = {}
    for name, text in core_files():
        lines = (line for line in text.splitlines() if line and not line.startswith("#"))
        for number, line in enumerate(lines, 1):
            band, _, columns = line.partition(" ")
            words = tuple(tuple(column.split(", ")) for column in columns.split(" | "))
            found[f"{_PREFIX}{name}:{number}"] = Concept(int(band), words)
    return found


def warm_up() -> None:
    """Read the core lexicon, for a thread that nobody waits for."""
    _concepts()
