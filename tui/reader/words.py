"""Discrepancies in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from align.numbers.description import format_number
from align.numbers.model import Discrepancy, DiscrepancyType
from tui.reader.book import Book
from tui.reader.cells import clip, width

_WHOLE_FROM = 1000
"""Factors from here on are said without decimals."""
_SHORTEST = 8
"""Fewest cells to which a figure with its label is cut."""


def discrepancy_words(book: Book, discrepancy: Discrepancy) -> str:
    """What disagrees, in one line: "missing in de: en $18 billion", with the hint after it.

    The verdict comes first, so that it is left where the line is cut.
    """
    return _joined(_verdict(book, discrepancy), _figures(book, discrepancy), discrepancy.hint)


def brief_words(book: Book, discrepancy: Discrepancy, cells: int) -> str:
    """The same in `cells` if they hold the hint: it outlasts the factor, the verdict on a value,
    and the ends of long figures, in this order."""
    hint, figures = discrepancy.hint, _figures(book, discrepancy)
    plain = _verdict(book, discrepancy, with_factor=False)
    bare = "" if discrepancy.type is not DiscrepancyType.MISSING else plain
    full = discrepancy_words(book, discrepancy)
    for words in (full, *(_joined(verdict, figures, hint) for verdict in (plain, bare))):
        if width(words) <= cells or not hint:
            return words
    room = (cells - width(_joined(bare, [""] * len(figures), hint))) // len(figures)
    return _joined(bare, [clip(f, room) for f in figures], hint) if room >= _SHORTEST else full


def _joined(verdict: str, figures: Sequence[str], hint: str) -> str:
    words = ": ".join(part for part in (verdict, " / ".join(figures)) if part)
    return f"{words} — {hint}" if hint else words


def _figures(book: Book, discrepancy: Discrepancy) -> list[str]:
    return [
        f"{book.labels[version]} {book.text(figure, version)}"
        for version, figure in enumerate(discrepancy.figures)
        if figure is not None
    ]


def _verdict(book: Book, discrepancy: Discrepancy, *, with_factor: bool = True) -> str:
    absent = ", ".join(book.labels[version] for version in discrepancy.absent)
    if discrepancy.type is DiscrepancyType.MISSING:
        return f"missing in {absent}" if absent else "missing"
    words = str(discrepancy.type)
    if with_factor and discrepancy.factor is not None and discrepancy.factor > 0:
        words += f" ({_times(discrepancy.factor)})"
    return f"{words}, missing in {absent}" if absent else words


def _times(factor: Fraction) -> str:
    """The factor by which the larger figure is larger: 10 000 times, 1.5 times."""
    larger = max(factor, 1 / factor)
    if larger.denominator == 1 or larger >= _WHOLE_FROM:
        return f"{format_number(Fraction(round(larger)))} times"
    return f"{float(larger):.4g} times"
