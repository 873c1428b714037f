"""What odd files cost: one thing over and over in a single paragraph.

    python tests/bench/odd_files.py [--figures BYTES] [--signs BYTES]

Each file is checked (`hexapla check`) or aligned (`hexapla align`) with a short ordinary one in a
process of its own. Prints CPU seconds with the start and the largest memory. Takes minutes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FIGURES = {
    "1,": "en", "1:": "en", "1-": "en", "1/": "en", "1. ": "en", "½": "en", "hundert ": "de",
    "one hundred ": "en", "一百": "zh",
}  # fmt: skip
SIGNS = {" ": "en", "\n": "en", "a": "en", "中": "zh", ".": "en"}
MOST_CPU, MOST_MEMORY = 60.0, 1024.0
"""Seconds and MiB that a file may take; more is marked."""


def measure(command: str, piece: str, language: str, size: int) -> tuple[float, float]:
    """CPU seconds and MiB of a command on a file of so many bytes of one piece."""
    with tempfile.TemporaryDirectory() as folder:
        odd, ordinary = Path(folder, "odd.txt"), Path(folder, "ordinary.txt")
        odd.write_text(f"A{piece * (size // len(piece.encode()))}B\n", encoding="utf-8")
        ordinary.write_text("Il y a 3 phrases ici.\n\nLa page 20 suit.\n", encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", command, f"{language}={odd}", f"fr={ordinary}"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Print a line for each piece."""
    parser = argparse.ArgumentParser(description="What odd files cost.")
    parser.add_argument("--figures", type=int, default=1_000_000, metavar="BYTES")
    parser.add_argument("--signs", type=int, default=10_000_000, metavar="BYTES")
    options = parser.parse_args()
    print(f"{'piece':16} {'bytes':>11} {'command':8} {'seconds':>8} {'MiB':>7}")
    for pieces, size in ((FIGURES, options.figures), (SIGNS, options.signs)):
        for piece, language in pieces.items():
            for command in ("align", "check"):
                seconds, memory = measure(command, piece, language, size)
                mark = " <-" * (seconds > MOST_CPU or memory > MOST_MEMORY)
                print(
                    f"{piece!r:16} {size:11,} {command:8} {seconds:8.1f} {memory:7.0f}{mark}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
