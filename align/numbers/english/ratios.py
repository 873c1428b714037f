"""English ratios and scores in words: three to one, odds of ten to one, a 3-to-1 majority."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.english import words
from align.numbers.english.grammar import LEXICON, small
from align.numbers.ratios import says_ratio, spoken_ratio_rule

_TERM = rf"((?i:{words.WORDS})|\d{{1,4}}(?![\d.,:]\d|\d))"
_NO_RATIO = re.compile(r"(?i:\b(?:from|between|by|up|down|of all) )$")
_WON = re.compile(
    r"(?i:\b(?:w[io]n|wins|winning|lost|los(?:e|es|ing|s)|beat(?:en|s)?|victory|defeat(?:ed)?|voted?"
    r"|score|scored|outnumber(?:ed|s)?|lead|led|leads|majority)\b)[^.!?;,\d]{0,30}$"
)
_FOLLOWS = re.compile(
    r"(?:$|[^\w\s-]|[ -](?:against|over|in|on|at|for|and|with|when|was|is|by|as"
    r"|ratio|majority|scale|odds|chance|mixture|proportion|win|victory|defeat|loss|lead|vote|favou?rite)\b)"
)


def _is_ratio(match: re.Match[str], first: Fraction, second: Fraction) -> bool:
    """What runs down is no range; what runs up is a ratio only where the words say so."""
    text, start = match.string, match.start()
    if _NO_RATIO.search(text, max(0, start - 8), start):
        return False
    said = says_ratio(text, start, match.end()) or _WON.search(text[max(0, start - 40) : start])
    if not said:
        return first > second
    return first > second or _FOLLOWS.match(text, match.end()) is not None


SPOKEN_RATIO = spoken_ratio_rule(
    LEXICON,
    rf"{_TERM}(?: to |-to-){_TERM}(?![a-zA-Z\d%-]|[.,:]\d)",
    lambda text: small(text.lower()),
    where=rf"(?:\d{{1,4}}|(?i:{words.AHEAD}[a-z]+))(?: to |-to-)(?:\d|(?i:{words.BEGINS}))",
    is_ratio=_is_ratio,
)
