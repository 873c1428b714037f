"""Passages: rows of text that one version alone has, lacks, or has in another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from align.numbers.model import Severity

if TYPE_CHECKING:
    from align.extent import Extent


class PassageKind(StrEnum):
    """In what way a version stands apart from the others in a passage."""

    LACKING = "missing"
    """Two or more others share it."""
    ALONE = "alone"
    MOVED = "moved"


_SEVERITIES = {
    PassageKind.LACKING: Severity.ERROR,
    PassageKind.ALONE: Severity.MINOR,
    PassageKind.MOVED: Severity.INFO,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Rows (from 0) that follow one another, in which a version stands apart in the same way.

    Of a moved passage `home` is the row where the other versions have its first row.
    """

    rows: range
    kind: PassageKind
    version: int
    home: int | None = None

    @property
    def row(self) -> int:
        """Its first row."""
        return self.rows.start

    @property
    def severity(self) -> Severity:
        """How much it matters: most where the others agree that it belongs there."""
        return _SEVERITIES[self.kind]


def passages_of(labels: Sequence[str], extent: Extent) -> tuple[Passage, ...]:
    """The passages of a work whose versions are called so, in the order of their first rows."""
    found: list[Passage] = []
    for version, label in enumerate(labels):
        kinds = ((PassageKind.LACKING, extent.lacking), (PassageKind.ALONE, extent.alone))
        for kind, rows in kinds:
            found += _runs(Passage(range(r, r + 1), kind, version) for r in rows.get(label, ()))
        found += _runs(
            Passage(range(row, row + 1), PassageKind.MOVED, version, home)
            for row, home in extent.moved.get(label, ())
        )
    return tuple(sorted(found, key=lambda each: each.row))


def _runs(rows: Iterable[Passage]) -> Iterator[Passage]:
    """Passages of one row each, in order; those that follow one another as one."""
    run: Passage | None = None
    for each in rows:
        if run is not None and _goes_on(run, each):
            run = replace(run, rows=range(run.rows.start, each.rows.stop))
            continue
        if run is not None:
            yield run
        run = each
    if run is not None:
        yield run


def _goes_on(run: Passage, following: Passage) -> bool:
    if following.row != run.rows.stop:
        return False
    if run.home is None or following.home is None:
        return True
    return following.home == run.home + len(run.rows)
