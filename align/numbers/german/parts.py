"""German fractions, multiples and ordinals: zwei Drittel, verdreifacht, im 19. Jahrhundert."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.german import words
from align.numbers.german.grammar import END, LEXICON, small
from align.numbers.model import NumberKind, Reading
from align.numbers.proportions import SLASHED, one_in
from align.numbers.quantity import measured_rule
from align.numbers.rules import Found, behind, found_at, pattern_rule, value_rule

# Glued to the number stand short names only: Zweidrittel.
_SHORT_NAME = r"(?:drit|vier|fünf|sechs|sieb|ach|neun|zehn|zwölf|zwanzigs|hunderts|tausends)tel"
_NUMBER = rf"(?:\d{{1,4}}|(?i:{words.COMPOUND}){END})"


_ARTICLE = re.compile(r"eine?[nmrs]?", re.IGNORECASE)


def _fraction(match: re.Match[str]) -> Fraction | None:
    article = _ARTICLE.fullmatch(match[1]) is not None
    top = Fraction(1) if article else small(match[1])
    bottom = words.read_ordinal((match[2] or match[3]).lower().removesuffix("el"))
    return top / bottom if top and bottom and bottom > 2 else None


def _every(match: re.Match[str]) -> tuple[Found, ...] | None:
    value = Fraction(match[1]) if match[1] else words.read_ordinal(match[2].lower())
    if value is None or value < 2:
        return None
    return found_at(match, NumberKind.FRACTION, Reading(1 / value), [Reading(value)])


# The first half of a century is a period, not a fraction.
_NO_PERIOD = "".join(
    f"(?<!{word} )"
    for word in (
        "erste",
        "ersten",
        "erster",
        "zweite",
        "zweiten",
        "zweiter",
        "obere",
        "oberen",
        "untere",
        "unteren",
    )
)
_one_in = one_in(small)


FRACTIONS = (
    measured_rule(
        "fraction",
        rf"(?i:(eine?[nmrs]?|{words.COMPOUND}|\d+)(?:[ -]({words.ORDINAL}el)|({_SHORT_NAME}))"
        rf"(?:mehrheit)?){END}"
        r"(?! (?:nach|vor) )",
        LEXICON,
        _fraction,
        bare=NumberKind.FRACTION,
    ),
    value_rule(
        "half", rf"{_NO_PERIOD}Hälften?{END}", NumberKind.FRACTION, lambda _: Fraction(1, 2)
    ),
    pattern_rule(
        "every tenth", rf"(?i:jede[rmns]? (?:(\d+)\.|({words.ORDINAL})e[rnms]?{END}))", _every
    ),
    value_rule("three in ten", rf"({_NUMBER}) von ({_NUMBER})", NumberKind.FRACTION, _one_in),
    SLASHED,
)

_VERBS = (
    r"zweifach|dreifach|vierfach|fünffach|sechsfach|siebenfach|achtfach|neunfach|zehnfach"
    r"|hundertfach|tausendfach"
)


def _is_small(value: Fraction) -> bool:
    return value <= 2


def _counted(match: re.Match[str]) -> Fraction | None:
    value = small(match[1])
    return None if value in {0, 1} else value


MULTIPLES = (
    value_rule(
        "-fach",
        rf"(?i:({words.COMPOUND}|\d+(?:,\d+)?)[- ]?fach(?:e[rnms]?)?){END}",
        NumberKind.MULTIPLE,
        _counted,
        weak=_is_small,
    ),
    value_rule(
        "-mal",
        rf"(?i:({words.COMPOUND}|\d+(?:,\d+)?)[- ]?mal(?:ig)?(?:e[rnms]?)?){END}",
        NumberKind.MULTIPLE,
        _counted,
        weak=_is_small,
    ),
    value_rule(
        "verdoppeln",
        rf"(?i:ver(?:dopp\w+|({_VERBS})\w*)){END}",
        NumberKind.MULTIPLE,
        lambda m: small(m[1].lower().removesuffix("fach")) if m[1] else Fraction(2),
    ),
    value_rule(
        "halbieren", rf"(?i:halbier\w+){END}", NumberKind.MULTIPLE, lambda _: Fraction(1, 2)
    ),
    value_rule(
        "double",
        rf"(?<=[Dd]as )Doppelte{END}|doppelt(?= so )",
        NumberKind.MULTIPLE,
        lambda _: Fraction(2),
    ),
)


def _ordinal(match: re.Match[str]) -> Fraction | None:
    return words.read_ordinal(match[1].lower())


# Behind four digits a full stop may end the sentence: Das war 1990. Der Zug fuhr.
_LED = behind("den |der |die |das |dem |des |zum |jeder |jeden |jedes |sein |seinen |ihr |ihren ")
_NO_SENTENCE = r"(?!(?<=\d{4}\. )(?:D(?:er|ie|as|en|em)|Eine?|Er|Sie|Es|Wir|Ich|I[nm]|Am|So) )"
ORDINALS = (
    value_rule(
        "world war",
        r"([12])\.(?= Weltkrieg)",
        NumberKind.ORDINAL,
        lambda m: Fraction(m[1]),
        weak=_is_small,
    ),
    value_rule(
        "zu dritt",
        rf"(?<=[Zz]u )((?:zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn)t){END}",
        NumberKind.CARDINAL,
        _ordinal,
        weak=_is_small,
    ),
    value_rule(
        "digit ordinal",
        rf"(\d{{1,3}}|{_LED}\d{{4,6}})\.(?= (?:[a-zäöüß]+(?:e|en|er|es) ){{0,2}}"
        rf"{_NO_SENTENCE}[A-ZÄÖÜ][a-zäöü]| und \d+\. [A-ZÄÖÜ])"
        r"(?: Minute(?![a-z]))?",
        NumberKind.ORDINAL,
        lambda m: Fraction(m[1]),
    ),
    value_rule(
        "second largest",
        rf"(?i:({words.ORDINAL})(?=größ|höch|best|wichtig|läng|reich|stärk|schnell|meist|ält|klein|jüng"
        rf"|beliebt|teuer|schwer)\w+)",
        NumberKind.ORDINAL,
        _ordinal,
        weak=_is_small,
    ),
    value_rule(
        "ordinal",
        rf"(?!(?i:achte[rnms]?){END}(?! [A-ZÄÖÜ]))(?i:({words.ORDINAL})(?:e[rnms]?|ens)){END}",
        NumberKind.ORDINAL,
        _ordinal,
        weak=_is_small,
    ),
)
HALF_AS_A_NOUN = (
    value_rule(
        "half as a noun",
        rf"{_NO_PERIOD}(?i:halbe?[rnms]?)(?= )"
        r"(?! (?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun)\b)",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
        weak=lambda _: True,
    ),
)
"""Any other half; last, where nothing else fits."""
