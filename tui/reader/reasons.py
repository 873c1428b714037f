"""Bringing the words of a piece of evidence into sight."""

from __future__ import annotations

from dataclasses import replace

from align.model import Evidence
from tui.reader.page import Page
from tui.reader.state import Anchor, ReadingState


def revealed(page: Page, state: ReadingState, evidence: Evidence) -> ReadingState:
    """`state` with the words in sight where they stand in the current row, in a column seen.

    If their lines lie further apart than the screen is high, the first of them is at the top.
    """
    page, state = page.with_one_of(evidence.versions, state)
    lines = [
        line
        for version, place in zip(evidence.versions, evidence.places or (), strict=False)
        if (line := page.layout.line_of(state.row, version, place.paragraph, place.span.start))
        is not None
    ]
    places = [page.viewport.place(state.top, Anchor(state.row, line)) for line in lines]
    if None not in places:
        return state
    room = max(0, page.lines - (max(lines) - min(lines) + 1))
    return replace(state, top=page.viewport.above(Anchor(state.row, min(lines)), room // 2))
