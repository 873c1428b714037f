"""What the keys of a reviewer do, each by the id of its action.

A function takes the desk, the page, the state of reading and a count; it says what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from align.edits.edited import Edited
from align.edits.operations import merged, split, split_points, taken_out, unlinked
from align.edits.regrouped import NotPossibleError, Regrouped
from align.model import ParagraphKind
from align.reviewed import RowStatus
from tui.reader.page import Page
from tui.reader.state import ReadingState
from tui.reader.word_motion import focus
from tui.reviewing.borders import lit_sentence, moved_at_sentence, split_before
from tui.reviewing.desk import Desk, Told
from tui.reviewing.linking import link

ReviewKey = Callable[[Desk, Page, ReadingState, int | None], Told]

ALL_ACCEPTED = "all rows are accepted"


def accept_row(desk: Desk, page: Page, state: ReadingState, count: int | None) -> Told:
    """The row is right."""
    return _marked(desk, page, state, count, RowStatus.ACCEPTED)


def needs_review(desk: Desk, page: Page, state: ReadingState, count: int | None) -> Told:
    """The row is to be come back to."""
    return _marked(desk, page, state, count, RowStatus.NEEDS_REVIEW)


def clear(desk: Desk, page: Page, state: ReadingState, _count: int | None) -> Told:
    """The row is as if nobody had touched it; what is dismissed in it counts again."""
    keys = {page.book.finding_keys[number] for number in page.book.findings_of(state.row)}
    gone = keys & state.dismissals.keys
    status = desk.review_of(state.row).status
    if not gone and status is RowStatus.UNTOUCHED:
        return Told("nothing to clear: the row has no status, and nothing is dismissed in it")
    told = Told("")
    if gone:
        told = desk.dismiss(state.dismissals, state.dismissals.without(gone))
    if status is not RowStatus.UNTOUCHED:
        told = desk.set_status(range(state.row, state.row + 1), RowStatus.UNTOUCHED)
    return told


def next_unreviewed(desk: Desk, page: Page, state: ReadingState, count: int | None) -> Told:
    """The next row that is not accepted."""
    return _unreviewed(desk, page, count, range(state.row + 1, len(desk.standing.rows)))


def previous_unreviewed(desk: Desk, page: Page, state: ReadingState, count: int | None) -> Told:
    """The row before that is not accepted."""
    return _unreviewed(desk, page, count, range(state.row - 1, -1, -1))


def merge_rows(desk: Desk, _page: Page, state: ReadingState, _count: int | None) -> Told:
    """The row and the next made one."""
    words = f"row {state.row + 1} merged with the next"
    return desk.regroup(words, partial(merged, row=state.row), state.row)


def split_row(desk: Desk, page: Page, state: ReadingState, _count: int | None) -> Told:
    """The row divided before the lit sentences."""

    def divided(edited: Edited) -> Regrouped:
        version = focus(page, state)
        version, sentence = split_before(edited, page, state, version)
        return split(edited, state.row, split_points(edited, state.row, version, sentence))

    return desk.regroup(f"row {state.row + 1} split", divided, state.row)


def version_up(desk: Desk, page: Page, state: ReadingState, _count: int | None) -> Told:
    """Text of the version in focus put into the row above."""
    return _moved(desk, page, state, up=True)


def version_down(desk: Desk, page: Page, state: ReadingState, _count: int | None) -> Told:
    """Text of the version in focus put into the row below."""
    return _moved(desk, page, state, up=False)


def unlink_row(desk: Desk, _page: Page, state: ReadingState, _count: int | None) -> Told:
    """The versions of the row put into rows of their own."""
    words = f"row {state.row + 1} unlinked"
    return desk.regroup(words, partial(unlinked, row=state.row), state.row)


def link_rows(desk: Desk, _page: Page, state: ReadingState, _count: int | None) -> Told:
    """The row linked with one elsewhere."""
    return link(desk, state.row)


def exclude(desk: Desk, page: Page, state: ReadingState, _count: int | None) -> Told:
    """A paragraph taken for page furniture and out of its row, or for text again."""
    version = focus(page, state)
    paragraphs = desk.edited.opened.work.versions[version].paragraphs
    run = page.book.rows[state.row].runs[version]
    if not len(run):
        return Told(f"{page.book.labels[version]} has no text in this row")
    word, lit = state.study.word, lit_sentence(page, state, version)
    paragraph = word.paragraph if word and word.version == version else run.start
    if lit is not None:
        paragraph = lit[0]
    if paragraphs[paragraph].kind is ParagraphKind.CHROME:
        return desk.set_kind(state.row, version, paragraph, ParagraphKind.BODY, None)
    try:
        out = taken_out(desk.edited, state.row, version, paragraph)
    except NotPossibleError:
        out = None
    return desk.set_kind(state.row, version, paragraph, ParagraphKind.CHROME, out)


def undo(desk: Desk, _page: Page, _state: ReadingState, _count: int | None) -> Told:
    """The last change taken back."""
    return desk.undo()


def redo(desk: Desk, _page: Page, _state: ReadingState, _count: int | None) -> Told:
    """What was taken back made again."""
    return desk.redo()


def _marked(
    desk: Desk, page: Page, state: ReadingState, count: int | None, status: RowStatus
) -> Told:
    rows = range(state.row, min(state.row + (count or 1), len(desk.standing.rows)))
    told = desk.set_status(rows, status)
    if told.row is None:
        return told
    after = page.viewport.after(told.row)
    return Told(told.words, after if after <= page.viewport.last else told.row, told.is_done)


def _moved(desk: Desk, page: Page, state: ReadingState, *, up: bool) -> Told:
    version = focus(page, state)
    where = "up" if up else "down"
    words = f"{page.book.labels[version]} of row {state.row + 1} {where}"
    lit = lit_sentence(page, state, version)
    return desk.regroup(
        words, partial(moved_at_sentence, row=state.row, version=version, lit=lit, up=up), state.row
    )


def _unreviewed(desk: Desk, page: Page, count: int | None, rows: range) -> Told:
    left = count or 1
    for row in rows:
        if _is_to_review(desk, page, row):
            left -= 1
            if not left:
                return Told("", row)
    others = range(rows.start) if rows.step > 0 else range(rows.start + 1, len(desk.standing.rows))
    elsewhere = sum(_is_to_review(desk, page, row) for row in others)
    if rows.step > 0:
        rest = f"; {elsewhere} above, [r goes there" if elsewhere else "; all others are accepted"
        return Told(f"no row to review below this one{rest}")
    rest = f"; {elsewhere} from here on, ]r goes there" if elsewhere else ""
    return Told(f"no row to review above{rest}")


def _is_to_review(desk: Desk, page: Page, row: int) -> bool:
    return page.viewport.shows(row) and desk.review_of(row).status is not RowStatus.ACCEPTED
