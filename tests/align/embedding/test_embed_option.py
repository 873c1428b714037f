"""`--embed FOLDER`: a model on disk pairs what has no word and no figure in common."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

MakeModel = Callable[..., Path]

ONE = ["Hund frisst Fisch", "Katze schläft", "Regen, Brücke, Fluss", "Buch, Tür",
       "Katze liest Buch", "Baum, Fluss", "Fisch schläft"]  # fmt: skip
OTHER = ["狗吃鱼", "猫睡", "桥河雨，书门", "树河", "鱼睡"]
BEADS = [[[0], [0]], [[1], [1]], [[2, 3], [2]], [[4], []], [[5], [3]], [[6], [4]]]
SIDES = ("la=one.txt", "lzh=other.txt")
"""Languages without a dictionary."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    (tmp_path / "one.txt").write_text("\n\n".join(ONE) + "\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("\n\n".join(OTHER) + "\n", encoding="utf-8")
    return tmp_path


def hexapla(folder: Path, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    code = f"import sys\n{before}\nfrom tui.cli import main\nmain()"
    paths = os.pathsep.join(p for p in sys.path if p)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def beads_of(folder: Path, *options: str) -> Sequence[object]:
    done = hexapla(folder, "align", "--beads", *SIDES, *options)
    assert done.returncode == 0, done.stderr
    found: list[object] = json.loads(done.stdout)["beads"]
    return found


def test_the_model_pairs_segments_that_share_nothing(folder: Path, make_model: MakeModel) -> None:
    assert beads_of(folder, "--embed", str(make_model())) == BEADS
    assert beads_of(folder) != BEADS


def test_a_batch_is_paired_by_the_model(folder: Path, make_model: MakeModel) -> None:
    job = {"id": 1, "langs": ["la", "lzh"], "files": ["one.txt", "other.txt"]}
    (folder / "jobs").write_text(json.dumps(job), encoding="utf-8")
    done = hexapla(folder, "align", "--batch", "jobs", "results", "--embed", str(make_model()))
    assert done.returncode == 0, done.stderr
    answer = json.loads((folder / "results").read_text(encoding="utf-8"))
    assert answer == {"id": 1, "beads": BEADS}


def test_rows_name_the_meaning_and_the_model(folder: Path, make_model: MakeModel) -> None:
    model = str(make_model())
    document = json.loads(hexapla(folder, "align", "--json", *SIDES, "--embed", model).stdout)
    rows = [list(row["paragraphs"].values()) for row in document["rows"]]
    assert rows == BEADS
    (said,) = (e for e in document["rows"][2]["evidence"] if e["feature"] == "meaning")
    assert said["surfaces"] == ["2 sentences", "1 sentence"]
    assert said["weight"] > 2
    plain = json.loads(hexapla(folder, "align", "--json", *SIDES).stdout)
    assert [list(row["paragraphs"].values()) for row in plain["rows"]] != BEADS
    assert document["signature"].startswith(plain["signature"] + "; model ")


@pytest.mark.parametrize("command", [("read",), ("check",), ("check", "--facts")])
def test_other_commands_take_the_option(
    folder: Path, make_model: MakeModel, command: tuple[str, ...]
) -> None:
    for name, texts, last in (("one.txt", ONE, "Fluss 70 km"), ("other.txt", OTHER, "河70公里")):
        (folder / name).write_text("\n\n".join([*texts, last]) + "\n", encoding="utf-8")
    sides = ("de=one.txt", "zh=other.txt")
    done = hexapla(folder, *command, *sides, "--embed", str(make_model()))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", [("align",), ("align", "--beads"), ("read",), ("check",)])
def test_without_the_extra_one_sentence_says_what_to_install(
    folder: Path, command: tuple[str, ...]
) -> None:
    missing = "sys.modules['onnxruntime'] = None"
    done = hexapla(folder, *command, *SIDES, "--embed", "model", before=missing)
    assert done.returncode == 2
    said = "hexapla: model: reading a model needs onnxruntime and tokenizers; "
    assert done.stderr == said + "install hexapla[embed].\n"
    assert done.stdout == ""


def test_a_folder_without_a_model_is_named(folder: Path) -> None:
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    done = hexapla(folder, "align", *SIDES, "--embed", "nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("hexapla: nowhere: ")
    assert done.stderr.count("\n") == 1


def test_pairs_of_texts_need_no_model(folder: Path) -> None:
    done = hexapla(folder, "check", "--jsonl", "--embed", "model")
    assert done.returncode == 2
    assert "leave --embed out" in done.stderr
