"""Full-width letters and digits, which East Asian text may have for those of ASCII."""

from __future__ import annotations

import re

TO_FULL_WIDTH = 0xFEE0
"""What a full-width character is further on than its ASCII form."""
_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")


def has_full_width(text: str) -> bool:
    """Whether a text has a full-width letter or digit."""
    return not text.isascii() and _FULL_WIDTH.search(text) is not None


def half_width(text: str) -> str:
    """The text with half-width letters and digits."""
    return _FULL_WIDTH.sub(lambda match: chr(ord(match[0]) - TO_FULL_WIDTH), text)
