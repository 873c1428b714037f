"""Commands that set how text is laid out: pinyin, script, blank lines, length of lines."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.chinese_script import is_available, is_chinese
from tui.reader.columns import text_width
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState
from tui.reader.study import Pinyin, Script

NO_CHINESE = "there is no Chinese column in sight"
NO_OPENCC = "the scripts cannot be converted: OpenCC is not installed (pip install opencc)"
LEAST_MEASURE = 10
_STEP = 4
"""Cells by which lines get shorter or longer; even, for Chinese characters take two."""

_PINYIN = {
    Pinyin.OFF: (Pinyin.ROW, "pinyin above the current row; p again: above all rows"),
    Pinyin.ROW: (Pinyin.ALL, "pinyin above all rows; p again: none"),
    Pinyin.ALL: (Pinyin.OFF, "no pinyin; p shows it above the current row"),
}
_SCRIPT = {
    Script.AS_WRITTEN: (Script.SIMPLIFIED, "Chinese shown in Simplified; s again: Traditional"),
    Script.SIMPLIFIED: (Script.TRADITIONAL, "Chinese shown in Traditional; s again: as written"),
    Script.TRADITIONAL: (Script.AS_WRITTEN, "Chinese shown as it is written"),
}


def next_pinyin(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Pinyin above the current row, above all rows, or none."""
    if not _has_chinese(page):
        return Outcome(state, NO_CHINESE)
    pinyin, said = _PINYIN[state.study.pinyin]
    return Outcome(replace(state, study=replace(state.study, pinyin=pinyin)), said)


def next_script(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Chinese in Simplified, in Traditional, or as it is written."""
    if not _has_chinese(page):
        return Outcome(state, NO_CHINESE)
    if not is_available():
        return Outcome(state, NO_OPENCC)
    script, said = _SCRIPT[state.study.script]
    return Outcome(replace(state, study=replace(state.study, script=script)), said)


def toggle_compact(_page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Rows without a blank line between them, or with one."""
    compact = not state.study.compact
    said = "compact: no blank line between rows" if compact else "a blank line between rows"
    return Outcome(replace(state, study=replace(state.study, compact=compact)), said)


def shorter_lines(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """Lines of text a little shorter, or `count` cells long at most."""
    return _limited(page, state, count or _even(page.layout.cells - _STEP))


def longer_lines(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """Lines of text a little longer, or `count` cells long at most."""
    return _limited(page, state, count or _even(page.layout.cells) + _STEP)


def _limited(page: Page, state: ReadingState, cells: int) -> Outcome:
    room = text_width(page.cells, len(page.seen))
    if cells >= room:
        if state.study.measure is None:
            return Outcome(state, f"lines are as long as the columns have room for: {room} cells")
        said = f"lines fill the columns again: {room} cells"
        return Outcome(replace(state, study=replace(state.study, measure=None)), said)
    least = min(LEAST_MEASURE, room)
    if cells < least:
        if page.layout.cells <= least:
            return Outcome(state, f"lines get no shorter than {least} cells")
        cells = least
    said = f"lines of {cells} cells at most; > makes them longer"
    return Outcome(replace(state, study=replace(state.study, measure=cells)), said)


def _even(cells: int) -> int:
    return cells // 2 * 2


def _has_chinese(page: Page) -> bool:
    return any(is_chinese(page.book.work.versions[version].language) for version in page.seen)
