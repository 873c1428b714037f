"""What an action of the program is: its keys, its words, where it is to be had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action is to be had."""

    READER = "reader"
    LIST = "list"
    """The list of sample works."""
    PAGE = "page"
    """A page in place of the reader: help."""
    EVIDENCE = "evidence"
    """The evidence of a row, under the columns."""
    OPENING = "opening"
    """While a work is read and paired."""
    PROMPT = "prompt"
    """While a line is typed at the foot of the reader."""
    JUMP = "jump"
    """The list of headings and rows to go to."""
    FINDINGS = "findings"
    """The list of discrepancies."""


EVERYWHERE = frozenset(Scope)
TEXTS = frozenset({Scope.READER, Scope.LIST, Scope.PAGE, Scope.EVIDENCE, Scope.FINDINGS})
"""Where there is something to scroll or to choose from."""
COLUMNS = frozenset({Scope.READER, Scope.EVIDENCE})
"""Where the versions stand side by side."""
JUDGED = COLUMNS | {Scope.FINDINGS}
"""Where discrepancies are judged."""


class Group(StrEnum):
    """The headings under which help lists the actions."""

    MOVING = "Moving"
    FINDING = "Finding"
    DISCREPANCIES = "Discrepancies"
    COLUMNS = "Columns"
    ROW = "The current row"
    REVIEW = "Reviewing"
    STUDY = "Studying"
    PROMPT = "In a prompt"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can ask for.

    A key is a character or a name (``space``, ``ctrl+e``); two after one another have a space
    between them. `title` names the action in the palette, `help` is its sentence, `footer` its
    words at the foot of the screen (none: it is not shown there).
    """

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    group: Group
    footer: str = ""
    scopes: frozenset[Scope] = frozenset({Scope.READER})
    takes_count: bool = False
