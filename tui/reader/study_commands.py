"""The commands for learners, by the ids of their actions."""

from __future__ import annotations

from collections.abc import Callable

from tui.reader.arranging import (
    longer_lines,
    next_pinyin,
    next_script,
    shorter_lines,
    toggle_compact,
)
from tui.reader.page import Page
from tui.reader.self_test import end_test, hide_or_reveal
from tui.reader.sentence_motion import next_sentence, previous_sentence
from tui.reader.state import Outcome, ReadingState
from tui.reader.word_motion import next_word, previous_word

STUDY: dict[str, Callable[[Page, ReadingState, int | None], Outcome]] = {
    "next_sentence": next_sentence,
    "previous_sentence": previous_sentence,
    "next_word": next_word,
    "previous_word": previous_word,
    "next_pinyin": next_pinyin,
    "next_script": next_script,
    "toggle_compact": toggle_compact,
    "shorter_lines": shorter_lines,
    "longer_lines": longer_lines,
    "hide_or_reveal": hide_or_reveal,
    "end_test": end_test,
}
