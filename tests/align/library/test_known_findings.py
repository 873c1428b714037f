"""What was found in edited stretches is kept beside the prepared work, and found again."""

from __future__ import annotations

import pytest
from edited_works import bridge

from align import numbers
from align.edits.edited import edited
from align.edits.operations import merged
from align.edits.rows_now import RowsNow
from align.library.known_findings import KnownFindings

BASE = bridge()


def changed():
    change = merged(edited(BASE, RowsNow.of(BASE.alignment.rows), {}), 2)
    return RowsNow.of(BASE.alignment.rows).replaced(change.before, change.after)


def found(known):
    return list(edited(BASE, changed(), {}, None, known).opened.discrepancies)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "work.found"


def test_a_stretch_is_looked_through_once(path, monkeypatch):
    known = KnownFindings(path, "this program")
    wanted = found(known)
    known.keep()
    assert path.stat().st_mode & 0o077 == 0

    def never(*_):
        raise AssertionError("it is checked anew")

    monkeypatch.setattr(numbers, "check", never, raising=False)
    again = KnownFindings(path, "this program")
    assert found(again) == wanted
    assert [each.type.value for each in wanted] == ["value differs"]


def test_what_another_program_found_counts_for_nothing(path):
    known = KnownFindings(path, "this program")
    wanted = found(known)
    known.keep()
    other = KnownFindings(path, "another program")
    assert list(other) == []
    assert found(other) == wanted


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"maker": "m", "found": 3}', "\udcff", "{" * 9999]
)
def test_a_damaged_file_counts_for_none(path, text):
    path.parent.mkdir()
    path.write_text(text, errors="surrogatepass")
    assert len(found(KnownFindings(path, "m"))) == 1


def test_entries_of_another_form_are_found_anew(path):
    known = KnownFindings(path, "m")
    wanted = found(known)
    known.keep()
    path.write_text(path.read_text().replace('"severity"', '"gravity"'))
    assert found(KnownFindings(path, "m")) == wanted


def test_a_folder_that_may_not_be_written_is_no_matter(tmp_path):
    (tmp_path / "file").touch()
    known = KnownFindings(tmp_path / "file" / "x.found", "m")
    assert len(found(known)) == 1
    known.keep()
