"""A work, its alignment and its discrepancies, with the look-ups a reader needs.

What costs time in proportion to the number of rows is done once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from align.extent import Extent, extent_of, rows_apart
from align.model import Alignment, Link, Place, Row, Run, Work
from align.numbers.model import Discrepancy, Figure
from tui.reader.dismissals import Dismissals
from tui.reader.headings import heading_rows
from tui.reader.judged import Finding, JudgedFindings, finding_key, rows_of
from tui.reader.passages import Passage, passages_of

if TYPE_CHECKING:
    from align.numbers.version_figures import VersionFigures


_REMEMBERED = 4
_SAID = 8
"""At most this many words of a link are named."""


@dataclass(frozen=True, slots=True)
class FarEnd:
    """A link seen from one of its rows: the place there, the place and row at the other end.

    `here` and `there` say in words what the two places share.
    """

    link: Link
    near: Place
    far: Place
    row: int
    here: str
    there: str


@dataclass(frozen=True)
class Book:
    """What is read: `discrepancies` are in the order of the rows.

    `figures` are those of each version; None where they are worked out when asked for.
    """

    work: Work
    alignment: Alignment
    discrepancies: tuple[Discrepancy, ...] = ()
    figures: tuple[VersionFigures, ...] | None = None

    @classmethod
    def of(
        cls,
        work: Work,
        alignment: Alignment,
        discrepancies: tuple[Discrepancy, ...] = (),
        figures: tuple[VersionFigures, ...] | None = None,
    ) -> Book:
        """The book of a work; puts the discrepancies in the order of the rows."""
        found = tuple(sorted(discrepancies, key=lambda each: each.row))
        return cls(work, alignment, found, figures)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in reading order."""
        return self.alignment.rows

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """A short name for each version: de, en, zh."""
        return self.work.labels

    @property
    def is_translation(self) -> bool:
        """Whether any two versions translate one another, so that rows are worth standing level."""
        groups = self.alignment.groups
        return not groups or any(len(group) > 1 for group in groups)

    def row_of(self, place: Place) -> int | None:
        """The row in which a paragraph stands, None if it stands in none."""

        def start(row: Row) -> int:
            return row.runs[place.version].start

        at = bisect_right(self.rows, place.paragraph, key=start) - 1
        found = at >= 0 and place.paragraph in self.rows[at].runs[place.version]
        return at if found else None

    def text(self, figure: Figure, version: int) -> str:
        """The words of a figure as they stand in the version."""
        return figure.mention.span.of(self.work.versions[version].paragraphs[figure.paragraph].text)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Passages and discrepancies in the order of the rows, in a row passages first."""
        found: tuple[Finding, ...] = (*self._passages, *self.discrepancies)
        return tuple(sorted(found, key=lambda each: each.row))

    def findings_of(self, row: int) -> tuple[int, ...]:
        """The numbers of the findings that a row is part of, dismissed or not."""
        return self._findings_by_row.get(row, ())

    def open_findings_of(self, row: int, dismissals: Dismissals) -> tuple[int, ...]:
        """The numbers of the findings that a row is part of and that are not dismissed."""
        numbers = self.findings_of(row)
        if not numbers or not dismissals.made:
            return numbers
        judged = self.judged(dismissals)
        return tuple(number for number in numbers if judged.is_open(number))

    def judged(self, dismissals: Dismissals) -> JudgedFindings:
        """The findings with these dismissed."""
        return self._judge(dismissals)

    @cached_property
    def finding_keys(self) -> tuple[str, ...]:
        """For each finding a key that is the same on the next run."""
        return tuple(finding_key(self.work, self.alignment, each) for each in self.findings)

    def links_of(self, row: int) -> tuple[FarEnd, ...]:
        """The links that lead away from a row, the surest first."""
        return self._far_ends.get(row, ())

    def linked_rows(self, row: int) -> tuple[FarEnd, ...]:
        """Of the links of a row the surest to each row they lead to."""
        surest: dict[int, FarEnd] = {}
        for end in self.links_of(row):
            surest.setdefault(end.row, end)
        return tuple(surest.values())

    def rows_with_any(self, versions: tuple[int, ...]) -> Sequence[int]:
        """The rows in which one of the versions has text or a link to it is noted."""
        wanted = sum(1 << version for version in versions)
        rows = [row for row, has in enumerate(self._versions_with_something) if has & wanted]
        return rows if len(rows) < len(self.rows) else range(len(rows))

    @cached_property
    def extent(self) -> Extent:
        """What was compared of the work."""
        return extent_of(self.work, self.alignment)

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """The rows in which some version has a title or a heading."""
        return heading_rows(self.work, self.alignment)

    @cached_property
    def _judge(self) -> Callable[[Dismissals], JudgedFindings]:
        """`judged`, which remembers what it has made last."""

        def judge(dismissals: Dismissals) -> JudgedFindings:
            keys = self.finding_keys if dismissals.made else ()
            return JudgedFindings(self.findings, keys, dismissals)

        return lru_cache(_REMEMBERED)(judge)

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        """The passages; there are none where each row has all versions."""
        everywhere = (1 << len(self.labels)) - 1
        partial = [row for row, has in enumerate(self._presence) if has != everywhere]
        if not partial:
            return ()
        return passages_of(self.labels, rows_apart(self.work, self.alignment, partial))

    @cached_property
    def _findings_by_row(self) -> dict[int, tuple[int, ...]]:
        """For each row that is part of findings their numbers."""
        found: dict[int, list[int]] = {}
        for number, each in enumerate(self.findings):
            for row in rows_of(each):
                found.setdefault(row, []).append(number)
        return {row: tuple(numbers) for row, numbers in found.items()}

    @cached_property
    def _presence(self) -> tuple[int, ...]:
        """For each row the versions that have text there, as bits."""
        return tuple(sum(1 << v for v in row.present) for row in self.rows)

    @cached_property
    def _versions_with_something(self) -> tuple[int, ...]:
        """For each row the versions that have text or a note there, as bits."""
        texts = list(self._presence)
        for row, ends in self._far_ends.items():
            for end in ends:
                texts[row] |= 1 << end.far.version
        return tuple(texts)

    @cached_property
    def _far_ends(self) -> dict[int, tuple[FarEnd, ...]]:
        found: dict[int, list[FarEnd]] = {}
        for link in sorted(self.alignment.links, key=lambda each: -each.confidence):
            one, other = self.row_of(link.one), self.row_of(link.other)
            if one is None or other is None:
                continue
            said, said_there = (_surfaces(link, side) for side in (link.one, link.other))
            found.setdefault(one, []).append(
                FarEnd(link, link.one, link.other, other, said, said_there)
            )
            found.setdefault(other, []).append(
                FarEnd(link, link.other, link.one, one, said_there, said)
            )
        return {row: tuple(ends) for row, ends in found.items()}


def _surfaces(link: Link, side: Place) -> str:
    """What of the evidence for a link stands at one of its ends, the weightiest first."""
    said: list[str] = []
    for evidence in sorted(link.evidence, key=lambda each: -each.weight):
        if side.version in evidence.versions:
            surface = evidence.surfaces[evidence.versions.index(side.version)].strip()
            if surface and surface not in said:
                said.append(surface)
    return ", ".join(said[:_SAID])


def paragraph_range(run: Run) -> str:
    """The paragraphs of a run counted from 1, as a reader says it: "14" or "14-15"."""
    return f"{run.start + 1}" if len(run) == 1 else f"{run.start + 1}-{run.end}"
