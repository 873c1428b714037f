"""Where a figure or a name with digits may begin: the one scan that reads every character."""

from __future__ import annotations

import re
from collections.abc import Iterable

from align.numbers.names_of_units import LATIN
from align.numbers.rules import alternation

_SIGNS = r"[$€£¥₹₩₽₺₴₪½¼¾⅐-⅞¹²³⁴-⁹①-⑳]|\[(?=\d)|\((?=0?\d{2,5}\)[ /-]?\d)|[-−](?=[\d$€£])"
_DIGIT = r"(?<!\d)\d|(?<![\w.,])[.,](?=\d)|\+(?=\d)"
_NAME = rf"(?<![{LATIN}\d])[{LATIN}][{LATIN}.&/$-]{{0,40}}+[ _–]?(?=[\d(])|https?://|www\."
_ROMAN = rf"(?<![{LATIN}\d])[IVXLCDM]{{2,}}(?![{LATIN}])"


def trigger(stems: Iterable[str], others: str = "") -> re.Pattern[str]:
    """Matches where a figure may begin: at signs, digits, names, words with one of the stems.

    `others` is a regular expression for what else a language needs.
    """
    words = rf"(?<![{LATIN}])(?i:{alternation(stems)})"
    return re.compile("|".join(filter(None, (_DIGIT, _SIGNS, words, _NAME, _ROMAN, others))))
