"""`-` in the place of a file: one text may come through a pipe."""

from __future__ import annotations

import json
import os
import pty
from pathlib import Path

import pytest
from processes import hexapla

DE = "Das Werk\n\nEs kostete 5 Millionen Euro.\n"
WRONG = "The Works\n\nIt cost 6 million euros.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text(DE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["-", "en=-"])
def test_a_text_through_a_pipe_is_checked_like_a_file(folder: Path, name: str) -> None:
    done = hexapla("check", "de.txt", name, cwd=folder, given=WRONG)
    assert (done.returncode, done.stderr) == (1, "")
    assert "6 million" in done.stdout
    assert "1 discrepancy: 1 error." in done.stdout


def test_the_rows_hold_what_came_through_the_pipe(folder: Path) -> None:
    done = hexapla("align", "--json", "de.txt", "en=-", cwd=folder, given=WRONG)
    versions = json.loads(done.stdout)["versions"]
    assert [version["label"] for version in versions] == ["de", "en"]
    assert "6 million" in hexapla("read", "de.txt", "-", cwd=folder, given=WRONG).stdout


def test_a_text_without_a_title_is_called_standard_input() -> None:
    done = hexapla("numbers", "en=-", given="it cost 5 euros and there were 40 people in it.\n")
    assert done.stdout.endswith("2 figures in en: standard input\n")


def test_a_second_text_through_the_same_pipe_is_refused(folder: Path) -> None:
    done = hexapla("check", "de=-", "en=-", cwd=folder, given=WRONG)
    assert (done.returncode, done.stdout) == (2, "")
    assert "write - for one file alone" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_of_that_name_is_read_by_its_path(folder: Path) -> None:
    (folder / "-").write_text(WRONG, encoding="utf-8")
    done = hexapla("check", "de.txt", "en=./-", cwd=folder)
    assert done.returncode == 1


def test_jobs_may_come_through_a_pipe(folder: Path) -> None:
    (folder / "en.txt").write_text(WRONG, encoding="utf-8")
    job = json.dumps({"id": 7, "langs": ["de", "en"], "files": ["de.txt", "en.txt"]})
    done = hexapla("align", "--batch", "-", "-", cwd=folder, given=job)
    assert json.loads(done.stdout) == {"id": 7, "beads": [[[0], [0]], [[1], [1]]]}


@pytest.mark.parametrize("command", ["prepare", "add"])
def test_what_must_know_the_file_later_says_so(folder: Path, command: str) -> None:
    library = {"HEXAPLA_LIBRARY": str(folder / "library.db")}
    done = hexapla(command, "de.txt", "en=-", cwd=folder, given=WRONG, **library)
    assert (done.returncode, done.stdout) == (2, "")
    assert "save the text and name its file" in done.stderr
    assert not (folder / "library.db").exists()


def test_a_keyboard_is_no_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from align.errors import InputError
    from align.reading.files import read_bytes

    ours, theirs = pty.openpty()
    try:
        with os.fdopen(theirs) as terminal:
            monkeypatch.setattr("sys.stdin", terminal)
            with pytest.raises(InputError, match="the keyboard here"):
                read_bytes("-")
    finally:
        os.close(ours)
