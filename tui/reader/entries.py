"""What a page of words, such as help, is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from align.model import Span


class Tone(Enum):
    """How a line of a page is shown."""

    PLAIN = auto()
    HEADING = auto()
    DIM = auto()
    ERROR = auto()
    MINOR = auto()
    INFO = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a page: its lines are indented by `indent` cells; a label fills the first.

    `lit` is the part of the text that is lit as what matches a search is.
    """

    text: str = ""
    tone: Tone = Tone.PLAIN
    label: str = ""
    indent: int = 0
    lit: Span | None = None
