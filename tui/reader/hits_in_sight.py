"""Where the hits of a search stand in the rows that are shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from align.model import Span
from tui.reader.layout import Layout
from tui.reader.state import ReadingState

if TYPE_CHECKING:
    from tui.reader.pattern import Pattern
    from tui.reader.search import Hit
    from tui.reader.tally import Search

_REMEMBERED = 1024

FoundSpans = tuple[tuple[int, int, tuple[Span, ...]], ...]
"""Version, paragraph and the spans of its hits."""


def found_in_row(layout: Layout, search: Search | None, row: int) -> FoundSpans:
    """The hits of a row in the versions seen, by version and paragraph; none without a search."""
    if search is None:
        return ()
    versions = layout.book.work.versions
    return tuple(
        (version, paragraph, spans)
        for version in search.versions(layout.seen)
        if version in layout.seen
        for paragraph in layout.book.rows[row].runs[version]
        if (spans := _lit(search.pattern, versions[version].paragraphs[paragraph].text))
    )


def hit_here(state: ReadingState) -> Hit | None:
    """The hit one stands on, None if one has moved away from it."""
    return state.hit if state.hit is not None and state.hit.row == state.row else None


@lru_cache(_REMEMBERED)
def _lit(pattern: Pattern, text: str) -> tuple[Span, ...]:
    """The spans to be lit, none of a text in which it takes too long to find them."""
    from tui.reader.pattern import TooSlowError

    try:
        return pattern.spans(text)
    except TooSlowError:
        return ()
