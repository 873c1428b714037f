"""How well the program does on the sample works, against their gold.

python tests/corpus/measure.py        prints a table
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from corpus.gold import NAMES, GoldWork, load

from align.model import Span
from align.numbers.model import Discrepancy, Severity
from align.opening import Opened, open_work
from align.pairing import annotate_work
from align.pairing.evaluation import Agreement, lax_agreement, strict_agreement
from align.reading import split_sentences


@dataclass(frozen=True)
class Measurement:
    """What was measured on one work: shares from 0 to 1."""

    kinds: float
    sentences: float
    rows: Agreement
    sentence_rows: Agreement
    sentence_rows_lax: Agreement
    findings: Agreement
    typed_recall: float
    false_findings: tuple[Discrepancy, ...]
    missed_findings: tuple[dict[str, Any], ...]


@cache
def measure(name: str) -> Measurement:
    """Open a sample work as the program does and compare everything with its gold."""
    work = load(name)
    opened = open_work(work.arguments)
    ours, truth = _sentence_rows(opened, work), _gold_sentence_rows(work)
    alarms = [d for d in opened.discrepancies if d.severity is not Severity.INFO]
    gold = [entry for entry in work.gold["discrepancies"] if entry["severity"] != "info"]
    hits = [[_same(d, entry, work) for d in alarms] for entry in gold]
    true_alarms = [any(row[i] for row in hits) for i in range(len(alarms))]
    found = [any(row) for row in hits]
    typed = [
        any(
            hit and d.type.value == entry["type"].replace("_", " ")
            for hit, d in zip(row, alarms, strict=True)
        )
        for row, entry in zip(hits, gold, strict=True)
    ]
    return Measurement(
        _share(
            p.kind.value == kind.replace("_", " ")
            for version, language in zip(opened.work.versions, work.languages, strict=True)
            for p, kind in zip(version.paragraphs, work.gold["kinds"][language], strict=True)
        ),
        _share(
            [[s.start, s.end] for s in split_sentences(text, language)] == spans
            for language in work.languages
            for text, spans in zip(
                work.paragraphs[language], work.gold["sentences"][language], strict=True
            )
        ),
        strict_agreement(
            [tuple(frozenset(run) for run in row.runs) for row in opened.alignment.rows],
            [
                tuple(frozenset(row[lang]) for lang in work.languages)
                for row in work.gold["paragraph_rows"]
            ],
        ),
        strict_agreement(ours, truth),
        lax_agreement(ours, truth),
        Agreement(_share(true_alarms), _share(found)),
        _share(typed),
        tuple(d for d, true in zip(alarms, true_alarms, strict=True) if not true),
        tuple(entry for entry, hit in zip(gold, found, strict=True) if not hit),
    )


def _sentence_rows(opened: Opened, work: GoldWork) -> list[tuple[frozenset[Any], ...]]:
    rows = []
    annotations = opened.annotations or annotate_work(opened.work)
    for row in opened.alignment.rows:
        sentences = [
            [(p, s.start) for p, s in annotation.sentences_of(run)]
            for annotation, run in zip(annotations, row.runs, strict=True)
        ]
        rows += [
            tuple(frozenset(sentences[v][run.start : run.end]) for v, run in enumerate(part.runs))
            for part in row.sentence_rows
        ]
    return rows


def _gold_sentence_rows(work: GoldWork) -> list[tuple[frozenset[Any], ...]]:
    return [
        tuple(
            frozenset((p, work.sentence(lang, p, s).start) for p, s in row[lang])
            for lang in work.languages
        )
        for row in work.gold["sentence_rows"]
    ]


def _same(found: Discrepancy, entry: dict[str, Any], work: GoldWork) -> bool:
    """Whether a finding is the one that gold means: they share a figure's place."""
    for figure, language in zip(found.figures, work.languages, strict=True):
        mention = entry["mentions"][language]
        if figure is None or mention is None or figure.paragraph != mention["paragraph"]:
            continue
        if figure.mention.span.overlaps(Span(mention["start"], mention["end"])):
            return True
    return False


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else 1.0


def main() -> None:
    """Print the table."""
    print("work     kinds  sent.  rows   s.rows lax    found  true   typed")
    for name in NAMES:
        m = measure(name)
        print(
            f"{name:8} {m.kinds:.3f}  {m.sentences:.3f}  {m.rows.f1:.3f}  {m.sentence_rows.f1:.3f}"
            f"  {m.sentence_rows_lax.f1:.3f}  {m.findings.recall:.3f}  {m.findings.precision:.3f}"
            f"  {m.typed_recall:.3f}"
        )
        if "-v" in sys.argv:
            for d in m.false_findings:
                surfaces = [f.mention.surface if f else None for f in d.figures]
                print(f"    false: row {d.row} {d.severity} {d.type} {surfaces} {d.hint}")
            for entry in m.missed_findings:
                surfaces = [x and x["surface"] for x in entry["mentions"].values()]
                print(f"    missed: row {entry['row']} {entry['type']} {surfaces}")


if __name__ == "__main__":
    main()
