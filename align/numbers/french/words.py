"""French number words: quatre-vingt-dix-sept, deux cent mille, un million et demi, une dizaine.

Hyphens stand between tens and ones (1835) or between all the words (1990); both are read, and so
are septante, huitante, octante and nonante.
"""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import DIGITS, Numeral, read_digits
from align.numbers.digits import GERMAN as DECIMAL_COMMA
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import Qualifier
from align.numbers.names_of_units import LATIN
from align.numbers.rules import alternation

ONES = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9,
}  # fmt: skip
TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
MAGNITUDES = {
    "mille": 3, "mil": 3, "millier": 3, "k": 3, "million": 6, "m": 6, "mio": 6, "milliard": 9,
    "md": 9, "mrd": 9, "billion": 12, "billiard": 15, "trillion": 18,
}  # fmt: skip
"""Powers of ten of the long scale, in the singular."""
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
"""Nouns that count; all but the dozen leave a little room."""

END = f"(?![{LATIN}])"
_ONE = alternation(ONES)
_TEEN = rf"(?:dix[- ](?:sept|huit|neuf)|{alternation(TEENS)})"
_BEFORE_TEEN = "(?:(?<=soixante)|(?<=vingt))"
_BELOW_100 = (
    rf"(?:(?:quatre[- ]vingts?|{alternation(TENS)})"
    rf"(?:[- ]et[- ](?:une?|onze)|{_BEFORE_TEEN}[- ]{_TEEN}|[- ]{_ONE})?|{_TEEN}|{_ONE}){END}"
)
_MANY = rf"(?:{_TEEN}|{alternation(set(ONES) - {'un', 'une'})})"
_BELOW_1000 = rf"(?:(?:{_MANY}[- ]cents?|cent){END}(?:(?:[- ]et)?[- ]{_BELOW_100})?|{_BELOW_100})"
_BELOW_MILLION = (
    rf"(?:(?<![{LATIN}])(?![- ]){_BELOW_1000}?"
    rf"(?:[- ]?(?:mille|mil){END}(?:(?:[- ]et)?[- ]{_BELOW_1000})?)?(?<=[{LATIN}]))"
)
BIG = rf"(?:(?:[mbtr]+illion|[mb]illiard)s?{END})"
WORDS = (
    rf"(?:{_BELOW_MILLION}(?:[- ]{BIG}(?:[- ]{_BELOW_MILLION}(?:[- ]{BIG})?){{0,4}})?|zéro{END})"
)
"""A regular expression (no groups, lower case) for a number in words."""

_SHORT = r"(?:Mds?|Mrds?|M|k|K|Mio|mds?)(?= ?(?:[€$£]|EUR|USD|CHF|GBP)| d['’]euros| de dollars)"
_ROUND = alternation(set(COLLECTIVES) - {"quarantaine"})
_COLLECTIVE = rf"(?: (?:demi-)?(?:quarantaine(?= d(?:e [a-zé]|['’]))|{_ROUND})s?{END})"
_HALF = rf"(?:(?:une? )?demi[- ](?:douzaine|million|milliard){END})"
NUMBER = LazyPattern(
    rf"(?:{DIGITS} ?{_SHORT}|(?i:{_HALF}"
    rf"|(?:{DIGITS}(?:[ -]?(?:mille{END}|milliers{END}|{BIG}))?|{WORDS})"
    rf"(?: et demie?{END}|{_COLLECTIVE}(?: de (?:milliers|millions|milliards){END})?)?))"
)
"""A number with its magnitude words."""

_VALUES = {**ONES, **TEENS, **TENS, "zéro": 0}
_WORD = re.compile(rf"[{LATIN}]+")
_HALVED = re.compile(r"(?:une? )?demi[- ](\w+)$")
_COUNT = re.compile(
    rf"(?P<count>.+?) (?P<half>demi-)?(?P<noun>{alternation(COLLECTIVES)})s?(?: de (?P<big>\w+))?$"
)
_FIGURE = re.compile(rf"({DIGITS})[ -]?([{LATIN}]+)?$")


