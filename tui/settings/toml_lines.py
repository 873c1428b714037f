"""On which line of a TOML document something stands: tomllib does not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence

_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


def line_of(text: str, path: Sequence[str]) -> int:
    """The line, from 1, on which the value at a path of keys begins; 1 if there is none.

    Found as the first line behind which the document up to there has the value, and back to the
    line after the one before at which it was whole: so whatever TOML allows is found.
    """
    lines = text.splitlines(keepends=True)
    whole = 0
    for count in range(1, len(lines) + 1):
        try:
            document: object = tomllib.loads("".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue
        if _has(document, path):
            return whole + 1
        whole = count
    return 1


def _has(document: object, path: Sequence[str]) -> bool:
    for key in path:
        if not isinstance(document, dict) or key not in document:
            return False
        document = document[key]
    return True


def syntax_error(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """The line of a syntax error, from 1, and what is wrong there."""
    said = str(error)
    at = _AT_LINE.search(said)
    last = max(1, len(text.splitlines()))
    line = int(at[1]) if at and at[1] else last
    return min(line, last), _AT_LINE.sub("", said).rstrip(".")
