"""Segments in a cell of our own tables: a line each, signs that would break a table escaped.

A backslash is `\\\\`, a line end inside a segment `\\n`, another control character `\\uXXXX`. A
text that a spreadsheet would take for a formula stays as it is; the workbook we write has cells of
text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ESCAPED = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_WRITTEN = re.compile(r"\\(?:\\|n|u([0-9a-f]{4}))")


def cell_of(segments: Sequence[str]) -> str:
    """The cell that holds segments."""
    return "\n".join(_ESCAPED.sub(_escape, each) for each in segments)


def segments_of(cell: str) -> list[str]:
    """The segments that a cell of our own table holds."""
    return [_WRITTEN.sub(_unescape, line) for line in cell.split("\n")] if cell else []


def _escape(match: re.Match[str]) -> str:
    return {"\\": "\\\\", "\n": "\\n"}.get(match[0], f"\\u{ord(match[0]):04x}")


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return "\\" if match[0] == "\\\\" else "\n"
