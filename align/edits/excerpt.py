"""Some rows of a work as a small work of their own, to be paired or checked alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model import Alignment, Link, Place, Row, Run, Version, Work

if TYPE_CHECKING:
    from align.numbers.model import Discrepancy
    from align.numbers.version_figures import VersionFigures


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A small work: `numbers` are its rows in the whole, `paragraphs` those of each version."""

    work: Work
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    numbers: tuple[int, ...]
    paragraphs: tuple[tuple[int, ...], ...]

    def figures(self, exchanged: Sequence[bool]) -> tuple[VersionFigures, ...]:
        """Its figures; `exchanged` tells of each version whether it exchanges point and comma."""
        from align.numbers.version_figures import read_figures

        return tuple(
            read_figures(version, exchanged_separators=each)
            for version, each in zip(self.work.versions, exchanged, strict=True)
        )

    def alignment(self, groups: tuple[tuple[int, ...], ...]) -> Alignment:
        """Its rows and the links between them as an alignment."""
        return Alignment(self.rows, self.links, groups)

    def in_whole(self, found: Discrepancy) -> Discrepancy:
        """A discrepancy of its rows with the numbers of the whole."""
        figures = tuple(
            figure and replace(figure, paragraph=numbers[figure.paragraph])
            for figure, numbers in zip(found.figures, self.paragraphs, strict=True)
        )
        return replace(found, row=self.numbers[found.row], figures=figures)


def excerpt_of(
    work: Work, rows: Sequence[Row], numbers: Sequence[int], links: Iterable[Link] = ()
) -> Excerpt:
    """The excerpt of some rows, by ascending numbers, and of the links with both ends in them."""
    chosen = [rows[number] for number in numbers]
    paragraphs = tuple(
        tuple(paragraph for row in chosen for paragraph in row.runs[v])
        for v in range(len(work.versions))
    )
    versions = tuple(
        Version(version.language, version.title, tuple(version.paragraphs[p] for p in found))
        for version, found in zip(work.versions, paragraphs, strict=True)
    )
    return Excerpt(
        Work(work.title, versions),
        _renumbered(chosen),
        tuple(_inside(links, [{p: n for n, p in enumerate(found)} for found in paragraphs])),
        tuple(numbers),
        paragraphs,
    )


def _renumbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows whose runs follow each other."""
    made: list[Row] = []
    ends: Sequence[int] | None = None
    for row in rows:
        ends = ends or [0] * len(row.runs)
        runs = tuple(Run(end, end + len(run)) for end, run in zip(ends, row.runs, strict=True))
        ends = [run.end for run in runs]
        made.append(Row(runs, row.confidence))
    return tuple(made)


def _inside(links: Iterable[Link], numbers: Sequence[Mapping[int, int]]) -> Iterable[Link]:
    for link in links:
        one = numbers[link.one.version].get(link.one.paragraph)
        other = numbers[link.other.version].get(link.other.paragraph)
        if one is not None and other is not None:
            ends = Place(link.one.version, one), Place(link.other.version, other)
            yield replace(link, one=ends[0], other=ends[1], evidence=())
