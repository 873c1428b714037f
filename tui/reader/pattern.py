"""What is searched for: literal text or a regular expression, in one version or in all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from align.model import Span

_LONGEST = 0.1
"""Seconds that a regular expression may take in one paragraph."""
_TRIES = 3
"""After so many paragraphs in which it took longer it is not tried in others."""

TOO_SLOW = "this expression takes too long; make it simpler"


class BadPatternError(ValueError):
    """A regular expression that cannot be read; its message says what is wrong with it."""


class TooSlowError(Exception):
    """A regular expression that takes too long in some paragraph."""


@dataclass(frozen=True, slots=True)
class Query:
    """The text typed, whether it is a regular expression, the version searched (None: all)."""

    text: str
    regular: bool = False
    version: int | None = None


class Patience:
    """Bears with an expression for a while: turns its time-outs into `TooSlowError`, then all."""

    def __init__(self) -> None:
        self._left = _TRIES

    def __enter__(self) -> None:
        if not self._left:
            raise TooSlowError(TOO_SLOW)

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, TimeoutError):
            self._left -= 1
            raise TooSlowError(TOO_SLOW) from None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A query ready for searching; two are equal if their queries are.

    Case counts only if the text has a capital letter; a space stands for blanks of any kind.
    """

    query: Query
    compiled: Any = field(compare=False, repr=False)
    """As the regex package, which has no types, compiles it."""
    may_match: Callable[[str], bool] | None = field(default=None, compare=False, repr=False)
    """Whether paragraphs joined by line ends can hold a match: quick, and never wrongly no."""
    patience: Patience = field(default_factory=Patience, compare=False, repr=False)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where `text` matches, in order, without empty matches; may raise `TooSlowError`."""
        with self.patience:
            found = self.compiled.finditer(text, timeout=_LONGEST)
            return tuple(Span(*match.span()) for match in found if match.end() > match.start())

    def count(self, text: str) -> int:
        """How many spans `text` has; may raise `TooSlowError`."""
        if self.query.regular:
            return len(self.spans(text))
        with self.patience:
            return len(self.compiled.findall(text, timeout=_LONGEST))

    def matches(self, text: str) -> bool:
        """Whether `text` matches at all; may raise `TooSlowError`."""
        with self.patience:
            found = self.compiled.search(text, timeout=_LONGEST)
        return found is not None and (bool(found[0]) or bool(self.spans(text)))


def pattern_of(query: Query) -> Pattern:
    """The pattern of a query; raises `BadPatternError`. The regex package is loaded here."""
    import warnings

    import regex  # type: ignore[import-untyped]

    flags = 0 if _has_capital(query) else regex.IGNORECASE
    words = query.text.split()
    source = query.text if query.regular else _literal(query.text, regex.escape)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compiled = regex.compile(source, flags)
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError) as error:
        raise BadPatternError(f"no regular expression: {error}") from None
    if query.regular or not words:
        return Pattern(query, compiled)
    longest = max(words, key=len)
    if flags and longest.upper() != longest:
        word = regex.compile(regex.escape(longest, special_only=True), flags)
        return Pattern(query, compiled, lambda text: word.search(text) is not None)
    return Pattern(query, compiled, lambda text: longest in text)


def _literal(text: str, escape: Callable[..., str]) -> str:
    """The expression for literal text: each stretch of blanks stands for any other."""
    parts = [escape(word, special_only=True) for word in text.split()]
    head = r"\s+" if text[:1].isspace() else ""
    tail = r"\s+" if text[-1:].isspace() and parts else ""
    return head + r"\s+".join(parts) + tail


def _has_capital(query: Query) -> bool:
    r"""Whether the text has a capital letter; in an expression one after ``\`` is none."""
    if not query.regular:
        return any(sign.isupper() for sign in query.text)
    escaped = False
    for sign in query.text:
        if sign.isupper() and not escaped:
            return True
        escaped = sign == "\\" and not escaped
    return False
