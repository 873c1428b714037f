"""Forms: the names under which the lexicon files a word, whatever its inflection and case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.lexicon.chinese import simplified
from align.lexicon.function_words import is_function_word
from align.lexicon.inflection import base_of, bases_in_text
from align.reading.stems import stem

_SHORT_FORM = re.compile(r"([A-ZÄÖÜ](?:\.?[A-ZÄÖÜ0-9&]){1,5})\.?s?")
_PARTS = re.compile(r"[\s‐‑–-]+")
_GERMAN_LIGHT = "machen nehmen geben haben sein werden kommen gehen bringen stellen setzen"
_ENGLISH_LIGHT = "go come get take make give put set bring turn keep do have be let look run hold"
_LIGHT = {"de": frozenset(_GERMAN_LIGHT.split()), "en": frozenset(_ENGLISH_LIGHT.split())}
_MOST_WORDS = 2


def form_of(word: str, language: str) -> str:
    """The form of a dictionary's word: Snowball's stem, that of irregular forms of their base.

    Chinese words are Simplified. A short form in capitals stays as it is without its dots: "US"
    is another form than "us".
    """
    tag = language.partition("-")[0]
    if tag == "zh":
        return simplified(word, language)
    return short_form(word) or stem(base_of(word, tag), tag)


def name_form(word: str, language: str) -> str:
    """The form of a proper name: that of the word with a capital, so that "turkey" is none."""
    form = form_of(word, language)
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def forms_in_text(word: str, language: str) -> tuple[str, ...]:
    """The forms under which a word is looked up as it stands in a text."""
    tag = language.partition("-")[0]
    form = form_of(word, language)
    if tag == "zh" or form[:1].isupper():
        return (form,)
    forms = [form, *(stem(base, tag) for base in bases_in_text(word, tag))]
    if word[:1].isupper():
        forms.append(form[:1].upper() + form[1:])
    return tuple(forms)


def short_form(word: str) -> str:
    """`word` without dots and plural s if it is a short form in capitals (U.S., PCs); else ""."""
    match = _SHORT_FORM.fullmatch(word)
    return match[1].replace(".", "") if match else ""


def forms_of_phrase(phrase: str, language: str, *, name: bool = False) -> tuple[str, ...]:
    """The forms of the content words of a phrase; none where there are more than two of them.

    The parts of a word with hyphens are words. Of a phrase, verbs that mean little by themselves
    ("go up", "take part") are left out. `name`: the phrase is a proper name.
    """
    tag = language.partition("-")[0]
    form = name_form if name else form_of
    if tag == "zh":
        return () if is_function_word(phrase, tag) else (form_of(phrase, language),)
    words = list(_content_words(phrase, tag))
    if len(words) > _MOST_WORDS:
        return ()
    forms = dict.fromkeys(form(word, tag) for word in words)
    if "-" in phrase and " " not in phrase:
        forms[form(phrase, tag)] = None
    return tuple(forms)


def _content_words(phrase: str, tag: str) -> Iterator[str]:
    words = [word for word in _PARTS.split(phrase) if word]
    for word in words:
        folded = word.casefold()
        if len(words) > 1 and folded in _LIGHT.get(tag, ()):
            continue
        if short_form(word) or not is_function_word(word, tag):
            yield word
