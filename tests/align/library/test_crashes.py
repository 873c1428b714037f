"""Whatever ends a reviewer, no acknowledged decision is lost; nobody overwrites another's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from edited_works import bridge

from align.errors import InputError
from align.library.changes import Change, CommentItem
from align.library.library import Library
from align.library.review import Made

TESTS = Path(__file__).parents[2]
NOBODY = 65_534


def run(what, path, count):
    found = subprocess.run(
        [sys.executable, str(TESTS / "reviewing_processes.py"), what, str(path), str(count)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"},
    )
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


def test_no_acknowledged_decision_is_lost_in_200_killed_sessions(tmp_path):
    found = run("kill", tmp_path / "library.db", 200)
    assert found["errors"] == []
    assert (found["missing"], found["clashes"]) == ([], 0)
    assert found["sessions"] == 200
    assert found["acknowledged"] > 200
    assert found["stored"] == found["folded"] >= found["acknowledged"]


def test_two_reviewers_at_once_overwrite_nothing_of_one_another(tmp_path):
    found = run("two", tmp_path / "library.db", 500)
    assert found["errors"] == []
    assert (found["missing"], found["clashes"], found["twice"]) == ([], 0, 1)
    assert found["stored"] == found["folded"] == found["acknowledged"]
    assert found["acknowledged"] > 500


@pytest.fixture
def small_disk(tmp_path):
    """A file system of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if not mounted or mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_full_disk_what_was_kept_stays_and_the_rest_is_refused(small_disk):
    path = small_disk / "library.db"
    library = Library.at(path)
    entry = library.shelf.add(bridge())
    review = library.review(entry, bridge(), "anna")
    row = review.standing.rows.address(0)
    kept, refusal = "", ""
    for number in range(1000):
        comment = f"{number} " * 2000
        try:
            outcome = review.make(Change("c", (CommentItem(row, kept, comment),)))
        except InputError as error:
            refusal = str(error)
            break
        assert isinstance(outcome, Made)
        kept = comment
    assert refusal == f"{path}: the disk is full, nothing was changed; make room on it."
    assert kept
    assert review.standing.review(row).comment == kept
    library.close()
    again = Library.at(path)
    found = again.review(entry, bridge(), "bert")
    assert found.standing.review(row).comment == kept
    again.close()


@contextmanager
def forbidden_to_write(path):
    """The file and its folder may be read, not written; root becomes nobody meanwhile."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        path.parent.chmod(0o700)


def test_a_library_that_may_only_be_read_opens_and_refuses_changes():
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder, "library.db")
        library = Library.at(path)
        entry = library.shelf.add(bridge())
        library.close()
        with forbidden_to_write(path):
            again = Library.at(path)
            review = again.review(entry, bridge(), "anna")
            assert not review.can_write
            row = review.standing.rows.address(0)
            with pytest.raises(InputError, match="may only be read"):
                review.make(Change("c", (CommentItem(row, "", "x"),)))
            review.places.keep_row(2)
            assert review.places.kept_row() is None
            with pytest.raises(InputError, match="may only be read"):
                again.shelf.add(bridge())
            with pytest.raises(InputError, match="may only be read"):
                again.shelf.remove(entry)
            again.close()
