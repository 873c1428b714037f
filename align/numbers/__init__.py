"""Figures: found in text, read as values, compared across versions."""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.numbers.checking import check
    from align.numbers.comparison import compare
    from align.numbers.description import describe
    from align.numbers.scan import find_mentions

__all__ = ["check", "compare", "describe", "find_mentions"]

__getattr__ = lazy_names(
    __name__,
    {
        "check": "checking",
        "compare": "comparison",
        "describe": "description",
        "find_mentions": "scan",
    },
)
