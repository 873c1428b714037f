"""French as the recogniser sees it: where to look and what to try there, in order."""

from __future__ import annotations

import re

from align.numbers.bounds import after_pattern, before_pattern
from align.numbers.french import tables, words
from align.numbers.french.calendar import DATES
from align.numbers.french.grammar import HALVES, MAGNITUDES, QUANTITIES, SHORT_MONEY
from align.numbers.french.parts import FRACTIONS, MULTIPLES, ORDINALS, ROMAN_ORDINAL
from align.numbers.french.times import TIMES
from align.numbers.model import NumberKind, Reading
from align.numbers.names import SHARED_NAMES
from align.numbers.names_of_units import LATIN
from align.numbers.ratios import RATIO_NO_TIME
from align.numbers.roman import ROMAN
from align.numbers.rules import Language, found_at, pattern_rule
from align.numbers.triggers import trigger

_STEMS = [
    *words.ONES, *words.TEENS, *words.TENS, *words.ORDINALS, *words.COLLECTIVES, *tables.MONTHS,
    "zéro", "cent", "mille", "mil ", "million", "milliard", "billion", "billiard", "trillion",
    "premi", "second", "tiers", "quart", "demi", "moitié", "doubl", "tripl", "quadrupl", "quintupl",
    "sextupl", "décupl", "multipli", "divis", "tous", "toutes", "entre", "moins ", "années", "midi",
    "minuit",
]  # fmt: skip
_STREETS = "rue|avenue|boulevard|place|quai|chemin|impasse|allée|cours"
_NAMES = (
    pattern_rule(
        "French share index",
        r"(?:CAC|SBF) \d+",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    pattern_rule(
        "French phone number",
        r"0\d(?:[ .]\d\d){4}(?!\d)",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    pattern_rule(
        "French address",
        rf"\d{{1,4}}(?: (?:bis|ter))?,? (?:{_STREETS})"
        r" (?:(?:de|du|des|la|le) |[dl]['’])*[A-ZÀ-Ý][\wÀ-ÿ-]*",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
)
_GAP = r"(?: (?:le|la|les|ces|ses|une?))? ?"

FRENCH = Language(
    tag="fr",
    trigger=trigger(_STEMS, rf"(?<![{LATIN}\d]){ROMAN_ORDINAL}(?![{LATIN}])"),
    idioms=re.compile(
        rf"(?<![{LATIN}])(?i:{'|'.join(tables.IDIOMS.strip().splitlines())})(?![{LATIN}])"
    ),
    rules=(
        *DATES, RATIO_NO_TIME, *TIMES, SHORT_MONEY, *HALVES, *ORDINALS[:2], *_NAMES,
        *SHARED_NAMES, ROMAN, *FRACTIONS, *MULTIPLES, *ORDINALS[2:], *QUANTITIES, *MAGNITUDES,
    ),
    before=before_pattern(tables.BEFORE, rf"(?<![{LATIN}-])", _GAP),
    after=after_pattern(tables.AFTER, " ?", words.END),
)  # fmt: skip
