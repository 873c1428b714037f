"""The command that follows a link: to the other paragraph that tells the same fact, and back."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.layout import note
from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState


def follow_link(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """Back along the link just followed, else along the surest one, or that of number `count`."""
    ends = page.book.links_of(state.row)
    if not ends:
        return Outcome(state, f"row {state.row + 1} has no link to a row elsewhere")
    if count is not None and count > len(ends):
        return Outcome(state, f"row {state.row + 1} has only {_links(len(ends))}")
    back = next((i for i, end in enumerate(ends) if end.row == state.came_from), 0)
    number = count - 1 if count is not None else back
    end = ends[number]
    columns = state.columns
    if end.far.version not in page.seen:
        columns = columns.toggled(end.far.version, page.cells)
    there = page.with_columns(columns)
    moved = there.transferred(replace(state, columns=columns), page)
    moved = replace(jumped(there, moved, end.row), came_from=state.row)
    which = f"link {number + 1} of {len(ends)}, " if len(ends) > 1 else ""
    return Outcome(moved, f"{which}{note(end)}; l goes back")


def _links(count: int) -> str:
    return "one link" if count == 1 else f"{count} links"
