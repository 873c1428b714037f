"""German fractions, multiples and ordinals: zwei Drittel, verdreifacht, im 19. Jahrhundert."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.german import tables, words
from align.numbers.german.grammar import END, LEXICON, small
from align.numbers.model import NumberKind, Reading
from align.numbers.proportions import SLASHED, one_in
from align.numbers.quantity import measured_rule
from align.numbers.roman import roman_value
from align.numbers.rules import Found, alternation, behind, found_at, pattern_rule, value_rule
from align.numbers.steps import step_rule

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
    rf"(?<!\b{word} )"
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


def _one_of(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Eines von acht Booten, a proportion; or one boat of the eight that there are."""
    value = small(match[1])
    if value is None or value < 3 or (value > 12 and value not in {20, 100, 1000}):
        return None
    return found_at(match, NumberKind.FRACTION, Reading(1 / value), [Reading(value)])


_SEQUENCES = (
    r"Seiten?|S\.|Blatt|Bl\.|Folie|Bild|Abbildung|Abb\.|Teil|Band|Bd\.|Folge|Kapitel|Schritt|Stufe"
    r"|Frage|Aufgabe|Übung|Lektion|Runde|Etappe|Tag|Akt|Nummer|Nr\.|Exemplar|Punkt|Zeile|Datei|Heft"
)
FRACTIONS = (
    step_rule(
        _SEQUENCES,
        _NUMBER,
        r" \(?von |/",
        small,
        where=r"\d{1,4}/\d|[\w-]{1,80} \(?von ",
    ),
    measured_rule(
        "fraction",
        rf"(?i:(eine?[nmrs]?|{words.COMPOUND}|\d+)"
        rf"(?:[ -]({words.ORDINAL}el)[ns]?|({_SHORT_NAME})[ns]?)"
        rf"(?:mehrheit)?)(?:{END}|(?=sekunde))"
        r"(?! (?:nach|vor) )",
        LEXICON,
        _fraction,
        bare=NumberKind.FRACTION,
        where=r"(?:[\w-]{1,80} )?[\w-]{1,80}tel",
    ),
    value_rule(
        "by half",
        rf"(?<=[Zz]ur )Hälfte{END}",
        NumberKind.FRACTION,
        lambda _: Fraction(1, 2),
        weak=lambda _: True,
    ),
    value_rule(
        "half", rf"{_NO_PERIOD}Hälften?{END}", NumberKind.FRACTION, lambda _: Fraction(1, 2)
    ),
    pattern_rule(
        "every tenth",
        rf"(?i:jede[rmns]? (?:(\d+)\.|({words.ORDINAL})e[rnms]?{END}))",
        _every,
        where=r"(?i:jede[rmns]? (?:\d+\.|\w+te))",
    ),
    value_rule(
        "three in ten",
        rf"({_NUMBER}) von ({_NUMBER})",
        NumberKind.FRACTION,
        one_in(small),
        where=rf"[\w-]{{1,80}} von (?:\d|(?i:{words.BEGINS}))",
    ),
    pattern_rule(
        "one of eight",
        rf"(?i:eine[rs]?) von ({_NUMBER})",
        _one_of,
        where=rf"(?i:eine[rs]? von (?:\d|{words.BEGINS}))",
    ),
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
        where=r"(?i:[\w,-]{1,80} ?fach)",
    ),
    value_rule(
        "-mal",
        rf"(?i:({words.COMPOUND}|\d+(?:,\d+)?)[- ]?mal(?:ig)?(?:e[rnms]?)?){END}",
        NumberKind.MULTIPLE,
        _counted,
        weak=_is_small,
        where=rf"(?i:[\w,-]{{1,80}} ?mal(?:ig)?(?:e[rnms]?)?){END}",
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
    value_rule(
        "by double",
        rf"(?<=[DdZz][eu][mrs] )Doppelten{END}",
        NumberKind.MULTIPLE,
        lambda _: Fraction(2),
        weak=_is_small,
    ),
)


SPEED_LIMIT = pattern_rule(
    "Tempo 50",
    r"Tempo[- ](\d{2,3})(?![\d.,]\d)",
    lambda m: found_at(
        m,
        NumberKind.MEASURE,
        Reading(Fraction(m[1]), unit="km/h"),
        [Reading(Fraction(m[1]))],
        group=1,
    ),
)


