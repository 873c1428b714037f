"""From files to a work that can be read and checked: reading, pairing, comparing figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from align.model import Alignment, Work
from align.numbers.model import Discrepancy


@dataclass(frozen=True, slots=True)
class Opened:
    """A work, its alignment, and the discrepancies of its rows in reading order."""

    work: Work
    alignment: Alignment
    discrepancies: tuple[Discrepancy, ...]


def open_work(arguments: Sequence[str]) -> Opened:
    """Read, pair and check the versions in files: each argument is FILE or LANGUAGE=FILE.

    Raises InputError if a file can't be read.
    """
    from align.numbers import check
    from align.pairing import pair
    from align.reading import read_work

    work = read_work(arguments)
    alignment = pair(work)
    return Opened(work, alignment, check(work, alignment))
