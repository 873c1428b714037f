"""What starting the command imports, and where it writes: as little as possible."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "rich", "nltk", "jieba", "rapidfuzz", "sentencex", "opencc", "pypinyin")
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def modules_after(code: str) -> set[str]:
    report = f"{code}\nimport sys; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True, env=ENV
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_help_and_version_import_nothing_heavy(argument: str) -> None:
    call = f"from tui.cli import hexapla\nhexapla.main(['{argument}'], standalone_mode=False)"
    assert modules_after(call).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "module",
    ["align", "align.model", "align.opening", "align.reading", "align.numbers", "align.pairing"],
)
def test_the_library_knows_no_screen(module: str) -> None:
    assert modules_after(f"import {module}").isdisjoint({"tui", "textual", "rich", "click"})


def test_opening_a_work_in_three_languages_loads_no_screen(tmp_path: Path) -> None:
    code = (
        "from tui.samples import samples\nfrom align.opening import open_work\n"
        "open_work([str(path) for path in samples()[0].paths])"
    )
    assert modules_after(code).isdisjoint({"textual", "rich"})


def test_nothing_is_written_outside_the_users_own_folders(tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    for folder in (home, elsewhere):
        folder.mkdir()
    (elsewhere / "zh.txt").write_text("桥\n\n这座桥于1932年动工。\n", encoding="utf-8")
    code = (
        "from align.opening import open_work\nfrom align.reading import split_words\n"
        "open_work(['zh.txt', 'zh.txt'])\nsplit_words('这座桥于1932年动工。', 'zh-Hans')"
    )
    env = {k: v for k, v in ENV.items() if not k.startswith("XDG_")}
    env |= {"HOME": str(home), "TMPDIR": str(elsewhere), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=elsewhere, env=env)
    assert [p.name for p in elsewhere.iterdir()] == ["zh.txt"]
    written = [p for p in home.rglob("*") if p.is_file()]
    assert all("hexapla" in p.parts for p in written)
    folders = {p.parent for p in written}
    assert all(folder.stat().st_mode & 0o777 == 0o700 for folder in folders)
