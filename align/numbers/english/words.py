"""English number words: twenty-four, one hundred and five, fifteen hundred, half a million."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import DIGITS, ENGLISH, Numeral, read_digits
from align.numbers.english.tables import UNITS
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.names_of_units import LATIN
from align.numbers.rules import alternation
from align.numbers.units import CURRENCIES

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
MAGNITUDES = {
    "hundred": 2, "thousand": 3, "k": 3, "lakh": 5, "million": 6, "mn": 6, "mln": 6, "m": 6,
    "crore": 7, "billion": 9, "bn": 9, "bln": 9, "b": 9, "trillion": 12, "tn": 12, "trn": 12,
    "quadrillion": 15, "quintillion": 18, "sextillion": 21,
}  # fmt: skip
"""Powers of ten of the short scale."""

END = f"(?![{LATIN}])"
_ONE = alternation(ONES)
_BELOW_100 = rf"(?:{alternation(TENS)}(?:[- ]{_ONE})?|{alternation(TEENS)}|{_ONE}){END}"
_HUNDRED = rf"(?:(?:{_BELOW_100}|an?)[- ])?hundred{END}(?:(?:,? and | ){_BELOW_100})?"
_BELOW_1000 = rf"(?:{_HUNDRED}|{_BELOW_100})"
_BIG = rf"(?:thousand|million|billion|trillion|quadrillion|quintillion|sextillion){END}"
_GROUP = rf"(?:(?:{_BELOW_1000}|an?)[- ])?{_BIG}"
WORDS = (
    rf"(?:{_GROUP}(?:,? (?:and )?{_GROUP}){{0,6}}(?:,? (?:and )?{_BELOW_1000})?"
    rf"|{_BELOW_1000}|zero{END})"
)
"""A regular expression (no groups, lower case) for a number in words."""

_INITIALS = "[abefhmnoqstz]"
AHEAD = rf"(?:{_INITIALS}[a-z]*(?:,? |-)){{0,60}}?"
"""Words that may be those of one number; with `BEGINS` it says where to try long expressions."""
BEGINS = rf"(?:an?[ -]|zero|hundred|{_BIG}|{alternation([*TENS, *TEENS, *ONES])})"
"""How a number in words begins."""

_POINT_DIGITS = {**ONES, "zero": 0, "oh": 0, "nought": 0}
# At one point two men came.
_DECIMALS = (
    rf"(?<!\bat one) point(?:[ -]{alternation(_POINT_DIGITS)}{END}){{1,12}}(?! of\b)(?: {_BIG})?"
)
_PEOPLE = (
    "(?:people|users|copies|units|customers|tonnes|tons|barrels|viewers|shares|downloads|homes"
    "|subscribers|households|votes|jobs|cars|members|visitors|students|children|women|men)"
)
_MONEY = alternation(
    name.strip()
    for line in UNITS.strip().splitlines()
    if line.partition(":")[0].split()[0] in CURRENCIES
    for name in line.partition(":")[2].split("|")
)
_SHORT = (
    rf"(?:(?:mn|mln|bn|bln|tn|trn|(?<=\d)[kK]|M)(?![{LATIN}²³/])"
    rf"|(?<=\d)[mb](?= (?:{_PEOPLE}|{_MONEY})\b)"
    rf"|(?i:hundred|thousand|million|billion|trillion|quadrillion|lakh|crore){END})"
)
_ARTICLE = r"(?:an?|one)"
SCORE = rf"{_ONE}[- ]?score{END}"
_SCORES = (
    rf"(?:{SCORE}(?:(?: and |[- ]and[- ]| ){_BELOW_100}(?! (?:to|or){END}))?"
    rf"|a score(?= of (?:[a-z]+ )?(?:[a-z]+s|men|women|people|children){END}))"
)
# Four-and-twenty; two and twenty only where no two numbers can be meant.
_INVERTED = (
    rf"(?:{_ONE}-and-{alternation(TENS)}{END}"
    rf"|(?<!between )(?<!from ){_ONE} and {alternation(TENS)}"
    r"(?= (?:years?|months?|weeks?|days?|hours?|minutes?|miles?|shillings?|pounds?|leagues?)\b))"
)
_AND_A_PART = (
    "and (?:a half|a quarter|three[- ]quarters"
    "|(?:a third|two[- ]thirds)"
    "(?= (?:times|hundred|thousand|[mb]illion|per|hours|years|miles|cups)))"
)
_TAIL = (
    rf"(?: {_AND_A_PART}{END}(?: {_BIG})?|-and-a-(?:half|quarter){END}|[- ]dozen{END}"
    rf"|[- ]gross(?= of{END}))"
)
NUMBER = LazyPattern(
    rf"(?:{DIGITS}(?:[- ]?{_SHORT}|(?i:{_TAIL}))?"
    rf"|(?i:(?:(?:an? )?quarter of|three[- ]quarters of) an? (?:dozen|{_BIG})"
    rf"|(?:an? )?half[- ](?:an?[- ])?(?:dozen|{_BIG})|(?:an?[- ])?dozen{END}|a gross(?= of{END})"
    rf"|{_SCORES}|{_INVERTED}|{WORDS}(?:{_TAIL}|{_DECIMALS})?))"
)
"""A number with its magnitude words."""
NUMBER_OF_MONEY = LazyPattern(rf"{DIGITS} ?[kmb](?![{LATIN}²³/])")
"""A number behind a currency sign, where m is million and b is billion."""

_VALUES = {**ONES, **TEENS, **TENS, "zero": 0, "a": 1, "an": 1}
_COLLECTIVES = {"dozen": 12, "score": 20, "gross": 144}
_PARTS = {
    "half": Fraction(1, 2), "quarter": Fraction(1, 4), "three quarters": Fraction(3, 4),
    "three-quarters": Fraction(3, 4), "third": Fraction(1, 3), "two thirds": Fraction(2, 3),
    "two-thirds": Fraction(2, 3),
}  # fmt: skip
_PART_OF = re.compile(r"(?:a )?(half|quarter|three quarters)(?: of)? (?=an? |dozen|\w+illion)")
_MIXED = re.compile(
    r"(?P<whole>.+?) and (?P<part>a half|a quarter|a third|(?:three|two)[- ]\w+s)"
    r"(?: (?P<big>\w+))?$"
)
_POINT = re.compile(
    rf"(?P<whole>.+?) point(?P<part>(?:[ -]{alternation(_POINT_DIGITS)}\b)+)(?: (?P<big>\w+))?$"
)
_DIGITS_FIRST = re.compile(rf"(?P<digits>{DIGITS})[- ]?(?P<magnitude>[A-Za-z]+)?$")


def read(surface: str) -> Numeral | None:
    """The number that a match of `NUMBER` stands for."""
    if surface[0] in "0123456789.,½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞" and " and " not in surface:
        return _read_digits(surface)
    text = surface.lower()
    point = _POINT.match(text)
    if point:
        return _read_decimal(point)
    mixed = _MIXED.match(text.replace("-and-a-", " and a "))
    if mixed:
        return _read_mixed(mixed)
    part = _PART_OF.match(text.replace("-", " "))
    if part:
        scale = Fraction(_scale(re.split("[- ]", text)[-1]))
        return Numeral(scale * _PARTS[part[1]], 1, words=True, magnitude=scale)
    return _read_words(text)


def _scale(word: str) -> int:
    return _COLLECTIVES.get(word) or 10 ** MAGNITUDES.get(word, 0)


def _read_digits(surface: str) -> Numeral | None:
    match = _DIGITS_FIRST.match(surface)
    if match is None:
        return None
    numeral = read_digits(match["digits"], ENGLISH)
    if numeral is None or not match["magnitude"]:
        return numeral
    scale = Fraction(_scale(match["magnitude"].lower()))
    return Numeral(numeral.value * scale, numeral.precision, magnitude=scale)


def _read_decimal(match: re.Match[str]) -> Numeral | None:
    whole = _read_words(match["whole"])
    if whole is None:
        return None
    digits = "".join(str(_POINT_DIGITS[word]) for word in _TOKEN.findall(match["part"]))
    scale = Fraction(_scale(match["big"])) if match["big"] else Fraction(1)
    value = (whole.value + Fraction(f"0.{digits}")) * scale
    return Numeral(value, len(digits) + 1, words=True, magnitude=scale)


def _read_mixed(match: re.Match[str]) -> Numeral | None:
    whole = read(match["whole"]) if match["whole"] not in {"a", "an"} else Numeral(Fraction(1), 1)
    if whole is None:
        return None
    part = _PARTS[match["part"].removeprefix("a ")]
    scale = Fraction(_scale(match["big"])) if match["big"] else whole.magnitude
    value = (whole.value if match["big"] is None else whole.value * scale) + part * scale
    return Numeral(value, 2, words=True, magnitude=scale)


_TOKEN = re.compile(r"[a-z]+?(?=score)|[a-z]+")


def _read_words(text: str) -> Numeral | None:
    total = group = Fraction(0)
    largest = 1
    for word in _TOKEN.findall(text):
        if word == "and":
            continue
        if word in _VALUES:
            group += _VALUES[word]
        elif word == "score":
            total, group = total + (group or 1) * 20, Fraction(0)
            largest = max(largest, 20)
        elif word == "hundred" or word in _COLLECTIVES:
            group = (group or Fraction(1)) * _scale(word)
            largest = max(largest, _scale(word) if word != "hundred" else 1)
        elif word in MAGNITUDES:
            total += (group or Fraction(1)) * _scale(word)
            group = Fraction(0)
            largest = max(largest, _scale(word))
        else:
            return None
    return Numeral(total + group, 1, words=True, magnitude=Fraction(largest))


ORDINAL_ONES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    **{f"{word}th": 10 ** MAGNITUDES[word] for word in (
        "thousand", "million", "billion", "trillion", "quadrillion",
    )},
}  # fmt: skip
ORDINAL = (
    rf"(?:(?:(?:{WORDS} and|{WORDS}|{alternation(TENS)})[- ])?{alternation(ORDINAL_ONES)}{END})"
)
"""A regular expression (no groups, lower case) for an ordinal in words."""
ORDINAL_AHEAD = rf"{AHEAD}{alternation(ORDINAL_ONES)}{END}"
"""A shorter one that matches wherever `ORDINAL` does."""


def read_ordinal(text: str) -> Fraction | None:
    """The number that an ordinal in words, in lower case, stands for; None for two numbers."""
    *head, last = _TOKEN.findall(text)
    if last not in ORDINAL_ONES:
        return None
    if last.removesuffix("th") in MAGNITUDES:
        scaled = _read_words(" ".join([*head, last.removesuffix("th")]))
        return scaled.value if scaled else None
    before = _read_words(" ".join(head))
    if before is None or before.value % (10 if ORDINAL_ONES[last] < 10 else 100) != 0:
        return None
    return before.value + Fraction(ORDINAL_ONES[last])
