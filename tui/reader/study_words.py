"""What the status line says of a learner's settings."""

from __future__ import annotations

from tui.reader.cursors import sentences_here
from tui.reader.page import Page
from tui.reader.state import ReadingState
from tui.reader.study import Script

_SCRIPTS = {Script.SIMPLIFIED: "in Simplified", Script.TRADITIONAL: "in Traditional"}


def study_words(page: Page, state: ReadingState) -> list[str]:
    """Such as "sentence 2/5" and "self-test, hidden"; nothing where nothing is set up."""
    study = state.study
    words = []
    if study.sentence is not None:
        total = len(sentences_here(page, state.row))
        words.append(f"sentence {min(study.sentence + 1, total)}/{total}")
    if study.testing:
        words.append("self-test" if study.revealed else "self-test: x shows")
    if study.script in _SCRIPTS:
        words.append(_SCRIPTS[study.script])
    return words
