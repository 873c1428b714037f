"""CONTRIBUTING names files that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILE = re.compile(r"[\w.*-]+\.(?:py|txt|md|toml|json)|[\w.*-]+/[\w./*-]*")


def _paths() -> list[str]:
    """The words between backticks that are a path or a file's name; none inside `.venv`."""
    words = {word for code in re.findall(r"`([^`\n]+)`", CONTRIBUTING) for word in code.split()}
    return sorted(w for w in words if FILE.fullmatch(w) and not w.startswith(".venv/"))


@pytest.mark.parametrize("path", _paths())
def test_every_path_in_contributing_exists(path: str) -> None:
    pattern = path.rstrip("/") if "/" in path or (ROOT / path).exists() else f"corpus/**/{path}"
    assert next(ROOT.glob(pattern), None) is not None, f"CONTRIBUTING names {path}"


def test_the_paths_are_found_in_the_text() -> None:
    assert {"align/numbers/units.py", ".ci/run", "tests/align/numbers"} <= set(_paths())
