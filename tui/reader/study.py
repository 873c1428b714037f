"""What a learner has set up: cursors of sentence and word, pinyin, script, self-test, density."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from align.model import Span


class Pinyin(Enum):
    """Where pinyin stands above Chinese words."""

    OFF = auto()
    ROW = auto()
    """In the current row."""
    ALL = auto()


class Script(Enum):
    """The characters in which Chinese is shown."""

    AS_WRITTEN = auto()
    SIMPLIFIED = auto()
    TRADITIONAL = auto()


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A word of a version: its paragraph and its span there."""

    version: int
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Study:
    """What a learner has set up; `sentence`, `word` and `revealed` are of the current row.

    `sentence` is the number of a sentence row among those in sight, from 0. `measure` is the most
    cells a line of text takes, None without a limit.
    """

    sentence: int | None = None
    word: WordPlace | None = None
    pinyin: Pinyin = Pinyin.OFF
    script: Script = Script.AS_WRITTEN
    testing: bool = False
    """A self-test is on: only the version in focus is to be read."""
    revealed: bool = False
    """The whole current row is to be read all the same."""
    compact: bool = False
    measure: int | None = None

    def on_another_row(self) -> Study:
        """The same once the row is left: cursors are gone, and a self-test hides again."""
        if self.sentence is None and self.word is None and not self.revealed:
            return self
        return replace(self, sentence=None, word=None, revealed=False)
