"""The works of a library: put in, listed, found again, taken out."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from align.codec import from_json, to_json
from align.errors import InputError
from align.library.connection import LibraryError, told, writing
from align.model import Alignment, Source, Version, Work
from align.opening import Opened

_NO_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in short: its number and name, title, when it was put in, and how it was paired.

    `pairing` is the number of its present pairing, `token` a name of that which no other has.
    """

    work: int
    name: str
    title: str
    added: str
    pairing: int
    token: str
    signature: str
    rows: int
    languages: tuple[str, ...]


class Shelf:
    """The works in a library that is connected to; `path` is for messages."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def entries(self) -> tuple[Entry, ...]:
        """All works by their names. Raises LibraryError."""
        with told(self.path):
            found = self.connection.execute(f"{_ENTRIES} ORDER BY work.name").fetchall()
        return tuple(_entry(row) for row in found)

    def entry(self, name: str) -> Entry:
        """The work of a name, or the only one whose name begins so. Raises InputError if none."""
        found = self._named(name)
        if found is not None:
            return found
        entries = self.entries()
        wanted = name.casefold()
        begun = [each for each in entries if wanted and each.name.casefold().startswith(wanted)]
        if len(begun) == 1:
            return begun[0]
        if not entries:
            raise InputError(
                name or "this name", "the library is empty", "put a work in with hexapla add"
            )
        problem = "the library has no such work" if name else "a name has letters"
        if begun:
            names = ", ".join(each.name for each in begun[:5])
            raise InputError(name, "several works begin so", f"write one of {names}")
        remedy = "hexapla list names those that it has"
        raise InputError(name or "this name", problem, remedy)

    def add(self, opened: Opened, name: str | None = None) -> Entry:
        """Put a work in, under a name of its own or one made of its title. Raises LibraryError."""
        with writing(self.connection, self.path):
            chosen = self._free_name(name or _name_of(opened.work))
            cursor = self.connection.execute(
                "INSERT INTO work (name, title, added) VALUES (?, ?, ?)",
                (chosen, opened.work.title, now()),
            )
            self.add_pairing(cursor.lastrowid or 0, opened)
        return self.entry(chosen)

    def add_pairing(self, work: int, opened: Opened) -> int:
        """The number of a new pairing of a work; to be called within `writing`."""
        import secrets

        from align.library.packed import pack_alignment, pack_paragraphs

        versions = opened.work.versions
        alignment = opened.alignment
        cursor = self.connection.execute(
            "INSERT INTO pairing (work, token, made, signature, row_count, document)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                work,
                secrets.token_hex(16),
                now(),
                alignment.signature,
                len(alignment.rows),
                pack_alignment(alignment, versions),
            ),
        )
        pairing = cursor.lastrowid or 0
        for number, version in enumerate(versions):
            sha256, data = pack_paragraphs(version.paragraphs)
            self.connection.execute(
                "INSERT INTO text (sha256, paragraphs) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (sha256, data),
            )
            source = json.dumps(to_json(version.source), ensure_ascii=False)
            self.connection.execute(
                "INSERT INTO version (pairing, number, language, title, source, text)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (pairing, number, version.language, version.title, source, sha256),
            )
        return pairing

    def remove(self, entry: Entry) -> None:
        """Take a work out with all that was decided of it. Raises LibraryError."""
        with writing(self.connection, self.path):
            self.connection.execute("DELETE FROM work WHERE id = ?", (entry.work,))
            self.connection.execute(
                "DELETE FROM text WHERE sha256 NOT IN (SELECT text FROM version)"
            )

    def sources(self, entry: Entry) -> tuple[Source, ...]:
        """Where the versions of a work came from."""
        with told(self.path):
            found = self.connection.execute(
                "SELECT source FROM version WHERE pairing = ? ORDER BY number", (entry.pairing,)
            ).fetchall()
        return tuple(from_json(Source, json.loads(source)) for (source,) in found)

    def text_names(self, entry: Entry) -> tuple[str, ...]:
        """The SHA-256 of the text of each version of a work."""
        with told(self.path):
            found = self.connection.execute(
                "SELECT text FROM version WHERE pairing = ? ORDER BY number", (entry.pairing,)
            ).fetchall()
        return tuple(name for (name,) in found)

    def load(self, entry: Entry) -> tuple[Work, Alignment]:
        """The texts and the rows of a work as they were paired. Raises LibraryError."""
        from align.library.packed import unpack_alignment, unpack_paragraphs

        with told(self.path):
            found = self.connection.execute(
                "SELECT language, title, source, paragraphs FROM version"
                " JOIN text ON sha256 = text WHERE pairing = ? ORDER BY number",
                (entry.pairing,),
            ).fetchall()
            document = self.connection.execute(
                "SELECT document FROM pairing WHERE id = ?", (entry.pairing,)
            ).fetchone()
        try:
            versions = tuple(
                Version(
                    language, title, unpack_paragraphs(data), from_json(Source, json.loads(source))
                )
                for language, title, source, data in found
            )
            alignment = unpack_alignment(document[0], versions, entry.signature)
        except (ValueError, TypeError, KeyError, IndexError) as error:
            problem = f"the texts of {entry.name} in it are damaged ({error})"
            raise LibraryError(self.path, problem, "add the work anew from its files") from error
        return Work(entry.title, versions), alignment

    def _named(self, name: str) -> Entry | None:
        with told(self.path):
            found = self.connection.execute(f"{_ENTRIES} WHERE work.name = ?", (name,)).fetchone()
        return _entry(found) if found else None

    def _free_name(self, name: str) -> str:
        """The name, with a number behind it if another work has it."""
        taken = {each for (each,) in self.connection.execute("SELECT name FROM work")}
        free, number = name, 2
        while free in taken:
            free, number = f"{name}-{number}", number + 1
        return free


_ENTRIES = """
SELECT work.id, work.name, work.title, work.added, pairing.id, pairing.token, pairing.signature,
    pairing.row_count,
    (SELECT group_concat(language, ' ') FROM
        (SELECT language FROM version WHERE version.pairing = pairing.id ORDER BY number))
FROM work JOIN pairing ON pairing.id =
    (SELECT max(id) FROM pairing AS latest WHERE latest.work = work.id)
"""


def now() -> str:
    """The time as the library writes it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _entry(row: Sequence[Any]) -> Entry:
    work, name, title, added, pairing, token, signature, rows, languages = row
    tags = tuple((languages or "").split())
    return Entry(work, name, title, added, pairing, token, signature, rows, tags)


def _name_of(work: Work) -> str:
    """A short name made of a title: its words with hyphens between them, in lower case."""
    words = _NO_NAME.sub("-", work.title.casefold()).strip("-.").split("-")
    name = words[0][:_LONGEST_NAME]
    for word in words[1:]:
        if len(name) + len(word) >= _LONGEST_NAME:
            break
        name += f"-{word}"
    return name or "work"
