"""Commands that let columns flow or stand level, and tie and untie them by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.reader.page import Page
from tui.reader.state import Anchor, Flow, Outcome, ReadingState

FLOWING = "each version flows as one text, the others follow; f sets the rows level again"
LEVEL = "each row stands at one height in all columns; f lets the versions flow"
ONE_COLUMN = "there is one column only: nothing to tie"


def toggle_flow(_page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """From level columns to flowing ones, and back; back all ties by hand are forgotten."""
    if state.flow is None:
        return Outcome(replace(state, flow=Flow()), FLOWING)
    return Outcome(replace(state, flow=None), LEVEL)


def toggle_tie(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Untie the columns, so that one alone scrolls; then tie them as they stand."""
    if len(page.seen) < 2:
        return Outcome(state, ONE_COLUMN)
    scrolled = scrolling_version(page, state)
    places = tops(page, state)
    if state.flow is None or not state.flow.held:
        held = tuple((v, place) for v, place in places.items() if v != scrolled)
        own = places[scrolled]
        moved = state if own == state.top else page.at(state, own.row, own)
        said = f"only {page.book.labels[scrolled]} scrolls; T ties the columns as they stand then"
        return Outcome(replace(moved, flow=Flow(held)), said)
    index = page.viewport.index
    drift = {v: index(place.row) - index(places[scrolled].row) for v, place in places.items()}
    kept = tuple((v, rows) for v, rows in drift.items() if rows)
    said = "tied as they stand" if kept else "tied, and flowing"
    return Outcome(replace(state, flow=Flow((), kept)), f"{said}; f sets the rows level again")


def scrolling_version(page: Page, state: ReadingState) -> int:
    """The version that scrolls while the columns are untied."""
    return state.columns.focus if state.columns.focus in page.seen else page.seen[0]


def tops(page: Page, state: ReadingState) -> Mapping[int, Anchor]:
    """The place at the top of each version seen, as a line of a row in level columns."""
    flow = state.flow or Flow()
    held, drift = dict(flow.held), dict(flow.drift)
    return {v: held.get(v) or _drifted(page, state.top, drift.get(v, 0)) for v in page.seen}


def _drifted(page: Page, place: Anchor, rows: int) -> Anchor:
    shown = page.layout.shown
    if not rows or not shown:
        return place
    at = min(max(0, page.viewport.index(place.row) + rows), len(shown) - 1)
    row = shown[at]
    return Anchor(
        row, place.line * page.layout.height(row) // max(1, page.layout.height(place.row))
    )
