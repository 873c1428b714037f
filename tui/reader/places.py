"""Places to come back to: marks named by letters, and where one jumped from."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.motion import jumped, why_not_shown
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState

_REMEMBERED = 100

NOWHERE_BACK = "no jump to go back from"
NOWHERE_AHEAD = "no jump gone back from"

JUMPS = frozenset(
    {
        "start",
        "end",
        "next_discrepancy",
        "previous_discrepancy",
        "next_match",
        "previous_match",
        "undo_dismissal",
        "follow_link",
        "next_chapter",
        "previous_chapter",
        "percent",
    }
)
"""The actions after which one can go back to where one was, by their ids."""


def remembered(before: ReadingState, outcome: Outcome) -> Outcome:
    """`outcome`, with the row it led away from as the place to go back to."""
    after = outcome.state
    if after.row == before.row:
        return outcome
    back = (*(row for row in after.places.back if row != before.row), before.row)
    places = replace(after.places, back=back[-_REMEMBERED:], ahead=())
    return replace(outcome, state=replace(after, places=places))


def jump_back(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """To the row one jumped from; with a count so many jumps back."""
    back, ahead = state.places.back, state.places.ahead
    if not back:
        return Outcome(state, NOWHERE_BACK)
    line = (*back, state.row, *reversed(ahead))
    at = max(0, len(back) - (count or 1))
    return _along(page, state, line, at)


def jump_ahead(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """To the row one has gone back from."""
    back, ahead = state.places.back, state.places.ahead
    if not ahead:
        return Outcome(state, NOWHERE_AHEAD)
    line = (*back, state.row, *reversed(ahead))
    at = min(len(line) - 1, len(back) + (count or 1))
    return _along(page, state, line, at)


def jump_to_and_fro(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """To the row one jumped from; again: back to this one."""
    back = state.places.back
    if not back:
        return Outcome(state, NOWHERE_BACK)
    places = replace(state.places, back=(*back[:-1], state.row), ahead=())
    return at_row(page, replace(state, places=places), back[-1])


def set_mark(_page: Page, state: ReadingState, letter: str) -> Outcome:
    """Remember the current row under a letter."""
    marks = dict(state.places.marks) | {letter: state.row}
    places = replace(state.places, marks=tuple(sorted(marks.items())))
    return Outcome(
        replace(state, places=places),
        f"mark {letter} set at row {state.row + 1}; '{letter} goes back",
    )


def go_to_mark(page: Page, state: ReadingState, letter: str) -> Outcome:
    """To the row remembered under a letter."""
    row = dict(state.places.marks).get(letter)
    if row is not None:
        return remembered(state, at_row(page, state, row))
    others = " ".join(name for name, _ in state.places.marks)
    known = f"marks: {others}" if others else "no mark is set"
    return Outcome(state, f"there is no mark {letter} ({known}); m{letter} sets it here")


def at_row(page: Page, state: ReadingState, row: int) -> Outcome:
    """The row, or the nearest one shown, and then a word on that."""
    nearest = page.viewport.nearest(row)
    moved = jumped(page, state, nearest)
    if nearest == row:
        return Outcome(moved)
    return Outcome(moved, f"row {row + 1} {why_not_shown(page)}; this is row {nearest + 1}")


def _along(page: Page, state: ReadingState, line: tuple[int, ...], at: int) -> Outcome:
    """To the place of number `at` in the line of all jumps."""
    places = replace(state.places, back=line[:at], ahead=tuple(reversed(line[at + 1 :])))
    return at_row(page, replace(state, places=places), line[at])
