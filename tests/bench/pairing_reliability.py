"""How honest the confidence of rows is, and what it would be if it were fitted anew.

    python tests/bench/pairing_reliability.py [--tasks DIR] [--filter REGEX] [--fit]

Prints, for rows of paragraphs and rows of sentences, those of several versions and those of one:
how many are said to be sure by so much, and what share of them is right. A line of the filter's
tasks is a paragraph; where blank lines tell paragraphs, its lines are the sentences. With --fit it
prints the constants of `align/pairing/confidence.py` as a logistic regression to these rows finds
them, and how well such a regression foretells rows of documents that it has not seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from pairing_tasks import Bead, Task, print_table, read_tasks, tasks_parser

from align.model import Paragraph, Run, Sentence, Version, Work
from align.pairing import annotate, confidence, pairing
from align.pairing.annotation import Annotation

ROWS = r"(ntrex/(mixed|mixedx|para-edit|sentpara)|handbook/mixed)/d1"
BUCKETS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.001)
FOLDS = 5
RIDGE = 1e-3
KINDS = ("paragraphs", "one paragraph", "sentences", "one sentence")
FITTED = (("paragraphs", "sentences"), ("one paragraph",))
"""Kinds of rows that share constants. What a sentence alone says hangs on its neighbours."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """A row: its kind, how sure it is said to be, what that comes from, and if it is right."""

    kind: str
    said: float
    reasons: tuple[float, ...]
    is_right: bool
    document: str


def judged(task: Task) -> list[Judged]:
    """The rows of a task's texts, judged by its beads."""
    reasons: list[tuple[float, ...]] = [()]
    with ExitStack() as stack:
        _remember(stack, reasons)
        return list(_judged(task, reasons))


def _remember(stack: ExitStack, reasons: list[tuple[float, ...]]) -> None:
    """Have the place in `reasons` of what is said, and why, stand for each confidence."""

    def place(said: float, why: tuple[float, ...]) -> float:
        reasons.append((said, *why))
        return float(len(reasons) - 1)

    def paired(score: float, pairs: int, units: int, merged: int) -> float:
        said = confidence.paired(score, pairs, units, merged)
        return place(said, confidence.reasons(score, pairs, units, merged))

    def unpaired(runs, neighbours, explainer) -> float:  # type: ignore[no-untyped-def]
        said = confidence.unpaired(runs, neighbours, explainer)
        rival = confidence.best_rival(runs, neighbours, explainer)
        return place(said, (0.0, 0.0) if rival is None else (1.0, rival))

    stack.enter_context(patch.object(pairing, "paired", paired))
    stack.enter_context(patch.object(pairing, "unpaired", unpaired))


def _judged(task: Task, reasons: Sequence[tuple[float, ...]]) -> Iterator[Judged]:
    document = task.name.rpartition("/")[2]
    work, annotations = task.work(), None
    has_blocks = any(map(_has_blocks, work.versions))
    if has_blocks:
        blocks = [_in_blocks(version) for version in work.versions]
        work = Work(work.title, tuple(version for version, _ in blocks))
        annotations = [annotation for _, annotation in blocks]
    alignment = pairing.pair(work, annotations)
    gold = _split(task.beads)
    for row in alignment.rows:
        if not has_blocks:
            kind = KINDS[0] if len(row.present) > 1 else KINDS[1]
            bead = tuple(tuple(run) for run in row.runs)
            yield _one(kind, row.confidence, reasons, bead in gold, document)
        else:
            firsts = [
                sum(len(s) for s in annotations[v].sentences[: run.start]) if annotations else 0
                for v, run in enumerate(row.runs)
            ]
            for inner in row.sentence_rows:
                kind = KINDS[2] if len(inner.present) > 1 else KINDS[3]
                bead = tuple(
                    tuple(Run(run.start + first, run.end + first))
                    for run, first in zip(inner.runs, firsts, strict=True)
                )
                yield _one(kind, inner.confidence, reasons, bead in gold, document)


def _one(
    kind: str, said: float, reasons: Sequence[tuple[float, ...]], is_right: bool, document: str
) -> Judged:
    if said < 1:
        return Judged(kind, said, (), is_right, document)
    found = reasons[int(said)]
    return Judged(kind, found[0], found[1:], is_right, document)


def _split(beads: Sequence[Bead]) -> set[Bead]:
    """The beads, those of one version alone split into single segments."""
    found = set()
    for bead in beads:
        if sum(map(bool, bead)) > 1:
            found.add(bead)
        else:
            found |= {
                tuple((each,) if v == w else () for w in range(len(bead)))
                for v, side in enumerate(bead)
                for each in side
            }
    return found


