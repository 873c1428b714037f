"""Some rows of a work as a small work of their own, to be paired or checked alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from align.model import Alignment, Row, Run, Version, Work
from align.numbers.model import Discrepancy
from align.numbers.version_figures import VersionFigures, read_figures


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A small work: `first` is the row that is its row 0, `paragraphs` those that are its 0."""

    work: Work
    rows: tuple[Row, ...]
    first: int
    paragraphs: tuple[int, ...]

    def figures(self, exchanged: Sequence[bool]) -> tuple[VersionFigures, ...]:
        """Its figures; `exchanged` tells of each version whether it exchanges point and comma."""
        return tuple(
            read_figures(version, exchanged_separators=each)
            for version, each in zip(self.work.versions, exchanged, strict=True)
        )

    def alignment(self, groups: tuple[tuple[int, ...], ...]) -> Alignment:
        """Its rows as an alignment."""
        return Alignment(self.rows, (), groups)


def in_whole(found: Discrepancy, row: int, paragraphs: Sequence[int]) -> Discrepancy:
    """A discrepancy of an excerpt that begins with a row and these paragraphs of the whole."""
    figures = tuple(
        figure and replace(figure, paragraph=figure.paragraph + first)
        for figure, first in zip(found.figures, paragraphs, strict=True)
    )
    return replace(found, row=found.row + row, figures=figures)


def excerpt_of(work: Work, rows: Sequence[Row], numbers: range) -> Excerpt:
    """The excerpt of rows that stand next to one another; there must be one at least."""
    chosen = [rows[number] for number in numbers]
    starts = tuple(run.start for run in chosen[0].runs)
    ends = tuple(run.end for run in chosen[-1].runs)
    versions = tuple(
        Version(version.language, version.title, tuple(version.paragraphs[start:end]))
        for version, start, end in zip(work.versions, starts, ends, strict=True)
    )
    moved = tuple(
        Row(
            tuple(
                Run(run.start - start, run.end - start)
                for run, start in zip(row.runs, starts, strict=True)
            ),
            row.confidence,
        )
        for row in chosen
    )
    return Excerpt(Work(work.title, versions), moved, numbers.start, starts)
