"""Compiled lexicons: SQLite files that answer which keys a form has."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from align.lexicon.triples import Triple
from align.reading.private_folder import make_private

SCHEMA = 2
"""To be raised when the tables change, or the rules that make forms of words."""
OFTEN, FEW = 1000, 30_000
"""Asked so often for a language of so few forms, a store reads them all: that is sooner done."""
_SEPARATOR = "\n"
_TABLES = """
CREATE TABLE about (schema INTEGER NOT NULL, signature TEXT NOT NULL, forms INTEGER NOT NULL);
CREATE TABLE forms (
    language TEXT NOT NULL, form TEXT NOT NULL, keys TEXT NOT NULL, PRIMARY KEY (language, form)
) WITHOUT ROWID;
"""

_UNSAFE = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"


class StoreError(Exception):
    """The file is no compiled lexicon of this schema and source, or it is damaged."""


def compile_triples(triples: Iterable[Triple], path: Path, signature: str = "") -> None:
    """Writes the triples to `path` in one step; the folder is made for the user alone.

    `signature` says what they were made from. Raises OSError if the file cannot be written.
    """
    make_private(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    os.close(handle)
    try:
        with contextlib.closing(sqlite3.connect(name)) as connection:
            _fill(connection, triples, signature)
        Path(name).replace(path)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        Path(name).unlink(missing_ok=True)


class Store:
    """A compiled lexicon, open for reading, from any thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._asked: Counter[str] = Counter()
        self._whole: dict[str, dict[str, str]] = {}
        self.signature: str = connection.execute("SELECT signature FROM about").fetchone()[0]
        self.languages = frozenset(_languages(connection))

    @classmethod
    def open(cls, path: Path, signature: str | None = None) -> Store:
        """Opens what `compile_triples` wrote.

        Raises StoreError if it is not there, not the user's own, damaged, of another schema or
        not of this `signature`.
        """
        try:
            if not _is_ours(path.stat()):
                raise StoreError(f"{path} may be written to by others")
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(str(error)) from error
        try:
            _check(connection, signature)
            return cls(connection)
        except (sqlite3.Error, StoreError, TypeError) as error:
            connection.close()
            raise StoreError(f"{path}: {error}") from error

    @classmethod
    def in_memory(cls, triples: Iterable[Triple], signature: str = "") -> Store:
        """A store of these triples that is in no file."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection, triples, signature)
        return cls(connection)

    def keys(self, language: str, form: str) -> frozenset[str]:
        """The keys of `form`; none if it is not known."""
        return self.keys_of(language, (form,)).get(form, frozenset())

    def keys_of(self, language: str, forms: Sequence[str]) -> dict[str, frozenset[str]]:
        """The keys of each of these forms that is known, asked for at once."""
        if language not in self.languages:
            return {}
        self._asked[language] += 1
        if self._asked[language] == OFTEN:
            self._read_whole(language)
        if whole := self._whole.get(language):
            return {f: frozenset(whole[f].split(_SEPARATOR)) for f in forms if f in whole}
        marks = ",".join("?" * len(forms))
        rows = self._connection.execute(
            f"SELECT form, keys FROM forms WHERE language = ? AND form IN ({marks})",  # noqa: S608
            (language, *forms),
        )
        return {form: frozenset(keys.split(_SEPARATOR)) for form, keys in rows}

    def _read_whole(self, language: str) -> None:
        """Keeps the forms of a language in memory, unless they are too many."""
        rows = self._connection.execute(
            "SELECT form, keys FROM forms WHERE language = ? LIMIT ?", (language, FEW + 1)
        ).fetchall()
        if len(rows) <= FEW:
            self._whole[language] = dict(rows)

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


def _languages(connection: sqlite3.Connection) -> Iterator[str]:
    """The languages of the forms, each found by the index and not by a look at every form."""
    last = ""
    while True:
        query = "SELECT min(language) FROM forms WHERE language > ?"
        last = connection.execute(query, (last,)).fetchone()[0]
        if last is None:
            return
        yield last


def _fill(connection: sqlite3.Connection, triples: Iterable[Triple], signature: str) -> None:
    keys: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for language, form, key in triples:
        keys[language, form][key] = None
    connection.executescript(_UNSAFE)  # whoever reads the file sees all of it or none
    with connection:
        connection.executescript(_TABLES)
        connection.executemany(
            "INSERT INTO forms VALUES (?, ?, ?)",
            ((*place, _SEPARATOR.join(keys[place])) for place in sorted(keys)),
        )
        connection.execute("INSERT INTO about VALUES (?, ?, ?)", (SCHEMA, signature, len(keys)))


def _check(connection: sqlite3.Connection, signature: str | None) -> None:
    schema, written, forms = connection.execute("SELECT * FROM about").fetchone()
    if schema != SCHEMA or (signature is not None and written != signature):
        raise StoreError("made from something else")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreError("damaged")
    if connection.execute("SELECT count(*) FROM forms").fetchone()[0] != forms:
        raise StoreError("incomplete")


def _is_ours(status: os.stat_result) -> bool:
    """Whether the file is the user's own and nobody else may write to it."""
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
