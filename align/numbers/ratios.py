"""Ratios and scores, two figures in an order that counts: 3:1, drei zu eins, odds of ten to one."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import Mention, NumberKind, Reading, Strength
from align.numbers.quantity import Lexicon, units_behind
from align.numbers.rules import Found, Parsed, Rule, pattern_rule

SCORE = "score"
SPOKEN = "ratio in words"
_GOALLESS = "goalless"
_RATIOS = frozenset({SCORE, SPOKEN, _GOALLESS})

COLON = " ?[:：∶] ?"
_DIGITS = r"(?<![\d:：∶])(\d{1,4})"
_END = r"(?![\d:：∶]|[.,]\d| \d{3}(?!\d))"


def is_term(mention: Mention) -> bool:
    """Whether a figure was found as a term of a ratio or a score."""
    return mention.rule.partition(": ")[2] in _RATIOS


def goalless_rule(joint: str) -> Rule:
    """The rule for the score 0:0, weak as languages say it in words too."""
    kind, nothing = NumberKind.CARDINAL, Reading(Fraction(0))
    return pattern_rule(
        _GOALLESS,
        rf"(0){joint}(0)(?![\d.,:]\d|\d)",
        lambda m: [Found(*m.span(g), kind, nothing, strength=Strength.WEAK) for g in (1, 2)],
    )


def score_rule(joint: str) -> Rule:
    """The rule for scores and ratios: 3:1, 3 zu 1, 3比1 (two figures; times of day come before)."""
    pattern = re.compile(rf"(\d{{1,3}})(?:{joint})(\d{{1,3}})(?![\d.,:]\d|\d| 000)")

    def apply(text: str, at: int) -> Parsed | None:
        match = pattern.match(text, at)
        return None if match is None else Parsed(_in_digits(match), match.end())

    return Rule(SCORE, apply)


_BEFORE = re.compile(
    r"(?i:(?:\b(?:ratio|scale|odds|proportions?|aspect|mix|mixed|mixture)|verhältnis(?:se)?"
    r"|maßstab|massstab|seitenformat|bildformat|gewinnchance|rapport|échelle)\b"
    r"|比例尺?|比率|[宽高长画]比|赔率)[^.!?;,，。；！？\d]{0,24}$"
)
_BEHIND = re.compile(
    r"[ -]?(?:ratio|scale|odds|aspect|mixture|Verhältnis|Maßstab|的?(?:比例|[宽高画面]{1,3}比))"
)
_NO_HOUR = r"(?<!\bat )(?<!\bum )(?<!\bgegen )(?<!\bab )(?<!\bà )"
_COLON_RATIO = re.compile(rf"{_NO_HOUR}{_DIGITS}{COLON}(\d{{1,4}}){_END}")


def _ratio_with_a_colon(text: str, at: int) -> Parsed | None:
    match = _COLON_RATIO.match(text, at)
    if match is None or not says_ratio(text, match.start(), match.end()):
        return None
    return Parsed(_in_digits(match), match.end())


RATIO_NO_TIME = Rule(SCORE, _ratio_with_a_colon)
"""A scale of 1:50, a ratio of 9:16: no time of day, where the words about it say so."""


def says_ratio(text: str, start: int, end: int) -> bool:
    """Whether the words right before or right behind a place say that a ratio stands there."""
    before = text[max(0, start - 40) : start]
    return _BEFORE.search(before) is not None or _BEHIND.match(text, end) is not None


def spoken_ratio_rule(
    lexicon: Lexicon,
    regex: str,
    read: Callable[[str], Fraction | None],
    *,
    where: str,
    is_ratio: Callable[[re.Match[str], Fraction, Fraction], bool] = lambda *_: True,
) -> Rule:
    """The rule for a ratio in words, whose terms are groups 1 and 2 of `regex`.

    What has a unit behind it is none (zwei zu drei Euro); `is_ratio` may decline more. Terms up to
    two in words are weak, as one elsewhere. `where` spares compiling (see `LazyPattern`).
    """
    pattern = LazyPattern(regex, where)

    def apply(text: str, at: int) -> Parsed | None:
        match = pattern.match(text, at)
        terms = [read(match[group]) for group in (1, 2)] if match else []
        if match is None or terms[0] is None or terms[1] is None:
            return None
        if units_behind(lexicon, text, match.end())[0] or not is_ratio(match, terms[0], terms[1]):
            return None
        return Parsed((_term(match, 1, terms[0]), _term(match, 2, terms[1])), match.end())

    return Rule(SPOKEN, apply)


def _term(match: re.Match[str], group: int, value: Fraction) -> Found:
    strength = Strength.WEAK if value <= 2 else Strength.STRONG
    return Found(*match.span(group), NumberKind.CARDINAL, Reading(value), strength=strength)


def _in_digits(match: re.Match[str]) -> tuple[Found, ...]:
    kind = NumberKind.CARDINAL
    return tuple(Found(*match.span(g), kind, Reading(Fraction(match[g]))) for g in (1, 2))
