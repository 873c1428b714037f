"""German ratios and scores in words: drei zu eins, zehn zu eins."""

from __future__ import annotations

from align.numbers.german import words
from align.numbers.german.grammar import LEXICON, small
from align.numbers.ratios import spoken_ratio_rule

_TERM = rf"((?i:{words.COMPOUND}){words.END}|\d{{1,4}}(?![\d.,:]\d|\d))"

SPOKEN_RATIO = spoken_ratio_rule(
    LEXICON,
    rf"(?!(?i:ein){words.END}|\d+ zu \d){_TERM}(?: zu |-zu-){_TERM}"
    r"(?![\w%]|[.,:]\d| ?\w*(?:teln?|prozent)\b)",
    small,
    where=rf"[\w-]{{1,80}}?(?: zu |-zu-)(?:\d|(?i:{words.BEGINS}))",
)
