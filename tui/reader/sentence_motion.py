"""Commands that move by sentence, in all versions at once."""

from __future__ import annotations

from tui.reader.cursors import at_sentence, sentences_here
from tui.reader.motion import AT_END, AT_START
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState

MOST_AT_ONCE = 1000
"""A count goes no further than so many sentences or words."""


def next_sentence(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next sentence; without a sentence cursor the first of the row."""
    row, number = state.row, -1 if state.study.sentence is None else state.study.sentence
    left = min(count or 1, MOST_AT_ONCE)
    while (rest := len(sentences_here(page, row)) - 1 - number) < left:
        after = page.viewport.after(row)
        if after > page.viewport.last:
            left = rest
            break
        left -= max(0, rest)
        row, number = after, -1
    if left <= 0:
        return Outcome(state, AT_END)
    return Outcome(at_sentence(page, state, row, number + left))


def previous_sentence(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The sentence before; without a sentence cursor the last of the row before."""
    row, number = state.row, state.study.sentence or 0
    left = min(count or 1, MOST_AT_ONCE)
    while number < left:
        before = page.viewport.before(row)
        if before < page.viewport.first:
            left = number
            break
        left -= number
        row, number = before, len(sentences_here(page, before))
    if left <= 0 and state.study.sentence is not None:
        return Outcome(state, AT_START)
    return Outcome(at_sentence(page, state, row, number - left))
