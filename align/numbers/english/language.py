"""English as the recogniser sees it: where to look and what to try there, in order."""

from __future__ import annotations

import re

from align.numbers.bounds import after_pattern, before_pattern
from align.numbers.digits import DASH_AS_MINUS
from align.numbers.english import tables, words
from align.numbers.english.ages import AGES
from align.numbers.english.calendar import DATES
from align.numbers.english.grammar import CODED, MAGNITUDES, ONE_UNIT, QUANTITIES
from align.numbers.english.halves import HALVES
from align.numbers.english.names import BYLINE, NAMES, NUMBERED
from align.numbers.english.parts import FRACTIONS, HALF_AS_A_NOUN, MULTIPLES, ORDINALS
from align.numbers.english.ratios import SPOKEN_RATIO
from align.numbers.english.scores import SCORES
from align.numbers.english.temperatures import TEMPERATURES
from align.numbers.english.times import TIMES
from align.numbers.names import SHARED_NAMES
from align.numbers.names_of_units import LATIN
from align.numbers.ratios import RATIO_NO_TIME
from align.numbers.roman import ROMAN
from align.numbers.rules import Language
from align.numbers.triggers import trigger

_STEMS = [
    *words.ONES, *words.TEENS, *words.TENS, *words.ORDINAL_ONES, *tables.MONTHS,
    "hundred", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "zero",
    "dozen", "score", "half", "quarter", "fortnight", "a ", "an ", "both", "twice",
    "thrice", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "sextupl", "halv", "every",
    "between", "several", "noon", "midday", "midnight", "minus", "negative", "twenties", "thirties",
    "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "tens of", "many",
    "centenar", "centenn", "bicenten", "tercenten", "tricenten", "quatercent", "sesquicent",
    "quadragen", "quinquagen", "sexagen", "septuagen", "octogen", "nonagen",
    "decade", "century", "hour-long", "hour long", "day-long", "week-long", "month-long",
    "year-long", "mile-long", "semi", "single", "mid-", "low-", "high-",
]  # fmt: skip
_GAP = r"(?: (?:the|a|an|its|their|his|her|another|some|all))? "

ENGLISH = Language(
    tag="en",
    trigger=trigger(_STEMS, rf"[’'‘](?=\d0s)|{NUMBERED}|{DASH_AS_MINUS}"),
    idioms=re.compile(
        rf"(?<![{LATIN}])(?i:{'|'.join(tables.IDIOMS.strip().splitlines())})(?![{LATIN}])"
    ),
    rules=(
        BYLINE, *AGES, *DATES, RATIO_NO_TIME, *TIMES, *NAMES, *TEMPERATURES, CODED,
        *SHARED_NAMES, ROMAN, *FRACTIONS, *HALVES, *MULTIPLES, *ORDINALS, *ONE_UNIT, *SCORES,
        SPOKEN_RATIO, *QUANTITIES, *MAGNITUDES, *HALF_AS_A_NOUN,
    ),
    before=before_pattern(tables.BEFORE, rf"(?<![{LATIN}-])", _GAP),
    after=after_pattern(tables.AFTER, " ?", r"(?![A-Za-z])"),
)  # fmt: skip
