"""Tasks for measuring the pairing: texts of segments with their true beads, and what is right.

The development tasks lie outside the repository; where they are not, the works of `corpus/` take
their place, paragraph by paragraph.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from align.model import Version, Work
from align.pairing.evaluation import strict_agreement
from align.reading.segments import read_segments
from align.reading.works import read_work

ROOT = Path(__file__).resolve().parents[2]
TASKS = ROOT.parent / "shared" / "eval" / "alignment" / "tasks"
CORPUS = ROOT / "corpus"
LANGUAGES = ("de-en", "en-zh", "de-zh", "de-en-zh")

Bead = tuple[tuple[int, ...], ...]
"""For each version the numbers of its segments, in order."""


@dataclass(frozen=True, slots=True)
class Task:
    """Files with their true beads; `group` is dataset/variant/length."""

    name: str
    group: str
    languages: tuple[str, ...]
    files: tuple[Path, ...]
    beads: tuple[Bead, ...]

    @property
    def together(self) -> str:
        """The languages in one word: de-en."""
        return "-".join(self.languages)

    def work(self) -> Work:
        """The texts."""
        read = segments if self.files[0].parent.parent != CORPUS else paragraphs
        return Work(self.name, tuple(map(read, self.files, self.languages)))


@cache
def segments(path: Path, language: str) -> Version:
    """A version of segments, read once."""
    return read_segments(path, language)


@cache
def paragraphs(path: Path, language: str) -> Version:
    """A version of paragraphs, read once."""
    return read_work([f"{language}={path}"]).versions[0]


def tasks_parser(description: str | None, wanted: str) -> argparse.ArgumentParser:
    """A parser with the options by which all of these benches choose their tasks."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tasks", type=Path, default=TASKS, help="folder with index.jsonl")
    parser.add_argument("--filter", default=wanted, help="regular expression: dataset/variant/len")
    return parser


def read_tasks(folder: Path, wanted: str) -> list[Task]:
    """The tasks whose dataset/variant/length matches, or those of `corpus/` without the folder."""
    index = folder / "index.jsonl"
    if not index.is_file():
        print(f"{folder} has no tasks: the works of corpus/ instead\n")
        return list(_corpus_tasks())
    found = []
    for line in index.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        group = f"{entry['dataset']}/{entry['variant']}/{entry['length']}"
        if re.fullmatch(wanted, group):
            files = tuple(folder / name for name in entry["files"])
            gold = json.loads((folder / entry["gold"]).read_text(encoding="utf-8"))["beads"]
            found.append(Task(entry["id"], group, tuple(entry["langs"]), files, _beads(gold)))
    if not found:
        sys.exit(f"no task matches {wanted}")
    return found


def _corpus_tasks() -> Iterable[Task]:
    for path in sorted(CORPUS.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        tags = tuple(gold["versions"])
        for together in LANGUAGES:
            languages = tuple(together.split("-"))
            places = [tags.index(tag) for tag in languages]
            rows = ([_listed(row, tags, p) for p in places] for row in gold["paragraph_rows"])
            files = tuple(path.parent / gold["versions"][tag] for tag in languages)
            beads = _beads(row for row in rows if any(row))
            yield Task(f"{path.parent.name}/{together}", "corpus", languages, files, beads)


def _listed(row: Mapping[str, Sequence[int]], tags: Sequence[str], place: int) -> list[int]:
    return list(row.get(tags[place], ()))


def _beads(listed: Iterable[Iterable[Iterable[int]]]) -> tuple[Bead, ...]:
    return tuple(tuple(tuple(sorted(side)) for side in bead) for bead in listed)


def grouped(tasks: Iterable[Task]) -> dict[str, dict[str, list[Task]]]:
    """The tasks by group and languages."""
    found: dict[str, dict[str, list[Task]]] = defaultdict(lambda: defaultdict(list))
    for task in tasks:
        found[task.group][task.together].append(task)
    return found


def strict_f1(tasks: Sequence[Task], answer: Callable[[Task], Iterable[Bead]]) -> float:
    """The strict F1 of the answers to some tasks, in percent, over all their beads at once."""
    ours: list[tuple[frozenset[tuple[int, int]], ...]] = []
    gold: list[tuple[frozenset[tuple[int, int]], ...]] = []
    for number, task in enumerate(tasks):
        ours += (_named(bead, number) for bead in answer(task))
        gold += (_named(bead, number) for bead in task.beads)
    return 100 * strict_agreement(ours, gold).f1


def _named(bead: Bead, number: int) -> tuple[frozenset[tuple[int, int]], ...]:
    return tuple(frozenset((number, segment) for segment in side) for side in bead)


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]], first: int = 30) -> None:
    """A table: the first column to the left, the others to the right."""
    for row in chain([heads], rows):
        print(f"{row[0]:{first}}" + "".join(f"{cell:>10}" for cell in row[1:]), flush=True)
