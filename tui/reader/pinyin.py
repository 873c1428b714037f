"""Pinyin of Chinese words, with tone marks, from pypinyin's tables of phrases and characters.

The tables are read, not pypinyin's functions, so that it does not matter with which settings
another part of the program has imported it. The first reading loads them, for some 0.2 seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from tui.reader.chinese_script import in_script
from tui.reader.study import Script

_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LONGEST_PHRASE = 8
_REMEMBERED = 8192
_ALONE = {"得": "de", "地": "de", "长": "cháng"}
"""Readings of words of one character, which the table puts second."""
_VOWELS = tuple("aeoāáǎàēéěèōóǒò")
"""What a syllable begins with that has an apostrophe before it inside a word (GB/T 16159)."""


class _Tables(NamedTuple):
    phrases: Mapping[str, Sequence[Sequence[str]]]
    characters: Mapping[int, str]


def has_pinyin(word: str) -> bool:
    """Whether a word has a Chinese character."""
    return _HAN.search(word) is not None


@lru_cache(_REMEMBERED)
def pinyin(word: str) -> str:
    """The pinyin of a word, in one: 西安 is "xī'ān"; signs that have none stay, as in "T xù"."""
    written = ""
    after_han = False
    for character, syllable in zip(word, syllables(word), strict=True):
        reads = syllable is not None
        text = syllable if syllable is not None else character
        if written and reads != after_han:
            written += " "
        elif reads and after_han and text.startswith(_VOWELS):
            written += "'"
        written, after_han = written + text, reads
    return written


def syllables(word: str) -> tuple[str | None, ...]:
    """The syllable of each character, None for what is not Chinese or not known.

    A character is read as in the longest phrase that is known of it and those after it; by itself
    with its commonest reading. Traditional characters are read as Simplified.
    """
    simplified = in_script(word, "zh", Script.SIMPLIFIED)
    return (_ALONE[simplified],) if simplified in _ALONE else tuple(_syllables(simplified))


def warm_up() -> None:
    """Load the tables, for a thread that nobody waits for."""
    _tables()


def _syllables(word: str) -> Iterator[str | None]:
    tables = _tables()
    start = 0
    while start < len(word):
        phrase = _longest_phrase(word, start)
        if phrase:
            yield from (readings[0] for readings in tables.phrases[phrase])
        else:
            readings = tables.characters.get(ord(word[start])) if has_pinyin(word[start]) else None
            yield readings.partition(",")[0] if readings else None
        start += len(phrase) or 1


def _longest_phrase(word: str, start: int) -> str:
    """The longest phrase that begins there and has a syllable for each character, else ""."""
    phrases = _tables().phrases
    for end in range(min(len(word), start + _LONGEST_PHRASE), start + 1, -1):
        part = word[start:end]
        if len(phrases.get(part, ())) == len(part):
            return part
    return ""


@cache
def _tables() -> _Tables:
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    return _Tables(phrases_dict, pinyin_dict)
