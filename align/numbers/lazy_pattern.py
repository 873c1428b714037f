"""Regular expressions that are compiled when a text first needs them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

_Match = Callable[[str, int], re.Match[str] | None]


class LazyPattern:
    """A regular expression that is compiled where it is first tried.

    `where`, if given, is a short one that must match at the same place: only there is the long one
    tried, so that a text without what it looks for never pays for its compilation. Every match of
    `regex` must begin where `where` matches.
    """

    __slots__ = ("match", "regex", "where")

    def __init__(self, regex: str, where: str | None = None) -> None:
        self.regex = regex
        self.where = where
        self.match: _Match = self._match_first
        """`match(text, at)`: what the expression matches at an offset of the text, or None."""

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        """Puts in its own place what matches from then on, and matches with it."""
        if self.where is None:
            self.match = re.compile(self.regex).match
        else:
            self.match = partial(self._match_guarded, re.compile(self.where).match)
        return self.match(text, at)

    def _match_guarded(self, guard: _Match, text: str, at: int) -> re.Match[str] | None:
        """Compiles where the guard first matches."""
        if guard(text, at) is None:
            return None
        match: _Match = re.compile(self.regex).match
        self.match = lambda text, at: match(text, at) if guard(text, at) else None
        return match(text, at)
