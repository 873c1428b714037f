"""The history of a work: every change that was made, by whom; what can be undone and redone.

Nothing is ever taken out of it: to undo is one more change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from align.library.changes import Change, items_from_json, items_to_json
from align.library.shelf import now


class Way(StrEnum):
    """How a change came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    CARRY = "carry"
    """Carried over from an earlier pairing of the work."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change in the history: its number, when (UTC) and by whom it was made, and how.

    `subject` is the number of the change that this one undoes or redoes.
    """

    number: int
    made: str
    who: str
    way: Way
    subject: int | None
    change: Change


class History:
    """The changes to one pairing of a work; to be written to within `connection.writing`."""

    def __init__(self, connection: sqlite3.Connection, pairing: int) -> None:
        self._connection = connection
        self._pairing = pairing

    def since(self, number: int) -> Iterator[Entry]:
        """The changes after that of a number, in the order in which they were made."""
        found = self._connection.execute(
            "SELECT id, made, who, way, subject, words, items FROM change"
            " WHERE pairing = ? AND id > ? ORDER BY id",
            (self._pairing, number),
        )
        for id_, made, who, way, subject, words, items in found.fetchall():
            yield Entry(id_, made, who, Way(way), subject, Change(words, items_from_json(items)))

    def append(
        self, change: Change, who: str, way: Way = Way.DO, subject: int | None = None
    ) -> int:
        """The number of a change that is added."""
        cursor = self._connection.execute(
            "INSERT INTO change (pairing, made, who, way, subject, words, items)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._pairing, now(), who, way, subject, change.words, items_to_json(change.items)),
        )
        return cursor.lastrowid or 0


class Stacks:
    """The numbers of one person's changes that can be undone and redone, the next one last."""

    def __init__(self) -> None:
        self.undo: list[int] = []
        self.redo: list[int] = []

    def take(self, entry: Entry) -> None:
        """Take one more change of that person."""
        match entry.way:
            case Way.UNDO if entry.subject is not None:
                _take_out(self.undo, entry.subject)
                self.redo.append(entry.subject)
            case Way.REDO if entry.subject is not None:
                _take_out(self.redo, entry.subject)
                self.undo.append(entry.subject)
            case Way.DO:
                self.undo.append(entry.number)
                self.redo.clear()


def _take_out(numbers: list[int], number: int) -> None:
    """Take out a number, which mostly is the last one."""
    if numbers and numbers[-1] == number:
        numbers.pop()
    elif number in numbers:
        numbers.remove(number)
