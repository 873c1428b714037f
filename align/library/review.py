"""One person at a work of the library: makes changes, undoes them, hears of those of others."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from align.library.changes import Change
from align.library.connection import LibraryError, is_writable, told, writing
from align.library.folding import Folding
from align.library.history import Entry, History, Stacks, Way
from align.library.places import PlacesOfWork
from align.library.shelf import Entry as WorkEntry
from align.library.standing import ClashError, Standing


@dataclass(frozen=True, slots=True)
class Made:
    """A change that is on the disk."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Clash:
    """A change that was not made, as another one, of somebody else perhaps, came before it."""

    other: Entry | None


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to undo or redo."""


Outcome = Made | Clash | Nothing


class Review:
    """A work under review by `who`; `standing` is how it stands as far as it was heard of."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        entry: WorkEntry,
        who: str,
        standing: Standing,
    ) -> None:
        """Take a work as it was paired, and all changes since. Raises LibraryError."""
        self.connection = connection
        self.path = path
        self.entry = entry
        self.who = who
        self.standing = standing
        self.can_write = is_writable(connection)
        self.places = PlacesOfWork(connection, path, entry.work, who)
        self._history = History(connection, entry.pairing)
        self._own = Stacks()
        self._changes: dict[int, Entry] = {}
        self._heard = 0
        self._data_version = -1
        self.hear()

    def hear(self) -> tuple[Entry, ...]:
        """The changes made since the last time, already part of `standing`. Raises LibraryError.

        Cheap where nobody has written (`PRAGMA data_version`).
        """
        with told(self.path):
            version = self.connection.execute("PRAGMA data_version").fetchone()[0]
            if version == self._data_version:
                return ()
            self._data_version = version
            found = tuple(self._take_in())
            self._require_present()
        return found

    def make(self, change: Change) -> Outcome:
        """Make a change, unless it clashes; it is on the disk then. Raises LibraryError."""
        return self._write(change, Way.DO, None)

    def undo(self) -> Outcome:
        """Take back the last change of this person that is not. Raises LibraryError.

        One that can't be taken back, as somebody has gone on from it, is tried again last.
        """
        if not self._own.undo:
            return Nothing()
        subject = self._changes[self._own.undo[-1]]
        change = subject.change.reversed(subject.change.words)
        outcome = self._write(change, Way.UNDO, subject.number)
        if isinstance(outcome, Clash):
            self._own.undo.insert(0, self._own.undo.pop())
        return outcome

    def redo(self) -> Outcome:
        """Make again what was taken back last. Raises LibraryError."""
        if not self._own.redo:
            return Nothing()
        subject = self._changes[self._own.redo[-1]]
        return self._write(subject.change, Way.REDO, subject.number)

    def entries(self) -> tuple[Entry, ...]:
        """The whole history as far as it was heard of."""
        return tuple(self._changes.values())

    def _write(self, change: Change, way: Way, subject: int | None) -> Outcome:
        with writing(self.connection, self.path):
            heard = list(self._take_in())
            self._require_present()
            try:
                standing = self.standing.after(change)
            except ClashError:
                return Clash(heard[-1] if heard else None)
            number = self._history.append(change, self.who, way, subject)
        entry = Entry(number, "", self.who, way, subject, change)
        self._remember(entry)
        self.standing = standing
        return Made(entry)

    def _require_present(self) -> None:
        """Raises LibraryError if the work has other texts now, or is gone: no change would last."""
        latest = self.connection.execute(
            "SELECT max(id) FROM pairing WHERE work = ?", (self.entry.work,)
        ).fetchone()[0]
        if latest is None:
            remedy = "quit; hexapla add puts it in again"
            raise LibraryError(self.path, "the work was taken out of the library meanwhile", remedy)
        if latest != self.entry.pairing:
            problem = "the work was added again meanwhile and has new texts"
            raise LibraryError(self.path, problem, "quit and open it again")

    def _take_in(self) -> list[Entry]:
        """The changes not heard of yet, made; one that clashes with those before is passed by."""
        found = []
        folding = None
        for entry in self._history.since(self._heard):
            folding = folding or Folding(self.standing)
            try:
                folding.take(entry.change)
            except ClashError:
                continue
            self._remember(entry)
            found.append(entry)
        if folding is not None:
            self.standing = folding.standing
        return found

    def _remember(self, entry: Entry) -> None:
        self._heard = max(self._heard, entry.number)
        self._changes[entry.number] = entry
        if entry.who == self.who:
            self._own.take(entry)
