"""How many findings a work has, in words: by severity, by kind, and how many are dismissed."""

from __future__ import annotations

from align.numbers.model import DiscrepancyType, Severity
from align.passages import PassageKind
from tui.reader.book import Book
from tui.reader.dismissals import Dismissals
from tui.reader.judged import JudgedFindings
from tui.reader.marks import SEVERITY_GLYPHS

TYPES = {
    DiscrepancyType.VALUE_DIFFERS: "value",
    DiscrepancyType.MISSING: "missing",
    DiscrepancyType.UNIT_DIFFERS: "unit",
    DiscrepancyType.QUALIFIER_DIFFERS: "bound",
}
"""The types of discrepancy in a word each."""

_ROWS = {
    PassageKind.LACKING: "missing",
    PassageKind.ALONE: "in one version",
    PassageKind.MOVED: "moved",
}


def counts(book: Book, dismissals: Dismissals) -> str:
    """All: "14 discrepancies (2 minor): 9 value, 5 missing; 1 row missing; 3 dismissed"."""
    judged = book.judged(dismissals)
    total = judged.severities.total()
    words = _discrepancies(book, judged)
    lesser = _each(judged, (Severity.MINOR, Severity.INFO))
    if lesser:
        words += f" ({', '.join(lesser)})"
    if total:
        words += f": {', '.join(_types(judged))}"
    return "; ".join([words, *_rows(judged), *_dismissed(judged)])


def short_counts(book: Book, dismissals: Dismissals) -> str:
    """The same with the signs of the margin: "!12 ~2: 9 value, 5 missing; 1 row apart"."""
    judged = book.judged(dismissals)
    if not judged.severities:
        return "; ".join([_discrepancies(book, judged), *_rows(judged)])
    signs = [
        f"{SEVERITY_GLYPHS[severity]}{judged.severities[severity]}"
        for severity in Severity
        if judged.severities[severity]
    ]
    return "; ".join([f"{' '.join(signs)}: {', '.join(_types(judged))}", *_all_rows(judged)])


def brief_counts(book: Book, dismissals: Dismissals) -> str:
    """How many findings there are, no kinds: "14 discrepancies; 1 row apart"."""
    judged = book.judged(dismissals)
    return "; ".join([_discrepancies(book, judged), *_all_rows(judged)])


def _discrepancies(book: Book, judged: JudgedFindings) -> str:
    """How many discrepancies there are: "14 discrepancies"; why none where nothing is compared."""
    total = judged.severities.total()
    if not total:
        compared = book.findings or book.extent.compared
        return "no discrepancies" if compared else "nothing compared"
    return "1 discrepancy" if total == 1 else f"{total} discrepancies"


def _each(judged: JudgedFindings, severities: tuple[Severity, ...]) -> list[str]:
    counted = judged.severities
    return [f"{counted[severity]} {severity}" for severity in severities if counted[severity]]


def _types(judged: JudgedFindings) -> list[str]:
    """The types, the most frequent first."""
    return [
        f"{count} {TYPES[DiscrepancyType(type_)]}" for type_, count in judged.types.most_common()
    ]


def _rows(judged: JudgedFindings) -> list[str]:
    """How many rows stand apart."""
    return [
        f"{count} {'row' if count == 1 else 'rows'} {words}"
        for kind, words in _ROWS.items()
        if (count := judged.passages[kind])
    ]


def _all_rows(judged: JudgedFindings) -> list[str]:
    """How many rows stand apart in whatever way."""
    rows = judged.passages.total()
    return [] if not rows else ["1 row apart" if rows == 1 else f"{rows} rows apart"]


def _dismissed(judged: JudgedFindings) -> list[str]:
    return [f"{len(judged.dismissed)} dismissed"] if judged.dismissed else []
