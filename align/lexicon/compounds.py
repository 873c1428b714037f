"""Words made of words: German compounds, and Chinese words that no dictionary lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from align.lexicon.function_words import is_function_word
from align.reading.stems import stem

Keys = frozenset[str]
KeysOf = Callable[[Sequence[str]], Mapping[str, Keys]]
"""Asks for the keys of several forms at once; leaves out those that are not known."""

_LINKS = ("", "s", "n", "en", "es", "er", "e")
_SHORTEST = 3
_SHORTEST_WORD = 7
_LONGEST_CHINESE = 5
_PAIR = 2
_COMPLEMENTS = frozenset("至到出成入为起上下过了着完住掉向往给")


def compound_meanings(word: str, keys_of: KeysOf) -> Keys:
    """The keys of the parts of a German compound; none if it cannot be split into known words.

    The word is cut in two known words, the last one as long as can be; the first may end in a
    linking sound (Arbeit-s-markt) or be a compound itself.
    """
    folded = word.casefold()
    if len(folded) < _SHORTEST_WORD or not folded.isalpha():
        return frozenset()
    return _split(folded, keys_of)


def _split(folded: str, keys_of: KeysOf) -> Keys:
    stemmed = stem(folded, "de")
    cuts = {stemmed[cut:]: cut for cut in range(_SHORTEST, len(stemmed) - _SHORTEST + 1)}
    known = keys_of(tuple(cuts)) if cuts else {}
    for tail in sorted(known, key=len, reverse=True):
        head = folded[: cuts[tail]]
        found = _head_meanings(head, keys_of)
        if found:
            return found | known[tail]
    return frozenset()


def _head_meanings(head: str, keys_of: KeysOf) -> Keys:
    forms = dict.fromkeys(_without_link(head))
    known = keys_of(tuple(forms))
    for form in forms:
        if form in known:
            return known[form]
    return _split(head, keys_of) if len(head) >= _SHORTEST_WORD else frozenset()


def _without_link(head: str) -> Iterator[str]:
    yield stem(head, "de")
    for link in _LINKS:
        rest = head.removesuffix(link) if link else head
        if len(rest) >= _SHORTEST and (not link or len(rest) < len(head)):
            yield rest


def part_meanings(word: str, keys_of: KeysOf) -> Keys:
    """The keys of the longest known parts of a Chinese word, of two characters and more each."""
    sizes = range(2, min(_LONGEST_CHINESE, len(word) - 1) + 1)
    parts = {word[i : i + size] for size in sizes for i in range(len(word) - size + 1)}
    known = keys_of(tuple(parts)) if parts else {}
    found: set[str] = set()
    position = 0
    while position < len(word) - 1:
        for size in reversed(sizes):
            part = word[position : position + size]
            if part in known:
                found |= known[part]
                position += size
                break
        else:
            position += 1
    return frozenset(found) or _verb_meanings(word, keys_of)


def _verb_meanings(word: str, keys_of: KeysOf) -> Keys:
    """The keys of a verb of one character with a complement (升至, 降到) or said twice (看看)."""
    if len(word) != _PAIR or not (word[1] in _COMPLEMENTS or word[0] == word[1]):
        return frozenset()
    verb = word[0]
    return frozenset() if is_function_word(verb, "zh") else keys_of((verb,)).get(verb, frozenset())
