"""Works of any number of rows in three versions, prepared for the reader.

A thousand rows are paired and checked as any work is. Longer works are these rows over and over,
each with a number of its own before its text, so that they can be searched for.

    python tests/bench/numbered_work.py FOLDER ROWS
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from made_up_pages import SENTENCES, filled

from align.model import Alignment, Evidence, Row, Run, TextPlace
from align.numbers.model import Discrepancy
from align.opening import Opened
from align.prepared import store
from align.prepared.opening import prepare
from align.prepared.request import request_for
from align.reading import read_work

LANGUAGES = ("de", "en", "zh")
PAIRED = 1_000


def number_of(row: int) -> str:
    """What stands before the text of a row."""
    return f"[{row + 1:06}]"


def write_numbered(folder: Path, rows: int) -> list[str]:
    """Files of a work of so many rows, a version each."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for language in LANGUAGES:
        bodies = list(islice(_bodies(language), PAIRED))
        path = folder / f"{rows}.{language}.txt"
        texts = (f"{number_of(row)} {bodies[row % PAIRED]}" for row in range(rows))
        path.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def write_mixed(files: Sequence[str], path: Path) -> None:
    """A file with the paragraphs of all files in turn, for programs that show one column."""
    texts = [Path(file).read_text(encoding="utf-8").rstrip("\n").split("\n\n") for file in files]
    rows = ("\n\n".join(row) for row in zip(*texts, strict=True))
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")


def prepare_numbered(folder: Path, rows: int) -> list[str]:
    """The files of a prepared work of so many rows, a multiple of a thousand."""
    paired = prepare(write_numbered(folder, PAIRED))
    files = write_numbered(folder, rows)
    if rows == PAIRED or store.find(request_for(files)) is not None:
        return files
    pairs = [(row, found) for row, found in _by_row(paired)]
    long_rows: list[Row] = []
    discrepancies: list[Discrepancy] = []
    for start in range(0, rows, PAIRED):
        for row, found in pairs:
            long_rows.append(_moved(row, start))
            discrepancies += [_found(each, start) for each in found]
    groups = paired.alignment.groups
    opened = Opened(read_work(files), Alignment(long_rows, (), groups), discrepancies)
    store.keep(request_for(files), opened)
    return files


def _bodies(language: str) -> Iterator[str]:
    sentences = SENTENCES[language].strip().splitlines()
    between = "" if language == "zh" else " "
    number = 0
    while True:
        chance = random.Random(number)
        chosen = [chance.randrange(len(sentences)) for _ in range(chance.randint(1, 4))]
        parts = [filled(sentences[at], language, random.Random(f"{number} {at}")) for at in chosen]
        yield between.join(parts)
        number += 1


def _by_row(opened: Opened) -> Iterator[tuple[Row, Sequence[Discrepancy]]]:
    for number, row in enumerate(opened.alignment.rows):
        kept = replace(row, evidence=tuple(row.evidence), sentence_rows=tuple(row.sentence_rows))
        yield kept, [each for each in opened.discrepancies if each.row == number]


def _moved(row: Row, by: int) -> Row:
    runs = tuple(Run(run.start + by, run.end + by) for run in row.runs)
    return replace(row, runs=runs, evidence=tuple(_said(each, by) for each in row.evidence))


def _said(evidence: Evidence, by: int) -> Evidence:
    if evidence.places is None:
        return evidence
    one, other = (TextPlace(place.paragraph + by, place.span) for place in evidence.places)
    return replace(evidence, places=(one, other))


def _found(found: Discrepancy, by: int) -> Discrepancy:
    figures = tuple(
        figure and replace(figure, paragraph=figure.paragraph + by) for figure in found.figures
    )
    return replace(found, row=found.row + by, figures=figures, key=f"{found.key}+{by}")


if __name__ == "__main__":
    made = prepare_numbered(Path(sys.argv[1]), int(sys.argv[2]))
    write_mixed(made, Path(sys.argv[1], f"{sys.argv[2]}.mixed.txt"))
