"""Commands that go from hit to hit."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from tui.reader.finding_words import hidden_words
from tui.reader.findings import next_discrepancy, previous_discrepancy
from tui.reader.hits_in_sight import hit_here
from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.pattern import TooSlowError
from tui.reader.search import Found, Ground, Hit, seek
from tui.reader.slices import result_of
from tui.reader.state import Anchor, Outcome, ReadingState
from tui.reader.tally import Search, Tally

FROM_THE_TOP = "went on from the top"
FROM_THE_END = "went on from the end"

_MOST_AT_ONCE = 100
"""A count before n or N goes no further than so many hits."""


def ground_of(page: Page, state: ReadingState, search: Search) -> Ground:
    """What a search looks through: the versions it asks, else all that are not hidden."""
    rows = range(len(page.book.rows)) if page.only is None else page.only.rows
    return Ground(page.book, rows, search.versions(state.columns.wanted), search.pattern)


def tally_of(page: Page, state: ReadingState) -> Tally | None:
    """The tally of the search under way, None while its hits are not counted."""
    tally = state.search.tally if state.search else None
    if state.search is None or tally is None:
        return None
    return tally if tally.ground.same_as(ground_of(page, state, state.search)) else None


def at_hit(page: Page, state: ReadingState, hit: Hit) -> ReadingState:
    """`state` on a hit, which is in sight, in a column that is seen."""
    page, state = page.with_one_of([hit.version], state)
    state = replace(jumped(page, state, hit.row), hit=hit)
    line = page.layout.line_of(hit.row, hit.version, hit.paragraph, hit.span.start)
    if line is None or page.viewport.place(state.top, Anchor(hit.row, line)) is not None:
        return state
    return replace(state, top=page.viewport.above(Anchor(hit.row, line), page.lines // 2))


def landed(page: Page, state: ReadingState, found: Found | None, back: bool) -> Outcome:
    """What comes of a search in that direction that found this, or nothing."""
    if found is None:
        return Outcome(replace(state, hit=None), nothing_found(page, state))
    wrapped = FROM_THE_END if back else FROM_THE_TOP
    return Outcome(at_hit(page, state, found.hit), wrapped if found.wrapped else "")


def next_match(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next hit in the direction of the search; without a search the next discrepancy."""
    if state.search is None:
        return next_discrepancy(page, state, count)
    return _again(page, state, state.search, count or 1, state.search.back)


def previous_match(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next hit in the other direction; without a search the discrepancy before."""
    if state.search is None:
        return previous_discrepancy(page, state, count)
    return _again(page, state, state.search, count or 1, not state.search.back)


def _again(page: Page, state: ReadingState, search: Search, count: int, back: bool) -> Outcome:
    try:
        return landed(page, state, result_of(seek_again(page, state, search, count, back)), back)
    except TooSlowError as error:
        return Outcome(state, str(error))


def seek_again(
    page: Page, state: ReadingState, search: Search, count: int, back: bool
) -> Generator[None, None, Found | None]:
    """Looks for the hit so many further on, or further back; yields between short steps."""
    ground = ground_of(page, state, search)
    row, hit, wrapped = state.row, hit_here(state), False
    for _ in range(min(count, _MOST_AT_ONCE)):
        found = yield from seek(ground, row, hit, back)
        if found is None:
            return None
        row, hit, wrapped = found.hit.row, found.hit, wrapped or found.wrapped
    return None if hit is None else Found(hit, wrapped)


def nothing_found(page: Page, state: ReadingState) -> str:
    """That nothing matches, in words, and which versions were not searched."""
    query = state.search.pattern.query.text if state.search else ""
    return f"nothing matches {query}{not_searched(page, state)}"


def not_searched(page: Page, state: ReadingState) -> str:
    """Which versions a search leaves out since they are hidden, as `hidden_words` says it."""
    if state.search is None:
        return ""
    asked_for = state.search.pattern.query.version is not None
    return "" if asked_for else hidden_words(page, state, sorted(state.columns.hidden))
