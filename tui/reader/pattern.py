"""What is searched for: literal text or a regular expression, in one version or in all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from align.model import Span
from align.reading.full_width import half_width, has_full_width
from tui.reader.byte_filter import byte_filter
from tui.reader.folding import expression, has_chinese, variants
from tui.reader.needed_text import needed_text

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

    Case counts only if the text has a capital letter; a space stands for blanks of any kind. Other
    characters stand for one another as in `tui.reader.folding`, but not in a regular expression.
    """

    query: Query
    compiled: Any = field(compare=False, repr=False)
    """As the regex package, which has no types, compiles it."""
    may_match: Callable[[str], bool] | None = field(default=None, compare=False, repr=False)
    """Whether paragraphs joined by line ends can hold a match: quick, and never wrongly no."""
    may_hold: Callable[[bytes], bool] | None = field(default=None, compare=False, repr=False)
    """The same of paragraphs in UTF-8 without full-width letters, and quicker."""
    wide: Any = field(default=None, compare=False, repr=False)
    """The expression for texts with full-width letters: it takes longer."""
    patience: Patience = field(default_factory=Patience, compare=False, repr=False)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where `text` matches, in order, without empty matches; may raise `TooSlowError`."""
        with self.patience:
            found = self._for(text).finditer(text, timeout=_LONGEST)
            return tuple(Span(*match.span()) for match in found if match.end() > match.start())

    def count(self, text: str) -> int:
        """How many spans `text` has; may raise `TooSlowError`."""
        if self.query.regular:
            return len(self.spans(text))
        with self.patience:
            return len(self._for(text).findall(text, timeout=_LONGEST))

    def matches(self, text: str) -> bool:
        """Whether `text` matches at all; may raise `TooSlowError`."""
        with self.patience:
            found = self._for(text).search(text, timeout=_LONGEST)
        return found is not None and (bool(found[0]) or bool(self.spans(text)))

    def _for(self, text: str) -> Any:
        return self.wide if self.wide and has_full_width(text) else self.compiled


def pattern_of(query: Query) -> Pattern:
    """The pattern of a query; raises `BadPatternError`. The regex package is loaded here."""
    import warnings

    import regex  # type: ignore[import-untyped]

    flags = 0 if _has_capital(query) else regex.IGNORECASE
    words = half_width(query.text).split()
    if words and not query.regular:
        return _literal(query, words, flags)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compiled = regex.compile(query.text if query.regular else r"\s+", flags)
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError) as error:
        raise BadPatternError(f"no regular expression: {error}") from None
    needed = needed_text(query.text) if query.regular else ""
    if not needed:
        return Pattern(query, compiled)
    search = regex.compile(regex.escape(needed), flags).search
    may_hold = byte_filter([needed], ignores_case=bool(flags))
    return Pattern(query, compiled, lambda text: search(text) is not None, may_hold)


def _literal(query: Query, words: list[str], flags: int) -> Pattern:
    """The pattern of plain text: each stretch of blanks stands for any other."""
    import regex

    def compiled(*, wide: bool) -> Any:
        head = r"\s+" if query.text[:1].isspace() else ""
        tail = r"\s+" if query.text[-1:].isspace() else ""
        parts = [expression(word, escape, wide=wide) for word in words]
        return regex.compile(head + r"\s+".join(parts) + tail, flags)

    escape = partial(regex.escape, special_only=True)
    text = "".join(words)
    cases = text.lower() + text.upper() if flags else text
    full_width = "".join({variants(sign)[1:] for sign in cases if not has_chinese(sign)})
    narrow = compiled(wide=False)
    wide = compiled(wide=True) if full_width else None
    prefilter = _prefilter(max(words, key=len), flags, full_width)
    may_hold = byte_filter(words, ignores_case=bool(flags))
    return Pattern(query, narrow, prefilter, may_hold, wide=wide)


def _prefilter(word: str, flags: int, full_width: str) -> Callable[[str], bool]:
    """Whether a text can hold the word, or one in full width."""
    import regex

    source = expression(word, partial(regex.escape, special_only=True), wide=False)
    if source == word and (not flags or word.lower() == word.upper()):
        return lambda text: word in text or _has_any(full_width, text)
    needed = [variants(sign) for sign in word if has_chinese(sign)]
    search = regex.compile(source, flags).search

    def may_match(text: str) -> bool:
        if not all(_has_any(signs, text) for signs in needed):
            return False
        return search(text) is not None or _has_any(full_width, text)

    return may_match


def _has_any(signs: str, text: str) -> bool:
    return any(sign in text for sign in signs)


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
