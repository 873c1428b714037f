"""German units without a number of their own: eine Stunde später, ein halbes Jahr, 24/7."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import Numeral
from align.numbers.german import words
from align.numbers.german.grammar import LEXICON, small
from align.numbers.german.senses import weighed
from align.numbers.model import NumberKind
from align.numbers.proportions import one, round_the_clock
from align.numbers.quantity import (
    Quantity,
    make_found,
    measured_rule,
    units_behind,
    with_part,
)
from align.numbers.rules import Parsed, Rule, behind

_ARTICLE = r"(?i:eine?[nrms]?)(?= )"
_ARTICLE_ALONE = re.compile(_ARTICLE)
_BEFORE_ONE = (
    "von |vor |nach |seit |in |etwa |rund |als |fast |binnen |innerhalb |knapp |über |für |um |nur "
    "|gut |jeweils |halb |pro |genau |dauert |dauerte |dauern |ruht |ruhte |wartet |wartete "
    "|währte |wohl |circa |ungefähr |nahezu |beinahe |kaum |keine |mindestens |höchstens |brauchte "
    "|braucht |blieb |bleibt |benötigt |benötigte |beträgt |betrug "
)


def _one_unit_and_part(text: str, at: int) -> Parsed | None:
    """Eine Stunde und zehn Minuten: an article, its unit, and some of a smaller unit."""
    article = _ARTICLE_ALONE.match(text, at)
    units, end = units_behind(LEXICON, text, article.end()) if article else ((), at)
    if not units:
        return None
    unit = Quantity(at, end, Numeral(Fraction(1), 1, words=True), units, plain=False)
    whole = with_part(LEXICON, text, unit)
    return None if whole is unit else Parsed((make_found(whole),), whole.end)


ONE_UNIT = (
    Rule("one unit and a part", _one_unit_and_part),
    measured_rule(
        "one unit later", _ARTICLE, LEXICON, one, only=NumberKind.DURATION, weak=True,
        behind=r" (?:verging|verstrich|vergeht|später|früher|zuvor|danach|darauf|lang|alt|vorher"
        r"|nachdem|her\b|ruhen|warten"
        r"|ziehen|kochen|backen|quellen|gehen lassen)",
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
        "a good hour",
        rf"{_ARTICLE} (?i:gute|knappe|volle|ganze|kurze)[nrs]?(?= )",
        LEXICON, one, only=NumberKind.DURATION, weak=True,
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


def _and_a_half(match: re.Match[str]) -> Fraction | None:
    whole = small(match[1])
    return None if whole is None else whole + _half(match)


HALVES = (
    measured_rule(
        "and a half",
        rf"(?i:({words.COMPOUND}|\d{{1,3}}) und eine?"
        r" (?:halbe[nrs]?|(?:drei)?viertel))(?= )",
        LEXICON,
        _and_a_half,
        where=r"[\w-]{1,30} und ein(?i:e? (?:halbe|(?:drei)?viertel))",
    ),
    round_the_clock(r"24 Stunden am Tag|24/7"),
    weighed(
        measured_rule(
            "part of a unit",
            r"(?i:(?:eine?[rnms]? )?(?:halb|(?:drei)?viertel)"
            r"(?=stund|jahr|jähr|tag|täg|liter|pfund|monat))"
            r"|(?i:(?:eine?[rnms]? )?halbe?[rnms]?)(?= )",
            LEXICON,
            _half,
        )
    ),
)
