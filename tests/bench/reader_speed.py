"""How quick the reader is, beside less and vim with three columns that scroll together.

    python tests/bench/reader_speed.py [--rows 1000 100000] [--starts 3] [--only hexapla vim less]

Each program is started in a terminal of 120 by 40, and its keys are timed from the press to the
last byte of the answer. Works are prepared first (the long one takes about two minutes, once).
less and vim are left out where they are not installed. The column "dark" is hexapla with that
theme; the first is with the terminal's own colours. Times of a busy machine say little.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timed_terminal import Answer, TimedTerminal

LANGUAGES = ("de", "en", "zh")
FIRST = "[000001]"
"""What the first row begins with."""

PAINTED = "dark"
"""A theme that paints the background too, and so sends more for the same screen."""

SIZE = (120, 40)
SLOW = (0.050, 256_000.0)
"""Round trip in seconds, bits a second."""
HELD = 2.0
"""Seconds for which a key is held."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program with its keys for one line, row and page down, both ends and a search."""

    name: str
    command: Sequence[str]
    line: bytes = b"j"
    row: bytes = b""
    page: bytes = b"\x1b[6~"
    start: bytes = b"g"
    leave: bytes = b"q"


def programs(files: Sequence[str], rows: int) -> list[Program]:
    """What is measured on the files."""
    size = f"{rows:,} rows"
    mixed = Path(files[0]).with_name(f"{rows}.mixed.txt")
    together = ["-c", "windo set scrollbind wrap", "-c", "wincmd t"]
    vim = ["vim", "-u", "NONE", "-N", "-n", "-R", "-O", *files, *together]
    own = [sys.executable, "-m", "tui", "read", *files]
    found = [
        Program(f"hexapla, {size}", own, line=b"\x05", row=b"j"),
        Program(f"{PAINTED}, {size}", [*own, "--theme", PAINTED], line=b"\x05", row=b"j"),
        Program(f"vim, {size}", vim, line=b"\x05", start=b"gg", leave=b"\x1b:qa!\r"),
        Program(f"less, {size}", ["less", str(mixed)]),
    ]
    return [each for each in found if shutil.which(each.command[0])]


def measured(program: Program, rows: int, starts: int) -> dict[str, float]:
    """What was found of a program, by the name of the column."""
    found: dict[str, float] = {}
    begun = [start_of(program) for _ in range(starts)]
    found["start ms"] = min(each.seconds for each in begun) * 1e3
    found["start B"] = begun[0].bytes
    terminal = TimedTerminal(program.command, SIZE)
    terminal.started(FIRST)

    def times(name: str, key: bytes, count: int) -> None:
        answers = [terminal.press(key) for _ in range(count)]
        seconds = sorted(each.seconds * 1e3 for each in answers)
        found[f"{name} ms"] = statistics.median(seconds)
        if count > 1:
            found[f"{name} p95"] = seconds[int(0.95 * (count - 1))]
        found[f"{name} B"] = statistics.median(each.bytes for each in answers)

    times("line", program.line, 40)
    if program.row:
        times("row", program.row, 30)
    times("page", program.page, 20)
    times("end", b"G", 1)
    times("first", program.start, 1)
    for hertz in (30, 200):
        held = terminal.hold(program.line, hertz, int(HELD * hertz))
        found[f"{hertz} Hz lag ms"] = held.seconds * 1e3
    terminal.press(program.start)
    searched = _search(terminal, rows)
    found["search ms"], found["  counted ms"] = searched.seen * 1e3, searched.seconds * 1e3
    found["peak MiB"] = terminal.ended(program.leave)
    slow = TimedTerminal(program.command, SIZE, *SLOW)
    slow.started(FIRST)
    found["slow line lag s"] = slow.hold(program.line, 30, int(HELD * 30)).seconds
    slow.ended(program.leave)
    return found


def start_of(program: Program) -> Answer:
    """The start of a program, which is ended again."""
    terminal = TimedTerminal(program.command, SIZE)
    answer = terminal.started(FIRST)
    terminal.ended(program.leave)
    return answer


def _search(terminal: TimedTerminal, rows: int) -> Answer:
    """A row near the end is found by its number, and all hits are counted."""
    terminal.press(b"/")
    wanted = f"{rows - 20:06}"
    return terminal.press(f"{wanted}\r".encode(), f"[{wanted}]")


def table(found: dict[str, dict[str, float]]) -> list[str]:
    """A line for each figure, a column for each program, the others' share of ours beside them."""
    names = list(found)
    widest = max(len(name) for each in found.values() for name in each)
    lines = [f"{'':{widest}}" + "".join(f"{name:>24}" for name in names)]
    own = found[names[0]]
    for figure in own:
        cells = []
        for name in names:
            value = found[name].get(figure)
            told = "" if value is None else f"{value:,.1f}" if value < 100 else f"{value:,.0f}"
            times = ""
            if value is not None and name != names[0] and own[figure]:
                times = f"({value / own[figure]:.1f} x)"
            cells.append(f"{told} {times:>9}")
        lines.append(f"{figure:{widest}}" + "".join(f"{cell:>24}" for cell in cells))
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--only", nargs="+", help="names of programs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "config.toml")
        settings.write_text("keep_place = false\n", encoding="utf-8")
        os.environ |= {"XDG_CACHE_HOME": folder, "HEXAPLA_CONFIG": str(settings)}
        for rows in options.rows:
            chosen = _chosen(programs(_prepared(folder, rows), rows), options.only)
            found = {p.name: measured(p, rows, options.starts) for p in chosen}
            print("\n".join(table(found)), end="\n\n", flush=True)


def _prepared(folder: str, rows: int) -> list[str]:
    """The files of a prepared work; made in another process, whose memory is not of interest."""
    maker = Path(__file__).with_name("numbered_work.py")
    subprocess.run([sys.executable, str(maker), folder, str(rows)], check=True)
    return [f"{folder}/{rows}.{language}.txt" for language in LANGUAGES]


def _chosen(found: list[Program], names: Sequence[str] | None) -> list[Program]:
    return [each for each in found if names is None or each.name.partition(",")[0] in names]


if __name__ == "__main__":
    main()
