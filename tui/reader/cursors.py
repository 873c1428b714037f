"""The cursors inside a row, of sentence and word: putting them somewhere, and in sight."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.page import Page
from tui.reader.sentence_rows import TextParts, number_at, sentence_rows
from tui.reader.state import Anchor, ReadingState
from tui.reader.study import WordPlace


def sentences_here(page: Page, row: int) -> tuple[TextParts, ...]:
    """The sentence rows of a row in the columns in sight."""
    return sentence_rows(page.book, row, page.seen)


def current_sentence(page: Page, state: ReadingState) -> TextParts:
    """The sentences that are lit; none without a cursor."""
    if state.study.sentence is None:
        return ()
    rows = sentences_here(page, state.row)
    return rows[min(state.study.sentence, len(rows) - 1)] if rows else ()


def at_sentence(page: Page, state: ReadingState, row: int, number: int) -> ReadingState:
    """`state` with the sentence cursor there, in sight."""
    moved = _in_row(page, state, row)
    study = replace(moved.study, sentence=number, word=None)
    return cursor_in_sight(page, replace(moved, study=study))


def at_word(page: Page, state: ReadingState, row: int, word: WordPlace) -> ReadingState:
    """`state` with the word cursor there, in sight.

    A sentence cursor comes along, but not in a self-test, where it would reveal sentences.
    """
    goes_along = state.study.sentence is not None and not state.study.testing
    moved = _in_row(page, state, row)
    sentence = moved.study.sentence
    if goes_along:
        rows = sentences_here(page, row)
        sentence = number_at(rows, word.version, word.paragraph, word.span.start)
    study = replace(moved.study, sentence=sentence, word=word)
    return cursor_in_sight(page, replace(moved, study=study))


def without_cursors(state: ReadingState) -> ReadingState:
    """`state` with neither a sentence nor a word lit."""
    return replace(state, study=replace(state.study, sentence=None, word=None))


def cursor_in_sight(page: Page, state: ReadingState) -> ReadingState:
    """`state` scrolled, no further than it needs, so that the word, else the sentence, is seen."""
    word = state.study.word
    parts = ((word.version, word.paragraph, word.span),) if word else current_sentence(page, state)
    lines = [
        line
        for version, paragraph, span in parts
        for offset in (span.start, max(span.start, span.end - 1))
        if (line := page.layout.line_of(state.row, version, paragraph, offset)) is not None
    ]
    if not lines:
        return state
    first, last = _with_pinyin(page, state.row, min(lines)), max(lines)
    seen = page.viewport.visible(state.top, state.row)
    if seen is not None and seen[0] <= first and last <= seen[1]:
        return state
    if seen is not None and first >= seen[0] and last - first < page.lines:
        top = page.viewport.above(Anchor(state.row, last), page.lines - 1)
    else:
        top = page.viewport.settled(Anchor(state.row, first))
    return replace(state, top=top)


def _in_row(page: Page, state: ReadingState, row: int) -> ReadingState:
    if row == state.row:
        return state
    return page.at(state, row, page.viewport.revealing(state.top, row))


def _with_pinyin(page: Page, row: int, line: int) -> int:
    """The line before, if the pinyin of this one may stand there."""
    return max(0, line - 1) if page.look.annotates(row) else line
