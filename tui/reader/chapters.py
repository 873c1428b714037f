"""Commands that go to chapters and to a share of the text."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState

NO_CHAPTERS = "this work has no headings; t finds a row by its words"
LAST_CHAPTER = "no further heading below; G goes to the end"
FIRST_CHAPTER = "no heading further above; g goes to the start"
WHICH_PERCENT = "type a number before %: 50% goes to the middle of the text"


def next_chapter(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next row with a title or a heading."""
    below = [row for row in _shown(page) if row > state.row]
    return _chosen(page, state, below[: count or 1], LAST_CHAPTER)


def previous_chapter(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The row before that has a title or a heading."""
    above = [row for row in reversed(_shown(page)) if row < state.row]
    return _chosen(page, state, above[: count or 1], FIRST_CHAPTER)


def percent(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The row before which so many per cent of the rows shown lie."""
    if count is None:
        return Outcome(state, WHICH_PERCENT)
    rows = page.layout.shown
    return Outcome(jumped(page, state, rows[min(count, 100) * (len(rows) - 1) // 100]))


def _shown(page: Page) -> Sequence[int]:
    return [row for row in page.book.headings if page.viewport.shows(row)]


def _chosen(page: Page, state: ReadingState, on_the_way: Sequence[int], none: str) -> Outcome:
    """The last of the headings on the way; `none` is said if there are none."""
    if not on_the_way:
        return Outcome(state, none if page.book.headings else NO_CHAPTERS)
    return Outcome(jumped(page, state, on_the_way[-1]))
