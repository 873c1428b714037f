"""Which findings are wanted: of what severity and kind, open or dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from align.numbers.model import DiscrepancyType, Severity
from align.passages import PassageKind
from tui.reader.book import Book
from tui.reader.dismissals import Dismissals
from tui.reader.gathered import Findings

Kind = DiscrepancyType | PassageKind
"""What kinds of findings there are: figures that disagree, rows that not all versions have."""
_Wanted = TypeVar("_Wanted")
KINDS: tuple[tuple[Kind, str], ...] = (
    (DiscrepancyType.VALUE_DIFFERS, "value differs"),
    (DiscrepancyType.MISSING, "figure missing"),
    (DiscrepancyType.UNIT_DIFFERS, "unit differs"),
    (DiscrepancyType.QUALIFIER_DIFFERS, "qualifier differs"),
    (PassageKind.LACKING, "row missing"),
    (PassageKind.ALONE, "row in one version"),
    (PassageKind.MOVED, "row moved"),
)
"""All kinds, and what each is called."""
EVERYTHING = "discrepancies"
_SEVERITIES = {
    Severity.ERROR: "errors",
    Severity.MINOR: "minor discrepancies",
    Severity.INFO: "information",
}


class Standing(StrEnum):
    """Whether a person has dismissed a finding."""

    OPEN = "open"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Queue:
    """The findings that are wanted; None where all are."""

    severity: Severity | None = None
    kind: Kind | None = None
    standing: Standing | None = Standing.OPEN

    def keeps(self, findings: Findings, number: int) -> bool:
        """Whether a finding has the severity and the kind."""
        return (self.severity is None or findings.severity(number) is self.severity) and (
            self.kind is None or findings.kind(number) is self.kind
        )

    def listed(self, book: Book, dismissals: Dismissals) -> Sequence[int]:
        """The numbers of the findings that are wanted, in order."""
        judged = book.judged(dismissals)
        if self.standing is Standing.OPEN:
            chosen = judged.open
        elif self.standing is Standing.DISMISSED:
            chosen = judged.dismissed
        else:
            chosen = range(len(book.findings))
        if self.severity is None and self.kind is None:
            return chosen
        return [number for number in chosen if self.keeps(book.findings, number)]

    @property
    def is_all_open(self) -> bool:
        """Whether all findings are wanted that are open."""
        return self == Queue()

    @property
    def what(self) -> str:
        """What is wanted, in words: "errors: unit differs"; of all: "discrepancies"."""
        kind = [] if self.kind is None else [KINDS[_number(self.kind)][1]]
        severity = [] if self.severity is None else [_SEVERITIES[self.severity]]
        return ": ".join([*severity, *kind]) or EVERYTHING


def next_severity(queue: Queue, findings: Findings) -> Queue:
    """Another severity that findings have; after the last one all."""
    met = {findings.severity(number) for number in range(len(findings))}
    return replace(queue, severity=_after(queue.severity, [s for s in Severity if s in met]))


def next_kind(queue: Queue, findings: Findings) -> Queue:
    """Another kind that findings have; after the last one all."""
    met = {_number(findings.kind(number)) for number in range(len(findings))}
    return replace(queue, kind=_after(queue.kind, [KINDS[number][0] for number in sorted(met)]))


def next_standing(queue: Queue) -> Queue:
    """Open, dismissed, both."""
    return replace(queue, standing=_after(queue.standing, list(Standing)))


def _number(kind: Kind) -> int:
    """The place of a kind among all; a missing figure and a missing row are called alike."""
    return next(number for number, (each, _) in enumerate(KINDS) if each is kind)


def _after(now: _Wanted | None, chosen: Sequence[_Wanted]) -> _Wanted | None:
    at = next((number + 1 for number, each in enumerate(chosen) if each is now), 0)
    return chosen[at] if at < len(chosen) else None
