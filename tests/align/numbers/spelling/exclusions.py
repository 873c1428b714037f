"""What the properties leave out, each with its name, its reason and a case of it.

All are ambiguities of the language: the words say something else as well, and that reading is
allowed.
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


def _says(pattern: str) -> Callable[[Written], bool]:
    compiled = re.compile(pattern)
    return lambda written: compiled.search(written.words) is not None


AMBIGUITIES = (
    Exclusion(
        "eleven digits that begin like a Chinese mobile number",
        "zh: .*digits", _says("^[1１][3-9３-９][0-9０-９]{9}$"),
        ("zh: digits", Fraction(13812345678)),
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


def exclusion_of(written: Written) -> Exclusion | None:
    """The exclusion that covers what is written."""
    return next((each for each in AMBIGUITIES if each.covers(written)), None)
