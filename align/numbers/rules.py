"""What a recognition rule is: something that reads figures at one place of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import NumberKind, Qualifier, Reading, Strength

_NOTHING = Reading()


@dataclass(frozen=True, slots=True)
class Found:
    """A figure found in the normalised view, `start` and `end` in code points of the view."""

    start: int
    end: int
    kind: NumberKind
    reading: Reading = _NOTHING
    alternatives: tuple[Reading, ...] = ()
    strength: Strength = Strength.STRONG
    precision: int | None = None
    qualifier: Qualifier | None = None


class Parsed(NamedTuple):
    """What a rule made of the text up to `end`; no figure if it only looked numeric."""

    found: tuple[Found, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A named way to read the text at an offset; `apply` gives None where it does not fit."""

    name: str
    apply: Callable[[str, int], Parsed | None]


@dataclass(frozen=True, slots=True)
class Language:
    """All that reads one language: where to look, what to try there in order, what bounds figures.

    `idioms` matches what only looks numeric; nothing is read inside.
    `before` and `after` match the words of approximation that end where a figure begins, or begin
    where it ends; a named group of each is a `Qualifier` value. `simplify` maps characters one to
    one before anything is matched.
    """

    tag: str
    trigger: re.Pattern[str]
    idioms: re.Pattern[str]
    rules: tuple[Rule, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    simplify: dict[int, int] | None = None


def alternation(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first, without a group.

    Words of one first letter are tried together, so that most places are soon done with.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    by_first: dict[str, list[str]] = {}
    for word in ordered:
        by_first.setdefault(word[:1], []).append(re.escape(word[1:]))
    if len({first.casefold() for first in by_first}) < len(by_first):
        return f"(?:{'|'.join(map(re.escape, ordered))})"
    groups = (f"{re.escape(first)}{_either(rest)}" for first, rest in by_first.items())
    return f"(?:{'|'.join(groups)})"


def _either(ordered: Sequence[str]) -> str:
    return ordered[0] if len(ordered) == 1 else f"(?:{'|'.join(ordered)})"


def behind(words: str) -> str:
    """A lookbehind for one of the words, separated by bars, in lower case or capitalised."""
    return f"(?:{'|'.join(f'(?<=[{w[0]}{w[0].upper()}]{w[1:]})' for w in words.split('|'))})"


def pattern_rule(
    name: str,
    regex: str,
    read: Callable[[re.Match[str]], Sequence[Found] | None],
    *,
    where: str | None = None,
) -> Rule:
    """A rule that reads what a regular expression matches; `read` may still decline with None.

    `where` spares compiling it (see `LazyPattern`).
    """
    pattern = LazyPattern(regex, where)

    def apply(text: str, at: int) -> Parsed | None:
        match = pattern.match(text, at)
        if match is None:
            return None
        found = read(match)
        return None if found is None else Parsed(tuple(found), match.end())

    return Rule(name, apply)


def value_rule(
    name: str,
    regex: str,
    kind: NumberKind,
    read: Callable[[re.Match[str]], Fraction | None],
    *,
    weak: Callable[[Fraction], bool] = lambda _: False,
    where: str | None = None,
) -> Rule:
    """A rule for a bare value of one kind; `weak` tells which values may not raise an alarm."""

    def found(match: re.Match[str]) -> tuple[Found, ...] | None:
        value = read(match)
        if value is None:
            return None
        strength = Strength.WEAK if weak(value) else Strength.STRONG
        return found_at(match, kind, Reading(value), strength=strength)

    return pattern_rule(name, regex, found, where=where)


def found_at(
    match: re.Match[str],
    kind: NumberKind,
    reading: Reading,
    alternatives: Sequence[Reading] = (),
    *,
    strength: Strength = Strength.STRONG,
    qualifier: Qualifier | None = None,
    group: int | str = 0,
) -> tuple[Found]:
    """The one figure that a match, or a group of it, stands for."""
    start, end = match.span(group)
    return (Found(start, end, kind, reading, tuple(alternatives), strength, None, qualifier),)
