"""The actions of the table that change the reading state, and where each is done.

A command takes a page, a state and a count, and returns an outcome. Its module is loaded when it is
first performed: what nobody has asked for yet need not be there for the first screen.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState

Command = Callable[[Page, ReadingState, int | None], Outcome]

COMMANDS = {
    "next_row": "motion",
    "previous_row": "motion",
    "line_down": "motion",
    "line_up": "motion",
    "half_page_down": "motion",
    "half_page_up": "motion",
    "page_down": "motion",
    "page_up": "motion",
    "start": "motion",
    "end": "motion",
    "next_discrepancy": "findings",
    "previous_discrepancy": "findings",
    "next_columns": "showing",
    "previous_columns": "showing",
    "follow_link": "crossing",
    "next_match": "found",
    "previous_match": "found",
    "next_chapter": "chapters",
    "previous_chapter": "chapters",
    "percent": "chapters",
    "jump_back": "places",
    "jump_ahead": "places",
    "jump_to_and_fro": "places",
    "only_discrepancies": "filtering",
    "undo_dismissal": "judging",
    "restore_row": "judging",
    "toggle_flow": "flowing",
    "toggle_tie": "flowing",
    "next_sentence": "sentence_motion",
    "previous_sentence": "sentence_motion",
    "next_word": "word_motion",
    "previous_word": "word_motion",
    "next_pinyin": "arranging",
    "next_script": "arranging",
    "toggle_compact": "arranging",
    "shorter_lines": "arranging",
    "longer_lines": "arranging",
    "hide_or_reveal": "self_test",
    "end_test": "self_test",
}
"""By the ids of the actions the modules that hold a function of that name."""


@cache
def command(action: str) -> Command:
    """The command of an action of `COMMANDS`."""
    found: Command = getattr(import_module(f"tui.reader.{COMMANDS[action]}"), action)
    return found
