"""Alignment and discrepancies as plain text: for pipes, mails, screen readers.

Rows count from 1, as on the screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from align.displaced import moved_rows, rows_of_places
from align.model import Alignment, Confidence, Row, Work
from align.numbers import describe
from align.numbers.model import Discrepancy, Figure, Severity, Strength
from align.numbers.version_figures import read_figures
from align.pairing import Annotation
from align.reading.language import UNKNOWN

CONTEXT = 24
"""Characters of the text shown on either side of a figure."""
NOTHING = "-"
"""Stands where a version has no counterpart."""

_NO_REMARKS: Mapping[int, Sequence[str]] = MappingProxyType({})

_CONTROLS = {c: 0x2400 + c for c in range(0x20) if chr(c) not in "\t\n"}
_CONTROLS |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}


def printable(text: str) -> str:
    """The text with control characters made visible, so that it can't command a terminal."""
    return text.translate(_CONTROLS)


def rows_as_text(
    work: Work, alignment: Alignment, remarks: Mapping[int, Sequence[str]] = _NO_REMARKS
) -> Iterator[str]:
    """The rows one under the other, a line per paragraph with its version's label in front.

    `remarks` are lines to stand below a row, by its number from 0.
    """
    width = max(map(len, work.labels))
    notes = _link_notes(work, alignment)
    moved = moved_rows(alignment)
    for number, row in enumerate(alignment.rows, 1):
        yield f"[{number}]{how_sure(work, row, moved.get(number - 1))}"
        yield from row_lines(work, row)
        below = [*notes.get(number - 1, []), *remarks.get(number - 1, [])]
        yield from (printable(f"{'':{width}}  {note}") for note in below)
        yield ""


def sentence_rows_as_text(
    work: Work, alignment: Alignment, annotations: Sequence[Annotation]
) -> Iterator[str]:
    """The sentence rows inside each row: [3.2] is the second one of the third row.

    `annotations` are those of the versions. Links are of paragraphs, and told below the last
    sentence row of theirs.
    """
    width = max(map(len, work.labels))
    notes = _link_notes(work, alignment)
    moved = moved_rows(alignment)
    for number, row in enumerate(alignment.rows, 1):
        sentences = [
            [s.of(version.paragraphs[p].text).strip() for p, s in annotation.sentences_of(run)]
            for version, annotation, run in zip(work.versions, annotations, row.runs, strict=True)
        ]
        for part, inside in enumerate(row.sentence_rows, 1):
            away = moved.get(number - 1) if len(inside.present) == 1 else None
            yield f"[{number}.{part}]{how_sure(work, inside, away)}"
            for label, texts, run in zip(work.labels, sentences, inside.runs, strict=True):
                yield from _labelled(label, width, texts[run.start : run.end])
            if part == len(row.sentence_rows):
                yield from (
                    printable(f"{'':{width}}  {note}") for note in notes.get(number - 1, [])
                )
            yield ""


def how_sure(work: Work, row: Row, moved: Confidence | None = None) -> str:
    """What a row is and its confidence, with a blank before it; nothing for a single version.

    `moved` is how sure it is that a version has the row elsewhere, if it has.
    """
    if len(work.versions) == 1:
        return ""
    if moved is not None:
        return f" moved, {moved:.0%} sure"
    return f" {'paired' if len(row.present) > 1 else 'alone'}, {row.confidence:.0%} sure"


def row_lines(work: Work, row: Row) -> Iterator[str]:
    """The paragraphs of a row, each with the label of its version in front."""
    width = max(map(len, work.labels))
    for label, version, run in zip(work.labels, work.versions, row.runs, strict=True):
        yield from _labelled(label, width, [version.paragraphs[index].text for index in run])


def _labelled(label: str, width: int, texts: Sequence[str]) -> Iterator[str]:
    if not texts:
        yield f"{label:{width}}  {NOTHING}"
    for text in texts:
        first, *rest = text.split("\n")
        yield printable(f"{label:{width}}  {first}")
        yield from (printable(f"{'':{width}}  {line}") for line in rest)


