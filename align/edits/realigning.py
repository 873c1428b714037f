"""Pairing anew what nobody has accepted, around the rows that are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from align.edits.addresses import RowAddress, Stretch
from align.edits.edited import Edited
from align.edits.excerpt import Excerpt, excerpt_of
from align.edits.regrouped import Regrouped
from align.pairing import pair


def realigned(edited: Edited, accepted: Sequence[int]) -> list[Regrouped]:
    """The rows between the accepted ones (by number, ascending) paired anew, where they change.

    Accepted rows are walls: each stretch between two of them is paired by itself, so that they hold
    exactly.
    """
    found = []
    for numbers in _between(accepted, len(edited.rows)):
        change = _paired_anew(edited, numbers)
        if change is not None:
            found.append(change)
    return found


def _between(accepted: Sequence[int], rows: int) -> Iterator[range]:
    for one, other in pairwise([-1, *accepted, rows]):
        if other - one > 1:
            yield range(one + 1, other)


def _paired_anew(edited: Edited, numbers: range) -> Regrouped | None:
    opened = edited.opened
    before = tuple(edited.rows.address(number) for number in numbers)
    excerpt = excerpt_of(opened.work, opened.alignment.rows, numbers)
    alignment = pair(excerpt.work, groups=opened.alignment.groups or None)
    after = tuple(
        _address(edited, excerpt, [(run.start, run.end) for run in row.runs])
        for row in alignment.rows
    )
    if not after or after == before:
        return None
    return _without_common_ends(before, after)


def _without_common_ends(before: Sequence[RowAddress], after: Sequence[RowAddress]) -> Regrouped:
    """What is really another, of rows that differ somewhere."""
    shorter = min(len(before), len(after))
    first = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    last = next((n for n in range(shorter - first) if before[-1 - n] != after[-1 - n]), 0)
    return Regrouped(
        tuple(before[first : len(before) - last]), tuple(after[first : len(after) - last])
    )


def _address(edited: Edited, excerpt: Excerpt, runs: Sequence[tuple[int, int]]) -> RowAddress:
    firsts = (run.start for run in edited.opened.alignment.rows[excerpt.numbers[0]].runs)
    return tuple(
        Stretch(edited.address(version, first + start), edited.address(version, first + end))
        for version, (first, (start, end)) in enumerate(zip(firsts, runs, strict=True))
    )
