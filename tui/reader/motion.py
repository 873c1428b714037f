"""Commands that move through the rows: each takes a page, a state and a count, and returns both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.reader.page import Page
from tui.reader.state import Anchor, Outcome, ReadingState

_Step = Callable[[Page, ReadingState], ReadingState]

_OVERLAP = 2
AT_START = "this is the start of the text; G goes to the end"
AT_END = "this is the end of the text; g goes to the start"


def next_row(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next row; within a row cut at the foot of the screen first its next line.

    With a count so many rows, as far as there are any.
    """
    return _by_rows(page, state, count) or _stepped(page, state, _step_down, AT_END)


def previous_row(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The previous row; within a row cut at the head of the screen first its previous line."""
    return _by_rows(page, state, -(count or 0)) or _stepped(page, state, _step_up, AT_START)


def line_down(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The text one line up; the current row stays as long as it is in sight."""
    return _scrolled(page, state, count or 1, AT_END)


def line_up(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The text one line down."""
    return _scrolled(page, state, -(count or 1), AT_START)


def half_page_down(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """Half a screen down; at the end the last row."""
    return _leapt(page, state, max(1, page.lines // 2) * (count or 1), AT_END)


def half_page_up(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """Half a screen up; at the start the first row."""
    return _leapt(page, state, -max(1, page.lines // 2) * (count or 1), AT_START)


def page_down(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next screenful; the first row that begins on it becomes the current one."""
    return _leapt(page, state, _screenful(page) * (count or 1), AT_END)


def page_up(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The previous screenful."""
    return _leapt(page, state, -_screenful(page) * (count or 1), AT_START)


def start(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """The first row."""
    first = page.viewport.first
    moved = page.at(state, first, page.viewport.settled(Anchor(first)))
    return Outcome(moved, AT_START if moved == state else "")


def end(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The last row, or the row of the number `count`."""
    last = page.viewport.last
    if count is not None:
        return _row_of_number(page, state, count)
    moved = page.at(state, last, page.viewport.end())
    return Outcome(moved, AT_END if moved == state else "")


def _row_of_number(page: Page, state: ReadingState, number: int) -> Outcome:
    rows = len(page.book.rows)
    row = page.viewport.nearest(min(number, rows) - 1)
    moved = jumped(page, state, row)
    if number > rows:
        return Outcome(moved, f"there are only {rows} rows")
    if row != number - 1:
        return Outcome(moved, f"row {number} {why_not_shown(page)}; this is row {row + 1}")
    return Outcome(moved)


def why_not_shown(page: Page) -> str:
    """Why a row that exists takes no lines on the page, in words."""
    if page.only is not None:
        return "is not among the rows shown"
    return f"has nothing in {', '.join(page.book.labels[version] for version in page.seen)}"


def jumped(page: Page, state: ReadingState, row: int) -> ReadingState:
    """`state` on another row, shown whole if the screen is high enough."""
    return page.at(state, row, page.viewport.centring(state.top, row))


def _by_rows(page: Page, state: ReadingState, rows: int | None) -> Outcome | None:
    """So many of the rows shown further on (back if negative); None if that is where one is."""
    shown = page.layout.shown
    row = shown[min(max(0, page.viewport.index(state.row) + (rows or 0)), len(shown) - 1)]
    if row == state.row:
        return None
    return Outcome(page.at(state, row, page.viewport.revealing(state.top, row)))


def _stepped(page: Page, state: ReadingState, step: _Step, at: str) -> Outcome:
    moved = step(page, state)
    return Outcome(moved, at if moved == state else "")


def _step_down(page: Page, state: ReadingState) -> ReadingState:
    viewport, height = page.viewport, page.layout.height(state.row)
    shown = viewport.visible(state.top, state.row)
    if shown is None or shown[1] < height - 1:
        if height <= page.lines or shown is None:
            return replace(state, top=viewport.revealing(state.top, state.row))
        return replace(state, top=viewport.moved(state.top, 1))
    if state.row == viewport.last:
        return state
    row = viewport.after(state.row)
    return page.at(state, row, viewport.revealing(state.top, row))


def _step_up(page: Page, state: ReadingState) -> ReadingState:
    viewport, height = page.viewport, page.layout.height(state.row)
    shown = viewport.visible(state.top, state.row)
    if shown is None or shown[0] > 0:
        if height <= page.lines or shown is None:
            return replace(state, top=viewport.revealing(state.top, state.row))
        return replace(state, top=viewport.moved(state.top, -1))
    if state.row == viewport.first:
        return state
    row = viewport.before(state.row)
    if page.layout.height(row) <= page.lines or viewport.shows_all(state.top, row):
        return page.at(state, row, viewport.revealing(state.top, row))
    foot = Anchor(row, page.layout.height(row) - 1)
    return page.at(state, row, viewport.above(foot, page.lines - 1))


def _screenful(page: Page) -> int:
    return max(1, page.lines - _OVERLAP)


def _scrolled(page: Page, state: ReadingState, lines: int, at: str) -> Outcome:
    top = _moved(page, state.top, lines)
    if top == state.top:
        return Outcome(state, at)
    return Outcome(page.at(state, _kept(page, top, state.row), top))


def _leapt(page: Page, state: ReadingState, lines: int, at: str) -> Outcome:
    """Scrolled by many lines; where there are none left, on to the last or the first row."""
    viewport = page.viewport
    top = _moved(page, state.top, lines)
    if top == state.top:
        row = viewport.last if lines > 0 else viewport.first
        moved = page.at(state, row, top)
        return Outcome(moved, at if moved == state else "")
    heads = [line.row for line in viewport.lines(top) if line.line == 0]
    first = heads[0] if heads else top.row
    kept = _kept(page, top, state.row)
    return Outcome(page.at(state, max(first, kept) if lines > 0 else min(first, kept), top))


def _moved(page: Page, top: Anchor, lines: int) -> Anchor:
    """The top so many lines on; a screen of one line never shows only the blank one of a row."""
    moved = page.viewport.moved(top, lines)
    if page.lines > 1 or moved.line < page.layout.height(moved.row):
        return moved
    return page.viewport.moved(moved, 1 if lines > 0 else -1)


def _kept(page: Page, top: Anchor, row: int) -> int:
    """`row` if some of it is on the screen, else the row nearest to it that is."""
    if page.viewport.visible(top, row) is not None:
        return row
    lines = page.viewport.lines(top)
    shown = [at.row for at in lines if at.line < page.layout.height(at.row)]
    heads = [at.row for at in page.viewport.lines(top) if at.line == 0]
    return (heads or shown)[0] if row < shown[0] else shown[-1]
