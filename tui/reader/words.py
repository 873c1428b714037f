"""Discrepancies in words."""

from __future__ import annotations

from fractions import Fraction

from align.numbers.description import format_number
from align.numbers.model import Discrepancy, DiscrepancyType
from tui.reader.book import Book

_WHOLE_FROM = 1000
"""Factors from here on are said without decimals."""


def discrepancy_words(book: Book, discrepancy: Discrepancy) -> str:
    """What disagrees, in one line: "missing in de: en $18 billion", with the hint after it.

    The verdict comes first, so that it is left where the line is cut.
    """
    said = [
        f"{book.labels[version]} {book.text(figure, version)}"
        for version, figure in enumerate(discrepancy.figures)
        if figure is not None
    ]
    words = f"{_verdict(book, discrepancy)}: {' / '.join(said)}"
    return f"{words} — {discrepancy.hint}" if discrepancy.hint else words


def _verdict(book: Book, discrepancy: Discrepancy) -> str:
    absent = ", ".join(book.labels[version] for version in discrepancy.absent)
    if discrepancy.type is DiscrepancyType.MISSING:
        return f"missing in {absent}" if absent else "missing"
    words = str(discrepancy.type)
    if discrepancy.factor is not None and discrepancy.factor > 0:
        words += f" ({_times(discrepancy.factor)})"
    return f"{words}, missing in {absent}" if absent else words


def _times(factor: Fraction) -> str:
    """The factor by which the larger figure is larger: 10 000 times, 1.5 times."""
    larger = max(factor, 1 / factor)
    if larger.denominator == 1 or larger >= _WHOLE_FROM:
        return f"{format_number(Fraction(round(larger)))} times"
    return f"{float(larger):.4g} times"
