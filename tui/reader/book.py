"""A work, its alignment and its discrepancies, with the look-ups a reader needs.

What costs time in proportion to the number of rows is done once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from align.digest import Digest, WorkedOut
from align.model import Alignment, Place, Row, Run, Work
from align.numbers.model import Discrepancy, Figure
from align.passages import passages_of
from tui.reader.dismissals import Dismissals
from tui.reader.far_ends import FarEnd, far_ends
from tui.reader.gathered import Findings
from tui.reader.judged import JudgedFindings, finding_key

if TYPE_CHECKING:
    from align.extent import Extent
    from align.numbers.version_figures import VersionFigures
    from align.reviewed import RowReview


_REMEMBERED = 4


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
    review_of: Callable[[int], RowReview] | None = None
    """What was said of a row, by its number; None for a work that nobody reviews."""

    @classmethod
    def of(
        cls,
        work: Work,
        alignment: Alignment,
        discrepancies: Sequence[Discrepancy] = (),
        figures: tuple[VersionFigures, ...] | None = None,
        digest: Digest | None = None,
        review_of: Callable[[int], RowReview] | None = None,
    ) -> Book:
        """The book of a work; puts the discrepancies in the order of the rows.

        With a digest, which tells of them in that order, they are in it.
        """
        if digest is None:
            discrepancies = sorted(discrepancies, key=lambda each: each.row)
        return cls(work, alignment, discrepancies, figures, digest, review_of)

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

    @cached_property
    def findings(self) -> Findings:
        """Passages and discrepancies in the order of the rows, in a row passages first."""
        return Findings(passages_of(self.labels, self.extent), self.discrepancies, self.digest)

    def findings_of(self, row: int) -> tuple[int, ...]:
        """The numbers of the findings that a row is part of, dismissed or not."""
        return self.findings.of(row)

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
    def _judge(self) -> Callable[[Dismissals], JudgedFindings]:
        """`judged`, which remembers what it has made last."""

        def judge(dismissals: Dismissals) -> JudgedFindings:
            keys = self.finding_keys if dismissals.made else ()
            return JudgedFindings(self.findings, keys, dismissals)

        return lru_cache(_REMEMBERED)(judge)

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
    def _far_ends(self) -> Mapping[int, tuple[FarEnd, ...]]:
        return far_ends(self.alignment.links, self.row_of)


def paragraph_range(run: Run) -> str:
    """The paragraphs of a run counted from 1, as a reader says it: "14" or "14-15"."""
    return f"{run.start + 1}" if len(run) == 1 else f"{run.start + 1}-{run.end}"
