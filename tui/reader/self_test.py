"""Commands of the self-test: all versions but the one in focus are hidden until asked for."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState
from tui.reader.word_motion import focus

ONE_COLUMN = "a self-test needs two columns: one to read and one to hide"
ENDED = "the self-test is over; x begins another"
NONE_TO_END = "there is no self-test to end; x begins one"


def hide_or_reveal(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Begin a self-test; in one reveal the current row, or hide it again."""
    if len(page.seen) < 2:
        return Outcome(state, ONE_COLUMN)
    study = state.study
    if not study.testing:
        begun = replace(study, testing=True, revealed=False, sentence=None)
        label = page.book.labels[focus(page, state)]
        said = f"self-test: read {label}; x shows the row, ) its next sentence, X ends; Tab: others"
        return Outcome(replace(state, study=begun), said)
    hidden = study.revealed
    turned = replace(study, revealed=not hidden, sentence=None if hidden else study.sentence)
    return Outcome(replace(state, study=turned))


def end_test(_page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Show all versions again."""
    if not state.study.testing:
        return Outcome(state, NONE_TO_END)
    return Outcome(replace(state, study=replace(state.study, testing=False, revealed=False)), ENDED)
