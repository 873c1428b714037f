"""Bringing a library file up to today's schema, with a copy of it made before."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from align.errors import InputError
from align.library.schema import APPLICATION_ID, MIGRATIONS, SCHEMA


def bring_up_to_date(connection: sqlite3.Connection, path: Path, *, is_new: bool) -> None:
    """Lead the file to today's schema; a file with works in it is copied before.

    Raises InputError for a schema of a later program, and for a file that may only be read.
    """
    found = _schema(connection)
    if found > SCHEMA:
        problem = f"a later hexapla has made this library (schema {found}, this one knows {SCHEMA})"
        raise InputError(path, problem, "open it with that program, or install the latest")
    if found == SCHEMA:
        return
    if connection.execute("PRAGMA query_only").fetchone()[0]:
        problem = "an earlier hexapla has made this library, and it may only be read"
        raise InputError(path, problem, "make it writable once, to bring it up to date")
    if not is_new and found:
        back_up(connection, path)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for number in range(_schema(connection), SCHEMA):
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """A copy of the library beside it, whole or not at all; its path, which says the time."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    copy = path.with_name(f"{path.name}.backup-{stamp}")
    draft = copy.with_name(f"{copy.name}.part")
    try:
        target = sqlite3.connect(draft)
        try:
            connection.backup(target)
        finally:
            target.close()
        draft.chmod(0o600)
        draft.replace(copy)
    finally:
        draft.unlink(missing_ok=True)
    return copy


def _schema(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def _statements(script: str) -> list[str]:
    return [each for each in script.split(";") if each.strip()]
