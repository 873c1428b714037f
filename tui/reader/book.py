"""A work, its alignment and its discrepancies, with the look-ups a reader needs.

What costs time in proportion to the number of rows is done once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from align.digest import Digest, WorkedOut
from align.extent import Extent
from align.model import Alignment, Link, Place, Row, Run, Work
from align.numbers.model import Discrepancy, Figure, Severity

if TYPE_CHECKING:
    from align.numbers.version_figures import VersionFigures


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

    `figures` are those of each version, `stored` the digest of the rows; None where they are
    worked out when asked for.
    """

    work: Work
    alignment: Alignment
    discrepancies: Sequence[Discrepancy] = ()
    figures: tuple[VersionFigures, ...] | None = None
    stored: Digest | None = None

    @classmethod
    def of(
        cls,
        work: Work,
        alignment: Alignment,
        discrepancies: Sequence[Discrepancy] = (),
        figures: tuple[VersionFigures, ...] | None = None,
        digest: Digest | None = None,
    ) -> Book:
        """The book of a work; puts the discrepancies in the order of the rows.

        With a digest, which tells of them in that order, they are in it.
        """
        found = (
            sorted(discrepancies, key=lambda each: each.row) if digest is None else discrepancies
        )
        return cls(work, alignment, found, figures, digest)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in reading order."""
        return self.alignment.rows

    @cached_property
    def digest(self) -> Digest:
        """The rows in short."""
        return self.stored or WorkedOut(self.work, self.alignment, self.discrepancies)

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

    def discrepancies_of(self, row: int) -> range:
        """The numbers of the discrepancies of a row."""
        found = self.digest.found
        return range(bisect_left(found, row), bisect_right(found, row))

    def links_of(self, row: int) -> tuple[FarEnd, ...]:
        """The links that lead away from a row, the surest first."""
        return self._far_ends.get(row, ())

    def linked_rows(self, row: int) -> tuple[FarEnd, ...]:
        """Of the links of a row the surest to each row they lead to."""
        surest: dict[int, FarEnd] = {}
        for end in self.links_of(row):
            surest.setdefault(end.row, end)
        return tuple(surest.values())

    @cached_property
    def tally(self) -> dict[Severity, int]:
        """How many discrepancies there are of each severity."""
        counted = Counter(self.digest.severities)
        return {severity: counted[severity] for severity in Severity}

    def rows_with_any(self, versions: tuple[int, ...]) -> Sequence[int]:
        """The rows in which one of the versions has text or a link to it is noted."""
        if len(versions) == len(self.work.versions):
            return range(len(self.rows))
        wanted = sum(1 << version for version in versions)
        rows = [row for row, has in enumerate(self._versions_with_something) if has & wanted]
        return rows if len(rows) < len(self.rows) else range(len(rows))

    @property
    def extent(self) -> Extent:
        """What was compared of the work."""
        return self.digest.extent

    @property
    def headings(self) -> Sequence[int]:
        """The rows in which some version has a title or a heading."""
        return self.digest.headings

    @cached_property
    def _versions_with_something(self) -> Sequence[int]:
        """For each row the versions that have text or a note there, as bits."""
        if not self._far_ends:
            return self.digest.present
        texts = list(self.digest.present)
        for row, ends in self._far_ends.items():
            for end in ends:
                texts[row] |= 1 << end.far.version
        return texts

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
