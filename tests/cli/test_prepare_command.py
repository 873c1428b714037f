"""What `hexapla prepare` says of the work it keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from processes import hexapla


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text("Das Haus kostete 5 Euro.\n", encoding="utf-8")
    (tmp_path / "my en.txt").write_text("The house cost 7 euros.\n", encoding="utf-8")
    return tmp_path


def test_it_says_what_was_found_and_the_command_that_opens_the_work(folder: Path) -> None:
    done = hexapla("prepare", "de.txt", "my en.txt", cwd=folder, XDG_CACHE_HOME=str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "1 row, 1 discrepancy; opens at once with: hexapla read de.txt 'my en.txt'\n"
    )


def test_of_a_single_version_no_discrepancies_are_counted(folder: Path) -> None:
    done = hexapla("prepare", "de.txt", cwd=folder, XDG_CACHE_HOME=str(folder))
    assert done.stdout == "1 row; opens at once with: hexapla read de.txt\n"
