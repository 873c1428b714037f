"""Words made of words: German compounds, and Chinese words that no dictionary lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from align.lexicon.function_words import is_function_word
from align.reading.stems import stem

Keys = frozenset[str]
KeysOf = Callable[[Sequence[str]], Mapping[str, Keys]]
"""Asks for the keys of several forms at once; leaves out those that are not known."""


class Part(NamedTuple):
    """A known part of a word: as it stands there, case-folded; the keys it has."""

    text: str
    keys: Keys


_LINKS = ("", "s", "n", "en", "es", "er", "e")
_SHORTEST = 3
_SHORTEST_WORD = 7
_LONGEST_CHINESE = 5
_AROUND_ROOT = re.compile(
    "(?P<verb>.)(?:[至到出成入为起上下过了着完住掉向往给在自于开回]|(?P=verb)"
    "|[了一不没](?P=verb)|[得不](?:[到起了上下出过住完成懂动开掉着见清]|出来|起来|下去|过来))"
    "|[很更太最极较越不没未已又再还都也仍却只曾将会可所被能想](?P<quality>.)"
    "|[该此本这那各每首二两三四五六七八九十几多][起个只家座处条名位件项场份届支艘架部款套]?(?P<noun>.)"
    "|.+(?P<verb_of_name>[说称])"
    "|..+(?P<noun_of_name>[州省县市区镇村队党军法案税杯赛剧歌街路桥港湾湖岛山河城语药])"
)


def compound_meanings(word: str, keys_of: KeysOf) -> Keys:
    """The keys of the parts of a German compound; none if it cannot be split into known words."""
    return _union(compound_parts(word, keys_of))


def compound_parts(word: str, keys_of: KeysOf) -> tuple[Part, ...]:
    """The parts of a German compound, in order; none if it cannot be split into known words.

    The word is cut in two known words, the last one as long as can be; the first may end in a
    linking sound (Arbeit-s-markt) or be a compound itself.
    """
    folded = word.casefold()
    if len(folded) < _SHORTEST_WORD or not folded.isalpha():
        return ()
    return _split(folded, keys_of)


def _split(folded: str, keys_of: KeysOf) -> tuple[Part, ...]:
    stemmed = stem(folded, "de")
    cuts = {stemmed[cut:]: cut for cut in range(_SHORTEST, len(stemmed) - _SHORTEST + 1)}
    known = keys_of(tuple(cuts)) if cuts else {}
    for tail in sorted(known, key=len, reverse=True):
        head = _head_parts(folded[: cuts[tail]], keys_of)
        if head:
            return (*head, Part(folded[cuts[tail] :], known[tail]))
    return ()


def _head_parts(head: str, keys_of: KeysOf) -> tuple[Part, ...]:
    forms = dict.fromkeys(_without_link(head))
    known = keys_of(tuple(forms))
    for form in forms:
        if form in known:
            return (Part(head, known[form]),)
    return _split(head, keys_of) if len(head) >= _SHORTEST_WORD else ()


def _union(parts: Sequence[Part]) -> Keys:
    return frozenset().union(*(part.keys for part in parts))


def _without_link(head: str) -> Iterator[str]:
    yield stem(head, "de")
    for link in _LINKS:
        rest = head.removesuffix(link) if link else head
        if len(rest) >= _SHORTEST and (not link or len(rest) < len(head)):
            yield rest


def part_meanings(word: str, keys_of: KeysOf) -> Keys:
    """The keys of the parts of a Chinese word, those of `chinese_parts`."""
    return _union(chinese_parts(word, keys_of))


def chinese_parts(word: str, keys_of: KeysOf) -> tuple[Part, ...]:
    """The longest known parts of a Chinese word, of two characters and more each, in order.

    Without any, the one character that carries the word: the verb or adjective between
    grammar (升至, 看看, 看不到, 很大), the noun after a pronoun (该州), the end of a word that
    begins with a name (曼城队, 黑尔说).
    """
    sizes = range(2, min(_LONGEST_CHINESE, len(word) - 1) + 1)
    parts = {word[i : i + size] for size in sizes for i in range(len(word) - size + 1)}
    known = keys_of(tuple(parts)) if parts else {}
    found: list[Part] = []
    position = 0
    while position < len(word) - 1:
        for size in reversed(sizes):
            part = word[position : position + size]
            if part in known:
                found.append(Part(part, known[part]))
                position += size
                break
        else:
            position += 1
    return tuple(found) or _root(word, keys_of)


def _root(word: str, keys_of: KeysOf) -> tuple[Part, ...]:
    match = _AROUND_ROOT.fullmatch(word)
    root = match[match.lastgroup] if match and match.lastgroup else ""
    if not root or is_function_word(root, "zh"):
        return ()
    keys = keys_of((root,)).get(root)
    return (Part(root, keys),) if keys else ()
