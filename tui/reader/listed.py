"""A finding as a line of a list: where it is, what is the matter, and the text about it."""

from __future__ import annotations

from dataclasses import dataclass

from align.model import Span
from align.numbers.model import Discrepancy, Severity
from tui.reader.book import Book
from tui.reader.cells import clip, printable, width
from tui.reader.dismissals import Dismissals
from tui.reader.excerpt import excerpt
from tui.reader.gathered import Finding
from tui.reader.marks import finding_glyph
from tui.reader.words import brief_words_of

_WORDS_SHARE = 0.55
"""Of the cells at most so much says what is the matter, if there is room for text beside it."""
_LEAST_TEXT = 24
_LEAST_WORDS = 60
"""Fewest cells of the words beside which text is shown."""


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """The parts of a line; `lit` is the figure in `text`. Of a dismissed one `reason` tells why."""

    row: str
    glyph: str
    severity: Severity
    words: str
    text: str = ""
    lit: Span | None = None
    reason: str | None = None


def listed_finding(
    book: Book, dismissals: Dismissals, number: int, cells: int, *, is_beside_text: bool
) -> ListedFinding:
    """The line of a finding whose words and text have so many cells together."""
    finding = book.findings[number]
    dismissal = dismissals.of(book.finding_keys[number]) if dismissals.made else None
    reason = None if dismissal is None else dismissal.reason
    room = words_cells(cells) if is_beside_text else cells
    why = "" if reason is None else f"dismissed ({reason}): " if reason else "dismissed: "
    words = clip(why + brief_words_of(book, finding, max(1, room - width(why))), room)
    text, lit = _text(book, finding, cells - room - 1) if is_beside_text else ("", None)
    glyph, severity = finding_glyph(finding), finding.severity
    return ListedFinding(str(finding.row + 1), glyph, severity, words, text, lit, reason)


def words_cells(cells: int) -> int:
    """The cells of the words, of so many, where text stands beside them."""
    return int(cells * _WORDS_SHARE)


def has_room_for_text(cells: int) -> bool:
    """Whether text is of use beside the words."""
    words = words_cells(cells)
    return words >= _LEAST_WORDS and cells - words >= _LEAST_TEXT


def _text(book: Book, finding: Finding, cells: int) -> tuple[str, Span | None]:
    """What stands about the first figure of a discrepancy; of passages the words quote it."""
    if not isinstance(finding, Discrepancy):
        return "", None
    for version, figure in enumerate(finding.figures):
        if figure is not None:
            span = figure.mention.span
            whole = book.work.versions[version].paragraphs[figure.paragraph].text
            before, inside, after = (
                printable(part, at_line_end=False)
                for part in (whole[: span.start], span.of(whole), whole[span.end :])
            )
            part = Span(len(before), len(before) + len(inside))
            return excerpt(before + inside + after, part, cells)
    return "", None
