"""Rows as other programs take them: texts side by side, with what was said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from align.exchange.writers import Level
from align.model import Alignment, Paragraph, ParagraphKind, Row, Run, Source, Version, Work
from align.news import told
from align.reviewed import Reviewed, RowReview, RowStatus


@dataclass(frozen=True, slots=True)
class About:
    """A version in short: its label in the work, its language and title."""

    label: str
    language: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A row: for each version its segments with their kinds; none where it is silent."""

    segments: tuple[tuple[Paragraph, ...], ...]
    confidence: float = 1.0
    review: RowReview = field(default_factory=RowReview)


def abouts_of(reviewed: Reviewed) -> tuple[About, ...]:
    """The versions of a work in short."""
    work = reviewed.work
    return tuple(
        About(label, version.language, version.title)
        for label, version in zip(work.labels, work.versions, strict=True)
    )


def units_of(reviewed: Reviewed, level: Level) -> Iterator[Unit]:
    """The rows of a work, or the sentence rows in them."""
    rows = reviewed.alignment.rows
    for number, row in enumerate(told(rows, len(rows), "writing the rows")):
        review = reviewed.review_of(number)
        if level is Level.PARAGRAPH or not row.sentence_rows:
            yield Unit(_paragraphs(reviewed.work, row), row.confidence, review)
        else:
            yield from _sentence_units(reviewed.work, row, review)


def reviewed_of(
    title: str,
    abouts: Sequence[About],
    units: Sequence[Unit],
    sources: Sequence[Source] | None = None,
) -> Reviewed:
    """The work of which units are all rows, in their order; `sources` are those of the versions."""
    columns: list[list[Paragraph]] = [[] for _ in abouts]
    rows, reviews = [], {}
    for number, unit in enumerate(units):
        runs = []
        for column, segments in zip(columns, unit.segments, strict=True):
            start = len(column)
            numbered = enumerate(segments, start + 1)
            column.extend(Paragraph(each.text, each.kind, n, each.marks) for n, each in numbered)
            runs.append(Run(start, len(column)))
        rows.append(Row(tuple(runs), unit.confidence))
        if unit.review != RowReview():
            reviews[number] = unit.review
    known = sources or [Source(format="bitext")] * len(abouts)
    versions = tuple(
        Version(about.language, about.title, tuple(column), source)
        for about, column, source in zip(abouts, columns, known, strict=True)
    )
    groups = (tuple(range(len(versions))),)
    return Reviewed(Work(title, versions), Alignment(tuple(rows), (), groups), (), reviews)


def review_from(status: str | None, comment: str | None) -> RowReview:
    """A review from its words; a status of other programs is none of ours."""
    known = {each.value: each for each in RowStatus}
    return RowReview(known.get(status or "", RowStatus.UNTOUCHED), comment or "")


def _paragraphs(work: Work, row: Row) -> tuple[tuple[Paragraph, ...], ...]:
    return tuple(
        tuple(version.paragraphs[run.start : run.end])
        for version, run in zip(work.versions, row.runs, strict=True)
    )


def _sentence_units(work: Work, row: Row, review: RowReview) -> Iterator[Unit]:
    from align.reading.sentences import split_sentences

    sentences: list[list[Paragraph]] = []
    for version, run in zip(work.versions, row.runs, strict=True):
        found: list[Paragraph] = []
        for paragraph in version.paragraphs[run.start : run.end]:
            found += (
                Paragraph(span.of(paragraph.text).strip(), ParagraphKind(paragraph.kind))
                for span in split_sentences(paragraph.text, version.language)
            )
        sentences.append(found)
    for part in row.sentence_rows:
        segments = (
            tuple(found[run.start : run.end])
            for found, run in zip(sentences, part.runs, strict=True)
        )
        yield Unit(tuple(segments), part.confidence, review)
