"""The two lines at the foot of the reader in words: where one is, and what is to be said."""

from __future__ import annotations

from collections.abc import Sequence

from align.numbers.model import Severity
from tui.reader.book import Book
from tui.reader.cells import clip, width
from tui.reader.finding_words import finding_words
from tui.reader.flowing import scrolling_version
from tui.reader.marks import SEVERITY_GLYPHS
from tui.reader.page import Page
from tui.reader.state import ReadingState
from tui.reader.study_words import study_words
from tui.reader.words import brief_words

_DOT = " · "
_GAP = "   "
_LEAST_TITLE = 20


def status(page: Page, state: ReadingState, cells: int) -> str:
    """Title, row, per cent, discrepancies and the versions not seen, within `cells`.

    Where there is no room for all, first the title goes, then details.
    """
    found = [*finding_words(page, state), *study_words(page, state)]
    arranged = [*_arrangement(page, state), *_unseen(page, state)]
    fields = [_row(page, state), _tally(page.book), *found, *arranged]
    if width(_DOT.join(fields)) > cells:
        fields[1] = fields[1].partition(" (")[0]
    if width(_DOT.join(fields)) > cells:
        fields[0] = fields[0].partition(_DOT)[0]
    if width(_DOT.join(fields)) > cells:
        fields = [field.partition("; ")[0] for field in fields]
    room = cells - sum(width(_DOT + field) for field in fields)
    title = page.book.work.title
    if room >= _LEAST_TITLE or width(title) <= room:
        fields.insert(0, clip(title, room))
    return clip(_DOT.join(fields), cells)


def said(page: Page, state: ReadingState, message: str, hints: Sequence[str], cells: int) -> str:
    """The message, else the current discrepancy, else as many of the `hints` as fit."""
    if message:
        return clip(message, cells)
    if state.discrepancy is not None:
        discrepancy = page.book.discrepancies[state.discrepancy]
        place = f"{state.discrepancy + 1}/{len(page.book.discrepancies)}"
        head = f"{SEVERITY_GLYPHS[discrepancy.severity]} {place} "
        return clip(head + brief_words(page.book, discrepancy, cells - width(head)), cells)
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


def _tally(book: Book) -> str:
    total = len(book.discrepancies)
    if not total:
        return "no discrepancies" if book.extent.compared else "nothing compared"
    lesser = [
        f"{count} {severity}"
        for severity in (Severity.MINOR, Severity.INFO)
        if (count := book.tally[severity])
    ]
    words = "1 discrepancy" if total == 1 else f"{total} discrepancies"
    return words + (f" ({', '.join(lesser)})" if lesser else "")


def _arrangement(page: Page, state: ReadingState) -> list[str]:
    """How columns flow, if they do."""
    if state.flow is None:
        return []
    if state.flow.held:
        return [f"only {page.book.labels[scrolling_version(page, state)]} scrolls; T ties"]
    return ["flowing, tied by hand" if state.flow.drift else "flowing"]


def _unseen(page: Page, state: ReadingState) -> list[str]:
    labels = page.book.labels
    fields = []
    wanted = len(state.columns.wanted)
    if len(page.seen) < wanted:
        others = ", ".join(labels[version] for version in state.columns.next_seen(page.cells))
        fields.append(f"{len(page.seen)} of {wanted} columns; Tab shows {others}")
    if state.columns.hidden:
        hidden = ", ".join(labels[version] for version in sorted(state.columns.hidden))
        fields.append(f"hidden: {hidden}")
    return fields
