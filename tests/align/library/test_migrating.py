"""A library of an earlier program is brought up to date, with a copy made before."""

from __future__ import annotations

import sqlite3

import pytest
from edited_works import bridge

from align.errors import InputError
from align.library import migrating, schema
from align.library.library import Library

LATER = "ALTER TABLE work ADD COLUMN colour TEXT; CREATE TABLE shade (work INTEGER, name TEXT)"


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "library.db"
    library = Library.at(found)
    library.shelf.add(bridge(), "bridge")
    library.close()
    return found


def become_later(monkeypatch, script=LATER):
    """Make the program one that knows another schema."""
    for module in (migrating, schema):
        monkeypatch.setattr(module, "SCHEMA", schema.SCHEMA + 1)
        monkeypatch.setattr(module, "MIGRATIONS", (*schema.MIGRATIONS, script))


def columns(path):
    with sqlite3.connect(path) as connection:
        return [name for _, name, *_ in connection.execute("PRAGMA table_info(work)")]


def copies(path):
    return sorted(path.parent.glob("library.db.backup-*"))


def test_a_library_is_brought_up_to_date_and_copied_before(path, monkeypatch):
    become_later(monkeypatch)
    library = Library.at(path)
    assert [entry.name for entry in library.shelf.entries()] == ["bridge"]
    library.close()
    (copy,) = copies(path)
    assert "colour" in columns(path)
    assert "colour" not in columns(copy)
    assert copy.stat().st_mode & 0o077 == 0
    monkeypatch.undo()
    before = Library.at(copy)
    assert [entry.name for entry in before.shelf.entries()] == ["bridge"]
    before.close()


def test_a_library_up_to_date_is_not_copied(path):
    Library.at(path).close()
    assert copies(path) == []


def test_a_step_that_fails_leaves_the_library_as_it_was(path, monkeypatch):
    become_later(monkeypatch, f"{LATER}; INSERT INTO nowhere VALUES (1)")
    with pytest.raises((InputError, sqlite3.Error)):
        Library.at(path)
    monkeypatch.undo()
    assert "colour" not in columns(path)
    library = Library.at(path)
    assert [entry.name for entry in library.shelf.entries()] == ["bridge"]
    library.close()


def test_what_the_earlier_program_says_of_a_library_of_the_later_one(path, monkeypatch):
    become_later(monkeypatch)
    Library.at(path).close()
    monkeypatch.undo()
    with pytest.raises(InputError, match="a later hexapla has made this library") as caught:
        Library.at(path)
    assert "\n" not in str(caught.value)
