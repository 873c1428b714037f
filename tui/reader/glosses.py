"""The word one stands on in words: itself, its pinyin, and what it is called in other languages.

Nothing is loaded by asking: what has not been loaded by `load` is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tui.reader.cells import printable
from tui.reader.chinese_script import is_chinese
from tui.reader.page import Page
from tui.reader.state import ReadingState

if TYPE_CHECKING:
    from align.lexicon.cedict_text import CedictText
    from align.lexicon.glossary import Glossary

Senses = tuple[tuple[str, ...], ...]
"""The words of each sense."""

_MOST_SENSES = 3
_MOST_WORDS = 4
"""So many words are named in a language where there is one sense, two of each where there are more;
half of them with their pinyin."""

_MOST_REMEMBERED = 1024
_LONGEST_OF_PART = 20
"""A part of a word that is said to mean something longer is not what it is made of."""


class Glosses:
    """What is known of words: pinyin and dictionaries, once they have been loaded."""

    def __init__(self) -> None:
        self._has_pinyin = False
        self._glossary: Glossary | None = None
        self._cedict: CedictText | None = None
        self._remembered: dict[tuple[str, str, tuple[str, ...]], str] = {}

    def load(self) -> None:
        """Load everything: takes up to seconds, for a thread that nobody waits for."""
        from align.lexicon.cedict_text import default_cedict
        from align.lexicon.glossary import default_glossary
        from tui.reader.pinyin import warm_up as warm_up_pinyin

        warm_up_pinyin()
        self._has_pinyin = True
        self._cedict = default_cedict()
        for language in ("de", "en", "zh"):
            _figure("", language)
        self._glossary = default_glossary()

    def words(self, page: Page, state: ReadingState) -> str:
        """Such as "zh 装置 zhuāngzhì: de Anlage, Gerät; en device"; nothing without a word."""
        place = state.study.word
        if place is None:
            return ""
        language = page.book.work.versions[place.version].language
        word = place.span.of(page.layout.text(place.version, place.paragraph))
        said = f"{page.book.labels[place.version]} {printable(self._read(word, language))}"
        if self._glossary is None:
            return f"{said}: looking it up"
        versions = page.book.work.versions
        tags = tuple(dict.fromkeys(each.language.partition("-")[0] for each in versions))
        asked = word, language, tags
        if asked not in self._remembered:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[asked] = self._gloss(self._glossary, word, language, tags)
        return said + self._remembered[asked]

    def _gloss(self, glossary: Glossary, word: str, language: str, tags: Sequence[str]) -> str:
        """What is said behind the word itself."""
        figure = _figure(word, language)
        meanings = "; ".join(self._meanings(glossary, word, language, tags))
        told = f" {figure}" if figure else ""
        if meanings:
            return f"{told}: {meanings}"
        return told or ": not in the lexicon"

    def _meanings(
        self, glossary: Glossary, word: str, language: str, tags: Sequence[str]
    ) -> Iterator[str]:
        """Such as "en baker", for each of these languages that has a word for it."""
        from align.lexicon.function_glosses import function_senses

        own = language.partition("-")[0]
        others = [tag for tag in tags if tag != own]
        grammar = {tag: function_senses(word, own, tag) for tag in others}
        if any(grammar.values()):
            yield from (f"{tag} {self._list(grammar[tag], tag)}" for tag in others if grammar[tag])
            return
        parts = glossary.parts(word, language)
        texts = [part.text for part in parts]
        whole = own != "zh" or texts == [_simplified(word)]
        english = () if whole or self._cedict is None else self._cedict.english(_simplified(word))
        prefix = "" if whole else f"{'+'.join(texts)} "
        for tag in others:
            told = self._told([part.senses(tag) for part in parts], tag)
            if told and not (tag == "en" and english):
                yield f"{tag} {prefix}{told}"
        if english:
            yield f"en {', '.join(map(printable, english[:_MOST_WORDS]))}"
        elif not parts and own == "zh" and self._cedict is not None:
            pieces = [
                (part, _first_sense(glossary, part) or printable(english[0]))
                for part, english in self._cedict.parts(_simplified(word))
            ]
            if pieces and all(len(told) <= _LONGEST_OF_PART for _, told in pieces):
                yield "en " + " + ".join(f"{part} {told}" for part, told in pieces)

    def _told(self, parts: Sequence[Senses], tag: str) -> str:
        """The senses of a word, or the first of each of its parts."""
        if not all(parts):
            return ""
        if len(parts) > 1:
            return " + ".join(self._read(senses[0][0], tag) for senses in parts)
        return self._list(parts[0], tag) if parts else ""

    def _list(self, senses: Senses, tag: str) -> str:
        most = _MOST_WORDS // (1 + is_chinese(tag)) // (1 + (len(senses) > 1))
        named = ([self._read(word, tag) for word in words[:most]] for words in senses)
        return " / ".join(", ".join(words) for words in islice(named, _MOST_SENSES))

    def _read(self, word: str, language: str) -> str:
        """The word, if it is Chinese with its pinyin."""
        if is_chinese(language) and self._has_pinyin:
            from tui.reader.pinyin import has_pinyin, pinyin

            return f"{word} {pinyin(word)}" if has_pinyin(word) else word
        return word


def _first_sense(glossary: Glossary, word: str) -> str:
    """The first English word of a Chinese one in the core lexicon; nothing if it is not there."""
    from align.lexicon.function_glosses import function_senses

    parts = glossary.parts(word, "zh")
    whole = len(parts) == 1 and parts[0].text == word
    senses = function_senses(word, "zh", "en") or (parts[0].senses("en") if whole else ())
    return senses[0][0] if senses else ""


def _figure(word: str, language: str) -> str:
    """The value of a word that is a number ("= 43"), or of its part that is one ("三 = 3")."""
    from align.numbers import describe, find_mentions

    found = find_mentions(word, language)
    if len(found) != 1 or word.isdecimal():
        return ""
    told = describe(found[0])
    return told.removeprefix(word).strip() if "=" in told else ""


def _simplified(word: str) -> str:
    from align.lexicon.chinese import simplified

    return simplified(word, "zh-Hant")
