"""What a word of a text is called in other languages: the likeliest meanings first.

Pairing asks the lexicon for every meaning that any form of a word may have; a person who looks a
word up wants the word itself, then what it is a form of, and its parts only if it is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from align.lexicon.compounds import Keys, KeysOf, chinese_parts, compound_parts
from align.lexicon.concepts import Concept, concept_of
from align.lexicon.forms import form_of, forms_in_text, short_form
from align.lexicon.inflection import base_of, bases_in_text, is_irregular_verb, other_bases
from align.lexicon.likeness import NO_FORM, OTHER_CASE, distance
from align.lexicon.store import Store

_REGULAR, _IRREGULAR = 0.25, 0.5
"""What a base form is further off than the word itself (left: not right; to leave)."""
_OTHER_KIND = 2.0
"""What is added where the word has a verb's ending and the concept is none (missed: the Miss)."""
_VERB_ENDINGS = ("ed", "ing")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A concept that a word may mean, and how far the word is from what the concept is called."""

    concept: Concept
    distance: float
    position: int
    """The number of the nearest word among those of the concept, from 0."""

    @property
    def rank(self) -> tuple[float, bool, int, int, str]:
        """What meanings are sorted by: the nearest word, the commonest concept, its main word.

        A word that is a name as well is the word first (Essen).
        """
        concept = self.concept
        return self.distance, concept.kind == "names", concept.band, self.position, concept.key


@dataclass(frozen=True, slots=True)
class Part:
    """A word, or a part of a compound, as it stands there; its meanings, the likeliest first."""

    text: str
    meanings: tuple[Meaning, ...]

    def senses(self, language: str) -> tuple[tuple[str, ...], ...]:
        """For each meaning that has any, its words in a language, each once."""
        said: set[str] = set()
        senses = []
        for meaning in self.meanings:
            words = tuple(w for w in meaning.concept.called(language) if w not in said)
            said.update(words)
            senses.append(words)
        return tuple(words for words in senses if words)


class Glossary:
    """Looks words up in the store of the core lexicon."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def parts(self, word: str, language: str) -> tuple[Part, ...]:
        """The word as it stands in a text of `language`, or its parts if only they are known.

        Nothing if it is not known; of a compound all parts are.
        """
        tag = language.partition("-")[0]
        word = word.replace("\u00ad", "").replace("’", "'")
        if tag == "zh":
            return self._chinese(form_of(word, "zh-Hant"))
        whole = self._whole(word, tag)
        return (Part(word, whole),) if whole else self._compound(word, tag)

    def _chinese(self, form: str) -> tuple[Part, ...]:
        whole = _ranked(self._store.keys("zh", form), {form: 0}, "zh")
        if whole:
            return (Part(form, whole),)
        parts = chinese_parts(form, self._keys_in("zh"))
        return _known(Part(part.text, _ranked(part.keys, {part.text: 0}, "zh")) for part in parts)

    def _whole(self, word: str, tag: str) -> tuple[Meaning, ...]:
        short = short_form(word)
        bases = dict.fromkeys((base_of(word, tag), *bases_in_text(word, tag)), _IRREGULAR)
        bases |= {short: 0.0} if short else {}
        forms = {*forms_in_text(word, tag), *((short,) if short else ())}
        is_verb = tag == "en" and (word.endswith(_VERB_ENDINGS) or is_irregular_verb(word))
        found = _ranked(self._keys(forms, tag), bases | {word: 0.0}, tag, is_verb=is_verb)
        regular = self._regular(word, tag)
        if word[:1].isupper():
            return found or regular
        return _nearest(sorted({*found, *regular}, key=lambda meaning: meaning.rank))

    def _regular(self, word: str, tag: str) -> tuple[Meaning, ...]:
        """The meanings of the likeliest base form that the word is a regular form of."""
        for base in other_bases(word, tag):
            found = _ranked(self._keys((form_of(base, tag),), tag), {base: _REGULAR}, tag)
            if found and found[0].distance == _REGULAR:
                return tuple(meaning for meaning in found if meaning.distance == _REGULAR)
        return ()

    def _compound(self, word: str, tag: str) -> tuple[Part, ...]:
        pieces = [piece for piece in word.split("-") if piece]
        if len(pieces) > 1:
            found = [self.parts(piece, tag) for piece in pieces]
            return tuple(part for parts in found for part in parts) if all(found) else ()
        if tag != "de":
            return ()
        is_noun = word[:1].isupper()
        parts = compound_parts(word, self._keys_in(tag))
        texts = [part.text.capitalize() if is_noun else part.text for part in parts]
        return _known(
            Part(text, _ranked(part.keys, {text: 0.0}, tag))
            for part, text in zip(parts, texts, strict=True)
        )

    def _keys(self, forms: Iterable[str], tag: str) -> Keys:
        return frozenset().union(*self._store.keys_of(tag, tuple(forms)).values())

    def _keys_in(self, tag: str) -> KeysOf:
        return lambda forms: self._store.keys_of(tag, forms)


def _known(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts if all of them have meanings, else none."""
    found = tuple(parts)
    return found if all(part.meanings for part in found) else ()


def _ranked(
    keys: Keys, bases: Mapping[str, float], tag: str, *, is_verb: bool = False
) -> tuple[Meaning, ...]:
    """The meanings of these keys, of a word or its base forms, each that much further off.

    `is_verb`: the word is the form of a verb, unless it stands in the lexicon as it is.
    """
    found: list[Meaning] = []
    for concept in filter(None, map(concept_of, keys)):
        far, position = min(
            (_far(base, entry, concept.kind, tag) + further, at)
            for at, entry in enumerate(concept.called(tag))
            for base, further in bases.items()
        )
        if is_verb and far and concept.kind != "verbs":
            far += _OTHER_KIND
        found.append(Meaning(concept, far, position))
    return _nearest(sorted(found, key=lambda meaning: meaning.rank))


def _nearest(ranked: list[Meaning]) -> tuple[Meaning, ...]:
    """What is not much further off than the first; nothing that the word is no form of."""
    furthest = max(OTHER_CASE, ranked[0].distance) if ranked else 0.0
    return tuple(m for m in ranked if m.distance <= furthest and m.distance < NO_FORM)


def _far(word: str, entry: str, kind: str, tag: str) -> float:
    far = NO_FORM if " " in entry else distance(word, entry, tag)
    return NO_FORM if far and kind == "names" and not word.endswith("s") else far


def default_glossary() -> Glossary:
    """The glossary of the core lexicon, with all it needs loaded: for a thread nobody waits for."""
    from align.lexicon.cache import cached_store
    from align.lexicon.concepts import warm_up
    from align.lexicon.core import core_source, core_triples

    warm_up()
    for language in ("de", "en", "zh-Hant"):
        form_of("", language)
    return Glossary(cached_store("core", core_source(), core_triples))
