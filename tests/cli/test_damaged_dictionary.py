"""Commands go on without a damaged dictionary, and say so once on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from processes import hexapla

SAID = (
    "hexapla: words: this dictionary is damaged and not used; "
    "remove it (hexapla dict remove words) and add it again.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts, and a dictionary that was added and then damaged."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "words.tsv").write_text("Hund\tdog\n", encoding="utf-8")
    (tmp_path / "de.txt").write_text("Der Hund hat 4 Beine.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("The dog has 4 legs.\n", encoding="utf-8")
    assert hexapla("dict", "add", "de-en=words.tsv", cwd=tmp_path).returncode == 0
    (compiled,) = (path for path in tmp_path.rglob("words*.sqlite"))
    compiled.write_bytes(b"no dictionary")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [("align",), ("align", "--beads"), ("read",), ("check",), ("check", "--facts"), ("group",)],
)
def test_a_command_goes_on_and_says_it_once(folder: Path, command: tuple[str, ...]) -> None:
    done = hexapla(*command, "de=de.txt", "en=en.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, SAID)
    assert done.stdout
