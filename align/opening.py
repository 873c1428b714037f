"""From files to a work that can be read and checked: reading, pairing, comparing figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model import Alignment, Work
from align.numbers.model import Discrepancy

if TYPE_CHECKING:
    from align.numbers.version_figures import VersionFigures
    from align.pairing.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Opened:
    """A work, its alignment, and the discrepancies of its rows in reading order.

    `annotations` are the figures and sentences of each version, as they were paired and compared;
    None where nobody keeps them.
    """

    work: Work
    alignment: Alignment
    discrepancies: tuple[Discrepancy, ...]
    annotations: tuple[Annotation, ...] | None = None

    @property
    def figures(self) -> tuple[VersionFigures, ...] | None:
        """The figures of each version."""
        return None if self.annotations is None else tuple(a.figures for a in self.annotations)


def open_work(arguments: Sequence[str]) -> Opened:
    """Read, pair and check the versions in files: each argument is FILE or LANGUAGE=FILE.

    Raises InputError if a file can't be read.
    """
    from align.numbers import check
    from align.pairing import annotate_work, pair
    from align.reading import read_work

    work = read_work(arguments)
    annotations = annotate_work(work)
    alignment = pair(work, annotations)
    found = check(work, alignment, [a.figures for a in annotations])
    return Opened(work, alignment, found, annotations)
