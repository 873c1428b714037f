"""A library: its works opened, put in and taken up for review."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from align.edits.addresses import address_of
from align.library.changes import Change, CommentItem, DismissalItem, Item, StatusItem
from align.library.connection import connect, writing
from align.library.history import History, Way
from align.library.known_findings import KnownFindings
from align.library.review import Review
from align.library.shelf import Entry, Shelf
from align.library.standing import Standing
from align.model import Work
from align.opening import Opened
from align.prepared import store
from align.prepared.request import Request, request_of
from align.reviewed import Reviewed, RowStatus


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

    def prepared(self, entry: Entry) -> Opened | None:
        """A work as it was paired, if what was worked out of it lies in the cache folder."""
        return store.find(_request(entry))

    def as_paired(self, entry: Entry) -> Opened:
        """A work as it was paired, its figures compared by today's rules; quick the second time.

        What is worked out of a work is put into the cache folder. Raises LibraryError.
        """
        found = self.prepared(entry)
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
            return store.keep(_request(entry), opened, from_files=False)
        return opened

    def add(self, opened: Opened, name: str | None = None) -> Entry:
        """Put a work in, what was worked out of it into the cache. Raises LibraryError."""
        entry = self.shelf.add(opened, name)
        self._keep(entry, opened)
        return entry

    def has_texts(self, entry: Entry, work: Work) -> bool:
        """Whether the versions of a work have the same texts as those of the library."""
        from align.library.packed import pack_paragraphs

        names = tuple(pack_paragraphs(version.paragraphs)[0] for version in work.versions)
        return names == self.shelf.text_names(entry)

    def add_again(self, entry: Entry, opened: Opened, who: str) -> int:
        """Put new texts of a work in, with what was decided of the old ones.

        The number of rows with a status or a comment whose text is not the same any more: these
        stay in the history of the old texts. Raises LibraryError.
        """
        from align.library.places import move_marks
        from align.library.readding import carried_over, paragraph_moves

        base = self.as_paired(entry)
        standing = self.review(entry, base, who).standing
        versions = opened.work.versions
        moves = paragraph_moves(base.work.versions, versions)
        rows = opened.alignment.rows
        with writing(self.connection, self.path):
            carried = carried_over(standing, moves, versions, rows, standing.dismissed)
            move_marks(self.connection, entry.work, moves)
            pairing = self.shelf.add_pairing(entry.work, opened)
            if carried.change.items:
                History(self.connection, pairing).append(carried.change, who, Way.CARRY)
        self._keep(self.shelf.entry(entry.name), opened)
        return carried.lost

    def _keep(self, entry: Entry, opened: Opened) -> None:
        with contextlib.suppress(OSError):
            store.keep(_request(entry), opened, from_files=False)

    def take_over(self, entry: Entry, reviewed: Reviewed, who: str) -> None:
        """Keep what was said of rows in the file a work came from. Raises LibraryError."""
        items: list[Item] = []
        for number, review in sorted(reviewed.reviews.items()):
            row = address_of(reviewed.alignment.rows[number])
            if review.status is not RowStatus.UNTOUCHED:
                items.append(StatusItem(row, RowStatus.UNTOUCHED, review.status))
            if review.comment:
                items.append(CommentItem(row, "", review.comment))
        items += (DismissalItem(key, None, why) for key, why in reviewed.dismissed.items())
        if items:
            with writing(self.connection, self.path):
                history = History(self.connection, entry.pairing)
                history.append(Change("taken over from the file", tuple(items)), who, Way.CARRY)

    def known_findings(self, entry: Entry) -> KnownFindings:
        """What was found in the edited stretches of a work."""
        request = _request(entry)
        return KnownFindings(store.path_of_found(request), request.maker)

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


def _request(entry: Entry) -> Request:
    return request_of(("library", entry.token))
