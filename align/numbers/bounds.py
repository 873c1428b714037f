"""Words of approximation around a figure, compiled from the tables of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from align.numbers.model import Qualifier

NO_BOUND = "none"
"""The name of the words that look like a bound and are none (ein Vertrag über 5 Millionen)."""
DOUBTFUL = "maybe_"
"""Begins the name of words that may mean something else (über: more than, about, throughout)."""
LONGEST = 40
"""How many characters before a figure are looked at."""


_EDGE = 8
_AFTER = 64


class Bound(NamedTuple):
    """How a figure is bounded; not certain where the words may have another meaning."""

    qualifier: Qualifier | None
    is_certain: bool = True


UNBOUNDED = Bound(None)


def before_pattern(
    words: Mapping[str, str], edge: str, between: str, *, cased: bool = True
) -> re.Pattern[str]:
    """Matches words of approximation that end where a figure begins.

    `words` are regular expressions by qualifier value; `edge` must hold before them, `between`
    may stand between them and the figure. `cased` says that the script has capitals: without, the
    expression is compiled in a tenth of the time.
    """
    return re.compile(f"{edge}{_named(words, cased=cased)}{between}$")


def after_pattern(
    words: Mapping[str, str], between: str, edge: str, *, cased: bool = True
) -> re.Pattern[str]:
    """Matches words of approximation that begin where a figure ends."""
    return re.compile(f"{between}{_named(words, cased=cased)}{edge}")


def _named(words: Mapping[str, str], *, cased: bool) -> str:
    groups = "|".join(f"(?P<{name}>{regex})" for name, regex in words.items())
    return f"(?{'i' if cased else ''}:{groups})"


def surroundings(text: str, start: int, end: int) -> tuple[str, int, int]:
    """As much of a text as says how the figure at `start` to `end` is bounded.

    Gives that stretch, and where in it the figure begins and ends.
    """
    first = max(0, start - LONGEST - _EDGE)
    return text[first : end + _AFTER], start - first, end - first


def bound_at(
    before: re.Pattern[str], after: re.Pattern[str], text: str, start: int, end: int
) -> Bound:
    """How the words around the figure `text[start:end]` bound or blur it."""
    previous = text[start - 1 : start]
    glued = previous.isnumeric() and not previous.isalpha()
    match = None if glued else before.search(text, max(0, start - LONGEST), start)
    behind = after.match(text, end)
    if behind and behind.lastgroup == NO_BOUND:
        return UNBOUNDED
    match = match or behind
    name = match.lastgroup if match else None
    if name is None or name == NO_BOUND:
        return UNBOUNDED
    return Bound(Qualifier(name.removeprefix(DOUBTFUL)), not name.startswith(DOUBTFUL))


_DIRECTIONS = {
    Qualifier.GREATER: 1, Qualifier.AT_LEAST: 1, Qualifier.LESS: -1, Qualifier.AT_MOST: -1,
}  # fmt: skip


def direction(qualifier: Qualifier | None) -> int:
    """1 for a figure that is exceeded or a minimum, -1 for one that is not reached, else 0."""
    return _DIRECTIONS.get(qualifier, 0) if qualifier else 0


_COMPLEMENTS = (
    {Qualifier.GREATER, Qualifier.AT_MOST}, {Qualifier.LESS, Qualifier.AT_LEAST},
)  # fmt: skip


def are_complements(one: Qualifier | None, other: Qualifier | None) -> bool:
    """Whether one of two bounds is the other denied: more than, and not more than."""
    return {one, other} in _COMPLEMENTS


def bounds_differ(one: Bound, other: Bound) -> bool:
    """Whether a bound is surely lost, or turned round; a rough figure may stand for any."""
    if Qualifier.APPROXIMATE in {one.qualifier, other.qualifier}:
        return False
    ours, theirs = direction(one.qualifier), direction(other.qualifier)
    if ours * theirs:
        return ours != theirs
    return (ours != 0 and one.is_certain) or (theirs != 0 and other.is_certain)


def is_roughness_lost(one: Qualifier | None, other: Qualifier | None) -> bool:
    """Whether one figure is called rough and the other is given as exact."""
    return {one, other} == {Qualifier.APPROXIMATE, None}
