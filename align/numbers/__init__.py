"""Figures: found in text, read as values, compared across versions."""

from align.numbers.comparison import compare
from align.numbers.scan import find_mentions

__all__ = ["compare", "find_mentions"]
