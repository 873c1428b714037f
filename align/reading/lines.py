"""Lines of a document: their width on a page, their marks of a list, the blanks between them."""

from __future__ import annotations

import re

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_OTHER_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_BULLET = re.compile(r"[•●○◦▪■□◆◇▶►‣⁃∙·*+-][ \t\u00a0\u3000]+(?=\S)|[•●○◦▪■◆▶►‣⁃](?=\S)")
_NUMBER = re.compile(r"[(（]?(\d{1,3})(?:[.)）][ \t\u00a0\u3000]|[、）]|[．])\s*(?=\S)")
INVISIBLE = " \t\n\v\f\r\u00a0\u2000\u200b\u3000\ufeff"


def with_plain_line_ends(text: str) -> str:
    """`text` with every kind of line end replaced by ``\\n`` and without a leading mark."""
    if any(end in text for end in "\r\u2028\u2029"):
        text = _OTHER_LINE_ENDS.sub("\n", text)
    return text.removeprefix("\ufeff")


def width(line: str) -> int:
    """The columns `line` takes on a page: two for an East Asian wide character."""
    return len(line) if line.isascii() else len(line) + len(_WIDE.findall(line))


def bullet(line: str) -> str | None:
    """The sign of a list that `line` begins with, if any."""
    match = _BULLET.match(line)
    return match[0] if match else None


def list_number(line: str) -> int | None:
    """The number of a list that `line` begins with ("3. ", "(3) ", "3、"), if any."""
    match = _NUMBER.match(line)
    return int(match[1]) if match else None
