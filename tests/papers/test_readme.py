"""README says what is true: the keys, the commands, the map of the house, the library example."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.actions import keys_table
from tui.samples import samples

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_that_of_the_program() -> None:
    (table,) = re.findall(r"<!-- keys -->\n(.*?)\n<!-- end of keys -->", README, re.DOTALL)
    assert table == keys_table().strip(), "paste the output of `python -m tui.actions`"


@pytest.mark.parametrize("name", ["run", "test"])
def test_each_of_the_two_commands_is_one_line(name: str) -> None:
    (command,) = re.findall(rf"<!-- command: {name} -->\n```sh\n(.*)\n```", README)
    assert command.startswith("python3 -m venv .venv && ")


def test_the_map_of_the_house_names_every_room() -> None:
    house = README.split("## The house")[1]
    rooms = {
        path.name
        for package in ("align", "tui")
        for path in (ROOT / package).iterdir()
        if (path.is_dir() and (path / "__init__.py").exists())
    }
    named = set(re.findall(r"^ {4,6}(?:  )*(\w+)/", house, re.MULTILINE))
    assert rooms - {"screens"} <= named
    files = re.findall(r"^ {8}(\w+\.py)", house, re.MULTILINE)
    assert all((ROOT / "align" / f).exists() or (ROOT / "tui" / f).exists() for f in files)


def test_the_library_examples_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example, short_example = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    for path in samples()[0].paths:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{example}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert "row 9: error: missing in zh" in done.stdout
    exec(compile(short_example, "README", "exec"), {})
    assert "factor=Fraction(1, 10)" in capsys.readouterr().out
