"""German as the recogniser sees it: where to look and what to try there, in order."""

from __future__ import annotations

import re

from align.numbers.bounds import after_pattern, before_pattern
from align.numbers.digits import DASH_AS_MINUS
from align.numbers.german import tables, words
from align.numbers.german.articles import HALVES, ONE_UNIT
from align.numbers.german.calendar import DATES
from align.numbers.german.glued import GLUED, SHARED_ENDING
from align.numbers.german.grammar import (
    CODED,
    COMPOUNDS,
    MAGNITUDES,
    NOT_NUMBERS,
    QUANTITIES,
    SEVERAL,
)
from align.numbers.german.names import NAMES
from align.numbers.german.parts import FRACTIONS, HALF_AS_A_NOUN, MULTIPLES, ORDINALS, SPEED_LIMIT
from align.numbers.german.ratios import SPOKEN_RATIO
from align.numbers.german.times import TIMES
from align.numbers.names import SHARED_NAMES
from align.numbers.ratios import RATIO_NO_TIME
from align.numbers.roman import ROMAN
from align.numbers.rules import Language
from align.numbers.triggers import trigger

_STEMS = [
    *words.ONES, *words.TEENS, *words.TENS, *tables.MONTHS,
    "eine", "erst", "zweit", "dritt", "siebt", "sech", "sieb", "hundert", "tausend", "zehntausend",
    "hunderttausend", "aberhundert", "abertausend", "million", "milliarde", "billion", "billiarde",
    "trillion", "trilliarde", "dutzend", "halb", "viertel", "anderthalb", "verdopp", "verdrei",
    "vervier", "verfünf", "versechs", "versieb", "veracht", "verneun", "verzehn", "verzwei",
    "verhundert", "vertausend", "halbier", "doppelt", "hälfte", "jede", "beide", "mitternacht",
    *(f"mitt{tens}er" for tens in words.TENS), "minus", "zwischen", "jahrhundert", "jahrtausend",
    "jahrzehnt",
]  # fmt: skip
_GAP = (
    r"(?:-|(?: (?:das|die|der|den|dem|des|einem|einer|eines|zum|jeweils|insgesamt|noch|aber"
    r"|jedoch))? )"
)

GERMAN = Language(
    tag="de",
    trigger=trigger(_STEMS, rf"(?<=[a-zß] )[IVX]\.|{DASH_AS_MINUS}"),
    idioms=re.compile(
        rf"(?<![{words.LETTERS}])(?i:{'|'.join(tables.IDIOMS.strip().splitlines())}){words.END}"
    ),
    rules=(
        *DATES, RATIO_NO_TIME, *TIMES, *NAMES, SPEED_LIMIT, CODED, *SHARED_NAMES, ROMAN,
        *FRACTIONS, *HALVES, SHARED_ENDING, *MULTIPLES, *ORDINALS, *COMPOUNDS, *GLUED, *ONE_UNIT,
        *SEVERAL, SPOKEN_RATIO, *QUANTITIES, *MAGNITUDES, *HALF_AS_A_NOUN, *NOT_NUMBERS,
    ),
    before=before_pattern(tables.BEFORE, rf"(?<![{words.LETTERS}-])", _GAP),
    after=after_pattern(tables.AFTER, " ?", words.END),
)  # fmt: skip
