"""How rows are laid out to a learner's wishes: script, pinyin, blank lines, length of lines."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reader.state import ReadingState
from tui.reader.study import Pinyin, Script

_EVERY_ROW = -1


@dataclass(frozen=True, slots=True)
class Look:
    """What of a reading state the layout of rows depends on, but for columns and filters."""

    script: Script = Script.AS_WRITTEN
    annotated: int | None = None
    """The row with pinyin; -1: all, None: none."""
    compact: bool = False
    measure: int | None = None

    def annotates(self, row: int) -> bool:
        """Whether pinyin stands in a row."""
        return self.annotated in (_EVERY_ROW, row)

    def limited(self, cells: int) -> int:
        """The width of lines of text in columns that have room for so many cells."""
        return cells if self.measure is None else min(cells, self.measure)

    @property
    def gap(self) -> int:
        """The blank lines between rows."""
        return 0 if self.compact else 1


def look_of(state: ReadingState) -> Look:
    """The look of a state."""
    study = state.study
    annotated = {Pinyin.OFF: None, Pinyin.ROW: state.row, Pinyin.ALL: _EVERY_ROW}[study.pinyin]
    return Look(study.script, annotated, study.compact, study.measure)
