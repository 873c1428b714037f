"""Commands that move from word to word in the version in focus."""

from __future__ import annotations

from collections.abc import Iterator

from align.model import Span
from tui.reader.cursors import at_word, current_sentence
from tui.reader.hits_in_sight import hit_here
from tui.reader.motion import AT_END, AT_START
from tui.reader.page import Page
from tui.reader.paragraph_parts import words_of
from tui.reader.sentence_motion import MOST_AT_ONCE
from tui.reader.state import Outcome, ReadingState
from tui.reader.study import WordPlace


def focus(page: Page, state: ReadingState) -> int:
    """The version whose words the cursor moves through."""
    return state.columns.focus if state.columns.focus in page.seen else page.seen[0]


def next_word(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The next word; without a word cursor that of the match, the first of sentence or row."""
    row, left = state.row, min(count or 1, MOST_AT_ONCE)
    words, at = _words(page, row, focus(page, state)), _next(page, state)
    found: tuple[int, WordPlace] | None = None
    while True:
        if at < len(words):
            reached = min(len(words), at + left)
            left -= reached - at
            found = row, words[reached - 1]
        if left <= 0 or page.viewport.after(row) > page.viewport.last:
            break
        row = page.viewport.after(row)
        words, at = _words(page, row, focus(page, state)), 0
    return Outcome(at_word(page, state, *found)) if found else Outcome(state, AT_END)


def previous_word(page: Page, state: ReadingState, count: int | None) -> Outcome:
    """The word before; without a word cursor the last before the sentence, or the row."""
    row, left = state.row, min(count or 1, MOST_AT_ONCE)
    words = _words(page, row, focus(page, state))
    at = _next(page, state) - (_here(page, state) is not None)
    found: tuple[int, WordPlace] | None = None
    while True:
        if at > 0:
            reached = max(0, at - left)
            left -= at - reached
            found = row, words[reached]
        if left <= 0 or page.viewport.before(row) < page.viewport.first:
            break
        row = page.viewport.before(row)
        words = _words(page, row, focus(page, state))
        at = len(words)
    return Outcome(at_word(page, state, *found)) if found else Outcome(state, AT_START)


def _here(page: Page, state: ReadingState) -> WordPlace | None:
    """The word that is lit, if it is one of the version in focus."""
    word = state.study.word
    return word if word is not None and word.version == focus(page, state) else None


def _next(page: Page, state: ReadingState) -> int:
    """The number of the word that comes next in the row."""
    version, here = focus(page, state), _here(page, state)
    words = _words(page, state.row, version)
    if here is not None:
        return sum(_place(word) <= _place(here) for word in words)
    starts = [
        (paragraph, span.start)
        for of_version, paragraph, span in current_sentence(page, state)
        if of_version == version
    ]
    hit = hit_here(state)
    if state.study.sentence is None and hit is not None and hit.version == version:
        start = hit.paragraph, hit.span.start
        return sum((word.paragraph, word.span.end - 1) < start for word in words)
    return sum(_place(word) < min(starts) for word in words) if starts else 0


def _place(word: WordPlace) -> tuple[int, int]:
    return word.paragraph, word.span.start


def _words(page: Page, row: int, version: int) -> tuple[WordPlace, ...]:
    return tuple(_places(page, row, version))


def _places(page: Page, row: int, version: int) -> Iterator[WordPlace]:
    for paragraph in page.book.rows[row].runs[version]:
        for word in words_of(page.book, version, paragraph):
            yield WordPlace(version, paragraph, Span(word.start, word.end))
