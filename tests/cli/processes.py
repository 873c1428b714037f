"""The program as a user starts it: a process of its own, its output and exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO


def hexapla(
    *arguments: str,
    cwd: Path | None = None,
    given: str = "",
    stdout: int | IO[str] = subprocess.PIPE,
    **env: str,
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; `given` is its standard input, `env` comes to the environment."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        check=False,
        input=given,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(**env),
    )


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests, in which a process finds what they import."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return {**os.environ, "PYTHONPATH": paths, **more}


def heed_interrupts() -> None:
    """Undo what a shell does to jobs in the background: they ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
