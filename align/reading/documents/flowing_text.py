"""White space of markup: runs of it are one blank, a line end between Chinese signs is none."""

from __future__ import annotations

import re

_HAN = "\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_QUOTES = "“”‘’…—"
_LINE_END = r"[ \t\r\f]*\n[ \t\r\n\f]*"
_BETWEEN_HAN = re.compile(
    rf"(?<=[{_HAN}]){_LINE_END}(?=[{_HAN}{_QUOTES}])|(?<=[{_QUOTES}]){_LINE_END}(?=[{_HAN}])"
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n *")

BREAK = "\v"
"""Stands for a line break of the markup, which is kept, until white space is collapsed."""


def collapsed(text: str) -> str:
    """The text as it is shown (CSS Text 3, 4.1.1), with the line breaks that the markup has."""
    text = _BETWEEN_HAN.sub("", text)
    text = _BLANKS.sub(" ", text).replace(BREAK, "\n")
    return _AROUND_BREAK.sub("\n", text).strip(" \n").replace("\u00ad", "")
