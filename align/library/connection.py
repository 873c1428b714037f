"""The SQLite file of a library: opened with care, its failures told in sentences.

The file is in WAL mode with full synchronisation: what a commit acknowledged is on the disk, and
readers and one writer don't wait for one another (sqlite.org/wal.html).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from align.errors import InputError
from align.library.migrating import bring_up_to_date
from align.library.schema import APPLICATION_ID
from align.reading.private_folder import make_private

WAIT = 5.0
"""Seconds to wait for another program that writes."""

_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100


class LibraryError(InputError):
    """A library that can't be read or written; what was acknowledged before is in it still."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the library at `path`, made where there is none.

    One that may only be read is opened for reading. Raises LibraryError for what is no library,
    one of a later program, a damaged one and one that can't be made.
    """
    if path.exists() and not path.is_file():
        what = "a folder" if path.is_dir() else "a device"
        raise LibraryError(path, f"this is {what}, not a library", "name a file")
    is_new = not path.exists() or not path.stat().st_size
    if is_new:
        _make_empty(path)
    else:
        _look_at(path)
    with told(path):
        connection = _connected(path)
        try:
            bring_up_to_date(connection, path, is_new=is_new)
        except BaseException:
            connection.close()
            raise
    return connection


def is_writable(connection: sqlite3.Connection) -> bool:
    """Whether the library may be written."""
    return not connection.execute("PRAGMA query_only").fetchone()[0]


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """A transaction that alone writes; all of it is kept, or nothing. Raises LibraryError."""
    with told(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tell what SQLite raises as a LibraryError: one sentence with a remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        problem = f"the library could not be opened ({reason})"
        raise LibraryError(path, problem, "check the folder and its rights") from error


def backups(path: Path) -> list[Path]:
    """The copies of a library that were made before it was changed, the latest first."""
    return sorted(path.parent.glob(f"{path.name}.backup-*"), reverse=True)


def _connected(path: Path) -> sqlite3.Connection:
    can_write = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    address = path.absolute().as_uri()
    if not can_write:
        address += "?mode=ro" if _has_log(path) else "?immutable=1"
    connection = sqlite3.connect(
        address, timeout=WAIT, isolation_level=None, uri=True, check_same_thread=False
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    if can_write:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _has_log(path: Path) -> bool:
    """Whether part of the library still lies in its write-ahead log."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _make_empty(path: Path) -> None:
    with told(path):
        make_private(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _look_at(path: Path) -> None:
    """Raises LibraryError for a file that is no library, or has lost its end."""
    with told(path):
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        size = path.stat().st_size
    if not header.startswith(_HEADER[: len(header)]):
        raise LibraryError(path, "this is no library of hexapla", "name another file")
    if len(header) < _HEADER_BYTES:
        raise _damaged(path, "most of it is missing")
    if int.from_bytes(header[68:72], "big") not in (0, APPLICATION_ID):
        raise LibraryError(path, "this is a database of another program", "name another file")
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    is_settled = not _has_log(path)
    if is_settled and size < (65536 if page == 1 else page) * pages:
        raise _damaged(path, "its end is missing")


def _sentence(path: Path, error: sqlite3.Error) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", None) or 0
    kind = code & 0xFF
    if kind == sqlite3.SQLITE_FULL:
        return LibraryError(path, "the disk is full, nothing was changed", "make room on it")
    if kind == sqlite3.SQLITE_BUSY:
        problem = "another program keeps writing to it, nothing was changed"
        return LibraryError(path, problem, "try again when it has ended")
    if kind in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        problem = "the library may only be read, nothing was changed"
        return LibraryError(path, problem, "ask for the right to write it, or copy it")
    if kind in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return _damaged(path, "it can't be read as a whole")
    if kind == sqlite3.SQLITE_CANTOPEN:
        return LibraryError(path, "the library can't be opened", "check the folder and its rights")
    return LibraryError(path, f"the library failed ({error})", "check the disk it lies on")


def _damaged(path: Path, how: str) -> LibraryError:
    kept = backups(path)
    remedy = (
        f"copy {kept[0].name}, which lies beside it, in its place"
        if kept
        else "copy a backup of yours in its place, or move it away to begin a new one"
    )
    return LibraryError(path, f"the library is damaged: {how}", remedy)
