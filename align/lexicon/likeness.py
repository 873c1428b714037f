"""How far a word of a text is from the word of a dictionary that it may be a form of."""

from __future__ import annotations

from itertools import takewhile
from operator import eq

NO_FORM = 50.0
"""The distance of a word that is no form of the other."""
OTHER_CASE = 1.5
"""The distance of a word with a capital from itself without: more than that of a short ending."""
_UMLAUTS = str.maketrans("äöü", "aou")
_WITH_UMLAUT, _UNLIKELY = 1.25, 3.0
_NOUN_ENDINGS = frozenset(
    ["", "e", "n", "en", "er", "ern", "s", "es", "ens", "nen", "innen", "se", "sen"]
)
_FOREIGN = frozenset(["a", "um", "us", "on", "is", "o"])
"""What gives way to the plural's -en: Museum, Museen."""


def distance(word: str, entry: str, language: str) -> float:
    """How far `word` is from `entry`, of which it may be a form; 0 if they are the same.

    Both are words of `language` (a primary subtag) with the same stem. It is the number of letters
    that they don't share, the endings; more where the case differs, or only one has an umlaut. A
    German word with a capital is a form of a noun only by the endings that nouns have: Bäcker is
    none of Backe.
    """
    if word == entry:
        return 0.0
    one, other = word.casefold(), entry.casefold()
    case = 0.0
    if word[:1].isupper() != entry[:1].isupper():
        case = OTHER_CASE if word[:1].isupper() else _UNLIKELY
    if one == other:
        return case or 1.0
    flat, base = one.translate(_UMLAUTS), other.translate(_UMLAUTS)
    same = sum(takewhile(bool, map(eq, flat, base)))
    ending, lost = one[same:], other[same:]
    far = len(ending) + len(lost) + case
    if language != "de":
        return far
    is_noun = word[:1].isupper() and entry[:1].isupper()
    if is_noun and not _is_noun_form(ending, lost):
        return NO_FORM
    if one[:same] == other[:same]:
        return far
    return far + (_WITH_UMLAUT if is_noun and not _has_umlaut(other[:same]) else _UNLIKELY)


def _is_noun_form(ending: str, lost: str) -> bool:
    return (not lost and ending in _NOUN_ENDINGS) or (lost in _FOREIGN and ending == "en")


def _has_umlaut(text: str) -> bool:
    return text != text.translate(_UMLAUTS)
