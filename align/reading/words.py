"""The words of a text as spans, without white space and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from align.model import Span, Word

# A letter may carry combining marks and soft hyphens, so that decomposed text keeps its words.
_LETTER = "[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][\u00ad\u0300-\u036f\u200c\u200d]*"
_ALNUMS = "(?:[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+[\u00ad\u0300-\u036f\u200c\u200d]*)"
_HYPHEN = "[-\u2010\u2011]"
_NUMBER = r"\d+(?:[.,:]\d+)*"
_ALPHABETIC = (
    rf"{_LETTER}(?:\.{_LETTER})+(?![^\W_])"  # U.S, z.B, e.g
    rf"|(?:{_NUMBER}|{_ALNUMS}){_ALNUMS}*(?:(?:['’]|{_HYPHEN})(?:{_NUMBER}|{_ALNUMS}){_ALNUMS}*)*"
)
_HAN_RUN = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
_HAN = re.compile(_HAN_RUN)
_LONGEST_PREFIX = 4
_WORD = re.compile(rf"({_HAN_RUN})|{_ALPHABETIC}")


def split_words(text: str, language: str, whole: Sequence[Span] = ()) -> tuple[Word, ...]:
    """The words of `text` in order, as spans of it.

    `whole` are spans, in order and apart from one another, that are one word each whatever is in
    them: figures, which are found before jieba segments, so that jieba never splits one.

    German and English: letters and digits with hyphens, apostrophes and decimal points inside
    ("200-Millionen-Dollar-Investition", "don't", "87.4"). Chinese: the Han characters as jieba
    segments them; Latin words and figures between them by the same rule as above, but T恤 and A股
    are words. In a text of another language a run of Han characters is one word.
    """
    chinese = language.partition("-")[0] == "zh"
    words: list[Word] = []
    position = 0
    for span in whole:
        words += _spans(text, position, span.start, chinese=chinese)
        words.append(Word(span.start, span.end))
        position = span.end
    words += _spans(text, position, len(text), chinese=chinese)
    return tuple(words)


def _spans(text: str, position: int, end: int, *, chinese: bool) -> Iterator[Word]:
    while match := _WORD.search(text, position, end):
        start, position = match.span()
        if chinese and match[1]:
            yield from _segmented(match[1], start)
            continue
        if chinese and position - start <= _LONGEST_PREFIX and not match[0].isdigit():
            position = min(end, _end_of_mixed_word(text, start, position))
        yield Word(start, position)


def _end_of_mixed_word(text: str, start: int, end: int) -> int:
    """The end of the longest word the dictionary has of these letters and the Han after them."""
    from align.reading.segmenter import is_word

    if not _HAN.match(text, end):
        return end
    longer = (end + length for length in (3, 2, 1) if is_word(text[start : end + length]))
    return next(longer, end)


def _segmented(han: str, offset: int) -> Iterator[Word]:
    from align.reading.segmenter import segment

    for word in segment(han):
        yield Word(offset, offset + len(word))
        offset += len(word)
