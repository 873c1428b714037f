"""What a learner's cursors light in a row, and what a self-test hides there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from align.model import Span
from tui.reader.cursors import current_sentence, sentences_here
from tui.reader.page import Page
from tui.reader.sentence_rows import TextParts
from tui.reader.state import ReadingState
from tui.reader.study import WordPlace
from tui.reader.word_motion import focus


@dataclass(frozen=True, slots=True)
class StudyMarks:
    """`sentence` and `word` are lit; of the versions in `masked` only what is `open` is shown."""

    sentence: TextParts = ()
    word: WordPlace | None = None
    masked: frozenset[int] = field(default_factory=frozenset)
    open: TextParts = ()

    def lit_in(self, version: int, paragraph: int) -> list[Span]:
        """The spans of a paragraph that are of the sentence."""
        return list(_spans(self.sentence, version, paragraph))

    def word_in(self, version: int, paragraph: int) -> Span | None:
        """The word, if it stands in that paragraph."""
        if self.word is None or (self.word.version, self.word.paragraph) != (version, paragraph):
            return None
        return self.word.span

    def open_in(self, version: int, paragraph: int) -> list[Span]:
        """The spans of a paragraph that are shown though its version is masked."""
        return list(_spans(self.open, version, paragraph))


NO_STUDY = StudyMarks()


def study_marks(page: Page, state: ReadingState, row: int) -> StudyMarks:
    """The marks of a row."""
    study = state.study
    if row != state.row:
        return StudyMarks(masked=_masked(page, state)) if study.testing else NO_STUDY
    lit = current_sentence(page, state)
    if not study.testing or study.revealed:
        return StudyMarks(lit, study.word)
    shown: TextParts = ()
    if study.sentence is not None:
        rows = sentences_here(page, row)[: study.sentence + 1]
        shown = tuple(part for parts in rows for part in parts)
    return StudyMarks(lit, study.word, _masked(page, state), shown)


def _masked(page: Page, state: ReadingState) -> frozenset[int]:
    return frozenset(page.seen) - {focus(page, state)}


def _spans(parts: TextParts, version: int, paragraph: int) -> Iterator[Span]:
    return (span for v, p, span in parts if (v, p) == (version, paragraph))