def _has_blocks(version: Version) -> bool:
    lines = [int(paragraph.line or 0) for paragraph in version.paragraphs]
    return lines != list(range(lines[0], lines[0] + len(lines)))


def _in_blocks(version: Version) -> tuple[Version, Annotation]:
    """The version with its blocks of lines for paragraphs, and their lines for sentences."""
    blocks: list[list[str]] = []
    before = -1
    for paragraph in version.paragraphs:
        line = int(paragraph.line or 0)
        if line != before + 1:
            blocks.append([])
        blocks[-1].append(paragraph.text)
        before = line
    made = Version(version.language, "", tuple(Paragraph(" ".join(block)) for block in blocks))
    return made, Annotation(annotate(made).figures, tuple(map(_spans, blocks)))


def _spans(block: Sequence[str]) -> tuple[Sentence, ...]:
    found, start = [], 0
    for text in block:
        found.append(Sentence(start, start + len(text)))
        start += len(text) + 1
    return tuple(found)


def print_reliability(rows: Sequence[Judged]) -> None:
    """The tables: rows by how sure they are said to be, and the share that is right."""
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    for kind in KINDS:
        if kind in by_kind:
            said = np.array([row.said for row in by_kind[kind]])
            right = np.array([row.is_right for row in by_kind[kind]], dtype=np.float64)
            print_table((f"rows of {kind}, said", "rows", "said %", "right %"), _lines(said, right))
            near = (said >= 0.88) & (said <= 0.92)
            if near.any():
                print(f"said to be at 90 % (88 to 92): {near.sum()}, right {_percent(right[near])}")
            print(flush=True)


def _lines(said: Floats, right: Floats) -> Iterator[Sequence[str]]:
    for low, high in pairwise(BUCKETS):
        inside = (said >= low) & (said < high)
        if inside.any():
            mean, share = _percent(said[inside]), _percent(right[inside])
            yield f"{100 * low:.0f} to {min(100 * high, 100):.0f} %", str(inside.sum()), mean, share
    yield "all", str(len(said)), _percent(said), _percent(right)


def _percent(values: Floats) -> str:
    return f"{100 * float(np.mean(values)):.1f}"


def print_fit(rows: Sequence[Judged]) -> None:
    """The weights of a logistic regression for each kind, and its loss on documents not seen."""
    for kinds in FITTED:
        known = [row for row in rows if row.kind in kinds and row.reasons]
        if not known:
            continue
        given = np.array([(1.0, *row.reasons) for row in known])
        right = np.array([row.is_right for row in known], dtype=np.float64)
        names = sorted({row.document for row in known})
        fold = np.array([names.index(row.document) % FOLDS for row in known])
        foretold = np.zeros(len(known))
        for each in range(FOLDS):
            foretold[fold == each] = _odds(
                given[fold == each], _fitted(given[fold != each], right[fold != each])
            )
        said = np.array([row.said for row in known])
        weights = " ".join(f"{weight:.3f}" for weight in _fitted(given, right))
        print(f"rows of {', '.join(kinds)}: weights {weights}")
        print(
            f"loss: as said {_loss(said, right):.4f}, cross-validated {_loss(foretold, right):.4f}"
        )
        print_table(("cross-validated", "rows", "said %", "right %"), _lines(foretold, right))
        print()


def _fitted(given: Floats, right: Floats) -> Floats:
    """The weights by Newton's method."""
    weights = np.zeros(given.shape[1])
    for _ in range(30):
        odds = _odds(given, weights)
        slope = given.T @ (right - odds) - RIDGE * weights
        bend = (given * (odds * (1 - odds))[:, None]).T @ given + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def _odds(given: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(given @ weights, -30, 30))), dtype=np.float64)


def _loss(said: Floats, right: Floats) -> float:
    said = np.clip(said, 1e-3, 1 - 1e-3)
    return float(-np.mean(right * np.log(said) + (1 - right) * np.log(1 - said)))


def main() -> None:
    """Measure and print."""
    parser = tasks_parser(__doc__, ROWS)
    parser.add_argument("--fit", action="store_true", help="print constants fitted to these rows")
    options = parser.parse_args()
    rows = [row for task in read_tasks(options.tasks, options.filter) for row in judged(task)]
    print_reliability(rows)
    if options.fit:
        print_fit(rows)


if __name__ == "__main__":
    main()
