"""Input nobody wishes for: a right answer, or one clear sentence and exit status 2."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import environment, heed_interrupts

from tui import cli

DE = "Das Werk\n\nEs kostete 5 Millionen Euro.\n\nIm Mai 2021 waren 40 Leute da.\n"
EN = "The Works\n\nIt cost 5 million euros.\n\nIn May 2021 there were 40 people.\n"
COMMANDS = [("align",), ("align", "--json"), ("align", "--explain", "1"), ("check",), ("read",)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "de.txt").write_text(DE, encoding="utf-8")
    (tmp_path / "en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "en.seg").write_text(EN.replace("\n\n", "\n"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli._status(list(arguments))
    done = capsys.readouterr()
    return status, done.out, done.err


def rows(capsys: pytest.CaptureFixture[str], *files: str) -> list[list[list[int]]]:
    status, out, err = run(capsys, "align", "--json", *files)
    assert (status, err) == (0, "")
    document = json.loads(out)
    labels = [version["label"] for version in document["versions"]]
    return [[row["paragraphs"].get(label, []) for label in labels] for row in document["rows"]]


def is_complete(found: list[list[list[int]]], column: int, size: int) -> bool:
    return [p for row in found for p in row[column]] == list(range(size))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (" \n\n\t\n\u3000\n".encode(), "nothing but blanks"),
        (b"\0" * 4000, "a binary file"),
        (b"Das\0 kostete 5 Euro.\n", "a binary file"),
    ],
    ids=["empty", "blanks", "zeros", "one zero"],
)
def test_a_side_without_text_gets_one_sentence(
    folder: Path,
    command: tuple[str, ...],
    content: bytes,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "bad.txt").write_bytes(content)
    status, out, err = run(capsys, *command, "de.txt", "bad.txt")
    assert (status, out) == (2, "")
    assert err.startswith("hexapla: bad.txt: ")
    assert said in err
    assert err.count("\n") == 1
    (folder / "bad.seg").write_bytes(content)
    status, out, err = run(capsys, "align", "--beads", "de=bad.seg", "en=en.seg")
    assert (status, out) == (2, "")
    assert said in err


def test_one_segment_against_a_thousand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [f"In room {n} there stood {n + 3000} chairs." for n in range(1000)]
    (folder / "many.seg").write_text("\n".join(lines), encoding="utf-8")
    (folder / "one.seg").write_text("In Zimmer 700 standen 3700 Stühle.\n", encoding="utf-8")
    status, out, _ = run(capsys, "align", "--beads", "de=one.seg", "en=many.seg")
    beads = json.loads(out)["beads"]
    assert status == 0
    assert [[0], [700]] in beads
    assert sorted(n for _, theirs in beads for n in theirs) == list(range(1000))
    (folder / "many.txt").write_text("\n\n".join(lines), encoding="utf-8")
    (folder / "one.txt").write_text("In Zimmer 700 standen 3700 Stühle.\n", encoding="utf-8")
    found = rows(capsys, "de=one.txt", "en=many.txt")
    assert is_complete(found, 0, 1)
    assert is_complete(found, 1, 1000)


def test_one_line_against_one_is_a_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text("Ja.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Yes.\n", encoding="utf-8")
    assert rows(capsys, "de=a.txt", "en=b.txt") == [[[0], [0]]]


@pytest.mark.parametrize("second", ["de.txt", "en=de.txt", "zh=de.txt", "de-CH=de.txt"])
def test_the_same_file_twice_pairs_with_itself(
    second: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rows(capsys, "de=de.txt", second) == [[[n], [n]] for n in range(3)]


OTHER_LANGUAGES = {
    "french": "L'usine\n\nElle a coûté 5 millions d'euros.\n\nEn mai 2021, il y avait 40 gens.",
    "russian": "Завод\n\nОн стоил 5 миллионов евро.\n\nВ мае 2021 года там было 40 человек.",
    "japanese": "工場\n\n費用は500万ユーロだった。\n\n2021年5月には40人がいた。",
    "arabic": "المصنع\n\nكلف 5 ملايين يورو.\n\nفي مايو 2021 كان هناك 40 شخصا.",
    "hebrew": "המפעל\n\nהוא עלה 5 מיליון אירו.\n\nבמאי 2021 היו שם 40 איש.",
}


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_a_text_in_another_language_is_paired(
    folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.txt").write_text(OTHER_LANGUAGES[language], encoding="utf-8")
    assert rows(capsys, "de=de.txt", "other.txt") == [[[n], [n]] for n in range(3)]


PARAGRAPHS = {
    "one word": "abcdefghij" * 20_000,
    "one letter": "a" * 200_000,
    "digits": "7203948561" * 20_000,
    "brackets": "([{<„“»«" * 25_000,
    "sentences": "Es kostete 5 Euro und Anna ging. " * 3000,
    "no end": "es kostete fünf Euro und Anna ging " * 3000,
    "Chinese": "今天他花了五欧元然后安娜走了" * 3000,
    "leaders": "….…. " * 20_000,
    "bullets": "• " * 50_000,
    "backticks": "`" * 200_000,
    "numbers": " ".join(str(n * 7919 % 100_003) for n in range(3000)),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
@pytest.mark.parametrize("language", ["de", "zh"])
def test_one_long_paragraph_is_one_paragraph_of_the_rows(
    folder: Path, name: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "long.txt").write_text(PARAGRAPHS[name], encoding="utf-8")
    found = rows(capsys, f"{language}=long.txt", "en=en.txt")
    assert is_complete(found, 0, 1)
    assert is_complete(found, 1, 3)


def test_figures_of_a_book_in_one_paragraph_are_compared_sentence_by_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = [5000 + 13 * n for n in range(600)]
    german = " ".join(f"Im Saal {n} sind {v} Karten." for n, v in enumerate(values, 700))
    values[411] += 4
    english = " ".join(f"In hall {n} there are {v} cards." for n, v in enumerate(values, 700))
    (folder / "long-de.txt").write_text(german, encoding="utf-8")
    (folder / "long-en.txt").write_text(english, encoding="utf-8")
    status, out, _ = run(capsys, "check", "--json", "de=long-de.txt", "en=long-en.txt")
    (found,) = json.loads(out)["discrepancies"]
    assert status == 1
    assert found["type"] == "value differs"
    assert (found["row"], found["figures"]["en"]["reading"]["value"]) == (0, str(values[411]))


@pytest.mark.parametrize("content", [b"\xed\xa0\x80", b"\xff\xfe\x80", b"\xc3("])
def test_damaged_text_is_read_or_refused(
    folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.txt").write_bytes(b"Das kostete 5 Euro " + content + b" und mehr.\n")
    status, _, err = run(capsys, "align", "--json", "de=bad.txt", "en.txt")
    assert status in {0, 2}
    assert err == "" or (err.startswith("hexapla: bad.txt: ") and err.count("\n") == 1)


GOOD = '{"id": "good", "langs": ["de", "en"], "files": ["en.seg", "en.seg"]}'


@pytest.mark.parametrize(
    ("job", "said"),
    [
        ("{", "jobs, line 2: this is no JSON"),
        ("[" * 200_000, "jobs, line 2: this is no JSON"),
        ('{"id": ' + "9" * 9000 + "}", "jobs, line 2: this is no JSON"),
        ("[1]", "jobs, line 2: this is no job"),
        ('{"id": 1}', "jobs, line 2: this is no job"),
        ('{"id": 1, "langs": "de", "files": "x"}', "jobs, line 2: this is no job"),
        ('{"id": 1, "langs": ["de", 2], "files": ["x", "y"]}', "jobs, line 2: this is no job"),
        ('{"id": 1, "langs": ["de", "en"], "files": ["x", ""]}', "jobs, line 2: this is no job"),
        ('{"langs": ["de", "en"], "files": ["x", "y"]}', "jobs, line 2: the job has no id"),
        ('{"id": [1], "langs": ["de", "en"], "files": ["x", "y"]}', "line 2: the job has no id"),
        (GOOD, 'jobs, line 2: the id "good" is also that of jobs, line 1'),
        (
            '{"id": 1, "langs": ["de", "e n"], "files": ["en.seg", "en.seg"]}',
            'jobs, line 2: "e n" is no language tag',
        ),
        (
            '{"id": 1, "langs": ["de", "en"], "files": ["en.seg", "none.seg"]}',
            "jobs, line 2: none.seg: there is no such file",
        ),
        (
            '{"id": 1, "langs": ["de", "en"], "files": ["en.seg", "/none/none.seg"]}',
            "jobs, line 2: /none/none.seg: there is no such file",
        ),
        (
            '{"id": 1, "langs": ["de", "en"], "files": ["en.seg", "a\\u0000b"]}',
            "jobs, line 2: a",
        ),
    ],
)
def test_a_bad_job_is_named_by_file_and_line(
    folder: Path, job: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "jobs").write_text(f"{GOOD}\n{job}\n", encoding="utf-8")
    status, out, err = run(capsys, "align", "--batch", "jobs", "results")
    assert (status, out) == (2, "")
    named, total = err.splitlines()
    assert said in named
    assert "1 of 2 jobs could not be done" in total
    (answer,) = (folder / "results").read_text("utf-8").splitlines()
    assert json.loads(answer)["id"] == "good"


def test_jobs_take_paths_from_anywhere_and_languages_in_any_form(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "de.seg").write_text(DE.replace("\n\n", "\n"), encoding="utf-8")
    files = [str(folder / "de.seg"), "en.seg"]
    jobs = [
        {"id": n, "langs": langs, "files": files}
        for n, langs in enumerate([["deu", "ENG"], ["de", "en"]])
    ]
    (folder / "jobs").write_text("\n\n".join(map(json.dumps, jobs)), encoding="utf-8")
    assert run(capsys, "align", "--batch", "jobs", "results") == (0, "", "")
    one, other = map(json.loads, (folder / "results").read_text("utf-8").splitlines())
    assert one["beads"] == other["beads"] == [[[n], [n]] for n in range(3)]


def test_results_in_a_folder_that_is_not_there_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "jobs").write_text(GOOD, encoding="utf-8")
    status, out, err = run(capsys, "align", "--batch", "jobs", "nowhere/results")
    assert (status, out) == (2, "")
    assert err == "hexapla: nowhere/results: there is no such folder; make it or name another.\n"


def _interrupted(running: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """What a program wrote that was interrupted, like a person again if an import swallowed it."""
    for _ in range(20):
        running.send_signal(signal.SIGINT)
        try:
            return running.communicate(timeout=2)
        except subprocess.TimeoutExpired:
            continue
    running.kill()
    raise AssertionError("it goes on after twenty interrupts")


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")
def test_an_interrupt_ends_a_long_run_without_a_word(folder: Path) -> None:
    text = "\n\n".join(
        f"Im Raum {n} standen {n} Stühle, sagte Anna Nr. {n}." for n in range(20_000)
    )
    (folder / "long.txt").write_text(text, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "tui", "align", "long.txt", "en=long.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        cwd=folder,
        env=environment(),
        preexec_fn=heed_interrupts,  # noqa: PLW1509
    )
    time.sleep(3)
    out, err = _interrupted(running)
    assert running.returncode == 130
    assert out == b""
    assert b"Traceback" not in err
