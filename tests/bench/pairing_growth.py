"""What pairing costs by the length of the texts: does it grow as they do, and no faster?

    python tests/bench/pairing_growth.py [SEGMENTS ...] [--langs de-zh] [--tasks DIR]

For two versions of each length, each in a process of its own that begins with nothing in memory:
CPU seconds with the start, the largest memory, and the CPU time of a segment over that of the
shortest length. The texts are those of the development tasks, all documents in one, over and over;
made-up ones where these are not there. The longer version has so many segments. 100,000 take
minutes.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from made_up_pages import pages
from pairing_tasks import TASKS, print_table

LENGTHS = (1_000, 10_000, 100_000)
LANGUAGES = "de-zh"
MOST_CPU, MOST_MEMORY = 240.0, 1536.0
"""Seconds and MiB that 100,000 segments a version may take."""
_SENTENCE = re.compile(r".+?(?:[.!?]”?“?\"?(?=\s|$)|[。！？]”?)")


def texts(tasks: Path, together: str) -> list[list[str]]:
    """The segments of either version, to be repeated."""
    folder = tasks / "ntrex" / "dev" / "mixed" / "dall" / together
    files = sorted(folder.glob("*/[01].txt"))
    if files:
        read = (path.read_text(encoding="utf-8").split("\n") for path in files)
        return [[line for line in lines if line.strip()] for lines in read]
    return [_made_up(language) for language in together.split("-")]


def _made_up(language: str) -> list[str]:
    return [each for page in pages(language, 60) for each in _SENTENCE.findall(page)]


def measure(tasks: Path, together: str, segments: int) -> tuple[float, float, int]:
    """CPU seconds, MiB and beads of pairing so many segments a version, in another process."""
    command = [sys.executable, __file__, str(segments), "--once", "--langs", together]
    before = _cpu(resource.RUSAGE_CHILDREN)
    ended = subprocess.run(
        [*command, "--tasks", str(tasks)], check=True, stdout=subprocess.PIPE, text=True
    )
    memory, beads = ended.stdout.split()
    return _cpu(resource.RUSAGE_CHILDREN) - before, float(memory), int(beads)


def _cpu(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def pair_once(tasks: Path, together: str, segments: int) -> None:
    """Pair so many segments a version; print the largest memory in MiB and the beads."""
    from align.model import Paragraph, Version, Work
    from align.pairing.pairing import pair_beads

    found = texts(tasks, together)
    times = segments / max(map(len, found))
    versions = (
        Version(tag, "", tuple(map(Paragraph, islice(cycle(lines), round(times * len(lines))))))
        for tag, lines in zip(together.split("-"), found, strict=True)
    )
    beads = pair_beads(Work("", tuple(versions)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(beads))


def _lines(tasks: Path, together: str, lengths: Sequence[int]) -> Iterator[list[str]]:
    shortest = 0.0
    for segments in lengths:
        cpu, memory, beads = measure(tasks, together, segments)
        each = 1000 * cpu / segments
        shortest = shortest or each
        costs = [f"{cpu:.1f}", f"{each:.2f}", f"{each / shortest:.2f}", f"{memory:.0f}"]
        yield [f"{together} {segments:,}", *costs, str(beads)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("segments", nargs="*", type=int, help="lengths of a version")
    parser.add_argument("--langs", default=LANGUAGES, help="two languages, as de-zh")
    parser.add_argument("--tasks", type=Path, default=TASKS)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        pair_once(options.tasks, options.langs, options.segments[0])
        return
    if not (options.tasks / "index.jsonl").is_file():
        print(f"{options.tasks} has no tasks: made-up texts instead\n")
    lengths = sorted(options.segments or LENGTHS)
    heads = ("segments a version", "CPU s", "ms each", "ratio", "MiB", "beads")
    print_table(heads, _lines(options.tasks, options.langs, lengths))
    print(f"100,000 may take {MOST_CPU:.0f} s and {MOST_MEMORY:.0f} MiB")


if __name__ == "__main__":
    main()
