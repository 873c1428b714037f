"""Figures: found in text, read as values, compared across versions."""

from align.numbers.checking import check
from align.numbers.comparison import compare
from align.numbers.describe import describe
from align.numbers.scan import find_mentions

__all__ = ["check", "compare", "describe", "find_mentions"]
