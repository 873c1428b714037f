"""`hexapla config`, and other files of settings."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.settings.reading import VARIABLE


def hexapla(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    base = {name: value for name, value in os.environ.items() if name != VARIABLE}
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=base | environment,
    )


def test_settings_that_were_named_are_read_also_where_rows_are_printed(tmp_path: Path) -> None:
    text, settings = tmp_path / "en.txt", tmp_path / "bad.toml"
    text.write_text("It cost 5 euros.\n", encoding="utf-8")
    settings.write_text("keep_place = 3\n", encoding="utf-8")
    done = hexapla("read", "--config", str(settings), str(text))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"hexapla: {settings}, line 1: keep_place cannot be 3")


def test_config_prints_the_path_and_what_it_reads_again(tmp_path: Path) -> None:
    first = hexapla("config", XDG_CONFIG_HOME=str(tmp_path), HOME=str(tmp_path))
    assert (first.returncode, first.stderr) == (0, "")
    path = Path(first.stdout.splitlines()[0].removeprefix("# "))
    assert path.name == "config.toml"
    assert '# theme = "ansi"' in first.stdout
    path.parent.mkdir(parents=True)
    path.write_text(first.stdout + 'quit = "Q"\n', "utf-8")
    again = hexapla("config", XDG_CONFIG_HOME=str(tmp_path), HOME=str(tmp_path))
    assert '\nquit = "Q"\n' in again.stdout
    assert again.stdout.replace('\nquit = "Q"\n', '\n# quit = ["q", "ctrl+q"]\n') == first.stdout


@pytest.mark.parametrize("way", ["option", "environment"])
def test_what_is_wrong_in_a_file_is_one_sentence_and_status_two(tmp_path: Path, way: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text('mouse = false\n\n[keys]\nquit = "j"\n', "utf-8")
    if way == "option":
        done = hexapla("config", "--config", str(file))
    else:
        done = hexapla("config", **{VARIABLE: str(file)})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"hexapla: {file}, line 4: keys.quit: j is also a key of next_row; choose another, or take "
        'it from there: next_row = "down".\n'
    )


def test_a_file_that_is_not_there_is_told() -> None:
    done = hexapla("config", "--config", "none.toml")
    assert done.returncode == 2
    assert done.stderr == "hexapla: none.toml: there is no such file; check its name.\n"


def test_options_of_the_screen_stand_behind_the_command() -> None:
    done = hexapla("--theme", "dark", "numbers", "x.txt")
    assert done.returncode == 2
    assert "write --config and --theme behind numbers" in done.stderr
    assert hexapla("read", "--theme", "blue", "x.txt").returncode == 2
