"""The word one stands on in words: itself, its pinyin, and what it is called in other languages.

Nothing is loaded by asking: what has not been loaded by `load_*` is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.cells import printable
from tui.reader.chinese_script import is_chinese
from tui.reader.page import Page
from tui.reader.pinyin import has_pinyin, pinyin
from tui.reader.pinyin import warm_up as warm_up_pinyin
from tui.reader.state import ReadingState

if TYPE_CHECKING:
    from align.lexicon.lookup import Lexicon

_MOST_WORDS = 5
"""So many equivalents are named in a language."""


class Glosses:
    """What is known of words: pinyin and lexicon, each once it has been loaded."""

    def __init__(self) -> None:
        self._has_pinyin = False
        self._lexicon: Lexicon | None = None

    @property
    def complete(self) -> bool:
        """Whether there is nothing left to load."""
        return self._has_pinyin and self._lexicon is not None

    def load(self) -> None:
        """Load everything: takes up to seconds, for a thread that nobody waits for."""
        from align.lexicon.concepts import warm_up as warm_up_concepts
        from align.lexicon.lookup import default_lexicon

        warm_up_pinyin()
        self._has_pinyin = True
        warm_up_concepts()
        self._lexicon = default_lexicon()

    def words(self, page: Page, state: ReadingState) -> str:
        """Such as "zh 装置 zhuāngzhì: de Anlage, Gerät; en device"; nothing without a word."""
        place = state.study.word
        if place is None:
            return ""
        language = page.book.work.versions[place.version].language
        word = place.span.of(page.layout.text(place.version, place.paragraph))
        said = f"{page.book.labels[place.version]} {printable(word)}"
        if is_chinese(language) and self._has_pinyin and has_pinyin(word):
            said += f" {pinyin(word)}"
        meanings = self._meanings(page, word, language)
        return f"{said}: {meanings}" if meanings else said

    def _meanings(self, page: Page, word: str, language: str) -> str:
        if self._lexicon is None:
            return "looking it up"
        from align.lexicon.concepts import words_of_keys
        from align.lexicon.function_words import is_function_word

        if is_function_word(word, language.partition("-")[0]):
            return "a function word"
        keys = self._lexicon.meanings(word, language)
        own = language.partition("-")[0]
        tags = dict.fromkeys(v.language.partition("-")[0] for v in page.book.work.versions)
        found = {tag: words_of_keys(keys, tag)[:_MOST_WORDS] for tag in tags if tag != own}
        told = "; ".join(f"{tag} {', '.join(words)}" for tag, words in found.items() if words)
        return told or "not in the lexicon"
