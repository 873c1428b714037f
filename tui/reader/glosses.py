"""The word one stands on in words: itself, its pinyin, and what it is called in other languages.

Nothing is loaded by asking: what has not been loaded by `load` is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.reader.cells import printable
from tui.reader.chinese_script import is_chinese
from tui.reader.page import Page
from tui.reader.pinyin import has_pinyin, pinyin
from tui.reader.pinyin import warm_up as warm_up_pinyin
from tui.reader.state import ReadingState

if TYPE_CHECKING:
    from align.lexicon.cedict_text import CedictText
    from align.lexicon.glossary import Glossary, Part

_MOST_SENSES = 3
_MOST_WORDS = 4
"""So many words are named in a language where there is one sense, two of each where there are more;
half of them with their pinyin."""


class Glosses:
    """What is known of words: pinyin and dictionaries, once they have been loaded."""

    def __init__(self) -> None:
        self._has_pinyin = False
        self._glossary: Glossary | None = None
        self._cedict: CedictText | None = None

    def load(self) -> None:
        """Load everything: takes up to seconds, for a thread that nobody waits for."""
        from align.lexicon.cedict_text import default_cedict
        from align.lexicon.glossary import default_glossary

        warm_up_pinyin()
        self._has_pinyin = True
        self._cedict = default_cedict()
        self._glossary = default_glossary()

    def words(self, page: Page, state: ReadingState) -> str:
        """Such as "zh 装置 zhuāngzhì: de Anlage, Gerät; en device"; nothing without a word."""
        place = state.study.word
        if place is None:
            return ""
        language = page.book.work.versions[place.version].language
        word = place.span.of(page.layout.text(place.version, place.paragraph))
        said = f"{page.book.labels[place.version]} {printable(self._read(word, language))}"
        meanings = self._meanings(page, word, language)
        return f"{said}: {meanings}" if meanings else said

    def _meanings(self, page: Page, word: str, language: str) -> str:
        if self._glossary is None:
            return "looking it up"
        from align.lexicon.function_words import is_function_word

        own = language.partition("-")[0]
        tags = dict.fromkeys(v.language.partition("-")[0] for v in page.book.work.versions)
        others = [tag for tag in tags if tag != own]
        is_function = is_function_word(word, own)
        parts = () if is_function else self._glossary.parts(word, language)
        told = {tag: words for tag in others if (words := self._told(parts, tag))}
        if own == "zh" and [part.text for part in parts] != [_simplified(word)]:
            named = [tag for tag in told if not is_function]
            told = {tag: f"{'+'.join(part.text for part in parts)} {told[tag]}" for tag in named}
            english = self._english(word)
            told |= {"en": english} if english else {}
        if told:
            return "; ".join(f"{tag} {words}" for tag, words in told.items())
        return "a function word" if is_function else "not in the lexicon"

    def _told(self, parts: tuple[Part, ...], tag: str) -> str:
        """The senses of a word, or the first of each of its parts."""
        senses = [part.senses(tag) for part in parts]
        if not all(senses):
            return ""
        if len(senses) > 1:
            return " + ".join(self._read(each[0][0], tag) for each in senses)
        return " / ".join(self._of_senses(senses[0], tag)) if senses else ""

    def _of_senses(self, senses: tuple[tuple[str, ...], ...], tag: str) -> Iterator[str]:
        most = _MOST_WORDS // (1 + is_chinese(tag)) // (1 + (len(senses) > 1))
        for words in senses[:_MOST_SENSES]:
            yield ", ".join(self._read(word, tag) for word in words[:most])

    def _english(self, word: str) -> str:
        """What CC-CEDICT calls a word that the core lexicon has not as a whole."""
        found = self._cedict.english(_simplified(word)) if self._cedict else ()
        return ", ".join(map(printable, found[:_MOST_WORDS]))

    def _read(self, word: str, language: str) -> str:
        """The word, if it is Chinese with its pinyin."""
        if is_chinese(language) and self._has_pinyin and has_pinyin(word):
            return f"{word} {pinyin(word)}"
        return word


def _simplified(word: str) -> str:
    from align.lexicon.chinese import simplified

    return simplified(word, "zh-Hant")
