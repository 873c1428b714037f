"""CPU time of starting the command, over that of a bare interpreter.

    python tests/bench/cold_start.py [--runs 9] [--limit SECONDS]

Prints the best of several runs; with --limit it fails if `--version` or `--help` takes longer.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Sequence

BARE = ("-c", "pass")
COMMANDS = {
    "hexapla --version": ("-m", "tui", "--version"),
    "hexapla --help": ("-m", "tui", "--help"),
    "import align": ("-c", "import align"),
    "import align.model": ("-c", "import align.model"),
    "import tui.app": ("-c", "import tui.app"),
}
LIMITED = ("hexapla --version", "hexapla --help")


def cpu_seconds(arguments: Sequence[str]) -> float:
    """User and system time of one run of the interpreter."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print, and compare with the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--limit", type=float)
    options = parser.parse_args()
    bare = min(cpu_seconds(BARE) for _ in range(options.runs))
    print(f"{'bare interpreter':20} {bare:6.3f} s")
    too_slow = []
    for name, arguments in COMMANDS.items():
        cpu_seconds(arguments)
        extra = min(cpu_seconds(arguments) for _ in range(options.runs)) - bare
        print(f"{name:20} {extra:+6.3f} s  ({(bare + extra) / bare:.1f} times bare)")
        if options.limit and name in LIMITED and extra > options.limit:
            too_slow.append(name)
    if too_slow:
        print(f"over the limit of {options.limit} s: {', '.join(too_slow)}")
    return 1 if too_slow else 0


if __name__ == "__main__":
    sys.exit(main())
