"""How well the command pairs the development tasks, beside the figures that it must reach.

    python tests/bench/pairing_scores.py [--tasks DIR] [--filter REGEX] [--ding]
    python tests/bench/pairing_scores.py --reliability

Runs `hexapla align --batch` once for each group of tasks and pair of languages, with the
dictionaries of this computer, and prints strict F1 in percent, what it must be (with --ding where
the Ding dictionary is there), seconds of wall and of processor, and the largest memory in MiB.
The works of `corpus/` have no figures to reach. With --reliability it prints instead what share
of rows is right by how sure they are said to be (see `pairing_reliability.py`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pairing_reliability import ROWS, judged, print_reliability
from pairing_tasks import (
    LANGUAGES,
    ROOT,
    Bead,
    Task,
    grouped,
    print_table,
    read_tasks,
    strict_f1,
    tasks_parser,
)

WANTED = r"ntrex/(mixed|mixedx|sentpara|para-edit)/d1|ntrex/para-edit/dall|handbook/mixed/dall"
TARGETS: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "ntrex/mixed/d1": ((94.5, 91.0, 88.0, 87.0), (97.2, 95.5, 93.5, 93.0)),
    "ntrex/mixedx/d1": ((90.0, 87.0, 86.0), (94.5, 92.5, 91.5)),
    "ntrex/sentpara/d1": ((96.0, 93.0, 91.0), (98.2, 96.8, 95.5)),
    "ntrex/para-edit/d1": ((92.0, 88.0, 86.0), (95.0, 92.0, 90.0)),
    "ntrex/para-edit/dall": ((88.0, 84.0, 83.0), (92.0, 89.0, 88.0)),
    "handbook/mixed/dall": ((89.0, 88.0, 85.0), (93.0, 92.0, 90.0)),
}
"""Strict F1 to reach, for de-en, en-zh, de-zh and triples: as pip installs it, and with Ding."""
TICK = 0.02


def run_batch(tasks: Sequence[Task]) -> tuple[dict[str, list[Bead]], tuple[float, float, float]]:
    """The beads that the command writes for tasks; seconds of wall and processor, and MiB."""
    with tempfile.TemporaryDirectory() as folder:
        jobs, results = Path(folder, "jobs"), Path(folder, "results")
        jobs.write_text("".join(f"{json.dumps(_job(task))}\n" for task in tasks), encoding="utf-8")
        command = [sys.executable, "-m", "tui", "align", "--batch", str(jobs), str(results)]
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT)
        status, cpu, peak = _wait(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        if process.returncode:
            sys.exit(f"the command ended with status {process.returncode}")
        answers = map(json.loads, results.read_text(encoding="utf-8").splitlines())
        return {each["id"]: list(_beads(each["beads"])) for each in answers}, (wall, cpu, peak)


def _job(task: Task) -> dict[str, object]:
    return {"id": task.name, "langs": list(task.languages), "files": list(map(str, task.files))}


def _beads(listed: Iterable[Iterable[Iterable[int]]]) -> Iterator[Bead]:
    return (tuple(tuple(side) for side in bead) for bead in listed)


def _wait(process: int) -> tuple[int, float, float]:
    """Status, processor seconds and largest memory in MiB of a child, once it has ended.

    The memory is what the system says while it runs: what it says of a child that has ended
    counts that of the parent it was forked from.
    """
    peak = 0.0
    while True:
        ended, status, used = os.wait4(process, os.WNOHANG)
        if ended:
            cpu = used.ru_utime + used.ru_stime
            return status, cpu, peak or used.ru_maxrss / 1024
        peak = max(peak, _memory(process))
        time.sleep(TICK)


def _memory(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    found = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(next(found, "0")) / 1024


def _line(group: str, together: str, tasks: Sequence[Task], *, has_ding: bool) -> list[str]:
    answers, (wall, cpu, peak) = run_batch(tasks)
    score = strict_f1(tasks, lambda task: answers[task.name])
    targets = TARGETS.get(group, ((), ()))[has_ding]
    place = LANGUAGES.index(together)
    target = f"{targets[place]:.1f}" if place < len(targets) else ""
    missed = "missed" if target and round(score, 1) < float(target) else ""
    costs = [f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}"]
    return [f"{group} {together}", str(len(tasks)), f"{score:.1f}", target, missed, *costs]


def main() -> None:
    """Measure and print."""
    parser = tasks_parser(__doc__, "")
    parser.add_argument("--ding", action="store_true", help="the figures to reach with Ding")
    parser.add_argument("--reliability", action="store_true", help="is the confidence honest?")
    options = parser.parse_args()
    wanted = options.filter or (ROWS if options.reliability else WANTED)
    tasks = read_tasks(options.tasks, wanted)
    if options.reliability:
        print_reliability([row for task in tasks for row in judged(task)])
        return
    heads = ("tasks", "number", "F1 %", "target", "", "wall s", "CPU s", "MiB")
    lines = (
        _line(group, together, of_languages[together], has_ding=options.ding)
        for group, of_languages in grouped(tasks).items()
        for together in LANGUAGES
        if together in of_languages
    )
    print_table(heads, lines)


if __name__ == "__main__":
    main()
