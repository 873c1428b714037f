"""Looking words up: the meanings of a word, under names that are the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING

from align.errors import InputError
from align.lexicon.cache import cached_store
from align.lexicon.compounds import Keys, compound_meanings, part_meanings
from align.lexicon.core import core_source, core_triples
from align.lexicon.forms import form_of, forms_in_text, short_form
from align.lexicon.function_words import is_function_word
from align.lexicon.inflection import other_bases
from align.lexicon.store import Store
from align.lexicon.triples import Triple
from align.news import Preparing, Unusable, tell

if TYPE_CHECKING:
    from align.lexicon.discovery import Found
    from align.lexicon.entries import Entry

_NOTHING: Keys = frozenset()
_HYPHEN = re.compile("[-‐‑–]")
_CONCEPT, _ENGLISH, _BRIDGE = "c:", "en:", "via:"
_MOST_BRIDGED = 50
_LONGEST = 120
"""Nothing longer is a word: the longest German ones have some eighty letters."""
_MOST_REMEMBERED = 200_000


class Lexicon:
    """Several lexicons as one: words that share a meaning may translate each other.

    The first of `stores` is the core lexicon.
    """

    def __init__(self, stores: Sequence[Store]) -> None:
        self._stores = tuple(stores)
        self._remembered: dict[tuple[str, str], Keys] = {}
        self.signature = " ".join(store.signature for store in self._stores)

    def meanings(self, word: str, language: str) -> frozenset[str]:
        """What `word` may mean, as it stands in a text of `language`: nothing if unknown."""
        if len(word) > _LONGEST:
            return _NOTHING
        known = self._remembered.get((word, language))
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                for old in list(islice(self._remembered, _MOST_REMEMBERED // 2)):
                    self._remembered.pop(old, None)
            known = self._look_up(word, language)
            self._remembered[word, language] = known
        return known

    def _look_up(self, word: str, language: str) -> Keys:
        tag = language.partition("-")[0]
        word = word.replace("\u00ad", "").replace("’", "'")
        if tag == "zh":
            return self._chinese(form_of(word, language))
        found = (_alphabetic(store, word, tag) for store in self._stores if tag in store.languages)
        keys = _NOTHING.union(*found)
        return keys | _bridges(keys) if tag == "de" else keys

    def _chinese(self, form: str) -> Keys:
        if is_function_word(form, "zh"):
            return _NOTHING
        found = [_chinese(store, form) for store in self._stores if "zh" in store.languages]
        keys = _NOTHING.union(*found)
        return keys | self._bridged(keys) if found and not found[0] else keys

    def _bridged(self, keys: Keys) -> Keys:
        """The bridges to German of the English words that a Chinese word means."""
        english = sorted(key.removeprefix(_ENGLISH) for key in keys if key.startswith(_ENGLISH))
        if not english:
            return _NOTHING
        known = self._stores[0].keys_of("en", english[:_MOST_BRIDGED])
        return _bridges(_NOTHING.union(*known.values()))


def _bridges(keys: Keys) -> Keys:
    """Keys that only German has, and Chinese of words that the core lexicon lacks.

    A Chinese-English dictionary has no German. Its words mean, by way of English, what German
    words of the core lexicon mean; English itself needs no such detour, which is less certain.
    """
    return frozenset(_BRIDGE + key for key in keys if key.startswith(_CONCEPT))


def _alphabetic(store: Store, word: str, tag: str) -> Keys:
    if not any(map(str.isalpha, word)):
        return _NOTHING
    if short := short_form(word):
        found = store.keys(tag, short)
        if found:
            return found
        word = word.capitalize()
    if is_function_word(word, tag):
        return _NOTHING
    return (
        _NOTHING.union(*store.keys_of(tag, forms_in_text(word, tag)).values())
        or _inflected(store, word, tag)
        or _parts(store, word, tag)
    )


def _inflected(store: Store, word: str, tag: str) -> Keys:
    """The meanings of the likeliest base form that the word may be an inflected form of."""
    forms = tuple(dict.fromkeys(form_of(base, tag) for base in other_bases(word, tag)))
    found = store.keys_of(tag, forms) if forms else {}
    return next((found[form] for form in forms if form in found), _NOTHING)


def _parts(store: Store, word: str, tag: str) -> Keys:
    parts = [part for part in _HYPHEN.split(word) if part]
    if len(parts) > 1:
        return _NOTHING.union(*(_alphabetic(store, part, tag) for part in parts))
    return compound_meanings(word, partial(store.keys_of, tag)) if tag == "de" else _NOTHING


def _chinese(store: Store, form: str) -> Keys:
    return store.keys("zh", form) or part_meanings(form, partial(store.keys_of, "zh"))


_TOLD_EVERY = 10_000
"""So many entries of a dictionary are read between one piece of news and the next."""
_default: dict[tuple[str, ...], Lexicon] = {}
_default_lock = Lock()


def default_lexicon(without: str | None = None) -> Lexicon:
    """The core lexicon with the dictionaries of this computer and those the user added.

    The added one of the name `without` is left out.

    Each is compiled when it is first used, which takes seconds. A dictionary that does not load
    is left out. Both are told (see `align.news`).
    """
    with _default_lock:
        stores = tuple(_stores(without))
        signatures = tuple(store.signature for store in stores)
        if signatures not in _default:
            _default.clear()
            _default[signatures] = Lexicon(stores)
        return _default[signatures]


def _stores(without: str | None) -> Iterator[Store]:
    from align.lexicon.at_hand import added_stores, found_dictionaries

    yield cached_store("core", core_source(), core_triples)
    for found in found_dictionaries():
        try:
            store = cached_store(found.name, found.signature, partial(_triples_of, found))
        except (InputError, OSError):
            tell(Unusable(found.name, is_added=False))
        else:
            yield store
    for name, added in added_stores(without):
        if added is None:
            tell(Unusable(name, is_added=True))
        else:
            yield added


def _triples_of(found: Found) -> Iterator[Triple]:
    from align.lexicon.entries import triples_of

    return triples_of(_counted(found))


def _counted(found: Found) -> Iterator[Entry]:
    for number, entry in enumerate(found.entries()):
        if number and number % _TOLD_EVERY == 0:
            tell(Preparing(found.name, number))
        yield entry
