"""`hexapla dict learn`: rows that a person accepts teach the next works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import cli

DOG = [
    ("Blackie slept beside the stove.", "老黑睡在炉子旁边。"),
    ("In the morning Blackie wanted to go out.", "早上老黑想出去。"),
    ("The children loved Blackie.", "孩子们很喜欢老黑。"),
    ("Nobody had fed the cat.", "没有人喂过猫。"),
    ("Then Blackie drank water.", "然后老黑喝了水。"),
]
TABLE = "".join("\t".join(row) + "\n" for row in DOG)
NEXT_ENGLISH = "The wind howled.\n\nBlackie growled.\n\nOld Wulfram mumbled.\n"
NEXT = ("en=next.en", "zh=next.zh")
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def hexapla(tmp_path: Path) -> Command:
    path = os.pathsep.join(p for p in sys.path if p)
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "PYTHONPATH": path}

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tui", *arguments],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **own},
        )

    (tmp_path / "dog.tsv").write_text(TABLE, encoding="utf-8")
    for column, tag in enumerate(("en", "zh")):
        text = "\n\n".join(row[column] for row in DOG)
        (tmp_path / f"dog.{tag}").write_text(text, encoding="utf-8")
    (tmp_path / "next.en").write_text(NEXT_ENGLISH, "utf-8")
    (tmp_path / "next.zh").write_text("老黑哼唧了几下。\n", encoding="utf-8")
    return call


def partner_of_the_growl(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert (done.returncode, done.stderr) == (0, "")
    (row,) = [row for row in json.loads(done.stdout)["rows"] if row["texts"]["zh"]]
    found: list[str] = row["texts"]["en"]
    return found


def test_what_was_learnt_mends_the_next_alignment_until_it_is_removed(hexapla: Command) -> None:
    before = hexapla("align", "--json", *NEXT)
    assert partner_of_the_growl(before) == ["Old Wulfram mumbled."]
    learnt = hexapla("dict", "learn", "en-zh=dog.tsv")
    assert (learnt.returncode, learnt.stderr) == (0, "")
    assert learnt.stdout == (
        "Read 5 rows of dog.tsv.\n"
        "Learnt 1 word pair: Blackie = 老黑.\n"
        "Kept in dog: learnt, en-zh, 1 entry.\n"
        "hexapla dict show dog lists all, hexapla dict remove dog WORD strikes a wrong one.\n"
    )
    after = hexapla("align", "--json", *NEXT)
    assert partner_of_the_growl(after) == ["Blackie growled."]
    assert json.loads(after.stdout)["signature"] != json.loads(before.stdout)["signature"]
    hexapla("dict", "remove", "dog")
    assert hexapla("align", "--json", *NEXT).stdout == before.stdout


def test_an_alignment_that_was_looked_over_teaches(hexapla: Command, tmp_path: Path) -> None:
    rows = hexapla("align", "--json", "en=dog.en", "zh=dog.zh").stdout
    (tmp_path / "rows.json").write_text(rows, encoding="utf-8")
    for _ in range(2):
        learnt = hexapla("dict", "learn", "rows.json", "--name", "Dogs")
        assert (learnt.returncode, learnt.stderr) == (0, "")
        assert "Blackie = 老黑" in learnt.stdout
        (line,) = [
            line for line in hexapla("dict", "list").stdout.splitlines() if line.startswith("dogs ")
        ]
        assert line.split() == ["dogs", "en-zh", "1", "learnt", "not", "said",
                                f"{tmp_path}/rows.json"]  # fmt: skip


def test_damaged_lines_are_told(hexapla: Command, tmp_path: Path) -> None:
    (tmp_path / "dog.tsv").write_text(TABLE + "kaputt\n", encoding="utf-8")
    done = hexapla("dict", "learn", "en-zh=dog.tsv")
    assert done.returncode == 0
    assert done.stderr == "1 damaged line was left out, the first is line 6.\n"


def test_rows_that_teach_nothing_change_nothing(hexapla: Command, tmp_path: Path) -> None:
    (tmp_path / "one.tsv").write_text("Hund\tdog\n", encoding="utf-8")
    done = hexapla("dict", "learn", "de-en=one.tsv")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "hexapla: one.tsv: 1 row teaches no word that is not known already; "
        "name a file with more rows.\n"
    )
    assert "one" not in hexapla("dict", "list").stdout.split()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dog.tsv",), "dog.tsv: it does not say which languages its columns have; "),
        (("en-de-zh=dog.tsv",), "dog.tsv: 5 of 5 lines do not have 3 columns, "),
        (("english=dog.tsv",), 'english=dog.tsv: "english" is no pair of languages; '),
        (("none.json",), "none.json: there is no such file; "),
        (("en-zh=rows.json",), "rows.json: the file says its languages itself; "),
        (("rows.json",), "rows.json: this is no alignment of hexapla; "),
        (("broken.json",), "broken.json: this is no JSON (line 1: "),
        (("one.json",), "one.json: it has one version only; "),
    ],
)
def test_what_cannot_be_learnt_from_gets_one_sentence_and_status_2(
    arguments: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    one = {"format": 1, "versions": [{"label": "en", "language": "en"}], "rows": []}
    contents = {"dog.tsv": TABLE, "rows.json": "{}", "broken.json": "{", "one.json": one}
    for name, content in contents.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert cli._status(["dict", "learn", *arguments]) == 2
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err.startswith(f"hexapla: {said}")
    assert done.err.endswith(".\n")
    assert done.err.count("\n") == 1
    assert not (tmp_path / "data").exists()
