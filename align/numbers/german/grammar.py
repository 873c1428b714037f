"""German quantities: the lexicon, halves and articles before units, compounds, magnitudes."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.german import tables, words
from align.numbers.magnitudes import bare_magnitude_rule, vague_magnitude_rule
from align.numbers.model import NumberKind
from align.numbers.names_of_units import SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.proportions import one, round_the_clock, value_of
from align.numbers.quantity import Lexicon, measured_rule
from align.numbers.ranges import (
    between_rule,
    hundredths_rule,
    quantity_rule,
    score_rule,
    terms_rule,
)
from align.numbers.rules import behind, pattern_rule, value_rule

END = words.END
UNITS = unit_names(SYMBOLS, tables.UNITS)
LEXICON = Lexicon(
    number=words.NUMBER,
    read=words.read,
    units=UNITS,
    signs=unit_names(SIGNS_BEFORE),
    negative=re.compile(r"(?<![\w.)])[-−–](?=[\d$€£¥])|(?i:minus )"),
    gap=re.compile(r" -|[ -]"),
    to=re.compile(r" ?(?:[-–—]|\bbis\b) ?(?=[\wäöüÄÖÜ$€£¥,.½¼¾-])(?! ?zu\b)"),
    change=re.compile(r" (?:auf|oder|beziehungsweise|bzw\.) "),
    from_=re.compile(r"(?!)"),
    counted=re.compile(r"(?!)"),
    counting=re.compile(
        r"(?i:\b(?:über|(?<!\d )(?<!% )(?<!prozent )(?<!illionen )(?<!euro )(?:mehr|weniger) als"
        r"|mindestens|wenigstens|höchstens|bis zu|fast|knapp|nahezu"
        r"|beinahe|gut) )$"
    ),
)


small = value_of(words.read)
"""The value of a number in digits or words."""


_ARTICLE = r"(?i:eine?[nrms]?)(?= )"
_BEFORE_ONE = (
    "vor |nach |seit |in |etwa |rund |als |fast |binnen |innerhalb |knapp |über |für |um |nur |gut "
    "|jeweils |halb |pro |genau "
)
ONE_UNIT = (
    measured_rule(
        "one unit later", _ARTICLE, LEXICON, one, only=NumberKind.DURATION, weak=True,
        behind=r" (?:später|früher|zuvor|danach|darauf|lang|alt|vorher|nachdem|her\b)",
    ),
    measured_rule(
        "one unit after a preposition",
        rf"{behind(_BEFORE_ONE)}{_ARTICLE}",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule(
        "one unit of measure",
        _ARTICLE + r"(?= (?:Kilo|Meter|Liter|Tonne|Zentimeter|Hektar|Meile|Kubik|Quadrat))",
        LEXICON, one, only=NumberKind.MEASURE, weak=True,
    ),
    measured_rule(
        "the past decade",
        rf"{behind('letzte |letzten |vergangenen |kommenden |nächsten |halben ')}(?=Jahrzehnt)",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
    ),
    measured_rule("one per cent", r"(?i:ein)(?= Prozent)", LEXICON, one),
)  # fmt: skip


def _half(match: re.Match[str]) -> Fraction:
    return (
        Fraction(3, 4)
        if "dreiv" in match[0].lower()
        else Fraction(1, 4 if "viertel" in match[0].lower() else 2)
    )


HALVES = (
    round_the_clock(r"24 Stunden am Tag|24/7"),
    measured_rule(
        "part of a unit",
        r"(?i:(?:eine?[rnms]? )?(?:halb|(?:drei)?viertel)"
        r"(?=stund|jahr|jähr|tag|täg|liter|pfund|monat))"
        r"|(?i:(?:eine?[rnms]? )?halbe?[rnms]?)(?= )",
        LEXICON,
        _half,
    ),
)


_UNIT_ADJECTIVES = "jährig|tägig|stündig|minütig|sekündig|wöchig|monatig|prozentig"

_COUNTED = (
    "köpfig|stöckig|geschossig|stellig|teilig|seitig|türig|beinig|zeilig|bändig|sprachig|strophig"
    "|spurig|stufig|eckig|reihig|silbig|gliedrig|gleisig|motorig|sitzig|rädrig|gängig"
)
COMPOUNDS = (
    measured_rule(
        "compound with a unit",
        rf"(?i:{words.COMPOUND}(?={_UNIT_ADJECTIVES}))",
        LEXICON,
        lambda m: small(m[0]),
    ),
    value_rule(
        "compound that counts",
        rf"(?i:({words.COMPOUND}|\d+)-?(?:{_COUNTED})(?:e[rnms]?)?){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[1]),
        weak=lambda value: value <= 2,
    ),
)

_BARE = {"million": 6, "milliarde": 9, "billion": 12, "billiarde": 15, "trillion": 18}
_VAGUE = {
    "dutzende": 12, "hunderte": 100, "aberhunderte": 100, "tausende": 1000, "abertausende": 1000,
    "zehntausende": 10**4, "hunderttausende": 10**5, "millionen": 10**6, "milliarden": 10**9,
    "billionen": 10**12,
}  # fmt: skip
MAGNITUDES = (
    bare_magnitude_rule(_BARE, END),
    vague_magnitude_rule(_VAGUE, END, inflection="[nr]?"),
    value_rule(
        "figures as things",
        rf"(?:Dreien|Vieren|Fünfen|Sechsen|Siebenen|Achten|Neunen){END}",
        NumberKind.CARDINAL,
        lambda m: small(m[0].removesuffix("en").lower()),
        weak=lambda _: True,
    ),
    value_rule(
        "both", rf"(?i:beide[nrms]?){END}", NumberKind.CARDINAL, lambda _: Fraction(2),
        weak=lambda _: True,
    ),
)  # fmt: skip
# A team of eleven, a century: nouns that hold a number and state none.
NOT_NUMBERS = (
    pattern_rule(
        "noun", rf"(?:Elf(?= (?:von|aus|des|der|um))|Jahr(?:hundert|tausend)\w*){END}", lambda _: ()
    ),
)
_HUNDREDTHS = rf" ({words.COMPOUND}|\d\d)(?= lang| hoch| tief| groß|[.,!?;:)“”‘’'\"]|$)"
QUANTITIES = (
    hundredths_rule(LEXICON, "Meter achtzig", re.compile(f"(?i:{_HUNDREDTHS})")),
    terms_rule(LEXICON),
    score_rule(" ?: ?| zu "),
    between_rule(
        LEXICON, r"(?i:zwischen )(?!\d{1,2}(?:[.:]\d\d)? und \d{1,2}(?:[.:]\d\d)? Uhr)", r" und "
    ),
    quantity_rule(LEXICON),
)
