"""German number words: vierundzwanzig, fünfzehnhundert, zweihunderttausend, anderthalb."""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.digits import DIGITS, GERMAN, Numeral, read_digits
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.rules import alternation

ONES = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "zween": 2, "zwey": 2, "drei": 3,
    "drey": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
TEENS = {
    "zehn": 10, "elf": 11, "eilf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "dreyzehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "fuenfzehn": 15, "funfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "siebenzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "dreyßig": 30, "vierzig": 40, "fünfzig": 50,
    "fuenfzig": 50, "funfzig": 50, "sechzig": 60, "siebzig": 70, "siebenzig": 70, "achtzig": 80,
    "neunzig": 90,
}  # fmt: skip
MAGNITUDES = {
    "t": 3, "k": 3, "m": 6,
    "tausend": 3, "tsd.": 3, "tsd": 3, "million": 6, "millionen": 6, "mio.": 6,
    "mio": 6, "mill.": 6, "mia.": 9, "milliarde": 9, "milliarden": 9, "mrd.": 9, "mrd": 9,
    "billion": 12, "billionen": 12, "bio.": 12, "bill.": 12, "billiarde": 15, "billiarden": 15,
    "trillion": 18, "trillionen": 18, "trilliarde": 21, "trilliarden": 21,
}  # fmt: skip
"""Powers of ten of the long scale."""

GROUPS = {"dutzend": 12, "schock": 60, "mandel": 15, "gros": 144}
"""What is counted in; all but the dozen are found only in front of what they count."""

_BELOW_100 = {
    **ONES, **TEENS, **TENS,
    **{f"{o}und{t}": n + m for o, n in ONES.items() if n and o != "eins" for t, m in TENS.items()},
}  # fmt: skip
_ONE = alternation(set(ONES) - {"eins", "null"})
_FROM_TEN = rf"(?:{_ONE}(?:und|-und-))?{alternation(TENS)}|{alternation(TEENS)}"
_B100 = rf"(?:{_FROM_TEN}|{alternation(ONES)})"
_B1000 = rf"(?:eins|null|(?:{_FROM_TEN}|{_ONE}|(?=hundert))(?:hundert(?:und)?{_B100}?)?)"
_WITH_ENDING = rf"(?:(?:{_B1000})?tausend|{_ONE}?hundert)(?:und)?eine[nrms]?"
COMPOUND = (
    r"(?:anderthalb(?:tausend|hundert)?"
    rf"|{_B100}(?:einhalb(?:tausend|hundert)?|(?:ein|drei)(?:viertel|drittel))"
    rf"|(?:{_B1000}|(?=tausend))(?:tausend(?:und)?{_B1000}?)?)"
)
"""A regular expression (no groups) for one written-together number below a million."""
BEGINS = f"(?:anderthalb|hundert|tausend|{alternation([*ONES, *TEENS, *TENS])})"
"""How such a number begins; it says where to try long expressions."""

LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
END = f"(?![{LETTERS}])"
_ARTICLE = r"(?:ein(?:e[rnms]?)?)"
_MAGNITUDE = (
    r"(?:(?:tausend|[mbtr]+illion(?:en)?|[mbtr]+illiarden?)(?![a-zäöüß])"
    r"|mia\.|(?:tsd|mio|mrd|mill|bill|bio)\b\.?)"
)
# Bookkeeping: 3 TEUR, 350 T€, 12 M€.
_LETTER = r"(?:(?-i:[TkM])(?=€|\$|(?-i:EUR|CHF|USD|GBP)))"
_HALF = rf"(?:(?:{_ARTICLE} )?(?:halbe[nrs]?|(?:drei)?viertel))"
_SMALL_COMPOUND = rf"(?:(?:{_WITH_ENDING}|{COMPOUND}){END})"
_GROUP = (
    r"(?:Dutzend|(?:Schock|Mandel|Gros)"
    r"(?= (?-i:[A-ZÄÖÜ])[a-zäöüß]*[ernsl](?![A-Za-zÄÖÜäöüß])))"
)
_TAIL = rf"(?: (?:und )?(?=[a-zäöüß]*(?:tausend|hundert)){COMPOUND}{END}(?![ -]?{_MAGNITUDE}))"
# Eine Million (und) vier; but: von einer Million vier Prozent, eine Million ein Drittel.
_SMALL_TAIL = (
    rf"(?: (?:und )?(?!ein{END}){COMPOUND}{END}"
    rf"(?![ -]?(?:{_MAGNITUDE}|%)| (?:Prozent|oder|bis|und|Uhr|Jahre|\w+s?tel){END}))"
)
_COUNT = rf"(?:\d{{1,3}}|{_B1000}{END}|{_ARTICLE})"


