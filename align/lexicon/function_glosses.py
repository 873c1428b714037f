"""What function words are called in other languages, for people; pairing makes nothing of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from align.lexicon.core import LANGUAGES

_TABLE = "function_glosses.txt"
Senses = tuple[tuple[str, ...], ...]


def function_senses(word: str, language: str, target: str) -> Senses:
    """Of each sense of a function word its words in `target`; nothing if it is not known.

    Both languages are primary subtags.
    """
    if not {language, target} <= set(LANGUAGES):
        return ()
    rows = _rows()
    found = _places()[language].get(word.casefold().replace("’", "'"), ())
    senses = (rows[at][LANGUAGES.index(target)] for at in found)
    return tuple(sense for sense in senses if sense)


@cache
def _rows() -> tuple[Senses, ...]:
    """Of each sense the words that are shown, in each language."""
    return tuple(
        tuple(_split(column.partition(";")[0], ",") for column in columns) for columns in _columns()
    )


@cache
def _places() -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """By language and form the numbers of the senses: those first in which it is a main word."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {tag: {} for tag in LANGUAGES}
    for number, columns in enumerate(_columns()):
        for tag, column in zip(LANGUAGES, columns, strict=True):
            shown, _, forms = column.partition(";")
            words = (*_split(shown, ","), *_split(forms, " "))
            for position, word in enumerate(words):
                found[tag].setdefault(word.casefold(), []).append((position, number))
    return {
        tag: {word: tuple(number for _, number in sorted(at)) for word, at in places.items()}
        for tag, places in found.items()
    }


@cache
def _columns() -> tuple[tuple[str, ...], ...]:
    text = (files("align.lexicon") / _TABLE).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("|")) for line in lines)


def _split(text: str, separator: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(separator) if word.strip())
