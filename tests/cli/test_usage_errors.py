"""What a command line that cannot be obeyed is told: one sentence, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui import cli


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "de.txt").write_text("Es kostete 5 Euro.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            "check",
            (
                "hexapla check: FILE is missing; write hexapla check FILE [FILE ...] "
                "(see hexapla check --help)."
            ),
        ),
        (
            "check --json",
            (
                "hexapla check: FILE is missing; write hexapla check FILE [FILE ...] "
                "(see hexapla check --help)."
            ),
        ),
        (
            "group",
            (
                "hexapla group: FILE_OR_DIR is missing; write hexapla group FILE_OR_DIR ... "
                "(see hexapla group --help)."
            ),
        ),
        (
            "dict add",
            (
                "hexapla dict add: FILE is missing; write hexapla dict add FILE "
                "(see hexapla dict add --help)."
            ),
        ),
        (
            "check --fact de.txt",
            (
                "hexapla check: there is no option --fact; did you mean --facts? "
                "If not, see hexapla check --help."
            ),
        ),
        ("read --blue de.txt", "hexapla read: there is no option --blue; see hexapla read --help."),
        ("--blue", "hexapla: there is no option --blue; see hexapla --help."),
        (
            "algin de.txt",
            "hexapla: there is no command algin; did you mean align? If not, see hexapla --help.",
        ),
        ("dict xyz", "hexapla dict: there is no command xyz; see hexapla dict --help."),
        (
            "align --explain x de.txt",
            "hexapla align: --explain: 'x' is not a valid integer; give a whole number.",
        ),
        (
            "align --explain",
            "hexapla align: --explain needs a value behind it; see hexapla align --help.",
        ),
        (
            "read --theme pink de.txt",
            (
                "hexapla read: --theme: 'pink' is not one of 'ansi', 'dark', "
                "'light', 'high-contrast'; "
                "see hexapla read --help."
            ),
        ),
        (
            "config de.txt",
            (
                "hexapla config: de.txt has no meaning here; leave it out, "
                "or see hexapla config --help."
            ),
        ),
        (
            "check --json --sarif de.txt",
            "hexapla check: --json, --sarif and --jsonl exclude one another; give one of them.",
        ),
        (
            "check --facts --sarif de.txt",
            "hexapla check: --facts prints text or --json; leave --sarif out.",
        ),
        (
            "align --beads de.txt",
            "hexapla align: --beads needs the language of each file; write de=de.txt.",
        ),
        ("de.txt", "hexapla: to read files, write: hexapla read de.txt"),
    ],
)
def test_one_sentence_says_what_to_do(
    arguments: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli._status(arguments.split()) == 2
    done = capsys.readouterr()
    assert (done.out, done.err) == ("", f"{told}\n")
