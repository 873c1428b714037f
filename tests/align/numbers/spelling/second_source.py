"""The same numbers as num2words spells them: a source that is not ours.

num2words 0.5 has no Chinese. Of German thousands it writes 201 000 as "zweihunderteinstausend".
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from num2words import num2words
from spelling.digits import decimal_digits
from spelling.form import Form
from spelling.values import Decimals, Integers

from align.numbers.model import NumberKind


def wrong_german_thousands(number: int) -> bool:
    """Whether num2words writes "einstausend": thousands that end in one, from 101."""
    thousands = number // 1000 % 1000
    return thousands > 100 and thousands % 100 == 1


def cardinal(value: Fraction, language: str) -> str:
    """The number in words."""
    return str(num2words(int(value), lang=language))


def ordinal(value: Fraction, language: str) -> str:
    """The number as an ordinal; German in the dative."""
    text = str(num2words(int(value), lang=language, to="ordinal"))
    return f"{text}n" if language == "de" else text


def decimal(value: Fraction, language: str) -> str:
    """The decimal in words."""
    return str(num2words(decimal_digits(value), lang=language))


def _without_wrong_thousands(number: int) -> int:
    return number + 1000 if wrong_german_thousands(number) else number


_COUNT = {"de": ("Man zählte {} Kästen.",), "en": ("They counted {} boxes.",)}
_ORDER = {"de": ("Sie nahm den {} Zug.",), "en": ("They opened the {} box.",)}
_ALL = Integers(2)
_FIT = {"de": replace(_ALL, shape=_without_wrong_thousands), "en": _ALL}

FORMS = tuple(
    form
    for tag in ("de", "en")
    for form in (
        Form(tag, "num2words", lambda v, tag=tag: cardinal(v, tag), _FIT[tag], _COUNT[tag]),
        Form(
            tag, "num2words decimal", lambda v, tag=tag: decimal(v, tag), Decimals(99_999),
            _COUNT[tag],
        ),
        Form(
            tag, "num2words ordinal", lambda v, tag=tag: ordinal(v, tag),
            replace(_FIT[tag], low=1, high=999_999), _ORDER[tag], NumberKind.ORDINAL,
        ),
    )
)  # fmt: skip
