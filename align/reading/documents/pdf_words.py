"""The words that the ends of lines divide, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from align.reading.documents.flowing_text import collapsed
from align.reading.documents.pdf_lines import SOFT_HYPHEN

_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_DIVIDED = re.compile(rf"(\w+)[{SOFT_HYPHEN}-]$")
_BEGINNING = re.compile(r"\w+")
_AND = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or|to)\b")
_SELDOM = 0.02
"""Where fewer lines end with a hyphen, nobody divided words to fill them."""


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What hyphens a text has: whether "-" divides words at the ends of lines, and the words, in
    small letters, that have one anyway.
    """

    divide: bool
    words: frozenset[str]


def hyphens_of(lines: Sequence[str]) -> Hyphens:
    """How the words of a text are divided, judged by all its lines."""
    soft = sum(line.endswith(SOFT_HYPHEN) for line in lines)
    hard = sum(line.endswith("-") for line in lines)
    found = (word for line in lines if "-" in line for word in _HYPHENATED.findall(line))
    words = frozenset(word.casefold() for word in found)
    return Hyphens(not soft and hard > _SELDOM * len(lines), words)


def is_divided(line: str) -> bool:
    """Whether a line ends within a word."""
    return _DIVIDED.search(line) is not None


def joined_lines(lines: Sequence[str], hyphens: Hyphens) -> str:
    """Lines as one paragraph.

    A hyphen at the end of a line goes where it divides a word and a small letter follows, but for
    that of a word of which only the first half is written ("Vor- und Nachteile").
    """
    text = lines[0]
    for line in lines[1:]:
        divided = _DIVIDED.search(text)
        if divided is None or _AND.match(line):
            text = f"{_with_hyphen(text)}\n{line}"
        else:
            stem = text[: divided.end(1)]
            is_one = line[:1].islower() and _divides(text[-1], divided[1], line, hyphens)
            text = stem + ("" if is_one else "-") + line
    return collapsed(_with_hyphen(text))


def _divides(hyphen: str, stem: str, line: str, hyphens: Hyphens) -> bool:
    """Whether the hyphen between two lines is not part of the word."""
    following = _BEGINNING.match(line)
    if hyphen == SOFT_HYPHEN or following is None:
        return True
    return hyphens.divide and f"{stem}-{following[0]}".casefold() not in hyphens.words


def _with_hyphen(text: str) -> str:
    return text[:-1] + "-" if text.endswith(SOFT_HYPHEN) else text