def _below(names: str, smaller: str) -> str:
    """Matches between one of the magnitudes named and a smaller one with its count."""
    behind = "|".join(f"(?<={name})" for name in names.split())
    return rf"(?:{behind})(?= [\w-]+ {smaller})"


# Smaller magnitudes, each with its count: zwei Billionen drei Milliarden.
_SUM = (
    rf"(?:(?:{_below('billiarde billiarden', 'billion')}"
    rf"|{_below('billiarde billiarden billion billionen', 'milliarde')}"
    rf"|{_below('illiarde illiarden billion billionen', 'million')})"
    rf" {_COUNT} (?:[mb]illion|milliarde)(?:e?n)?{END}){{0,3}}"
)
_DIGIT_WORD = alternation({word for word, n in ONES.items() if n < 10})
# No decimal behind tausendeine.
_POINT = rf"(?<!eine)(?<!eine[nmrs]) Komma(?:(?: {_DIGIT_WORD}{END}){{1,12}}| (?:{_FROM_TEN}){END})"
NUMBER = LazyPattern(
    rf"(?i:{DIGITS} ?{_LETTER}"
    rf"|(?:{DIGITS}|{_HALF})(?:[ -]?{_MAGNITUDE}){_SUM}{_TAIL}?"
    rf"|(?:{_SMALL_COMPOUND}[ -]?|{_ARTICLE} ){_MAGNITUDE}{_SUM}(?:{_TAIL}|{_SMALL_TAIL})?"
    rf"|(?:{DIGITS}|(?:{_ARTICLE} )?halbe[ns]?) {_GROUP}{END}"
    rf"|{_SMALL_COMPOUND}(?:{_POINT}(?: {_MAGNITUDE})?| {_GROUP}{END})?"
    rf"|{_ARTICLE} {_GROUP}{END}"
    rf"|Dutzend{END}"
    rf"|{DIGITS})"
)
"""A number with its magnitude words."""

_PARTS = re.compile(
    rf"(?P<count>.*?) ?(?P<group>{alternation(GROUPS)})$"
    rf"|(?P<head>(?:.* Komma )?+.*?)[ -]?(?P<magnitude>{_MAGNITUDE}|(?<=[\d ])[TkM]$)"
    r"(?: (?:und )?(?P<tail>.+))?$",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?<=[dt])eine[nrms]?$")
