"""Commands that show only some of the rows, or all again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.reader.findings import none_at_all
from tui.reader.page import Page
from tui.reader.row_filter import RowFilter, rows_in_words
from tui.reader.state import Outcome, ReadingState

if TYPE_CHECKING:
    from tui.reader.queue import Queue

ALL_ROWS = "all rows are shown"
FILTER_LIFTED = "that row was not among the rows shown; all rows are shown"


def filtered(page: Page, state: ReadingState, only: RowFilter | None) -> Outcome:
    """`state` with these rows alone, all if None; the current row stays if it is among them."""
    changed = replace(state, only=only)
    there = page.showing(changed)
    said = (
        ALL_ROWS
        if only is None
        else f"only {rows_in_words(only)}; {key_to_all(only)} shows all again"
    )
    return Outcome(there.transferred(changed, page), said)


def key_to_all(only: RowFilter) -> str:
    """The keys that show all rows again."""
    return "& and Enter" if only.queue is None else "!"


def nothing_to_leave(state: ReadingState) -> str:
    """What to say where Esc has nothing to go back to: it does not show rows that are hidden."""
    all_rows = f"{key_to_all(state.only)} shows all rows; " if state.only is not None else ""
    return f"nothing to go back to; {all_rows}q quits"


def only_discrepancies(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Only the rows with discrepancies; again: all."""
    if state.only is not None and state.only.queue is not None:
        return filtered(page, state, None)
    from tui.reader.queue import Queue

    return only_queue(page, state, Queue())


def only_queue(page: Page, state: ReadingState, queue: Queue) -> Outcome:
    """Only the rows with the open findings that are wanted."""
    only = with_findings(page, state, queue)
    return Outcome(state, none_at_all(page.book)) if only is None else filtered(page, state, only)


def with_findings(page: Page, state: ReadingState, queue: Queue | None) -> RowFilter | None:
    """The filter that keeps the rows with open findings that are wanted, None if there are none."""
    if queue is None:
        return None
    if queue.is_all_open:
        rows = page.book.judged(state.dismissals).rows
    else:
        findings = page.book.findings
        numbers = queue.listed(page.book, state.dismissals)
        rows = tuple(sorted({row for number in numbers for row in findings.rows(number)}))
    return RowFilter(rows, f"with {queue.what}", queue) if rows else None


def lifted_for(row: int, state: ReadingState) -> bool:
    """Whether the filter has to go for the row to be seen."""
    return state.only is not None and not state.only.keeps(row)
