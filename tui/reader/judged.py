"""Findings as a person has judged them: which are open, which dismissed, and which are alike."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cached_property

from align.model import Alignment, Work
from align.numbers.model import Discrepancy, Figure, Severity
from align.passages import Passage, passage_key
from tui.reader.dismissals import Dismissals
from tui.reader.gathered import Finding, Findings


def finding_key(work: Work, alignment: Alignment, finding: Finding) -> str:
    """A key that is the same on the next run: of what is said, not of where it stands."""
    if isinstance(finding, Discrepancy):
        return finding.key or f"{finding.row}:{finding.type}:{finding.figures}"
    return passage_key(work, alignment, finding)


def likeness(finding: Finding) -> Hashable:
    """What two findings have in common that are alike.

    Discrepancies: their type, and the values and bounds of their figures by version; of names the
    words. Passages: their kind and the version that stands apart.
    """
    if isinstance(finding, Passage):
        return finding.kind, finding.version
    return finding.type, finding.absent, tuple(map(_said, finding.figures))


def _said(figure: Figure | None) -> Hashable:
    if figure is None:
        return None
    mention, reading = figure.mention, figure.mention.reading
    is_value = reading.value is not None or reading.iso is not None
    return (reading if is_value else mention.surface), mention.qualifier


class JudgedFindings:
    """The numbers of findings that are `open`, and of those `dismissed`, both in order."""

    def __init__(self, findings: Findings, keys: Sequence[str], dismissals: Dismissals) -> None:
        """`keys` are those of the findings; they are not looked at where nothing is dismissed."""
        gone = dismissals.keys
        self._findings = findings
        self.open: Sequence[int] = range(len(findings))
        self.dismissed: Sequence[int] = ()
        if gone:
            self.open = [number for number in self.open if keys[number] not in gone]
            still = set(self.open)
            self.dismissed = [n for n in range(len(findings)) if n not in still]

    def of(self, row: int) -> Sequence[int]:
        """The open findings of a row."""
        first = bisect_left(self.open, row, key=self._row)
        return self.open[first : bisect_right(self.open, row, key=self._row)]

    def is_open(self, number: int) -> bool:
        """Whether a finding is open."""
        at = bisect_left(self.open, number)
        return at < len(self.open) and self.open[at] == number

    def place(self, number: int) -> int:
        """Which of the open findings it is, from 1."""
        return bisect_left(self.open, number) + 1

    def alike(self, number: int) -> tuple[int, ...]:
        """The open findings that are like one of them, that one included."""
        wanted = likeness(self._findings[number])
        return tuple(each for each in self.open if likeness(self._findings[each]) == wanted)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows with open findings, in order."""
        return tuple(sorted({row for number in self.open for row in self._findings.rows(number)}))

    @cached_property
    def severities(self) -> Counter[Severity]:
        """How many of the open discrepancies there are of each severity."""
        if not self.dismissed:
            return Counter(self._findings.severity_counts)
        return Counter(map(self._findings.severity, self._discrepancies))

    @cached_property
    def types(self) -> Counter[str]:
        """How many of the open discrepancies there are of each type."""
        if not self.dismissed:
            return Counter({str(type_): n for type_, n in self._findings.type_counts.items()})
        return Counter(map(str, map(self._findings.kind, self._discrepancies)))

    @cached_property
    def passages(self) -> Counter[str]:
        """How many rows the open passages of each kind have."""
        found = Counter(self._findings.passage_counts)
        for passage in map(self._findings.passage, self.dismissed):
            if passage is not None:
                found[passage.kind] -= len(passage.rows)
        return found

    @cached_property
    def _discrepancies(self) -> list[int]:
        return [number for number in self.open if self._findings.passage(number) is None]

    def _row(self, number: int) -> int:
        return self._findings.row(number)
