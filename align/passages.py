"""Passages: rows of text that one version alone has, lacks, or has in another place."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from align.numbers.model import Severity

if TYPE_CHECKING:
    from align.extent import Extent
    from align.model import Alignment, Work

_KEY_LENGTH = 16


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


def passage_key(work: Work, alignment: Alignment, passage: Passage) -> str:
    """A key that is the same on the next run: of what is said, not of where it stands."""
    texts = [
        f"{version}:{work.versions[version].paragraphs[paragraph].text}"
        for row in passage.rows
        for version, run in enumerate(alignment.rows[row].runs)
        for paragraph in run
    ]
    said = "\x1f".join([passage.kind.value, str(passage.version), *texts])
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]


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


def without_dismissed(
    extent: Extent, work: Work, alignment: Alignment, dismissed: Collection[str]
) -> Extent:
    """What was compared, without the rows of passages that were dismissed, by their keys."""
    gone = [
        passage
        for passage in (passages_of(work.labels, extent) if dismissed else ())
        if passage_key(work, alignment, passage) in dismissed
    ]
    tables: dict[PassageKind, dict[str, tuple[int, ...]]] = {
        PassageKind.ALONE: dict(extent.alone),
        PassageKind.LACKING: dict(extent.lacking),
    }
    moved = dict(extent.moved)
    for passage in gone:
        label = work.labels[passage.version]
        if passage.kind is PassageKind.MOVED:
            moved[label] = tuple(each for each in moved[label] if each[0] not in passage.rows)
            continue
        table = tables[passage.kind]
        table[label] = tuple(row for row in table[label] if row not in passage.rows)
    alone, lacking = tables[PassageKind.ALONE], tables[PassageKind.LACKING]
    return replace(
        extent,
        alone={label: rows for label, rows in alone.items() if rows},
        lacking={label: rows for label, rows in lacking.items() if rows},
        moved={label: rows for label, rows in moved.items() if rows},
    )


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
