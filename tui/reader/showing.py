"""Commands that choose which versions are shown."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.columns import Columns
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState


def toggle_version(page: Page, state: ReadingState, version: int) -> Outcome:
    """Hide or show the version (from 0); the last one shown stays."""
    labels = page.book.labels
    if version >= len(labels):
        return Outcome(state, f"there is no version {version + 1}")
    columns = state.columns.toggled(version, page.cells)
    if columns == state.columns:
        return Outcome(state, f"{labels[version]} stays: it is the last one shown")
    key, label = version + 1, labels[version]
    hidden = version in columns.hidden
    message = (
        f"{label} hidden; {key} shows it again" if hidden else f"{label} shown; {key} hides it"
    )
    return Outcome(_with_columns(page, state, columns), message)


def next_columns(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Where not all columns fit: those that follow."""
    return _turned(page, state, 1)


def previous_columns(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Where not all columns fit: those before."""
    return _turned(page, state, -1)


def _turned(page: Page, state: ReadingState, steps: int) -> Outcome:
    columns = state.columns.turned(steps)
    if columns.seen(page.cells) == page.seen and len(page.seen) > 1:
        study = replace(state.study, word=None)
        focused = replace(state, columns=columns, study=study)
        label = page.book.labels[columns.focus]
        said = f"{label} has the focus: w goes through its words, x hides the others"
        return Outcome(focused, said)
    if columns.seen(page.cells) == page.seen:
        hidden = sorted(state.columns.hidden)
        shows = ", ".join(f"{version + 1} shows {page.book.labels[version]}" for version in hidden)
        said = "all columns that are not hidden are in sight"
        return Outcome(state, f"{said}; {shows}" if shows else said)
    return Outcome(_with_columns(page, state, columns))


def _with_columns(page: Page, state: ReadingState, columns: Columns) -> ReadingState:
    return page.with_columns(columns).transferred(replace(state, columns=columns), page)
