"""Which language a text is in: German, English, Chinese in either script, or none of these.

Chinese by its share of Han characters, then by those that only one script has; German and English
by their function words. A document decides itself within a few sentences, so nothing heavier is
needed.
"""

from __future__ import annotations

import re

from align.reading.function_words import ENGLISH, GERMAN, NEIGHBOURS
from align.reading.scripts import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

UNKNOWN = "und"

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_UMLAUT = re.compile("[äöü]")
_FOREIGN_LETTER = re.compile("[åøæœıİşğőűñãõçëïâêîôûàèéěščřžýłąęőțđ]")

_SAMPLE = 8_000
_HAN_WORTH = 2
"""A Han character says about as much as two Latin letters."""
_KANA_SHARE = 0.05
_LEAST_SHARE = 0.12
"""German and English prose has 35 to 50 function words in a hundred of these lists; French,
Dutch or Danish prose, whose words partly look the same, has fewer than 12."""
_SHORT = 12

_GERMAN_ONLY = GERMAN - ENGLISH - {"man", "hat", "war", "will", "am", "an", "so", "in", "es", "des"}
_ENGLISH_ONLY = ENGLISH - GERMAN - {"me", "a", "no", "i", "on", "do", "has", "he", "we", "over"}


def detect_language(text: str) -> str:
    """The BCP 47 tag of the language of `text`: de, en, zh-Hans, zh-Hant, or und.

    Judges samples from the beginning, the middle and the end. Chinese whose characters are the
    same in both scripts is called Simplified.
    """
    sample = _samples(text)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return UNKNOWN
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if len(_HANGUL.findall(sample)) * 4 > letters:
        return UNKNOWN
    if (han + kana) * _HAN_WORTH > letters - han - kana:
        return UNKNOWN if kana > _KANA_SHARE * (han + kana) else chinese_script(sample)
    return _latin_language(_WORD.findall(sample.lower()))


def chinese_script(text: str) -> str:
    """`zh-Hans` or `zh-Hant`: the script of the characters that only one of the two has."""
    simplified = sum(c in SIMPLIFIED_ONLY for c in text)
    traditional = sum(c in TRADITIONAL_ONLY for c in text)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _samples(text: str) -> str:
    if len(text) <= 4 * _SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _latin_language(words: list[str]) -> str:
    german = sum(word in _GERMAN_ONLY for word in words) + sum("ß" in word for word in words)
    english = sum(word in _ENGLISH_ONLY for word in words)
    if len(words) <= _SHORT and not any(map(_FOREIGN_LETTER.search, words)):
        german += sum(bool(_UMLAUT.search(word)) for word in words)
    best, other, tag = max((german, english, "de"), (english, german, "en"))
    foreign = sum(word in NEIGHBOURS for word in words)
    return tag if best > max(other, foreign) and best >= _LEAST_SHARE * len(words) else UNKNOWN
