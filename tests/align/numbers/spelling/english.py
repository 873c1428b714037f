"""English number words of the short scale, with and without "and"."""

from __future__ import annotations

from fractions import Fraction

from spelling.digits import decimal_digits, grouped, plain, with_magnitude
from spelling.form import Form
from spelling.values import Decimals, Integers, Mixed, Parts, Rounded

from align.numbers.model import NumberKind

_ONE_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
ONES = _ONE_WORDS.split()
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TEN_WORDS.split()
SCALES = {
    10**15: "quadrillion", 10**12: "trillion", 10**9: "billion", 10**6: "million", 1000: "thousand",
}  # fmt: skip
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def below_thousand(number: int, link: str, hyphen: str) -> str:
    """Two hundred and five: `link` stands between hundreds and the rest, `hyphen` in tens."""
    if number >= 100:
        rest = below_thousand(number % 100, link, hyphen) if number % 100 else ""
        return f"{ONES[number // 100]} hundred{link if rest else ''}{rest}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"{hyphen}{ONES[number % 10]}" if number % 10 else "")


def cardinal(number: int, *, link: str = " and ", hyphen: str = "-", comma: str = " ") -> str:
    """Two million and five; `link` between hundreds (or larger) and what is below a hundred."""
    parts: list[str] = []
    for scale, name in SCALES.items():
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{below_thousand(count, link, hyphen)} {name}")
    head = comma.join(parts)
    if not number and parts:
        return head
    joint = (link if number < 100 else comma) if parts else ""
    return f"{head}{joint}{below_thousand(number, link, hyphen)}"


def with_article(number: int) -> str:
    """A hundred and five, a million two hundred: the first "one" as an article."""
    text = cardinal(number)
    return f"a {text.removeprefix('one ')}" if text.startswith("one ") else text


def in_hundreds(number: int) -> str:
    """Nineteen hundred and eighty-four."""
    rest = f" and {cardinal(number % 100)}" if number % 100 else ""
    return f"{cardinal(number // 100)} hundred{rest}"


def ordinal(number: int, *, link: str = " and ") -> str:
    """Two hundred and first."""
    text = cardinal(number, link=link)
    at = max(text.rfind(" "), text.rfind("-")) + 1
    head, last = text[:at], text[at:]
    named = _ORDINALS.get(last) or f"{last.removesuffix('y') + 'ie' if last[-1] == 'y' else last}th"
    return head + named


def ordinal_digits(number: int) -> str:
    """1,001st, 12th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{'th' if number % 100 in {11, 12, 13} else ending}"


def denominator(number: int) -> str:
    """Half, third, quarter, twenty-first."""
    return {2: "half", 4: "quarter"}.get(number) or ordinal(number).removeprefix("one ")


def fraction(value: Fraction, joint: str = " ") -> str:
    """Three quarters, one third, seven twenty-firsts."""
    plural = "" if value.numerator == 1 else "s"
    return f"{cardinal(value.numerator)}{joint}{denominator(value.denominator)}{plural}"


def decimal(value: Fraction, zero: str = "zero") -> str:
    """Two point zero five."""
    whole, _, part = decimal_digits(value).partition(".")
    digits = [zero if digit == "0" else ONES[int(digit)] for digit in part]
    return " ".join([cardinal(int(whole)), "point", *digits])


def decimal_magnitude(value: Fraction) -> str:
    """Two point five million."""
    scale = max(scale for scale in SCALES if value >= scale)
    count = value / scale
    head = cardinal(int(count)) if count.denominator == 1 else decimal(count)
    return f"{head} {SCALES[scale]}"


def mixed(value: Fraction) -> str:
    """Two and a half, two and three quarters."""
    parts = {
        Fraction(1, 2): "a half",
        Fraction(1, 4): "a quarter",
        Fraction(3, 4): "three quarters",
    }
    return f"{cardinal(int(value))} and {parts[value - int(value)]}"


_COUNT = ("They counted {} boxes.", "There were {}, she said.", "{} boxes stood there.")
_ORDER = ("They opened the {} box.", "It was the {} attempt.")
_PART = ("He got {} of the sum.", "They sold {} of it.")
_LONG = {scale: name for scale, name in SCALES.items() if scale < 10**15}
_SHORT = {10**12: "tn", 10**9: "bn", 10**6: "mn"}

FORMS = (
    Form("en", "words with and", lambda v: cardinal(int(v)), Integers(2), _COUNT),
    Form("en", "words without and", lambda v: cardinal(int(v), link=" "), Integers(2), _COUNT),
    Form("en", "words with commas", lambda v: cardinal(int(v), comma=", "), Integers(2), _COUNT),
    Form("en", "words, no hyphens", lambda v: cardinal(int(v), hyphen=" "), Integers(2), _COUNT),
    Form("en", "zero", lambda _: "zero", Integers(0, 0), _COUNT),
    Form("en", "a hundred", lambda v: with_article(int(v)), Integers(100), _COUNT),
    Form(
        "en", "nineteen hundred", lambda v: in_hundreds(int(v)),
        Integers(1100, 9999, lambda n: n + 100 * (n // 100 % 10 == 0)), _COUNT,
    ),
    Form("en", "ordinal words", lambda v: ordinal(int(v)), Integers(1), _ORDER,
         NumberKind.ORDINAL),
    Form("en", "ordinal words without and", lambda v: ordinal(int(v), link=" "), Integers(1),
         _ORDER, NumberKind.ORDINAL),
    Form("en", "ordinal digits", lambda v: ordinal_digits(int(v)), Integers(1, 10**6), _ORDER,
         NumberKind.ORDINAL),
    Form("en", "fraction", fraction, Parts(100, (1000,)), _PART, NumberKind.FRACTION),
    Form("en", "fraction with hyphen", lambda v: fraction(v, "-"), Parts(20), _PART,
         NumberKind.FRACTION),
    Form("en", "fraction in digits", lambda v: f"{v.numerator}/{v.denominator}", Parts(99), _PART,
         NumberKind.FRACTION),
    Form("en", "decimal words", decimal, Decimals(), _COUNT),
    Form("en", "decimal words with oh", lambda v: decimal(v, "oh"), Decimals(), _COUNT),
    Form("en", "decimal words, magnitude", decimal_magnitude, Rounded(1000), _COUNT),
    Form(
        "en", "two and a half", mixed,
        Mixed(1, 99, (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4))), _COUNT,
    ),
    Form("en", "digits", plain, Integers(), _COUNT, year=True),
    Form("en", "commas", lambda v: grouped(v, ","), Integers(1000), _COUNT),
    Form("en", "no-break spaces", lambda v: grouped(v, "\u00a0"), Integers(1000), _COUNT),
    Form("en", "thin spaces", lambda v: grouped(v, "\u2009"), Integers(1000), _COUNT),
    Form("en", "decimal digits", lambda v: grouped(v, ","), Decimals(10**9), _COUNT),
    Form("en", "digits, magnitude", lambda v: with_magnitude(v, _LONG, "."), Rounded(1000), _COUNT),
    Form(
        "en", "digits, short magnitude", lambda v: with_magnitude(v, _SHORT, ".", ""),
        Rounded(10**6), _COUNT,
    ),
)  # fmt: skip
