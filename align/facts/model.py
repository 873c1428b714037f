"""What is said of facts: statement, fact, conflict."""

from __future__ import annotations

from dataclasses import dataclass

from align.model import Confidence, Place
from align.numbers.model import DiscrepancyType, Mention, Severity

StatementKey = tuple[int, int, int]
"""Version, paragraph and first code point: no two statements of a work have the same."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure and the paragraph of the work that states it."""

    place: Place
    mention: Mention

    @property
    def key(self) -> StatementKey:
        """Where the statement stands."""
        return self.place.version, self.place.paragraph, self.mention.span.start


@dataclass(frozen=True, slots=True)
class Fact:
    """Statements that tell the same thing, in reading order, version after version.

    `label` holds the words that identify the fact, the most telling first, as the first statement
    writes them. `absent` are versions that translate one of the statements and leave the figure
    out. `confidence` is that of the weakest tie that holds the statements together.
    """

    statements: tuple[Statement, ...]
    label: str = ""
    absent: tuple[int, ...] = ()
    confidence: Confidence = 1.0


@dataclass(frozen=True, slots=True)
class FactConflict:
    """A fact whose values disagree, or that a translation leaves out.

    `sides` are the statements by value, the value said most often first; every statement of a
    side agrees with the others of it. `undisputed` are those that agree with all sides (four
    months with 120 days and with 122). `confidence` is how sure it is that two of the sides are
    about one thing. `key` is stable from run to run.
    """

    fact: Fact
    type: DiscrepancyType
    severity: Severity
    sides: tuple[tuple[Statement, ...], ...]
    undisputed: tuple[Statement, ...] = ()
    hint: str = ""
    confidence: Confidence = 1.0
    key: str = ""