_PART = re.compile(r"(?:eine?[rnms]? )?(halb|viertel|dreiviertel)(?:e[nrs]?)?$", re.IGNORECASE)
_PART_VALUES = {"halb": Fraction(1, 2), "viertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)}


def read(surface: str) -> Numeral | None:
    """The number that a match of `NUMBER` stands for."""
    parts = _PARTS.match(surface) if not surface[-1].isdigit() else None
    if parts is None or parts["head"] == "" or _compound(surface.lower()) is not None:
        return _simple(surface)
    group = GROUPS.get((parts["group"] or "").lower())
    head = _count(parts["count"] if group else parts["head"])
    if head is None:
        return None
    exponent = 0 if group else MAGNITUDES.get(parts["magnitude"].lower(), 0)
    scale = Fraction(group or 10**exponent)
    tail = read(parts["tail"]) if parts["tail"] else None
    value = head.value * scale + (tail.value if tail else 0)
    return Numeral(value, head.precision, magnitude=scale)


def _count(surface: str) -> Numeral | None:
    if not surface or re.fullmatch(r"ein(?:e[rnms]?)?", surface, re.IGNORECASE):
        return Numeral(Fraction(1), 1, words=True)
    part = _PART.match(surface)
    if part:
        return Numeral(_PART_VALUES[part[1].lower()], 1, words=True)
    return _simple(surface)


def _simple(surface: str) -> Numeral | None:
    if surface[0] in ".,1234567890" or not surface[0].isalpha():
        return read_digits(surface, GERMAN)
    whole, comma, part = _ENDING.sub("ein", surface.lower()).partition(" komma ")
    value = _compound(whole)
    if value is not None and comma:
        digits = "".join(str(_BELOW_100[word]) for word in part.split())
        return Numeral(value + Fraction(f"0.{digits}"), len(digits) + 1, words=True)
    return None if value is None else Numeral(value, 1, words=True)


def _compound(word: str) -> Fraction | None:
    """The value of a number word in lower case, written together or with hyphens around `und`."""
    word = word.replace("-und-", "und")
    below = _BELOW_100.get(word)
    if below is not None:
        return Fraction(below)
    if "tausend" in word:
        head, _, tail = word.partition("tausend")
        return _sum(head, 1000, tail)
    if "hundert" in word:
        head, _, tail = word.partition("hundert")
        return _sum(head, 100, tail)
    if word == "anderthalb":
        return Fraction(3, 2)
    if word.endswith("einhalb"):
        whole = _BELOW_100.get(word.removesuffix("einhalb") or "ein")
        whole = 1 if word == "eineinhalb" else whole
        return None if whole is None else Fraction(whole) + Fraction(1, 2)
    mixed = _MIXED.fullmatch(word)
    whole = _BELOW_100.get(mixed[1]) if mixed else None
    return whole + Fraction(*_MIXED_PARTS[mixed[2]]) if mixed and whole else None


_MIXED_PARTS = {"einviertel": (1, 4), "dreiviertel": (3, 4), "eindrittel": (1, 3)}
_MIXED = re.compile(rf"(.+?)({alternation(_MIXED_PARTS)})")


def _sum(head: str, scale: int, tail: str) -> Fraction | None:
    many = _compound(head) if head else Fraction(1)
    rest = _compound(tail.removeprefix("und")) if tail.removeprefix("und") else Fraction(0)
    return None if many is None or rest is None else many * scale + rest


ORDINAL_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7,
    "siebent": 7, "acht": 8, "neunt": 9,
}  # fmt: skip
_ORDINAL_TAIL = (
    rf"(?:{alternation(ORDINAL_STEMS)}|{alternation(TEENS)}t|(?:{_ONE}und)?{alternation(TENS)}st"
    rf"|{_B100}?hundertst|{_B1000}?(?:tausendst|millionst))"
)
ORDINAL = rf"(?:(?:{_B1000}?tausend)?(?:und)?(?:{_ONE}?hundert)?(?:und)?{_ORDINAL_TAIL})"
"""A regular expression (no groups) for the stem of an ordinal: vierundzwanzigst."""


def read_ordinal(stem: str) -> Fraction | None:
    """The number whose ordinal has this stem, in lower case."""
    if stem in ORDINAL_STEMS:
        return Fraction(ORDINAL_STEMS[stem])
    if stem.endswith("st") and (whole := _compound(stem[:-2])) is not None:
        return whole
    if stem.endswith("t") and (whole := _compound(stem[:-1])) is not None:
        return whole
    if stem.endswith("millionst"):
        many = _compound(stem.removesuffix("millionst") or "ein")
        return None if many is None else many * 10**6
    for tail in sorted(ORDINAL_STEMS, key=len, reverse=True):
        if stem.endswith(tail):
            head = _compound(stem.removesuffix(tail).removesuffix("und"))
            return None if head is None else head + ORDINAL_STEMS[tail]
    return None
