"""Many jobs at once: their results appear whole or not at all, and bad jobs are named."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from processes import hexapla

from align.exchange import beads
from tui import cli

DE = "Das Museum öffnet am 3. Mai.\nDer Eintritt kostet 12 Euro.\n"
EN = "The museum opens on 3 May.\nAdmission is 12 euros.\n"
SAME = [[[0], [0]], [[1], [1]]]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "de.seg").write_text(DE, encoding="utf-8")
    (tmp_path / "en.seg").write_text(EN, encoding="utf-8")
    (tmp_path / "jobs").write_text("".join(f"{job(n)}\n" for n in "abc"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def job(name: str, files: Sequence[str] = ("de.seg", "en.seg")) -> str:
    return json.dumps({"id": name, "langs": ["de", "en"], "files": files}, ensure_ascii=False)


def batch(
    capsys: pytest.CaptureFixture[str], results: str = "results", jobs: str = "jobs"
) -> tuple[int, str, str]:
    status = cli._status(["align", "--batch", jobs, results])
    done = capsys.readouterr()
    return status, done.out, done.err


def answers(text: str) -> dict[str, Any]:
    return {answer["id"]: answer["beads"] for answer in map(json.loads, text.splitlines())}


def stop_at(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Ctrl-C comes while that job is done."""
    real, jobs = beads.beads_document, iter(range(1, number + 1))

    def interrupted(*arguments: Any) -> dict[str, Any]:
        if next(jobs) == number:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(beads, "beads_document", interrupted)


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ("nowhere/results", "there is no such folder; make it or name another."),
        (".", "this is a folder, not a file; name a file to write."),
        ("", "a file needs a name; name a file to write."),
        ("jobs/results", "there is no such folder; make it or name another."),
        ("a\0b", "the file could not be written (embedded null byte); "),
    ],
)
def test_results_that_cannot_be_written_are_told_before_the_first_job(
    results: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stop_at(monkeypatch, 1)
    status, out, err = batch(capsys, results)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("locked", ["results", "."])
def test_results_that_may_not_be_written_are_told_before_the_first_job(
    folder: Path, locked: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "results").write_text("old", encoding="utf-8")
    stop_at(monkeypatch, 1)
    (folder / locked).chmod(0o500)
    status, _, err = batch(capsys, "results" if locked == "results" else "new")
    (folder / locked).chmod(0o700)
    assert status == 2
    assert err.count("\n") == 1


def test_results_do_not_replace_the_jobs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "jobs").read_bytes()
    status, _, err = batch(capsys, "./jobs")
    assert status == 2
    assert "RESULTS would replace JOBS" in err
    assert (folder / "jobs").read_bytes() == before


@pytest.mark.parametrize("number", [1, 3])
def test_an_interrupt_leaves_what_was_there_and_says_so(
    folder: Path, number: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "results").write_text("old", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    stop_at(monkeypatch, number)
    assert batch(capsys) == (130, "", "hexapla: interrupted; nothing is written to results.\n")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_good_jobs_are_done_and_the_bad_ones_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [job("a"), job("b", ["de.seg", "none"]), "no json", job("a"), job("c")]
    (folder / "jobs").write_text("\n".join(lines), encoding="utf-8")
    status, out, err = batch(capsys)
    assert (status, out) == (2, "")
    assert answers((folder / "results").read_text("utf-8")) == dict.fromkeys("ac", SAME)
    missing, no_json, twice, total = err.splitlines()
    assert missing.startswith("hexapla: jobs, line 2: none: there is no such file")
    assert no_json.startswith("hexapla: jobs, line 3: this is no JSON")
    assert twice.startswith('hexapla: jobs, line 4: the id "a" is also that of jobs, line 1')
    assert total == (
        "hexapla: 3 of 5 jobs could not be done; results has the results of the others."
    )


def test_where_no_job_can_be_done_the_results_stay_as_they_were(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "results").write_text("old", encoding="utf-8")
    bad = [job(name, ["de.seg", "none"]) for name in "ab"]
    (folder / "jobs").write_text("\n".join(bad), encoding="utf-8")
    status, _, err = batch(capsys)
    assert status == 2
    assert err.splitlines()[-1] == (
        "hexapla: jobs: no job could be done; nothing is written to results."
    )
    assert (folder / "results").read_text("utf-8") == "old"


def test_a_file_without_any_job_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "jobs").write_text("a letter\nand no jobs\n", encoding="utf-8")
    status, _, err = batch(capsys)
    assert status == 2
    assert err.startswith("hexapla: jobs, line 1: this is no JSON")
    assert err.count("\n") == 1
    assert not (folder / "results").exists()


@pytest.mark.skipif(os.name != "posix", reason="rights and links as on POSIX")
def test_results_keep_the_rights_and_the_links_of_the_file_they_replace(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old").write_text("old " * 1000, encoding="utf-8")
    (folder / "old").chmod(0o640)
    (folder / "results").symlink_to("old")
    assert batch(capsys) == (0, "", "")
    assert (folder / "results").is_symlink()
    assert (folder / "old").stat().st_mode & 0o777 == 0o640
    assert answers((folder / "old").read_text("utf-8")) == dict.fromkeys("abc", SAME)


@pytest.mark.parametrize("results", ["-", "/dev/stdout"])
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
def test_results_may_go_to_standard_output(folder: Path, results: str) -> None:
    done = hexapla("align", "--batch", "jobs", results, cwd=folder)
    assert (done.returncode, answers(done.stdout)) == (0, dict.fromkeys("abc", SAME))


def test_a_job_ends_with_its_line_whatever_its_strings_hold(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["a\u2028b", "a\x85b", "a\u2029b.seg"]
    for name in names:
        (folder / name).write_text(EN, encoding="utf-8")
    jobs = "\r\n".join(job(name, ["de.seg", name]) for name in names)
    (folder / "jobs").write_bytes(f"\ufeff{jobs}\r\n".encode())
    assert batch(capsys) == (0, "", "")
    assert answers((folder / "results").read_text("utf-8")) == dict.fromkeys(names, SAME)


def test_a_terminal_sees_how_many_jobs_are_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert cli._status(["align", "--batch", "jobs", "results"]) == 0
    shown = screen.getvalue().split("\r\x1b[K")
    done = [line for line in shown if line.startswith("hexapla: ") and "jobs" in line]
    assert done == [f"hexapla: {n} of 3 jobs done ..." for n in range(4)]
    assert shown[-1] == ""
