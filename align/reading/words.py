"""The words of a text as spans, without white space and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.model import Word

# A letter may carry combining marks and soft hyphens, so that decomposed text keeps its words.
_LETTER = "[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][\u00ad\u0300-\u036f\u200c\u200d]*"
_ALNUM = "[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][\u00ad\u0300-\u036f\u200c\u200d]*"
_HYPHEN = "[-\u2010\u2011]"
_NUMBER = r"\d+(?:[.,:]\d+)*"
_ALPHABETIC = (
    rf"{_LETTER}(?:\.{_LETTER})+(?![^\W_])"  # U.S, z.B, e.g
    rf"|(?:{_NUMBER}|{_ALNUM})(?:{_ALNUM})*(?:(?:['’]|{_HYPHEN})(?:{_NUMBER}|{_ALNUM})(?:{_ALNUM})*)*"
)
_HAN_RUN = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
_WORD = re.compile(rf"({_HAN_RUN})|{_ALPHABETIC}")


def split_words(text: str, language: str) -> tuple[Word, ...]:
    """The words of `text` in order, as spans of it.

    German and English: letters and digits with hyphens, apostrophes and decimal points inside
    ("200-Millionen-Dollar-Investition", "don't", "87.4"). Chinese: the Han characters as jieba
    segments them; Latin words and figures between them by the same rule as above. In a text of
    another language a run of Han characters is one word.
    """
    chinese = language.partition("-")[0] == "zh"
    return tuple(_spans(text, chinese=chinese))


def _spans(text: str, *, chinese: bool) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        if chinese and match[1]:
            yield from _segmented(match[1], match.start())
        else:
            yield Word(*match.span())


def _segmented(han: str, offset: int) -> Iterator[Word]:
    from align.reading.segmenter import segment

    for word in segment(han):
        yield Word(offset, offset + len(word))
        offset += len(word)
