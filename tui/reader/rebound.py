"""Reading on where one stands in a book whose rows have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.reader.book import Book
from tui.reader.dismissals import Dismissals
from tui.reader.filtering import with_findings
from tui.reader.page import Page
from tui.reader.state import Anchor, Outcome, Places, ReadingState

NewRow = Callable[[int], int]
"""The number that a row has now."""


def rebound(
    page: Page, state: ReadingState, book: Book, dismissals: Dismissals, new_row: NewRow
) -> tuple[Page, Outcome]:
    """The page of the changed book, and the state on it: nothing moves that need not.

    A filter of rows that match is lifted, as the rows may match no more.
    """
    study = replace(state.study, sentence=None, word=None)
    last = max(0, len(book.rows) - 1)
    row = min(new_row(state.row), last)
    top = Anchor(min(new_row(state.top.row), last), state.top.line)
    moved = replace(
        state,
        row=row,
        top=top,
        finding=None,
        trail=None,
        hit=None,
        search=None if state.search is None else replace(state.search, tally=None),
        only=None,
        places=_places(state.places, new_row, last),
        dismissals=dismissals,
        study=study,
    )
    here = book.judged(dismissals).of(row) if book.rows else ()
    moved = replace(moved, finding=here[0] if here else None)
    there = replace(page, book=book, only=None)
    if state.only is not None:
        moved = replace(moved, only=with_findings(there, moved, state.only.queue))
    there = there.showing(moved)
    if there.layout.shown:
        if not there.viewport.shows(moved.row):
            moved = there.at(moved, there.viewport.nearest(moved.row), moved.top)
        settled = there.viewport.settled(moved.top)
        moved = replace(moved, top=there.viewport.revealing(settled, moved.row))
    return there, Outcome(moved)


def _places(places: Places, new_row: NewRow, last: int) -> Places:
    return Places(
        tuple((letter, min(new_row(row), last)) for letter, row in places.marks),
        tuple(min(new_row(row), last) for row in places.back),
        tuple(min(new_row(row), last) for row in places.ahead),
    )
