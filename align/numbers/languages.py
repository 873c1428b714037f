"""The languages whose figures are read well enough to raise an alarm."""

from __future__ import annotations

COMPARED = frozenset({"de", "en", "fr", "zh"})
"""Language subtags; of other languages only digits and symbols are read, and nothing is alarmed."""


def is_compared(tag: str) -> bool:
    """Whether figures in the language of a BCP 47 tag are compared."""
    return tag.partition("-")[0] in COMPARED
