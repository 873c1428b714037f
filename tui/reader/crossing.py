"""The command that follows a link: to the other paragraph that tells the same fact, and back."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.layout import note
from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState, Trail


def follow_link(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """The far end of the surest link of the row, or back from there; then that of the next link."""
    trail = state.trail
    if trail is not None and trail.away:
        page, state = page.with_one_of(page.book.rows[trail.row].present, state)
        back = replace(jumped(page, state, trail.row), trail=replace(trail, away=False))
        return Outcome(back, _others(page, trail))
    ends = page.book.linked_rows(state.row)
    if not ends:
        return Outcome(state, f"row {state.row + 1} has no link to a row elsewhere")
    number = 0 if trail is None else (trail.link + 1) % len(ends)
    end = ends[number]
    there, moved = page.with_one_of([end.far.version], state)
    moved = replace(jumped(there, moved, end.row), trail=Trail(state.row, number, away=True))
    which = f"link {number + 1} of {len(ends)}, " if len(ends) > 1 else ""
    return Outcome(moved, f"{which}{note(end)}; l goes back")


def _others(page: Page, trail: Trail) -> str:
    ends = page.book.linked_rows(trail.row)
    if len(ends) == 1:
        return ""
    number = (trail.link + 1) % len(ends)
    return f"l takes link {number + 1} of {len(ends)}, {note(ends[number])}"
