"""A library: its works opened, put in and taken up for review."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from align.library.connection import connect
from align.library.review import Review
from align.library.shelf import Entry, Shelf
from align.library.standing import Standing
from align.opening import Opened
from align.prepared import store
from align.prepared.request import request_of


@dataclass(frozen=True, slots=True)
class Library:
    """An open library file. `close` it in the end."""

    path: Path
    connection: sqlite3.Connection
    shelf: Shelf

    @classmethod
    def at(cls, path: Path) -> Library:
        """The library at a path, made where there is none. Raises LibraryError."""
        connection = connect(path)
        return cls(path, connection, Shelf(connection, path))

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(sqlite3.Error):
            self.connection.close()

    def as_paired(self, entry: Entry) -> Opened:
        """A work as it was paired, its figures compared by today's rules; quick the second time.

        What is worked out of a work lies in the cache folder. Raises LibraryError.
        """
        request = request_of(("library", entry.token))
        found = store.find(request)
        if found is not None:
            return found
        from align.digest import WorkedOut
        from align.numbers import check
        from align.numbers.version_figures import read_all_figures

        work, alignment = self.shelf.load(entry)
        figures = read_all_figures(work)
        discrepancies = check(work, alignment, figures)
        digest = WorkedOut(work, alignment, discrepancies, figures)
        opened = Opened(work, alignment, discrepancies, digest=digest)
        with contextlib.suppress(OSError):
            return store.keep(request, opened, from_files=False)
        return opened

    def review(self, entry: Entry, base: Opened, who: str) -> Review:
        """The work under review by a person. Raises LibraryError."""
        standing = Standing.at_first(base.alignment.rows)
        return Review(self.connection, self.path, entry, who, standing)


def default_path() -> Path:
    """Where a person's library lies, unless HEXAPLA_LIBRARY or an option names another."""
    import os

    from align.folders import in_data

    named = os.environ.get("HEXAPLA_LIBRARY")
    return Path(named) if named else in_data("library.db")
