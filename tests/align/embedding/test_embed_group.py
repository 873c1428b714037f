"""`group --embed FOLDER`: a model finds versions that have no word and no figure in common."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import cli

MakeModel = Callable[..., Path]

TEXTS = {
    "la=one.txt": ["Hund frisst Fisch", "Katze schläft", "Regen Brücke", "Baum Buch", "Tür"],
    "lzh=same.txt": ["狗吃鱼", "猫睡", "雨桥", "树书", "门"],
    "lzh=other.txt": ["读书", "河鱼河", "桥桥门", "猫读", "树雨"],
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    for place, texts in TEXTS.items():
        name = place.partition("=")[2]
        (tmp_path / name).write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    return tmp_path


def works(capsys: pytest.CaptureFixture[str], *options: str) -> list[list[int]]:
    assert cli._status(["group", "--json", *TEXTS, *options]) == 0
    found: list[dict[str, list[int]]] = json.loads(capsys.readouterr().out)["works"]
    return [work["texts"] for work in found]


def test_a_model_finds_the_versions_of_a_text(
    make_model: MakeModel, capsys: pytest.CaptureFixture[str]
) -> None:
    assert works(capsys, "--embed", str(make_model())) == [[0, 1]]
    assert works(capsys) == []


def test_a_folder_without_a_model_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._status(["group", *TEXTS, "--embed", "nowhere"]) == 2
    done = capsys.readouterr()
    assert (done.out, done.err.count("\n")) == ("", 1)
    assert done.err.startswith("hexapla: ")
