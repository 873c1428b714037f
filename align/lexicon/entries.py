"""What a dictionary says, one entry at a time, and what follows from it for the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from align.lexicon.forms import form_of, forms_of_phrase
from align.lexicon.triples import Triple

_HUBS = ("en", "de")


@dataclass(frozen=True, slots=True)
class Entry:
    """Words and phrases of one language and what they are called in another.

    Grammar marks, remarks in brackets and examples are gone; the languages are primary subtags
    of BCP 47. Any of `source` may mean any of `target`.
    """

    source_language: str
    source: tuple[str, ...]
    target_language: str
    target: tuple[str, ...]


def triples_of(entries: Iterable[Entry]) -> Iterator[Triple]:
    """The keys that entries give to forms of both their languages; may repeat itself.

    One of the two languages is the hub, whose forms are the keys: English if it is one of them,
    else German, else the target. A phrase of the hub gives a key for each of its content words
    (two at most); on the other side only what is a single word gets keys, so that the parts of
    an idiom don't.
    """
    for entry in entries:
        sides = (entry.source_language, entry.source), (entry.target_language, entry.target)
        (other, words), (hub, glosses) = sides
        if hub != hub_of(other, hub):
            (hub, glosses), (other, words) = sides
        keys = {form for gloss in glosses for form in _forms(gloss, hub)}
        for key in keys:
            yield Triple(hub, key, f"{hub}:{key}")
        for form in {form for word in words for form in _single(word, other)}:
            for key in keys:
                yield Triple(other, form, f"{hub}:{key}")


def hub_of(source: str, target: str) -> str:
    """Which of two languages gives the keys: English, else German, else the target."""
    return min(target, source, key=_rank)


def _rank(language: str) -> int:
    return _HUBS.index(language) if language in _HUBS else len(_HUBS)


def _forms(phrase: str, language: str) -> tuple[str, ...]:
    if language != "zh":
        forms = forms_of_phrase(phrase, language)
        return tuple(form for form in forms if any(map(str.isalnum, form)))
    form = form_of(phrase, language)
    return (form,) if form.isalnum() else ()


def _single(phrase: str, language: str) -> tuple[str, ...]:
    forms = _forms(phrase, language)
    if " " in phrase or language == "zh":
        return forms if len(forms) == 1 else ()
    return (form_of(phrase, language),) if forms else ()
