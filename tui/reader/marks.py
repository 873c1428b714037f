"""What is lit: which spans of which paragraph, how severely, and which lines carry a glyph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from align.model import Evidence, Span, TextPlace
from align.numbers.model import Discrepancy, Severity
from align.passages import Passage, PassageKind
from tui.reader.book import Book
from tui.reader.gathered import Finding
from tui.reader.study_marks import NO_STUDY, StudyMarks

if TYPE_CHECKING:
    from tui.reader.search import Hit

SEVERITY_GLYPHS = {Severity.ERROR: "!", Severity.MINOR: "~", Severity.INFO: "i"}
MISSING_GLYPH = "-"
PASSAGE_GLYPHS = {PassageKind.LACKING: "-", PassageKind.ALONE: "+", PassageKind.MOVED: ">"}
"""Beside the first line of a passage, in the column of the version that stands apart."""
HIT_GLYPH = "/"
"""Beside the match one has gone to."""

_GRAVITY = {Severity.ERROR: 0, Severity.MINOR: 1, Severity.INFO: 2}


def passage_glyph(passage: Passage, version: int) -> str:
    """The sign of a passage in the column of a version: what others lack has that of text alone."""
    kind = passage.kind if version == passage.version else PassageKind.ALONE
    return PASSAGE_GLYPHS[kind]


def beside_text(marks: RowMarks, present: Sequence[int], placed: Sequence[int]) -> RowMarks:
    """The marks for columns where not every version that lacks the row has a place for its sign.

    `placed` have one, `present` are those that have text in the row: what another version lacks is
    marked there.
    """
    lacking = [
        each
        for each in marks.apart.values()
        if each.kind is PassageKind.LACKING and each.version not in placed
    ]
    if not lacking:
        return marks
    return replace(marks, apart=dict.fromkeys(present, lacking[0]) | dict(marks.apart))


def finding_glyph(finding: Finding) -> str:
    """The sign of a finding where it is told of."""
    if isinstance(finding, Passage):
        return PASSAGE_GLYPHS[finding.kind]
    return SEVERITY_GLYPHS[finding.severity]


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
    apart: Mapping[int, Passage] = field(default_factory=dict)
    """The passages of the row, by the version that stands apart."""
    review: str = ""
    """The sign of what a reviewer said of the row."""


def row_marks(book: Book, findings: Sequence[int], current: int | None) -> RowMarks:
    """The marks of a row with these findings; `current` is the number of the current one."""
    lit: dict[tuple[int, int], list[Mark]] = {}
    missing: dict[int, Severity] = {}
    apart: dict[int, Passage] = {}
    for number in findings:
        finding = book.findings[number]
        if isinstance(finding, Discrepancy):
            _mark(finding, lit, missing, is_current=number == current)
        else:
            apart[finding.version] = finding
    in_order = {place: tuple(sorted(each, key=_rank)) for place, each in lit.items()}
    return RowMarks(in_order, missing, apart=apart)


def _mark(
    discrepancy: Discrepancy,
    lit: dict[tuple[int, int], list[Mark]],
    missing: dict[int, Severity],
    *,
    is_current: bool,
) -> None:
    """Add the marks of a discrepancy to those of its row."""
    severity = discrepancy.severity
    for version, figure in enumerate(discrepancy.figures):
        if figure is not None:
            mark = Mark(figure.mention.span, severity, is_current)
            lit.setdefault((version, figure.paragraph), []).append(mark)
    for version in discrepancy.absent:
        worst = missing.get(version, severity)
        missing[version] = min(worst, severity, key=_GRAVITY.__getitem__)


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
