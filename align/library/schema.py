"""The tables of a library file, and how an older file becomes one of today.

A schema is numbered (SQLite's `user_version`); `MIGRATIONS[n]` makes number n + 1 of number n.
"""

from __future__ import annotations

APPLICATION_ID = 0x48585041
"""What tells a library of ours from other SQLite files (`PRAGMA application_id`)."""

_FIRST = """
CREATE TABLE work (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    added TEXT NOT NULL
);
CREATE TABLE text (
    sha256 TEXT PRIMARY KEY,
    paragraphs BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE pairing (
    id INTEGER PRIMARY KEY,
    work INTEGER NOT NULL REFERENCES work ON DELETE CASCADE,
    token TEXT NOT NULL UNIQUE,
    made TEXT NOT NULL,
    signature TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    document BLOB NOT NULL
);
CREATE INDEX pairing_of_work ON pairing (work);
CREATE TABLE version (
    pairing INTEGER NOT NULL REFERENCES pairing ON DELETE CASCADE,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL REFERENCES text,
    PRIMARY KEY (pairing, number)
) WITHOUT ROWID;
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pairing INTEGER NOT NULL REFERENCES pairing ON DELETE CASCADE,
    made TEXT NOT NULL,
    who TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo', 'carry')),
    subject INTEGER REFERENCES change,
    words TEXT NOT NULL,
    items TEXT NOT NULL
);
CREATE INDEX change_of_pairing ON change (pairing, id);
CREATE TABLE place (
    work INTEGER NOT NULL REFERENCES work ON DELETE CASCADE,
    who TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (work, who)
) WITHOUT ROWID;
"""

_MARKS = """
CREATE TABLE mark (
    work INTEGER NOT NULL REFERENCES work ON DELETE CASCADE,
    who TEXT NOT NULL,
    letter TEXT NOT NULL,
    version INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    character INTEGER NOT NULL,
    PRIMARY KEY (work, who, letter)
) WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _MARKS)
"""The scripts that lead from an empty file to today's schema, one a number."""

SCHEMA = len(MIGRATIONS)
"""The number of today's schema."""
