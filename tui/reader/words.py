"""Discrepancies in words."""

from __future__ import annotations

from fractions import Fraction

from align.numbers.model import Discrepancy, DiscrepancyType
from tui.reader.book import Book


def discrepancy_words(book: Book, discrepancy: Discrepancy) -> str:
    """What disagrees, in one line: "$18 billion: missing in de", with the hint after it."""
    said = [
        f"{book.labels[version]} {book.text(figure, version)}"
        for version, figure in enumerate(discrepancy.figures)
        if figure is not None
    ]
    words = f"{' / '.join(said)}: {_judgement(book, discrepancy)}"
    return f"{words} — {discrepancy.hint}" if discrepancy.hint else words


def _judgement(book: Book, discrepancy: Discrepancy) -> str:
    absent = ", ".join(book.labels[version] for version in discrepancy.absent)
    if discrepancy.type is DiscrepancyType.MISSING:
        return f"missing in {absent}" if absent else "missing"
    words = str(discrepancy.type)
    if discrepancy.factor is not None:
        words += f" ({_times(discrepancy.factor)})"
    return f"{words}, missing in {absent}" if absent else words


def _times(factor: Fraction) -> str:
    larger = max(factor, 1 / factor) if factor else factor
    shown = f"{larger.numerator}" if larger.denominator == 1 else f"{float(larger):.4g}"
    return f"{shown} times"
