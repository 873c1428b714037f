"""The command line as a user meets it: real processes, their output and exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from processes import hexapla

DE = "Das Werk\n\nEs kostete 5 Millionen Euro.\n\nIm Mai 2021 waren 40 Leute da.\n"
EN = "The Works\n\nIt cost 5 million euros.\n\nIn May 2021 there were 40 people.\n"
EN_WRONG = "The Works\n\nIt cost 5 billion euros.\n\nIn May 2021 there were 40 people.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"de.txt": DE, "en.txt": EN, "wrong.txt": EN_WRONG}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_align_prints_the_rows(folder: Path) -> None:
    done = hexapla("align", "de.txt", "en.txt", cwd=folder)
    assert done.returncode == 0
    assert done.stderr == ""
    second = done.stdout.split("\n\n")[1].split("\n")
    assert second[0].startswith("[2] ")
    assert second[1:] == ["de  Es kostete 5 Millionen Euro.", "en  It cost 5 million euros."]


def test_align_json_explains_itself(folder: Path) -> None:
    document = json.loads(hexapla("align", "--json", "de.txt", "en.txt", cwd=folder).stdout)
    assert [v["label"] for v in document["versions"]] == ["de", "en"]
    row = document["rows"][2]
    assert row["paragraphs"] == {"de": [2], "en": [2]}
    assert row["texts"]["en"] == ["In May 2021 there were 40 people."]
    assert row["sentence_rows"][0]["sentences"]["en"] == [[2, 0, 33]]
    assert {e["feature"] for e in row["evidence"]} >= {"number", "length"}


def test_read_without_a_screen_prints_the_rows(folder: Path) -> None:
    arguments = ("de.txt", "en.txt")
    read = hexapla("read", *arguments, cwd=folder)
    assert read.returncode == 0
    assert read.stdout == hexapla("align", *arguments, cwd=folder).stdout


def test_check_is_silent_by_status_where_all_figures_agree(folder: Path) -> None:
    done = hexapla("check", "de.txt", "en.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "No discrepancies.\n")


def test_check_names_what_disagrees(folder: Path) -> None:
    done = hexapla("check", "de.txt", "wrong.txt", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("row 2: error: value differs\n")
    assert "5 Millionen Euro" in done.stdout
    assert "5 billion euros" in done.stdout
    assert done.stdout.endswith("1 discrepancy: 1 error.\n")


def test_check_json_has_values_and_places(folder: Path) -> None:
    done = hexapla("check", "--json", "de.txt", "wrong.txt", cwd=folder)
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)["discrepancies"]
    assert (found["row"], found["type"], found["severity"]) == (1, "value differs", "error")
    figure = found["figures"]["en"]
    assert (figure["surface"], figure["start"]) == ("5 billion euros", 8)
    assert figure["reading"] == {"value": "5000000000", "unit": "EUR"}
    assert found["factor"] == "1000"


def test_three_versions_and_a_language_of_ones_own(folder: Path) -> None:
    document = json.loads(
        hexapla("align", "--json", "de.txt", "en.txt", "fr=en.txt", cwd=folder).stdout
    )
    assert [v["language"] for v in document["versions"]] == ["de", "en", "fr"]
    assert document["rows"][1]["paragraphs"] == {"de": [1], "en": [1], "fr": [1]}


@pytest.mark.parametrize("command", ["read", "align", "check"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "missing.txt"),
        ("empty.txt", b"", "empty.txt"),
        ("folder", "", "folder"),
        ("binary.txt", bytes(range(256)) * 8, "binary.txt"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_status_2(
    folder: Path, command: str, name: str, content: bytes | str | None, said: str
) -> None:
    if isinstance(content, bytes):
        (folder / name).write_bytes(content)
    elif content is not None:
        (folder / name).mkdir()
    done = hexapla(command, "de.txt", name, cwd=folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"hexapla: {said}: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(".\n")


def test_a_wrong_word_is_told_with_the_way_to_help() -> None:
    for arguments in (("raed", "x"), ("check", "--jsn", "x"), ("check",)):
        done = hexapla(*arguments)
        assert done.returncode == 2
        assert "--help" in done.stderr
        assert "Traceback" not in done.stderr


def test_files_without_a_command_get_the_hint_to_read_them(folder: Path) -> None:
    done = hexapla("de.txt", "en=en.txt", cwd=folder)
    assert done.returncode == 2
    assert "to read files, write: hexapla read de.txt en=en.txt" in done.stderr


def test_a_paragraph_left_out_is_told_and_its_figures_are_missed(folder: Path) -> None:
    (folder / "short.txt").write_text("The Works\n\nIt cost 5 million euros.\n", encoding="utf-8")
    done = hexapla("check", "de.txt", "short.txt", cwd=folder)
    assert done.returncode == 1
    assert "row 3: error: missing in en" in done.stdout
    assert done.stdout.endswith("Only in de: row 3.\n")


@pytest.mark.parametrize("files", [("de.txt",), ("it=de.txt", "en.txt")])
def test_a_check_that_compares_nothing_could_not_run(folder: Path, files: tuple[str, ...]) -> None:
    done = hexapla("check", *files, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("hexapla: ")
    assert "compare" in done.stderr


def test_a_version_that_is_not_checked_is_named(folder: Path) -> None:
    done = hexapla("check", "de.txt", "en.txt", "it=en.txt", cwd=folder)
    assert done.returncode == 0
    assert "Not compared: it; figures are compared in German, English, French" in done.stdout


def test_a_document_with_separators_of_its_own_is_read_so_and_told(folder: Path) -> None:
    lines = ["1,234.56 Euro", "12,345,678 Euro", "0.75 Prozent", "3.25 Prozent", "4,500 Gästen"]
    german = "\n\n".join(f"Es ging um {said}." for said in lines)
    (folder / "swiss.txt").write_text(german, encoding="utf-8")
    words = {"Prozent": "percent", "Euro": "euros", "Gästen": "guests"}
    english = german.replace("Es ging um", "It was about")
    for word, said in words.items():
        english = english.replace(word, said)
    (folder / "english.txt").write_text(english, encoding="utf-8")
    done = hexapla("check", "de=swiss.txt", "en=english.txt", cwd=folder)
    assert done.returncode == 0, done.stdout
    assert "Point and comma are read as de writes them" in done.stdout


def test_figures_of_an_unknown_language_are_told_in_words(folder: Path) -> None:
    (folder / "odd.txt").write_text("Quux 12 fnord zib 14 km.\n", encoding="utf-8")
    done = hexapla("numbers", "odd.txt", cwd=folder)
    assert "2 figures in a text of unknown language: odd" in done.stdout
    assert done.stdout.endswith("if it is German, write de=odd.txt\n")
    assert "und" not in done.stdout.replace("unknown", "").split()


def test_without_a_screen_the_sample_works_are_listed() -> None:
    done = hexapla()
    assert done.returncode == 0
    assert "The River Ledger" in done.stdout
    assert "hexapla read " in done.stdout


def test_a_reader_that_goes_away_gets_no_complaint(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as nobody:
        done = hexapla("check", "de.txt", "wrong.txt", cwd=folder, stdout=nobody)
    assert (done.stderr, done.returncode) == ("", 141)


def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = hexapla("align", "de.txt", "en.txt", cwd=folder, stdout=full)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "could not be written" in done.stderr


def test_a_poor_locale_does_not_stop_the_output(folder: Path) -> None:
    (folder / "zh.txt").write_text("工厂\n花费500万欧元。\n", encoding="utf-8")
    done = hexapla("align", "zh.txt", "en.txt", cwd=folder, PYTHONIOENCODING="latin-1", LC_ALL="C")
    assert done.returncode == 0
    assert "en  The Works" in done.stdout
