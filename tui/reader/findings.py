"""Commands that go from finding to finding: figures that disagree, text that a version lacks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from align.numbers.model import Discrepancy
from tui.reader.book import Book
from tui.reader.gathered import Finding
from tui.reader.motion import jumped
from tui.reader.page import Page
from tui.reader.state import Anchor, Outcome, ReadingState
from tui.reader.words import words_of

NONE = "the figures of this work agree: no discrepancies"
NOTHING_TO_COMPARE = "nothing to compare: no row has two versions"
NOT_READ = "nothing to compare: the figures of fewer than two versions can be read"
NONE_IN_ROWS_SHOWN = "no discrepancy in the rows shown"
NONE_BELOW = "no further discrepancy below; N goes back, g n starts again from the top"
NONE_ABOVE = "no discrepancy further above; n goes on"
ALL_DISMISSED = "all discrepancies are dismissed; u takes back the last dismissal"


def next_discrepancy(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next open finding below the current one or the current row."""
    numbers = _in_rows_shown(page, state)
    if state.finding is not None:
        first = bisect_right(numbers, state.finding)
    else:
        first = bisect_right(numbers, state.row, key=_row_of(page.book))
    return _found(page, state, numbers, first + (count or 1) - 1, NONE_BELOW)


def previous_discrepancy(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The nearest open finding above the current one or the current row."""
    numbers = _in_rows_shown(page, state)
    if state.finding is not None:
        first = bisect_left(numbers, state.finding)
    else:
        first = bisect_left(numbers, state.row, key=_row_of(page.book))
    return _found(page, state, numbers, first - (count or 1), NONE_ABOVE)


def _found(page: Page, state: ReadingState, numbers: Sequence[int], at: int, none: str) -> Outcome:
    """The finding at that place among the `numbers`, or the last one before the end."""
    if not numbers:
        is_filtered = len(page.book.judged(state.dismissals).open) > 0
        return Outcome(state, NONE_IN_ROWS_SHOWN if is_filtered else none_at_all(page.book))
    nearest = numbers[min(max(0, at), len(numbers) - 1)]
    here = state.finding
    beyond = nearest == here or (here is None and at not in range(len(numbers)))
    if beyond:
        return Outcome(state, none)
    there = shown(page, state, nearest)
    return Outcome(there, _brought_into_sight(page, state, there))


def _brought_into_sight(page: Page, state: ReadingState, there: ReadingState) -> str:
    """That a column was shown for the sake of the finding gone to, if it was hidden."""
    brought = sorted(state.columns.hidden - there.columns.hidden)
    if not brought or there.finding is None:
        return ""
    label = page.book.labels[brought[0]]
    said = words_of(page.book, page.book.findings[there.finding])
    return f"{label} shown, {brought[0] + 1} hides it: {said}"


def _in_rows_shown(page: Page, state: ReadingState) -> Sequence[int]:
    """The numbers of the open findings, where only some rows are shown of those in these."""
    numbers, only = page.book.judged(state.dismissals).open, page.only
    if only is None:
        return numbers
    findings, queue = page.book.findings, only.queue
    return [
        number
        for number in numbers
        if only.keeps(findings.row(number)) and (queue is None or queue.keeps(findings, number))
    ]


def _row_of(book: Book) -> Callable[[int], int]:
    return book.findings.row


def none_at_all(book: Book) -> str:
    """Why a work has no open finding at all."""
    if book.findings:
        return ALL_DISMISSED
    if not any(present.bit_count() > 1 for present in book.digest.present):
        return NOTHING_TO_COMPARE
    if not book.extent.compared:
        return NOT_READ
    unread = ", ".join(book.extent.unread)
    return f"{NONE}; not compared: {unread}" if unread else NONE


def shown(page: Page, state: ReadingState, number: int) -> ReadingState:
    """`state` at a finding, with one of its figures in sight, in a column that is seen."""
    finding = page.book.findings[number]
    page, state = page.with_one_of(versions_of(page.book, finding), state)
    state = replace(jumped(page, state, finding.row), finding=number)
    if not isinstance(finding, Discrepancy):
        return state
    lines = [
        page.layout.line_of(finding.row, version, figure.paragraph, figure.mention.span.start)
        for version, figure in enumerate(finding.figures)
        if figure is not None
    ]
    seen = [line for line in lines if line is not None]
    if seen and page.viewport.place(state.top, Anchor(finding.row, seen[0])) is None:
        anchor = Anchor(finding.row, seen[0])
        return replace(state, top=page.viewport.above(anchor, page.lines // 2))
    return state


def versions_of(book: Book, finding: Finding) -> tuple[int, ...]:
    """The versions that have something where the finding is: its figures, or the text."""
    if isinstance(finding, Discrepancy):
        return tuple(version for version, figure in enumerate(finding.figures) if figure)
    return book.rows[finding.row].present
