"""Words that count without a number beside them, which every language of ours has."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from align.numbers.model import NumberKind
from align.numbers.rules import Rule, alternation, value_rule


def bare_magnitude_rule(powers: Mapping[str, int], end: str) -> Rule:
    """A magnitude that stands for one of itself; `powers` of ten by word."""
    return value_rule(
        "bare magnitude",
        rf"(?i:{alternation(powers)}){end}",
        NumberKind.CARDINAL,
        lambda m: Fraction(10 ** powers[m[0].lower()]),
    )


def vague_magnitude_rule(values: Mapping[str, int], end: str, inflection: str = "") -> Rule:
    """Dozens, hundreds of thousands: weak; `inflection` matches what may follow the word."""
    return value_rule(
        "vague magnitude",
        rf"(?i:({alternation(values)}){inflection}){end}",
        NumberKind.CARDINAL,
        lambda m: Fraction(values[m[1].lower()]),
        weak=lambda _: True,
    )


def both_rule(regex: str) -> Rule:
    """The rule for words that mean two of two: weak, as "the" says it too."""
    return value_rule(
        "both", regex, NumberKind.CARDINAL, lambda _: Fraction(2), weak=lambda _: True
    )
