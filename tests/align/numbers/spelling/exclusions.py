"""What the properties leave out, each with its name, its reason and a case of it.

An ambiguity is the language's: the words say something else as well, and that reading is allowed.
A gap is ours: the case ought to be read, is not yet, and a test fails as soon as it is, so that no
exclusion outlives its gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from spelling.form import Written


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What is left out of the forms whose "language: name" `forms` matches.

    `case` is one case of it: the form, and a value.
    """

    name: str
    forms: str
    matches: Callable[[Written], bool]
    case: tuple[str, Fraction]

    def covers(self, written: Written) -> bool:
        """Whether what is written is left out."""
        return bool(re.fullmatch(self.forms, str(written.form))) and self.matches(written)


def _any(_: Written) -> bool:
    return True


def _says(pattern: str) -> Callable[[Written], bool]:
    compiled = re.compile(pattern)
    return lambda written: compiled.search(written.words) is not None


def _unnamed_in_german(written: Written) -> bool:
    named = {3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 100, 1000}
    return written.value.denominator not in named


AMBIGUITIES = (
    Exclusion(
        "eleven digits that begin like a Chinese mobile number",
        ".*digits", _says("^[1１][3-9３-９][0-9０-９]{9}$"), ("zh: digits", Fraction(13812345678)),
    ),
    Exclusion(
        "9/11 is a day", "(de|en): fraction in digits", _says("^9/11$"),
        ("en: fraction in digits", Fraction(9, 11)),
    ),
    Exclusion(
        "三点零五 is five past three", "zh: decimal", _says("^.{1,3}点零[一二三四五六七八九]$"),
        ("zh: decimal", Fraction(305, 100)),
    ),
    Exclusion(
        "twenty-five sixty-seconds is a time as well", "en: fraction", _says("-seconds?$"),
        ("en: fraction", Fraction(25, 62)),
    ),
)  # fmt: skip

_EN_ORDINALS = "en: (ordinal words.*|num2words ordinal)"
_DE_WORDS = "de: (words|hundert for einhundert|eine Million und fünf|num2words)"
GAPS = (
    Exclusion(
        "Milliarden and Millionen in one number", _DE_WORDS, _says("lli.* .*lli"),
        ("de: words", Fraction(3_002_000_000)),
    ),
    Exclusion(
        "a part below a hundred behind Millionen",
        _DE_WORDS, _says("lli(?!.*(hundert|tausend)).* "), ("de: words", Fraction(2_000_004)),
    ),
    Exclusion(
        "zwei Komma fünf", "de: (decimal words(, magnitude)?|num2words decimal)", _says(" Komma "),
        ("de: decimal words", Fraction(5, 2)),
    ),
    Exclusion(
        "zweihundertste, dreitausendste", "de: (ordinal words(, hundertste)?|num2words ordinal)",
        _says(".(hundert|tausend)sten$"), ("de: ordinal words", Fraction(200)),
    ),
    Exclusion(
        "der 1200. Zug", "de: ordinal digits", _says(r"^\d{4,}\.$"),
        ("de: ordinal digits", Fraction(1200)),
    ),
    Exclusion(
        "zweimillionste", "de: ordinal of millions", _says("^.+millionsten"),
        ("de: ordinal of millions", Fraction(2_000_000)),
    ),
    Exclusion(
        "Elftel, Dreizehntel, Vierzigstel: names of fractions that no table has",
        "de: fraction", _unnamed_in_german, ("de: fraction", Fraction(2, 11)),
    ),
    Exclusion(
        "einundzwanzig Hundertstel is taken for ein Hundertstel", "de: fraction",
        _says("^ein(und|hundert)"), ("de: fraction", Fraction(21, 100)),
    ),
    Exclusion(
        "two point five", "en: (decimal words.*|num2words decimal)", _says(" point "),
        ("en: decimal words", Fraction(5, 2)),
    ),
    Exclusion(
        "thousands before hundredth, millions before thousandth", _EN_ORDINALS,
        _says("(thousand.*hundredth|llion.*(hundredth|thousandth|millionth))$"),
        ("en: ordinal words", Fraction(8100)),
    ),
    Exclusion(
        "billionth and above", _EN_ORDINALS, _says("(b|tr|quadr)illionth$"),
        ("en: ordinal words", Fraction(2 * 10**9)),
    ),
    Exclusion(
        "the one hundredth box is no hundredth", _EN_ORDINALS,
        _says("^one (hundred|thousand|million)th$"), ("en: ordinal words", Fraction(100)),
    ),
    Exclusion(
        "twenty-firsts, one twenty-first", "en: fraction", _says("y-firsts?$"),
        ("en: fraction", Fraction(4, 21)),
    ),
    Exclusion("零 before a classifier", "zh: zero", _any, ("zh: zero", Fraction(0))),
    Exclusion("一百〇五", "zh: 〇", _says("〇"), ("zh: 〇", Fraction(105))),
    Exclusion("廿 and 卅 alone", "zh: 廿卅", _says("^[廿卅]$"), ("zh: 廿卅", Fraction(20))),
    Exclusion(
        "一点 and 零点 before a decimal", "zh: decimal(, magnitude)?", _says("^[零一]点"),
        ("zh: decimal", Fraction(3, 2)),
    ),
    Exclusion(
        "a decimal 点零五 that goes on is cut for a time", "zh: decimal(, magnitude)?",
        _says("^.{1,4}点零."), ("zh: decimal, magnitude", Fraction(305_000_000)),
    ),
)  # fmt: skip


def exclusion_of(written: Written) -> Exclusion | None:
    """The exclusion that covers what is written."""
    return next((each for each in (*AMBIGUITIES, *GAPS) if each.covers(written)), None)
