"""What the status line says of a search and of rows that are not shown."""

from __future__ import annotations

from collections.abc import Iterable

from tui.reader.cells import clip
from tui.reader.page import Page
from tui.reader.row_filter import rows_in_words
from tui.reader.state import ReadingState

_LONGEST_WHY = 30

NO_MATCH = "no match"


def finding_words(page: Page, state: ReadingState) -> list[str]:
    """Such as "match 3/17" and "only 4 rows with Brücke"; nothing where neither is to be said."""
    matches = match_words(page, state)
    filtered = (
        [] if state.only is None else [f"only {clip(rows_in_words(state.only), _LONGEST_WHY)}"]
    )
    return [matches, *filtered] if matches else filtered


def hidden_words(page: Page, state: ReadingState, versions: Iterable[int]) -> str:
    """Which of these versions are hidden, and the keys that show them: " (de hidden: 1 shows it)".

    Empty if none is.
    """
    hidden = [version for version in versions if version in state.columns.hidden]
    labels = ", ".join(page.book.labels[version] for version in hidden)
    keys = " ".join(str(version + 1) for version in hidden)
    shows = "shows it" if len(hidden) == 1 else "show them"
    return f" ({labels} hidden: {keys} {shows})" if hidden else ""


def match_words(page: Page, state: ReadingState) -> str:
    """Which match of how many one stands on, as far as that is known."""
    if state.search is None:
        return ""
    from tui.reader.found import tally_of
    from tui.reader.hits_in_sight import hit_here

    hit, tally = hit_here(state), tally_of(page, state)
    if tally is None:
        return "counting matches"
    if not tally.total:
        return NO_MATCH
    number = tally.number(hit) if hit is not None else None
    if number is not None:
        return f"match {number}/{tally.total}"
    return "1 match" if tally.total == 1 else f"{tally.total} matches"
