"""`hexapla align`: rows of sentences, and why a row stands as it does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui import cli

DE = (
    "Das Museum\n\nEs kostete 5.300 Euro. Der Architekt Novák war zufrieden.\n\n"
    "Im Mai 2021 kamen 40 Leute.\n\nDanke für Ihren Besuch im Garten!\n"
)
EN = (
    "The Museum\n\nIt cost 5,300 euros. The architect Novák was pleased.\n\n"
    "In May 2021 there came 40 people.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "de.txt").write_text(DE, encoding="utf-8")
    (tmp_path / "en.txt").write_text(EN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli._status(["align", *arguments])
    done = capsys.readouterr()
    return status, done.out, done.err


def test_sentence_rows_are_numbered_inside_their_row(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--level", "sentence", "de.txt", "en.txt")
    rows = [block.splitlines() for block in out.strip().split("\n\n")]
    assert status == 0
    assert [row[0].split()[0] for row in rows] == ["[1.1]", "[2.1]", "[2.2]", "[3.1]", "[4.1]"]
    assert rows[2][1:] == [
        "de  Der Architekt Novák war zufrieden.",
        "en  The architect Novák was pleased.",
    ]
    assert rows[4][0].startswith("[4.1] alone, ")
    assert rows[4][2] == "en  -"


def test_paragraphs_are_the_level_unless_told(capsys: pytest.CaptureFixture[str]) -> None:
    without = run(capsys, "de.txt", "en.txt")
    assert without == run(capsys, "--level", "paragraph", "de.txt", "en.txt")
    assert "de  Es kostete 5.300 Euro. Der Architekt Novák war zufrieden." in without[1]


def test_sentence_rows_as_json_have_place_and_text(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--level", "sentence", "--json", "de.txt", "en.txt")
    document = json.loads(out)
    assert document["level"] == "sentence"
    second = document["rows"][2]
    assert second["row"] == 1
    assert second["texts"]["en"] == ["The architect Novák was pleased."]
    assert second["sentences"]["en"] == [[1, 21, 53]]
    assert document["rows"][-1]["texts"]["en"] == []


def test_a_row_tells_its_places_confidence_and_evidence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, _ = run(capsys, "--explain", "2", "de.txt", "en.txt")
    lines = out.splitlines()
    assert status == 0
    assert lines[0].startswith("row 2 of 4: paired, ")
    assert lines[1:3] == ["  de: paragraph 2 (line 3)", "  en: paragraph 2 (line 3)"]
    assert "en  It cost 5,300 euros. The architect Novák was pleased." in lines
    reasons = [line.split(maxsplit=2) for line in lines[lines.index("") :] if line[2:4] == " +"]
    assert ["number", "de 5.300 Euro ~ en 5,300 euros"] in [reason[1:] for reason in reasons]
    weights = [float(reason[0]) for reason in reasons]
    assert len(weights) > 3
    assert weights == sorted(weights, reverse=True)


def test_a_row_alone_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--explain", "4", "de.txt", "en.txt")
    assert out.startswith("row 4 of 4: alone, ")
    assert "  en: nothing\n" in out
    assert out.endswith("Alone: no paragraph of the others was found to translate it.\n")


def test_a_row_as_json_has_the_weightiest_evidence_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, "--explain", "2", "--json", "de.txt", "en.txt")
    row = json.loads(out)
    assert (row["row"], row["paragraphs"]) == (1, {"de": [1], "en": [1]})
    weights = [abs(each["weight"]) for each in row["evidence"]]
    assert weights == sorted(weights, reverse=True)
    (figure,) = [e for e in row["evidence"] if e["surfaces"] == ["5.300 Euro", "5,300 euros"]]
    assert figure["between"] == ["de", "en"]
    assert row["links"] == []


@pytest.mark.parametrize("number", ["0", "5", "-1"])
def test_a_row_that_does_not_exist(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "--explain", number, "de.txt", "en.txt")
    assert (status, out) == (2, "")
    assert err == (
        f"hexapla: de.txt en.txt: there are 4 rows, and none of the number {number}; "
        "give a number from 1 to 4.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--beads", "--level", "sentence", "de=de.txt", "en=en.txt"),
            "with --beads each line is a segment, so --level does not apply; leave it out.",
        ),
        (
            ("--batch", "jobs", "results", "--level", "paragraph"),
            "with --batch each line is a segment, so --level does not apply; leave it out.",
        ),
        (("--beads", "--explain", "1", "de=de.txt"), "--explain has no row"),
        (("--explain", "1", "--level", "sentence", "de.txt"), "leave --level out"),
        (("--level", "word", "de.txt"), "'word' is not one of"),
        (("--explain", "two", "de.txt"), "'two' is not a valid integer"),
    ],
)
def test_options_that_do_not_go_together(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert said in err
