"""`hexapla group` as a user meets it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tui import cli

DE = (
    "Die Brücke\n\nIm Jahr 1932 begann Ingenieur Novák den Bau.\n\n"
    "Sie ist 214 Meter lang und wiegt 1.250 Tonnen.\n\nDie Stadt zahlte 4,5 Millionen Kronen.\n\n"
    "Heute zählen Sensoren von Witkotec dort 18.340 Fahrzeuge am Tag.\n"
)
EN = (
    "The bridge\n\nIn 1932 the engineer Novák began to build it.\n\n"
    "It is 214 metres long and weighs 1,250 tonnes.\n\nThe city paid 4.5 million crowns.\n\n"
    "Today Witkotec sensors count 18,340 vehicles there every day.\n"
)
TEXTS = {
    "a b.txt": DE,
    "en.txt": EN,
    "same.txt": EN,
    "cat.txt": "The cat\n\nNobody had seen it since Monday.\n\nIt slept.\n\nNo one asked why.\n",
    "data.json": "{}",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    (tmp_path / "texts" / "noise.txt").write_bytes(bytes(range(256)) * 8)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli._status(["group", *arguments])
    done = capsys.readouterr()
    return status, done.out, done.err


def test_a_folder_is_sorted_and_everything_in_it_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = run(capsys, "texts")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "1 work in several versions, 0 comparable sets, 1 text alone.",
        "",
        "Work 1: 2 versions",
        "  de  texts/a b.txt  Die Brücke",
        "  en  texts/en.txt  The bridge",
        "  hexapla read 'texts/a b.txt' texts/en.txt",
        "",
        "Alone, related to none of the others:",
        "  en  texts/cat.txt  The cat",
        "",
        "Copies, no versions of their own:",
        "  texts/same.txt holds the same text as texts/en.txt",
        "",
        "Not read:",
        "  texts/data.json: .json is no kind of text",
        "  texts/noise.txt: this is a binary file, not a text",
    ]


def test_the_command_works_and_says_a_language_that_was_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, "de-AT=texts/a b.txt", "texts/en.txt")
    (line,) = [line for line in out.splitlines() if line.startswith("  hexapla read ")]
    arguments = shlex.split(line)[2:]
    assert arguments == ["de-AT=texts/a b.txt", "texts/en.txt"]
    assert cli._status(["read", *arguments]) == 0
    assert "en  In 1932 the engineer Novák began to build it." in capsys.readouterr().out


def test_json_counts_the_texts_from_0(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--json", "texts")
    document = json.loads(out)
    paths = [text["source"]["path"] for text in document["texts"]]
    assert paths == ["texts/a b.txt", "texts/cat.txt", "texts/en.txt", "texts/same.txt"]
    assert document["works"] == [
        {"texts": [0, 2], "command": "hexapla read 'texts/a b.txt' texts/en.txt"}
    ]
    assert (document["sets"], document["alone"]) == ([], [1])
    assert document["copies"] == [{"text": 3, "of": 2}]
    assert [each["file"] for each in document["unread"]] == ["texts/data.json", "texts/noise.txt"]


def test_a_comparable_set_names_what_is_shared(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts" / "repairs.txt").write_text(
        "Repairs ahead\n\nDrivers will have to find another way from June.\n\n"
        "Witkotec counts 18,340 vehicles on the way to work.\n\n"
        "Novák promised that his 1,250 tonnes of steel would last a century.\n\n"
        "Shopkeepers fear that fewer customers will come.\n",
        encoding="utf-8",
    )
    _, out, _ = run(capsys, "texts")
    lines = out.splitlines()
    start = lines.index(
        "Comparable set 1: work 1 and 1 related text, on one subject but no translations of one "
        "another"
    )
    assert lines[start + 1] == "  en  texts/repairs.txt  Repairs ahead"
    assert lines[start + 2].startswith("  they share: ")
    assert {"Novák", "Witkotec"} < set(lines[start + 2].removeprefix("  they share: ").split(", "))
    assert lines[start + 3] == "  hexapla read 'texts/a b.txt' texts/en.txt texts/repairs.txt"


def test_a_name_cannot_command_the_terminal_nor_the_shell(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts" / "en.txt").rename(folder / "texts" / "$(date).txt")
    (folder / "texts" / "same.txt").unlink()
    (folder / "texts" / "cat.txt").rename(folder / "texts" / "c\x1b[2J\nat.txt")
    _, out, _ = run(capsys, "texts")
    assert "  en  texts/c\u241b[2J\u240aat.txt  The cat\n" in out
    assert "  hexapla read 'texts/$(date).txt' 'texts/a b.txt'" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none",), "hexapla: none: there is no such file; "),
        (("empty",), "hexapla: empty: there is no file in it; "),
        (("unread",), "hexapla: unread: none of the 2 files can be read as text; "),
        (("texts/noise.txt",), "hexapla: texts/noise.txt: this is a binary file, not a text; "),
    ],
)
def test_without_a_text_there_is_one_sentence_and_status_2(
    folder: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    (folder / "unread").mkdir()
    (folder / "unread" / "a.pdf").write_bytes(b"%PDF-1.7")
    (folder / "unread" / "b.txt").touch()
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith(said)
    assert err.count("\n") == 1


def test_a_folder_in_the_place_of_a_command_gets_the_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli._status(["texts"]) == 2
    assert "to sort a folder, write: hexapla group texts" in capsys.readouterr().err
