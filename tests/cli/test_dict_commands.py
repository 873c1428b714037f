"""`hexapla dict` as a user meets it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

WORDS = "Firma\t公司\nHaus\t房子\n"
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def dict_(tmp_path: Path) -> Command:
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    path = os.pathsep.join(p for p in sys.path if p)
    env = {**os.environ, **own, "PYTHONPATH": path}

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tui", "dict", *arguments],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            env=env,
        )

    (tmp_path / "words.tsv").write_text(WORDS, encoding="utf-8")
    return call


def test_a_dictionary_is_added_listed_and_removed(dict_: Command, tmp_path: Path) -> None:
    added = dict_("add", "de-zh=words.tsv")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout == "Added words: TSV, de-zh, 2 entries.\n"
    listed = dict_("list")
    (line,) = [line for line in listed.stdout.splitlines() if line.startswith("words ")]
    assert line.split() == ["words", "de-zh", "2", "TSV", "not", "said", f"{tmp_path}/words.tsv"]
    removed = dict_("remove", "words")
    assert (removed.returncode, removed.stdout) == (0, "Removed words.\n")
    assert "words" not in dict_("list").stdout


def test_a_dictionary_that_is_found_has_the_licence_that_its_head_names(dict_: Command) -> None:
    lines = dict_("list").stdout.splitlines()
    (line,) = [line for line in lines if line.startswith("cc-cedict ")]
    assert "CC BY-SA 4.0" in line


def test_damaged_lines_are_told(dict_: Command, tmp_path: Path) -> None:
    (tmp_path / "words.tsv").write_text(WORDS * 4 + "kaputt\n", encoding="utf-8")
    done = dict_("add", "de-zh=words.tsv", "--name", "Meine Wörter")
    assert (done.returncode, done.stdout) == (0, "Added meine-worter: TSV, de-zh, 8 entries.\n")
    assert done.stderr == "1 damaged line was left out, the first is line 9.\n"


def test_a_file_that_has_an_equals_sign_in_its_name_is_that_file(
    dict_: Command, tmp_path: Path
) -> None:
    (tmp_path / "de-en=words.tsv").write_text("de\tzh\n" + WORDS, encoding="utf-8")
    assert "de-zh, 2 entries" in dict_("add", "de-en=words.tsv").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "words.tsv"), "hexapla: words.tsv: it does not say which two languages it has; "),
        (("add", "none.tsv"), "hexapla: none.tsv: there is no such file; "),
        (("add", "deutsch=words.tsv"), 'hexapla: deutsch=words.tsv: "deutsch" is no pair of '),
        (("add", "de-de=words.tsv"), 'hexapla: de-de=words.tsv: "de-de" is no pair of languages; '),
        (("add", "de-en-zh=words.tsv"), "hexapla: de-en-zh=words.tsv: a dictionary has two "),
        (("add", "."), "hexapla: .: this is a directory, not a file; "),
        (("remove", "words"), "hexapla: words: there is no added dictionary of that name; "),
    ],
)
def test_what_cannot_be_done_gets_one_sentence_and_status_2(
    dict_: Command, arguments: tuple[str, ...], said: str
) -> None:
    done = dict_(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.endswith(".\n")
    assert done.stderr.count("\n") == 1


def test_a_dictionary_that_no_longer_loads_says_so(dict_: Command, tmp_path: Path) -> None:
    dict_("add", "de-zh=words.tsv")
    (compiled,) = (tmp_path / "data").rglob("*.sqlite")
    compiled.write_bytes(b"rubbish")
    done = dict_("list")
    assert done.returncode == 2
    assert "words.tsv" not in done.stdout
    assert done.stderr.startswith("hexapla: words: this dictionary is damaged and not used; ")
    assert dict_("remove", "words").returncode == 0
    assert dict_("list").returncode == 0


def test_a_name_of_control_characters_commands_no_terminal(dict_: Command, tmp_path: Path) -> None:
    (tmp_path / "w\x1b[2J.tsv").write_text(WORDS, encoding="utf-8")
    assert dict_("add", "de-zh=w\x1b[2J.tsv").stdout.startswith("Added w-2j: ")
    assert "\x1b" not in dict_("list").stdout


def test_help_says_what_dictionaries_can_be_added(dict_: Command) -> None:
    done = dict_("--help")
    assert done.returncode == 0
    assert all(
        word in done.stdout for word in ("add", "learn", "list", "remove", "CC-CEDICT", "FreeDict")
    )
