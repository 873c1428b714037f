"""Where each person is in a work of the library: the row that is read, and rows with a mark."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from align.edits.addresses import Address
from align.library.connection import is_writable, told, writing

TextPlace = tuple[int, Address]
"""A version, and where in its text."""


class PlacesOfWork:
    """The places of one person in a work; where the library may only be read none are kept."""

    def __init__(self, connection: sqlite3.Connection, path: Path, work: int, who: str) -> None:
        self._connection = connection
        self._path = path
        self._of = work, who
        self._can_write = is_writable(connection)

    def keep_row(self, row: int) -> None:
        """Keep the row, from 0, that is read. Raises LibraryError."""
        if self._can_write:
            with writing(self._connection, self._path):
                self._connection.execute(
                    "INSERT INTO place (work, who, row) VALUES (?, ?, ?)"
                    " ON CONFLICT DO UPDATE SET row = excluded.row",
                    (*self._of, row),
                )

    def kept_row(self) -> int | None:
        """The row that was left off at. Raises LibraryError."""
        with told(self._path):
            found = self._connection.execute(
                "SELECT row FROM place WHERE work = ? AND who = ?", self._of
            ).fetchone()
        return found[0] if found else None

    def keep_marks(self, marks: Mapping[str, TextPlace]) -> None:
        """Keep these marks by their letters, and no others. Raises LibraryError."""
        if self._can_write:
            with writing(self._connection, self._path):
                self._connection.execute("DELETE FROM mark WHERE work = ? AND who = ?", self._of)
                self._connection.executemany(
                    "INSERT INTO mark (work, who, letter, version, paragraph, character)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        (*self._of, letter, version, address.paragraph, address.offset)
                        for letter, (version, address) in marks.items()
                    ],
                )

    def kept_marks(self) -> dict[str, TextPlace]:
        """The marks by their letters. Raises LibraryError."""
        with told(self._path):
            found = self._connection.execute(
                "SELECT letter, version, paragraph, character FROM mark WHERE work = ? AND who = ?",
                self._of,
            ).fetchall()
        return {letter: (version, Address(*place)) for letter, version, *place in found}


def move_marks(
    connection: sqlite3.Connection, work: int, moves: Sequence[Mapping[int, int]]
) -> None:
    """Put everybody's marks of a work where their paragraphs are in other texts of it.

    `moves` are the new numbers of the paragraphs of each version; a mark at a paragraph that has
    none goes. To be called within `writing`.
    """
    marks = connection.execute(
        "SELECT who, letter, version, paragraph FROM mark WHERE work = ?", (work,)
    ).fetchall()
    for who, letter, version, paragraph in marks:
        moved = moves[version].get(paragraph) if version < len(moves) else None
        key = work, who, letter
        if moved is None:
            connection.execute("DELETE FROM mark WHERE (work, who, letter) = (?, ?, ?)", key)
        else:
            connection.execute(
                "UPDATE mark SET paragraph = ? WHERE (work, who, letter) = (?, ?, ?)",
                (moved, *key),
            )
