"""Commands that go from discrepancy to discrepancy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from tui.reader.book import Book
from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.state import Anchor, Outcome, ReadingState

NONE = "the figures of this work agree: no discrepancies"
NOTHING_TO_COMPARE = "nothing to compare: no row has two versions"
NOT_READ = "nothing to compare: the figures of fewer than two versions can be read"
NONE_IN_ROWS_SHOWN = "no discrepancy in the rows shown"
NONE_BELOW = "no further discrepancy below; N goes back, g n starts again from the top"
NONE_ABOVE = "no discrepancy further above; n goes on"


def next_discrepancy(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next discrepancy below the current one or the current row."""
    numbers = _in_rows_shown(page)
    if state.discrepancy is not None:
        first = bisect_right(numbers, state.discrepancy)
    else:
        first = bisect_right(numbers, state.row, key=_row_of(page.book))
    return _found(page, state, numbers, first + (count or 1) - 1, NONE_BELOW)


def previous_discrepancy(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The nearest discrepancy above the current one or the current row."""
    numbers = _in_rows_shown(page)
    if state.discrepancy is not None:
        first = bisect_left(numbers, state.discrepancy)
    else:
        first = bisect_left(numbers, state.row, key=_row_of(page.book))
    return _found(page, state, numbers, first - (count or 1), NONE_ABOVE)


def _found(page: Page, state: ReadingState, numbers: Sequence[int], at: int, none: str) -> Outcome:
    """The discrepancy at that place among the `numbers`, or the last one before the end."""
    if not numbers:
        all_agree = not page.book.discrepancies
        return Outcome(state, _none_at_all(page.book) if all_agree else NONE_IN_ROWS_SHOWN)
    nearest = numbers[min(max(0, at), len(numbers) - 1)]
    here = state.discrepancy
    beyond = nearest == here or (here is None and at not in range(len(numbers)))
    return Outcome(state, none) if beyond else Outcome(shown(page, state, nearest))


def _in_rows_shown(page: Page) -> Sequence[int]:
    """The numbers of the discrepancies, where only some rows are shown of those in these."""
    found, only = page.book.digest.found, page.only
    if only is None:
        return range(len(found))
    return [number for number, row in enumerate(found) if only.keeps(row)]


def _row_of(book: Book) -> Callable[[int], int]:
    found = book.digest.found
    return lambda number: found[number]


def _none_at_all(book: Book) -> str:
    """Why the work has no discrepancy at all."""
    if not any(present.bit_count() > 1 for present in book.digest.present):
        return NOTHING_TO_COMPARE
    if not book.extent.compared:
        return NOT_READ
    unread = ", ".join(book.extent.unread)
    return f"{NONE}; not compared: {unread}" if unread else NONE


def shown(page: Page, state: ReadingState, number: int) -> ReadingState:
    """`state` at a discrepancy, with one of its figures in sight, in a column that is seen."""
    discrepancy = page.book.discrepancies[number]
    places = [(version, each) for version, each in enumerate(discrepancy.figures) if each]
    page, state = page.with_one_of([version for version, _ in places], state)
    state = replace(jumped(page, state, discrepancy.row), discrepancy=number)
    lines = [
        page.layout.line_of(discrepancy.row, version, figure.paragraph, figure.mention.span.start)
        for version, figure in places
    ]
    seen = [line for line in lines if line is not None]
    if seen and page.viewport.place(state.top, Anchor(discrepancy.row, seen[0])) is None:
        anchor = Anchor(discrepancy.row, seen[0])
        return replace(state, top=page.viewport.above(anchor, page.lines // 2))
    return state