def _link_notes(work: Work, alignment: Alignment) -> dict[int, list[str]]:
    """For each row (from 0) the lines that tell of its links."""
    row_of = rows_of_places(alignment)
    notes: dict[int, list[str]] = {}
    for link in alignment.links:
        ends = ((link.one, 0), (link.other, 1))
        for (near, _), (far, side) in (ends, ends[::-1]):
            row = alignment.rows[row_of[near]]
            own = f"{work.labels[near.version]} " if len(row.present) > 1 else ""
            where = f"-> row {row_of[far] + 1} ({work.labels[far.version]})"
            facts = ", ".join(e.surfaces[side] for e in link.evidence[:4])
            notes.setdefault(row_of[near], []).append(f"{own}{where}: {facts}")
    return notes


def discrepancies_as_text(work: Work, discrepancies: Sequence[Discrepancy]) -> Iterator[str]:
    """The discrepancies one under the other, each figure with its reading, and their count."""
    width = max(map(len, work.labels))
    for found in discrepancies:
        yield f"row {found.row + 1}: {found.severity.value}: {headline(work, found)}"
        for v, label in enumerate(work.labels):
            figure = found.figures[v]
            if figure is not None:
                yield printable(f"  {label:{width}}  {describe(figure.mention)}")
                yield printable(f"  {'':{width}}  {_context(work, v, figure)}")
            elif v in found.absent:
                yield f"  {label:{width}}  {NOTHING}"
        if found.hint:
            yield f"  {'':{width}}  ({found.hint})"
        yield ""
    yield count_in_words(discrepancies)


def figures_as_text(work: Work, version: int) -> Iterator[str]:
    """Every figure of a version with its line, kind and reading, and their count."""
    document = work.versions[version]
    count = 0
    figures = read_figures(document)
    for paragraph, mentions in zip(document.paragraphs, figures.mentions, strict=True):
        for mention in mentions:
            line = paragraph.line + paragraph.text.count("\n", 0, mention.span.start)
            weak = ", weak" if mention.strength is Strength.WEAK else ""
            yield printable(f"{line:5}  {describe(mention)}  [{mention.kind.value}{weak}]")
            count += 1
    total = f"{count} figure{'' if count == 1 else 's'}"
    if document.language == UNKNOWN:
        path = document.source.path
        yield printable(f"{total} in a text of unknown language: {document.title}")
        yield printable(f"only digits and signs are read in it; if it is German, write de={path}")
    else:
        yield printable(f"{total} in {work.labels[version]}: {document.title}")
    if figures.exchanged_separators:
        yield "point and comma are read as this text writes them, not as its language does"


def headline(work: Work, found: Discrepancy) -> str:
    """The discrepancy in a few words: its type, and the versions that lack the figure."""
    if not found.absent:
        return found.type.value
    return f"{found.type.value} in {' and '.join(work.labels[v] for v in found.absent)}"


def count_in_words(discrepancies: Iterable[Discrepancy]) -> str:
    """How many discrepancies there are, by severity: "3 discrepancies: 2 errors, 1 minor"."""
    counts = Counter(found.severity for found in discrepancies)
    total = counts.total()
    if not total:
        return "No discrepancies."
    names = {Severity.ERROR: ("error", "errors"), Severity.MINOR: ("minor", "minor")}
    parts = []
    for severity in Severity:
        if number := counts[severity]:
            one, many = names.get(severity, (severity.value, severity.value))
            parts.append(f"{number} {one if number == 1 else many}")
    return f"{total} discrepanc{'y' if total == 1 else 'ies'}: {', '.join(parts)}."


def _context(work: Work, version: int, figure: Figure) -> str:
    text = work.versions[version].paragraphs[figure.paragraph].text
    span = figure.mention.span
    start, end = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    before = ("..." if start else "") + text[start : span.start]
    after = text[span.end : end] + ("..." if end < len(text) else "")
    return f"{before}[{span.of(text)}]{after}".replace("\n", " ")
