"""What a library costs: `hexapla open` beside `hexapla read`, and each decision of a reviewer.

    python tests/bench/library_speed.py [--rows 1000 100000] [--works 1000] [--starts 3]

A library of many small works is filled, then a long one put into it. Its reader is timed as
`reader_speed.py` times the other; decisions and edits are timed in the process, from the key's
call until the change is on the disk and the book is made anew. Targets: a start like that of
`read`, a decision on the disk within 20 ms. Times of a busy machine say little.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from reader_speed import LANGUAGES, Program, measured, start_of, table

from align.edits.operations import merged
from align.library.library import Library
from align.opening import open_work
from align.prepared.opening import prepare
from align.reviewed import RowStatus
from tui.reviewing.desk import Desk, Told

LONG = "long"
DECISIONS, EDITS = 200, 50
SAMPLE = Path(__file__).parents[2] / "corpus" / "news"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--works", type=int, default=1_000)
    parser.add_argument("--starts", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "config.toml")
        settings.write_text("keep_place = false\n", encoding="utf-8")
        os.environ |= {
            "XDG_CACHE_HOME": folder,
            "HEXAPLA_CONFIG": str(settings),
            "HEXAPLA_LIBRARY": f"{folder}/library.db",
        }
        _fill(options.works)
        for rows in options.rows:
            files = _put(folder, rows)
            own = [sys.executable, "-m", "tui"]
            chosen = [
                Program("hexapla open", [*own, "open", f"{LONG}-{rows}"], b"\x05", b"j"),
                Program("hexapla read", [*own, "read", *files], b"\x05", b"j"),
            ]
            found = {each.name: measured(each, rows, options.starts) for each in chosen}
            print("\n".join(table(found)), end="\n\n", flush=True)
            print("\n".join(_decisions(rows)))
            again = min(start_of(chosen[0]).seconds for _ in range(options.starts))
            print(f"start with {EDITS} edits {again * 1e3:.0f} ms\n", flush=True)


def _fill(works: int) -> None:
    """Put so many small works into the library."""
    opened = open_work([str(SAMPLE / f"{language}.txt") for language in LANGUAGES])
    library = _library()
    begun = perf_counter()
    for number in range(works):
        library.shelf.add(opened, f"small-{number}")
    library.close()
    print(f"{works} works put in: {perf_counter() - begun:.1f} s\n", flush=True)


def _put(folder: str, rows: int) -> list[str]:
    """The files of a long work that is put into the library."""
    maker = Path(__file__).with_name("numbered_work.py")
    subprocess.run([sys.executable, str(maker), folder, str(rows)], check=True)
    files = [f"{folder}/{rows}.{language}.txt" for language in LANGUAGES]
    begun = perf_counter()
    library = _library()
    library.add(prepare(files), f"{LONG}-{rows}")
    library.close()
    size = Path(os.environ["HEXAPLA_LIBRARY"]).stat().st_size / 2**20
    print(f"{rows:,} rows put in: {perf_counter() - begun:.1f} s; the library has {size:.0f} MiB")
    return files


def _decisions(rows: int) -> list[str]:
    """How long decisions and edits take, in ms."""
    library = _library()
    entry = library.shelf.entry(f"{LONG}-{rows}")
    base = library.as_paired(entry)
    desk = Desk(library.review(entry, base, "anna"), base, library.known_findings(entry))
    step = max(1, rows // (DECISIONS + 1))
    accepted = [
        _timed(partial(desk.set_status, range(n * step, n * step + 1), RowStatus.ACCEPTED))
        for n in range(DECISIONS)
    ]
    places = [number * (rows // (EDITS + 1)) for number in range(EDITS)]
    edits = [
        _timed(partial(desk.regroup, "merged", partial(merged, row=row), row)) for row in places
    ]
    undone = [_timed(desk.undo) for _ in places]
    for _ in places:
        desk.redo()
    desk.keep_findings()
    library.close()
    return [
        _figures(name, times)
        for name, times in (("decision", accepted), ("edit", edits), ("undo", undone))
    ]


def _timed(does: Callable[[], Told]) -> float:
    begun = perf_counter()
    does()
    return (perf_counter() - begun) * 1e3


def _figures(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    p50, p95 = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    return f"{name:9} p50 {p50:8.1f} ms   p95 {p95:8.1f} ms   max {ordered[-1]:8.1f} ms"


def _library() -> Library:
    return Library.at(Path(os.environ["HEXAPLA_LIBRARY"]))


if __name__ == "__main__":
    main()