def _ordinal(match: re.Match[str]) -> Fraction | None:
    return words.read_ordinal(match[1].lower())


def _regnal(match: re.Match[str]) -> Fraction | None:
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()].split()
    name = before[-1] if before else ""
    known = {name, name.removesuffix("s")} & tables.RULERS
    return Fraction(roman_value(match[1])) if known else None


_LONGEST_NAME = 15
_LED = behind("den |der |die |das |dem |des |zum |jeder |jeden |jedes |sein |seinen |ihr |ihren ")
_OPENERS = """
der die das den dem des ein eine einen einem einer eines er sie es wir ich ihr man sein seine seinen
seinem seiner ihre ihren ihrem ihrer unser unsere mein meine dies diese dieser dieses jene jener
jeder jede jedes alle viele einige mehrere manche wenige kein keine keiner beide nur auch aber doch
und oder denn wenn weil als ob da dann danach dort hier so nun jetzt heute gestern damals später
zuvor dabei dafür damit deshalb darum daher allerdings jedoch trotzdem zudem außerdem bis in im an
am auf aus bei beim mit nach von vom vor zu zum zur für über unter um ohne durch gegen seit während
wegen was wer wie wo warum nicht noch schon erst immer rund etwa fast zwei drei vier fünf sechs
sieben acht neun zehn elf zwölf
"""
# Capitalised, such words begin a sentence: Er ist 65. Die Frau kam; but: am 3. Die Frau kam.
_SENTENCE = rf"(?:{alternation(word.capitalize() for word in _OPENERS.split())})(?![a-zäöüß])"
_DATED = behind("am |vom |zum |dem |den |der |die |das |des |im |jeder |jeden |jedes ")
_NO_SENTENCE = rf"(?!{_SENTENCE})"
# A comparison ends in a number: älter als 65. Häuser brannten.
_COMPARED = "(?<!er als )(?<!mehr als )(?<!weniger als )"
_COMPARED_BY = (
    "größ|höch|best|wichtig|läng|reich|stärk|schnell|meist|ält|klein|jüng|beliebt|teuer|schwer"
)
ORDINALS = (
    value_rule(
        "regnal number",
        r"([IVX])\.(?= [a-zäöüß(–]|[,;:!?)“»]|$)",
        NumberKind.ORDINAL,
        _regnal,
        weak=lambda _: True,
    ),
    value_rule(
        "world war",
        r"([12])\.(?= Weltkrieg)",
        NumberKind.ORDINAL,
        lambda m: Fraction(m[1]),
        weak=_is_small,
    ),
    value_rule(
        "zu dritt",
        rf"(?<=[Zz]u )((?:zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|elf|zwölf)t){END}",
        NumberKind.CARDINAL,
        _ordinal,
        weak=_is_small,
    ),
    value_rule(
        "digit ordinal",
        rf"(?:{_DATED}(?P<day>\d{{1,2}})\.(?= {_SENTENCE})"
        rf"|{_COMPARED}(?P<rank>\d{{1,3}}|{_LED}(?:\d{{4,6}}|\d{{1,3}}(?:\.\d{{3}})+))\."
        r"(?= (?:[a-zäöüß]+(?:e|en|er|es) ){0,2}"
        rf"{_NO_SENTENCE}[A-ZÄÖÜ][a-zäöü]| und \d+\. [A-ZÄÖÜ]))"
        r"(?: Minute(?![a-z]))?",
        NumberKind.ORDINAL,
        lambda m: Fraction((m["day"] or m["rank"]).replace(".", "")),
    ),
    value_rule(
        "second largest",
        rf"(?=\w{{9}})(?i:({words.ORDINAL})(?={_COMPARED_BY})\w+)",
        NumberKind.ORDINAL,
        _ordinal,
        weak=_is_small,
        where=rf"(?i:[\w-]*?(?:{_COMPARED_BY}))",
    ),
    value_rule(
        "ordinal",
        rf"(?!(?i:achte[rnms]?){END}(?! [A-ZÄÖÜ]))"
        rf"(?i:({words.ORDINAL})(?:e[rnms]?|ens)){END}",
        NumberKind.ORDINAL,
        _ordinal,
        weak=_is_small,
        where=rf"\w{{1,80}}te(?:[rnms]|ns)?{END}",
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
