"""The sentences and words of the paragraphs of a book, found when they are asked for.

Chinese words are jieba's, which is loaded on first use, for some 0.3 seconds.
"""

from __future__ import annotations

from functools import lru_cache

from align.model import Sentence, Word
from tui.reader.book import Book

_REMEMBERED = 1024


def sentences_of(book: Book, version: int, paragraph: int) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, which tile it."""
    source = book.work.versions[version]
    return _sentences(source.paragraphs[paragraph].text, source.language)


def words_of(book: Book, version: int, paragraph: int) -> tuple[Word, ...]:
    """The words of a paragraph, in order."""
    source = book.work.versions[version]
    return _words(source.paragraphs[paragraph].text, source.language)


@lru_cache(_REMEMBERED)
def _sentences(text: str, language: str) -> tuple[Sentence, ...]:
    from align.reading.sentences import split_sentences

    return split_sentences(text, language)


@lru_cache(_REMEMBERED)
def _words(text: str, language: str) -> tuple[Word, ...]:
    from align.reading.words import split_words

    return split_words(text, language)
