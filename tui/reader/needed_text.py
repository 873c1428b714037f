"""Text that whatever a regular expression matches must hold; found where that is plain to see."""

from __future__ import annotations

import re

_UNCLEAR = re.compile(r"[|(]|\\[pPxuUNkgL\d]")
"""Alternatives, groups and flags: any text may be one of several. Escapes that go on behind."""
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|(?P<sign>[^\W_])(?![*?{])|.", re.DOTALL)


def needed_text(expression: str) -> str:
    """The longest stretch of letters and digits that every match has; nothing if none is sure."""
    if _UNCLEAR.search(expression):
        return ""
    runs = [""]
    for part in _PARTS.finditer(expression):
        sign = part["sign"]
        if sign is None:
            runs.append("")
            continue
        runs[-1] += sign
        if expression[part.end() : part.end() + 1] == "+":
            runs.append("")
    return max(runs, key=len)
