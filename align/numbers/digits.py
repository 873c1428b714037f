"""Strings of digits with separators, read by the conventions of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from align.numbers.model import Qualifier

GERMAN = ","
ENGLISH = "."
"""A convention is named by its decimal sign. Chinese writes digits as English does."""

_VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

# Repetition is bounded: no text, however odd, may cost more than its length.
_GROUPED = r"\d{1,3}(?:(?: \d{3}){1,8}+|(?:['’]\d{3}){1,8}+)(?!\d)(?:[.,]\d++)?"
_PLAIN = r"\d++(?:[.,]\d++){0,9}"
_POWER = r"(?: ?[×x·*] ?10(?:\^\(?[-−]?\d{1,2}\)?|[⁻⁰¹²³⁴-⁹]+|−\d{1,2}(?!\d)))"
_EXPONENT_E = r"\d+(?:\.\d+)?e[-+]?\d{1,2}(?![A-Za-z\d])"
_POWER_ALONE = r"10(?:\^[-−]?\d{1,2}|[⁰¹²³⁴-⁹]+)"
_MIXED = r"\d+ \d{1,2}/\d{1,2}(?![\d/])"
DIGITS = (
    rf"(?:{_POWER_ALONE}|{_EXPONENT_E}|{_MIXED}|\d* ?[{''.join(_VULGAR)}]"
    rf"|(?:{_GROUPED}|{_PLAIN}|(?<![\w.,])[.,]\d+){_POWER}?)"
)
"""A regular expression (no groups) for a figure written with digits, without sign."""

_UNIT_OF_DEBT = (
    r"(?:[°º℃℉%€$£]|Grad\b|degrees?\b|Prozent|per ?cent\b|Euro\b|EUR\b|Dollar|(?:Mio|Mrd|Tsd)\."
    r"|Million|Milliarde|[mb]illion)"
)
_ONE_SIGNED = r"\d[\d.,]*"
_PREPOSITIONS = (
    "auf", "bei", "bis", "unter", "von", "es", "ist", "sind", "war", "waren", "at", "below", "from",
    "is", "to", "was", "were",
)  # fmt: skip
_LED_TO = "|".join(rf"(?<=\b{word} )" for word in _PREPOSITIONS)
SPACED_MINUS = rf"(?=–)(?:{_LED_TO})– (?={_ONE_SIGNED} ?[°º℃℉])(?![^.!?\n]{{0,60}} – )"
"""A dash with spaces on both sides that is a minus: bei – 5 °C, with no other dash behind."""
DASH_AS_MINUS = (
    r"(?=–)(?:^|(?<=[^\W\d_] )|(?<=[,:;.] )|(?<=\())(?<!°[CF] )"
    rf"–(?=[$€£¥]\d|{_ONE_SIGNED}(?: (?:bis|to|und|and) [-−–+]?{_ONE_SIGNED})? ?{_UNIT_OF_DEBT})"
    rf"|{SPACED_MINUS}"
)
"""A dash that is a minus: at the start or behind a word, and right before a number with a unit of
temperature, a per cent or money (–5 °C, bei –20 bis 45 °C)."""

LONGEST = 60
"""A longer run of digits is data, not a number that a text states."""

AMBIGUOUS = re.compile(r"(?<![\d.,'’])\d{1,3}[.,]\d{3}(?![.,'’]?\d)")
"""One to three digits, a point or a comma, three digits: a thousand, or a decimal of three places,
as the convention has it."""
_EXCHANGE = str.maketrans(".,", ",.")

_EXPONENT = re.compile(r"10(?:\^?\(?((?<=[\^(])\d+|[-−]\d+)\)?|([⁻⁰¹²³⁴-⁹]+))$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written: its value, how precisely, and how seriously to take it.

    `precision` counts significant digits, `words` says that no digit was used, `vague` that the
    words name an order of magnitude only (hundreds, 数百).
    """

    value: Fraction
    precision: int
    words: bool = False
    vague: bool = False
    qualifier: Qualifier | None = None
    magnitude: Fraction = Fraction(1)
    """The magnitude word that the value includes: 10^6 in "3 million"."""
    part: bool = False
    """A sign such as ¾ without a whole number before it."""


def read_digits(surface: str, convention: str) -> Numeral | None:
    """The number that `surface`, a match of `DIGITS`, stands for; None if it is no number.

    A string that the convention cannot read (1,5 in English) is read by the other one; one that
    no convention can read (1.2.3) is no number.
    """
    if len(surface) > LONGEST:
        return None
    power = _EXPONENT.search(surface)
    scale = Fraction(1)
    if power:
        exponent = int((power[1] or power[2]).translate(_SUPERSCRIPT).replace("−", "-"))
        scale = Fraction(10) ** exponent
        surface = re.sub(r" ?[×x·*] ?$", "", surface[: power.start()]) or "1"
    mantissa, e, tens = surface.partition("e")
    if e:
        surface, scale = mantissa, Fraction(10) ** int(tens)
    special = _read_fraction(surface)
    if special is not None:
        return Numeral(special, 2, part=surface in _VULGAR)
    if "/" in surface:
        return None
    plain = _plain_decimal(re.sub(r"[ '’]", "", surface), convention)
    if plain is None:
        return None
    return Numeral(Fraction(plain) * scale, significant_digits(plain))


def _read_fraction(surface: str) -> Fraction | None:
    if surface[-1] in _VULGAR:
        return Fraction(surface[:-1].strip() or 0) + _VULGAR[surface[-1]]
    whole, _, part = surface.partition(" ")
    if "/" in part:
        top, bottom = part.split("/")
        return Fraction(whole) + Fraction(int(top), int(bottom)) if int(bottom) else None
    return None


def _plain_decimal(text: str, convention: str) -> str | None:
    """`text` without group separators and with a decimal point."""
    group = "." if convention == GERMAN else ","
    points, commas = text.count("."), text.count(",")
    if points and commas:
        decimal = max(".,", key=text.rindex)
        other = "," if decimal == "." else "."
        if text.count(decimal) > 1:
            return None
        whole, _, part = text.partition(decimal)
        return f"{whole.replace(other, '')}.{part}" if _is_grouped(whole, other) else None
    separator = "." if points else ","
    if points + commas > 1:
        return text.replace(separator, "") if _is_grouped(text, separator) else None
    if separator == group and _is_grouped(text, separator):
        return text.replace(separator, "")
    whole, _, part = text.partition(separator)
    return f"{whole or '0'}.{part}" if part else text


def _is_grouped(text: str, separator: str) -> bool:
    """Whether digits stand in groups of three (or, as in India, of two before the last three)."""
    first, *rest = text.split(separator)
    if not rest:
        return True
    sizes = {len(group) for group in rest[:-1]}
    fits = 0 < len(first) <= 3 and not first.startswith("0")
    return fits and len(rest[-1]) == 3 and (sizes <= {3} or sizes <= {2})


def significant_digits(plain: str) -> int:
    """How many digits of a plain decimal carry information; trailing zeros of integers do not."""
    digits = plain.replace(".", "").lstrip("0")
    return len(digits if "." in plain else digits.rstrip("0")) or 1


def exchange_separators(text: str) -> str:
    """`text`, point and comma exchanged in figures that are ambiguous; its length is kept."""
    return AMBIGUOUS.sub(lambda match: match[0].translate(_EXCHANGE), text)
