"""The two lines at the foot of the reader in words: where one is, and what is to be said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tui.reader.book import Book
from tui.reader.cells import clip, width
from tui.reader.counts import brief_counts, counts, short_counts
from tui.reader.dismissals import Dismissals
from tui.reader.finding_words import finding_words, hidden_words
from tui.reader.findings import versions_of
from tui.reader.flowing import scrolling_version
from tui.reader.marks import finding_glyph
from tui.reader.page import Page
from tui.reader.review_words import review_words
from tui.reader.state import ReadingState
from tui.reader.study_words import study_words
from tui.reader.words import brief_words_of

_DOT = " · "
_GAP = "   "
_LEAST_TITLE = 20


def status(page: Page, state: ReadingState, cells: int) -> str:
    """Title, row, per cent, findings and the versions not seen, within `cells`.

    Where there is no room for all, first the title goes, then details.
    """
    fields: list[str] = []
    for fields in _shorter_and_shorter(page, state):
        if width(_DOT.join(fields)) <= cells:
            break
    room = cells - sum(width(_DOT + field) for field in fields)
    title = page.book.work.title
    if room >= _LEAST_TITLE or width(title) <= room:
        fields.insert(0, clip(title, room))
    return clip(_DOT.join(fields), cells)


_Counts = Callable[[Book, Dismissals], str]


def _fields(
    page: Page, state: ReadingState, counts: _Counts, *, is_short: bool = True
) -> list[str]:
    """The fields of the status but for the title; if it `is_short` without what can be spared."""
    row = _row(page, state).partition(_DOT)[0] if is_short else _row(page, state)
    said = review_words(page.book, state.row, is_short=is_short)
    found = [*said, *finding_words(page, state), *study_words(page, state)]
    arranged = [*_arrangement(page, state), *_unseen(page, state, is_short=is_short)]
    return [row, counts(page.book, state.dismissals), *found, *arranged]


def _shorter_and_shorter(page: Page, state: ReadingState) -> Iterator[list[str]]:
    """The fields of the status, each time in fewer words."""
    long = _fields(page, state, counts, is_short=False)
    yield long
    short = _fields(page, state, short_counts)
    yield [long[0], short[1], *long[2:]]
    yield [long[0], *short[1:]]
    yield short
    yield [long[0], brief_counts(page.book, state.dismissals), *long[2:]]
    yield [long[0], brief_counts(page.book, state.dismissals), *short[2:]]
    yield _fields(page, state, brief_counts)
    yield [field.partition("; ")[0] for field in _fields(page, state, brief_counts)]


def said(page: Page, state: ReadingState, message: str, hints: Sequence[str], cells: int) -> str:
    """The message, else the current finding, else as many of the `hints` as fit."""
    if message:
        return clip(message, cells)
    if state.finding is not None:
        finding, judged = page.book.findings[state.finding], page.book.judged(state.dismissals)
        head = f"{finding_glyph(finding)} {judged.place(state.finding)}/{len(judged.open)} "
        tail = hidden_words(page, state, versions_of(page.book, finding))
        room = cells - width(head) - width(tail)
        return clip(head + brief_words_of(page.book, finding, room) + tail, cells)
    return fitting(hints, cells)


def fitting(hints: Sequence[str], cells: int) -> str:
    """The hints side by side; those that do not fit are left out, the last two never."""
    others, last = hints[:-2], hints[-2:]
    lines = [_GAP.join([*others[:count], *last]) for count in range(len(others) + 1)]
    return clip(
        max((line for line in lines if width(line) <= cells), key=len, default=lines[0]), cells
    )


def _row(page: Page, state: ReadingState) -> str:
    rows = len(page.book.rows)
    if not rows:
        return "no rows"
    done = progress(page, state)
    row = f"row {state.row + 1}/{rows}"
    return row if done is None else f"{row}{_DOT}{int(done * 100)} %"


def progress(page: Page, state: ReadingState) -> float | None:
    """How much of the text is left behind, from 0 on its first row to 1 at the end of its last.

    Rows count alike; of a row higher than the screen the share scrolled past counts. None where
    there is nothing to leave behind: a single row that is seen whole, or no row.
    """
    rows = len(page.layout.shown)
    if not rows:
        return None
    last = page.layout.height(page.viewport.last) > page.lines
    total = rows - 1 + last
    return (page.viewport.index(state.row) + _scrolled(page, state)) / total if total else None


def _scrolled(page: Page, state: ReadingState) -> float:
    """The share of the current row scrolled past, from 0 to 1; 0 of one that the screen holds."""
    beyond = page.layout.height(state.row) - page.lines
    if beyond <= 0 or state.top.row != state.row:
        return 0.0
    return min(1.0, state.top.line / beyond)


def _arrangement(page: Page, state: ReadingState) -> list[str]:
    """How columns flow, if they do."""
    if state.flow is None:
        return []
    if state.flow.held:
        return [f"only {page.book.labels[scrolling_version(page, state)]} scrolls; T ties"]
    return ["flowing, tied by hand" if state.flow.drift else "flowing"]


def _unseen(page: Page, state: ReadingState, *, is_short: bool) -> list[str]:
    labels = page.book.labels
    fields = []
    wanted = len(state.columns.wanted)
    if len(page.seen) < wanted:
        others = ", ".join(labels[version] for version in state.columns.next_seen(page.cells))
        long = f"{len(page.seen)} of {wanted} columns; Tab shows {others}"
        fields.append(f"Tab: {others}" if is_short else long)
    if state.columns.hidden:
        hidden = ", ".join(labels[version] for version in sorted(state.columns.hidden))
        fields.append(f"hidden: {hidden}")
    return fields
