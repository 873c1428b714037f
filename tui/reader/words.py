"""Discrepancies in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from align.numbers.model import Discrepancy, DiscrepancyType
from align.passages import Passage
from tui.reader.book import Book
from tui.reader.cells import clip, clip_middle, largest_share, width
from tui.reader.gathered import Finding
from tui.reader.passage_words import brief_passage_words, passage_words

_WHOLE_FROM = 1000
"""Factors from here on are said without decimals."""
_HINT_AT_FACTOR = "a factor of "
"""Begins a hint that says how many times larger a figure is."""
_SHORTEST = 10
"""Fewest cells to which a figure with its label is cut: in fewer no digits are left to compare."""


def discrepancy_words(book: Book, discrepancy: Discrepancy) -> str:
    """What disagrees, in one line: "missing in de: en $18 billion", with the hint after it.

    The verdict comes first, so that it is left where the line is cut.
    """
    return _joined(verdict(book, discrepancy), _figures(book, discrepancy), discrepancy.hint)


def words_of(book: Book, finding: Finding) -> str:
    """What is the matter, in one line."""
    if isinstance(finding, Passage):
        return passage_words(book, finding)
    return discrepancy_words(book, finding)


def brief_words_of(book: Book, finding: Finding, cells: int) -> str:
    """The same in `cells`, as far as these hold it."""
    if isinstance(finding, Passage):
        return brief_passage_words(book, finding, cells)
    return brief_words(book, finding, cells)


def brief_words(book: Book, discrepancy: Discrepancy, cells: int) -> str:
    """A discrepancy in `cells`: the figures outlast the hint, and that the verdict on a value.

    First the factor goes, then the verdict on a value, the second half of the hint, the hint; then
    the figures lose their middles, so that the ends where they differ stay. What does not fit even
    so is cut, the verdict first of all being left.
    """
    figures, hint = _figures(book, discrepancy), discrepancy.hint
    plain = verdict(book, discrepancy, with_factor=False)
    bare = plain if discrepancy.type is DiscrepancyType.MISSING else ""
    first_half = hint.partition(": ")[0]
    full = discrepancy_words(book, discrepancy)
    for said, why in ((plain, hint), (bare, hint), (bare, first_half), (plain, ""), (bare, "")):
        if width(full) <= cells:
            break
        full = _joined(said, figures, why)
    if width(full) <= cells or not figures:
        return clip(full, cells)
    widths, between = list(map(width, figures)), width(_joined(bare, [""] * len(figures), ""))
    room = largest_share(widths, cells - between)
    if room < _SHORTEST:
        return clip(_joined(plain, figures, ""), cells)
    return _joined(bare, [clip_middle(each, room) for each in figures], "")


def _joined(said: str, figures: Sequence[str], hint: str) -> str:
    words = ": ".join(part for part in (said, " / ".join(figures)) if part)
    return f"{words} — {hint}" if hint else words


def _figures(book: Book, discrepancy: Discrepancy) -> list[str]:
    return [
        f"{book.labels[version]} {book.text(figure, version)}"
        for version, figure in enumerate(discrepancy.figures)
        if figure is not None
    ]


def verdict(book: Book, discrepancy: Discrepancy, *, with_factor: bool = True) -> str:
    """In what way figures disagree, and who lacks one: "value differs (3-fold)".

    A factor that the hint names is not said twice.
    """
    absent = ", ".join(book.labels[version] for version in discrepancy.absent)
    if discrepancy.type is DiscrepancyType.MISSING:
        return f"missing in {absent}" if absent else "missing"
    words = str(discrepancy.type)
    is_new = not discrepancy.hint.startswith(_HINT_AT_FACTOR)
    if with_factor and is_new and discrepancy.factor is not None and discrepancy.factor > 0:
        words += f" ({_fold(discrepancy.factor)})"
    return f"{words}, missing in {absent}" if absent else words


def _fold(factor: Fraction) -> str:
    """The factor by which the larger figure is larger: 10 000-fold, 1.5-fold."""
    larger = max(factor, 1 / factor)
    if larger.denominator == 1 or larger >= _WHOLE_FROM:
        from align.numbers.description import format_number

        return f"{format_number(Fraction(round(larger)))}-fold"
    return f"{float(larger):.4g}-fold"
