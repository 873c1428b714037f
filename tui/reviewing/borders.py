"""Where a reviewer's sentence cursor divides the text of a row."""

from __future__ import annotations

from align.edits.addresses import Address
from align.edits.edited import Edited
from align.edits.operations import moved_down, moved_up, with_border
from align.edits.regrouped import NotPossibleError, Regrouped
from align.edits.sentence_starts import sentence_starts
from align.model import Span
from tui.reader.cursors import current_sentence
from tui.reader.page import Page
from tui.reader.state import ReadingState

NO_SENTENCE = "light the sentence that shall begin the lower row with ) first"

Lit = tuple[int, Span, Span]
"""A paragraph with lit sentences: its number, the first of them and the last."""


def lit_sentence(page: Page, state: ReadingState, version: int) -> Lit | None:
    """The lit sentences of a version; None if there are none."""
    parts = [(p, span) for v, p, span in current_sentence(page, state) if v == version]
    if not parts:
        return None
    (paragraph, first), (_, last) = parts[0], parts[-1]
    return paragraph, first, last


def split_before(edited: Edited, page: Page, state: ReadingState, version: int) -> tuple[int, int]:
    """The version by whose sentence a row is split, and the number of that in the row.

    That is the lit one of the version in focus, else of the first that has one lit; without any
    the first of the second paragraph. Raises NotPossibleError if there is none.
    """
    lit = {v for v, _, _ in current_sentence(page, state)}
    if lit:
        chosen = version if version in lit else min(lit)
        found = lit_sentence(page, state, chosen)
        if found is not None:
            paragraph, first, _ = found
            return chosen, _number(edited, state.row, chosen, paragraph, first.start)
    run = page.book.rows[state.row].runs[version]
    if len(run) < 2:
        raise NotPossibleError(NO_SENTENCE)
    return version, _number(edited, state.row, version, run.start + 1, 0)


def moved_at_sentence(
    edited: Edited, row: int, version: int, lit: Lit | None, *, up: bool
) -> Regrouped:
    """Text of a version put into the row above or below, as far as the lit sentences say.

    Raises NotPossibleError.
    """
    if lit is None:
        return (moved_up if up else moved_down)(edited, row, version)
    paragraph, first, last = lit
    rows = edited.rows
    if not 0 <= (row - 1 if up else row + 1) < len(rows):
        raise NotPossibleError(f"there is no row {'above' if up else 'below'}")
    begun = edited.address(version, paragraph)
    if not up:
        border = Address(begun.paragraph, begun.offset + first.start)
        return with_border(rows.address(row), rows.address(row + 1), version, border)
    starts = sentence_starts(edited, row, version)
    here = Address(begun.paragraph, begun.offset + last.start)
    following = [start for start in starts if start > here]
    border = following[0] if following else rows.address(row)[version].end
    return with_border(rows.address(row - 1), rows.address(row), version, border)


def _number(edited: Edited, row: int, version: int, paragraph: int, offset: int) -> int:
    """The number in a row of the sentence that begins there, or goes on there."""
    begun = edited.address(version, paragraph)
    place = Address(begun.paragraph, begun.offset + offset)
    starts = sentence_starts(edited, row, version)
    return sum(start <= place for start in starts) - 1
