"""What is lit: which spans of which paragraph, how severely, and which lines carry a glyph."""

from __future__ import annotations

from dataclasses import dataclass

from align.model import Span
from align.numbers.model import Severity
from tui.reader.book import Book

SEVERITY_GLYPHS = {Severity.ERROR: "!", Severity.MINOR: "~", Severity.INFO: "i"}
MISSING_GLYPH = "-"

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

    Where several coincide the current one comes first, then the gravest.
    """

    lit: dict[tuple[int, int], tuple[Mark, ...]]
    missing: dict[int, Severity]


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


def _rank(mark: Mark) -> tuple[bool, int]:
    return (not mark.current, _GRAVITY[mark.severity])
