"""What is lit: which spans of which paragraph, how severely, and which lines carry a glyph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from align.model import Evidence, Span, TextPlace
from align.numbers.model import Severity
from tui.reader.book import Book
from tui.reader.search import Hit
from tui.reader.study_marks import NO_STUDY, StudyMarks

SEVERITY_GLYPHS = {Severity.ERROR: "!", Severity.MINOR: "~", Severity.INFO: "i"}
MISSING_GLYPH = "-"
HIT_GLYPH = "/"
"""Beside the match one has gone to."""

_GRAVITY = {Severity.ERROR: 0, Severity.MINOR: 1, Severity.INFO: 2}


def missing_glyph(severity: Severity) -> str:
    """The sign in the gutter of a version that lacks a figure: information is marked as such."""
    return SEVERITY_GLYPHS[severity] if severity is Severity.INFO else MISSING_GLYPH


@dataclass(frozen=True, slots=True)
class Mark:
    """A lit figure: its span, how severe its discrepancy is, whether that is the current one."""

    span: Span
    severity: Severity
    current: bool

    @property
    def glyph(self) -> str:
        """The sign in the gutter beside it."""
        return SEVERITY_GLYPHS[self.severity]


@dataclass(frozen=True, slots=True)
class RowMarks:
    """The marks of a row: by version and paragraph those in the text, by version those missing.

    Where several coincide the current one comes first, then the gravest. `matched` are the spans
    of the words that speak for the row, `pointed` those of the piece of evidence looked at, both
    by version and paragraph as well. `found` are the spans that match a search, `hit` is the one
    gone to: version, paragraph, span.
    """

    lit: dict[tuple[int, int], tuple[Mark, ...]]
    missing: dict[int, Severity]
    matched: Mapping[tuple[int, int], tuple[Span, ...]] = field(default_factory=dict)
    pointed: Mapping[tuple[int, int], Span] = field(default_factory=dict)
    found: Mapping[tuple[int, int], tuple[Span, ...]] = field(default_factory=dict)
    hit: tuple[int, int, Span] | None = None
    study: StudyMarks = NO_STUDY


def row_marks(book: Book, row: int, current: int | None) -> RowMarks:
    """The marks of a row; `current` is the number of the current discrepancy."""
    lit: dict[tuple[int, int], list[Mark]] = {}
    missing: dict[int, Severity] = {}
    for number in book.discrepancies_of(row):
        discrepancy = book.discrepancies[number]
        severity = discrepancy.severity
        for version, figure in enumerate(discrepancy.figures):
            if figure is not None:
                mark = Mark(figure.mention.span, severity, number == current)
                lit.setdefault((version, figure.paragraph), []).append(mark)
        for version in discrepancy.absent:
            worst = missing.get(version, severity)
            missing[version] = min(worst, severity, key=_GRAVITY.__getitem__)
    return RowMarks({place: tuple(sorted(each, key=_rank)) for place, each in lit.items()}, missing)


def matched_words(book: Book, row: int) -> dict[tuple[int, int], tuple[Span, ...]]:
    """Where the evidence for a row and for its links has its words, by version and paragraph.

    The spans of a paragraph are in order; they may overlap.
    """
    found: dict[tuple[int, int], set[Span]] = {}
    for version, place in _places(book, row):
        found.setdefault((version, place.paragraph), set()).add(place.span)
    return {paragraph: tuple(sorted(spans)) for paragraph, spans in found.items()}


def pointed_words(evidence: Evidence) -> dict[tuple[int, int], Span]:
    """Where a piece of evidence has its words, by version and paragraph."""
    return {(version, place.paragraph): place.span for version, place in _ends(evidence)}


def _places(book: Book, row: int) -> Iterator[tuple[int, TextPlace]]:
    for each in book.rows[row].evidence:
        yield from _ends(each)
    for end in book.links_of(row):
        for each in end.link.evidence:
            yield from (at for at in _ends(each) if at[0] == end.near.version)


def _ends(evidence: Evidence) -> Iterator[tuple[int, TextPlace]]:
    """The two versions of a piece of evidence, each with the place of its words, if it has any."""
    yield from zip(evidence.versions, evidence.places or (), strict=False)


def _rank(mark: Mark) -> tuple[bool, int]:
    return (not mark.current, _GRAVITY[mark.severity])


def with_found(
    marks: RowMarks,
    found: tuple[tuple[int, int, tuple[Span, ...]], ...],
    hit: Hit | None,
) -> RowMarks:
    """The marks with those of a search: version, paragraph and spans of what matches."""
    if not found:
        return marks
    spans = {(version, paragraph): each for version, paragraph, each in found}
    gone_to = (hit.version, hit.paragraph, hit.span) if hit is not None else None
    return replace(marks, found=spans, hit=gone_to)