def read(surface: str) -> Numeral | None:
    """The number that a match of `NUMBER` stands for."""
    text = surface.lower()
    halved = _HALVED.match(text)
    if halved:
        scale = _scale(halved[1])
        return Numeral(scale / 2, 1, words=True, magnitude=scale)
    counted = _COUNT.match(text)
    if counted:
        return _read_collective(counted)
    whole, _, half = text.partition(" et demi")
    numeral = read_words(whole) if whole[0].isalpha() else _read_figure(whole)
    if numeral is None or len(whole) == len(text) or half not in {"", "e"}:
        return numeral
    value = numeral.value + numeral.magnitude / 2
    return Numeral(value, numeral.precision + 1, numeral.words, magnitude=numeral.magnitude)


def _scale(noun: str) -> Fraction:
    """What a magnitude word or a collective, singular or plural, multiplies by."""
    singular = noun.removesuffix("s")
    return Fraction(COLLECTIVES.get(singular) or 10 ** MAGNITUDES[singular])


def _read_figure(text: str) -> Numeral | None:
    match = _FIGURE.match(text)
    numeral = read_digits(match[1], DECIMAL_COMMA) if match else None
    if match is None or numeral is None or not match[2]:
        return numeral
    scale = _scale(match[2])
    return Numeral(numeral.value * scale, numeral.precision, magnitude=scale)


def _read_collective(match: re.Match[str]) -> Numeral | None:
    count = read(match["count"])
    if count is None:
        return None
    scale = _scale(match["noun"]) * (_scale(match["big"]) if match["big"] else 1)
    if match["half"]:
        scale /= 2
    rough = None if match["noun"] == "douzaine" else Qualifier.APPROXIMATE
    return Numeral(count.value * scale, 1, words=True, qualifier=rough, magnitude=scale)


def read_words(text: str) -> Numeral | None:
    """The number that words in lower case stand for; None if one of them is no number word."""
    total = thousands = group = 0
    largest = 1
    for word in _WORD.findall(text):
        exponent = MAGNITUDES.get(word.removesuffix("s"), 0)
        if word == "et":
            continue
        if word in {"vingt", "vingts"} and group % 100 == 4:
            group += 76
        elif word in _VALUES:
            group += _VALUES[word]
        elif word in {"cent", "cents"}:
            group = (group or 1) * 100
        elif exponent == 3:
            thousands, group = thousands + (group or 1) * 1000, 0
        elif exponent:
            total += ((thousands + group) or 1) * 10**exponent
            thousands = group = 0
        else:
            return None
        largest = max(largest, 10**exponent)
    return Numeral(Fraction(total + thousands + group), 1, words=True, magnitude=Fraction(largest))


ORDINALS = {
    "unième": "un", "deuxième": "deux", "troisième": "trois", "quatrième": "quatre",
    "cinquième": "cinq", "sixième": "six", "septième": "sept", "huitième": "huit",
    "neuvième": "neuf", "dixième": "dix", "onzième": "onze", "douzième": "douze",
    "treizième": "treize", "quatorzième": "quatorze", "quinzième": "quinze", "seizième": "seize",
    "vingtième": "vingt", "trentième": "trente", "quarantième": "quarante",
    "cinquantième": "cinquante", "soixantième": "soixante", "septantième": "septante",
    "huitantième": "huitante", "nonantième": "nonante", "centième": "cent", "millième": "mille",
    "millionième": "million", "milliardième": "milliard",
}  # fmt: skip
ORDINAL = rf"(?:(?:{WORDS}[- ](?:et[- ])?)?{alternation(ORDINALS)})"
"""A regular expression (no groups, lower case) for an ordinal in words but the first."""


def read_ordinal(text: str) -> Fraction | None:
    """The number that an ordinal in words, in lower case and the singular, stands for.

    Two words that make no one number (un deuxième) are None.
    """
    *_, last = _WORD.findall(text)
    if last not in ORDINALS:
        return None
    tail = read_words(ORDINALS[last])
    head = text.removesuffix(last).rstrip(" -")
    if not head:
        return tail.value if tail and last != "unième" else None
    before, whole = read_words(head), read_words(f"{head} {ORDINALS[last]}")
    if before is None or tail is None or whole is None:
        return None
    joined = before.value >= 10 or tail.value >= 100 or whole.value == 80
    return whole.value if joined else None
