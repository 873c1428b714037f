"""French fractions, multiples and ordinals: deux tiers, un sur cinq, triplé, le XIXe siècle."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.french import words
from align.numbers.french.grammar import END, LEXICON, small
from align.numbers.model import NumberKind
from align.numbers.proportions import SLASHED, one_in
from align.numbers.quantity import measured_rule
from align.numbers.roman import roman_value
from align.numbers.rules import alternation, behind, value_rule
from align.numbers.steps import step_rule

_NAMED = {"tiers": 3, "quart": 4, "quarts": 4}
_NUMBER = rf"(?:\d{{1,4}}|(?i:{words.WORDS}))"
_OF = r"(?= (?:de|des|du)\b| d['’]|[.,;:!?)»]|$)"


def _fraction(match: re.Match[str]) -> Fraction | None:
    top, name = small(match[1]), match[2].lower()
    bottom = _NAMED.get(name) or words.read_ordinal(name.removesuffix("s"))
    if not top or not bottom or bottom == 2 or top >= bottom * 3:
        return None
    agrees = name == "tiers" or (top > 1) == name.endswith("s")
    return top / bottom if agrees else None


# The first half of a century is a period, not a fraction.
_NO_PERIOD = "(?<!première )(?<!seconde )(?<!deuxième )"
_SEQUENCES = (
    r"pages?|p\.|feuille|feuillet|diapositive|image|figure|fig\.|partie|tome|volume|épisode|chapitre"
    r"|étape|question|exercice|leçon|jour|acte|numéro|exemplaire|ligne|fichier"
)
FRACTIONS = (
    step_rule(
        _SEQUENCES,
        _NUMBER,
        r" \(?(?:sur|de) |/",
        small,
        where=r"\d{1,4}/\d|[\w-]{1,80} \(?(?:sur|de) ",
    ),
    measured_rule(
        "fraction",
        rf"(?i:(\d+|{words.WORDS}) (tiers|quarts?|{words.ORDINAL}(?:s|{_OF}))){END}",
        LEXICON,
        _fraction,
        bare=NumberKind.FRACTION,
    ),
    value_rule(
        "the third part",
        rf"(?:{behind('le |du |au ')})(?:tiers|quart)(?= d)",
        NumberKind.FRACTION,
        lambda m: Fraction(1, _NAMED[m[0]]),
    ),
    value_rule(
        "half", rf"{_NO_PERIOD}(?i:moitié){END}", NumberKind.FRACTION, lambda _: Fraction(1, 2)
    ),
    value_rule(
        "one in five",
        rf"({_NUMBER})(?: [a-zA-Zà-ÿÀ-Ý]+)? sur ({_NUMBER})(?! \w+[sx]{END})",
        NumberKind.FRACTION,
        one_in(small),
    ),
    SLASHED,
)

_TUPLES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10}
_INFLECTED = r"(?:ées?|és?|er|era|eront|ait|ant|èrent)"


def _is_small(value: Fraction) -> bool:
    return value <= 2


def _times(match: re.Match[str]) -> Fraction | None:
    value = small(match[1])
    return None if value in {None, Fraction(0), Fraction(1)} else value


def _divided(match: re.Match[str]) -> Fraction | None:
    value = small(match[1])
    return 1 / value if value else None


MULTIPLES = (
    value_rule(
        "times",
        rf"(?i:(\d+(?:,\d+)?|{words.WORDS}) fois){END}",
        NumberKind.MULTIPLE,
        _times,
        weak=_is_small,
    ),
    value_rule(
        "multiplied",
        rf"(?i:multipli\w+ par )({_NUMBER}){END}",
        NumberKind.MULTIPLE,
        _times,
    ),
    value_rule("divided", rf"(?i:divis\w+ par )({_NUMBER}){END}", NumberKind.MULTIPLE, _divided),
    value_rule(
        "doubled",
        rf"(?i:({alternation(_TUPLES)}){_INFLECTED}){END}",
        NumberKind.MULTIPLE,
        lambda m: Fraction(_TUPLES[m[1].lower()]),
    ),
    value_rule(
        "double",
        rf"(?i:({alternation(_TUPLES)})es?){END}",
        NumberKind.MULTIPLE,
        lambda m: Fraction(_TUPLES[m[1].lower()]),
        weak=lambda _: True,
    ),
)


def _word_ordinal(match: re.Match[str]) -> Fraction | None:
    return words.read_ordinal(match[1].lower())


ROMAN_ORDINAL = r"(?:I(?:er|ᵉʳ|re|ère)|[IVX]+(?:ièmes?|ème|es?|ᵉ))"
_BEFORE_SECOND = "le |un |du |au |son |ce |en |et |leur "
ORDINALS = (
    value_rule(
        "digit ordinal",
        rf"(\d{{1,4}})(?:ers?|ères?|res?|ièmes?|èmes?|es?|nde?s?|ᵉʳ|ᵉ){END}",
        NumberKind.ORDINAL,
        lambda m: Fraction(m[1]),
        weak=_is_small,
    ),
    value_rule(
        "Roman ordinal",
        rf"(?={ROMAN_ORDINAL}{END})(M{{0,3}}(?:IX|IV|V?I{{0,3}}|X{{1,3}}(?:IX|IV|V?I{{0,3}})))"
        rf"(?<=[IVX])[a-zèᵉʳ]+{END}",
        NumberKind.ORDINAL,
        lambda m: Fraction(roman_value(m[1])),
        weak=_is_small,
    ),
    value_rule(
        "first",
        rf"(?i:premi(?:er|ère)s?){END}",
        NumberKind.ORDINAL,
        lambda _: Fraction(1),
        weak=_is_small,
    ),
    value_rule(
        "second",
        rf"{behind(_BEFORE_SECOND)}seconds?{END}"
        rf"|{behind('la |sa |leur |cette ')}seconde(?= [a-zé])",
        NumberKind.ORDINAL,
        lambda _: Fraction(2),
        weak=_is_small,
    ),
    value_rule(
        "ordinal",
        rf"(?i:({words.ORDINAL})s?){END}",
        NumberKind.ORDINAL,
        _word_ordinal,
        weak=_is_small,
    ),
)
