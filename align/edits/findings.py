"""The discrepancies of an edited work: looked for anew where rows changed, kept everywhere else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from align.digest import Digest
from align.edits.excerpt import Excerpt, excerpt_of
from align.edits.links import FarRows
from align.edits.paragraphs import EditedParagraphs
from align.edits.rows_now import Made, RowsNow
from align.model import Alignment, Work
from align.numbers.model import Discrepancy
from align.prepared.sequences import LazySequence

_REACH = 1
"""So many rows beside one that was changed are looked through anew: figures may have moved."""
_CONTEXT = 2
"""So many more are seen with them."""


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """Discrepancies `start` up to `end` as they were found, their rows so many further on."""

    start: int
    end: int
    further: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class NewFindings:
    """Discrepancies of rows that changed."""

    found: tuple[Discrepancy, ...]

    def __len__(self) -> int:
        return len(self.found)


Part = KeptFindings | NewFindings


class EditedDiscrepancies(LazySequence[Discrepancy]):
    """Discrepancies in the order of the rows; those that were kept are read when looked at."""

    def __init__(
        self,
        parts: Sequence[Part],
        base: Sequence[Discrepancy],
        columns: Sequence[EditedParagraphs],
    ) -> None:
        self._parts = parts
        self._base = base
        self._columns = columns
        self._ends = list(accumulate(map(len, parts)))

    def __len__(self) -> int:
        """How many there are."""
        return self._ends[-1] if self._ends else 0

    def _item(self, index: int) -> Discrepancy:
        at = bisect_left(self._ends, index + 1)
        part = self._parts[at]
        inside = index - (self._ends[at - 1] if at else 0)
        if isinstance(part, NewFindings):
            return part.found[inside]
        return _moved(self._base[part.start + inside], part.further, self._columns)


def rows_to_check(rows: RowsNow, others: Iterable[int]) -> list[range]:
    """The rows that edits have changed, and `others`, with their neighbours, in order."""
    spans = [range(number, number + 1) for number in others]
    begun = 0
    for piece in rows.pieces:
        if isinstance(piece, Made):
            spans.append(range(begun, begun + len(piece)))
        begun += len(piece)
    found: list[range] = []
    for span in sorted(spans, key=lambda each: each.start):
        start, stop = max(0, span.start - _REACH), min(len(rows), span.stop + _REACH)
        if found and start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(stop, found[-1].stop))
        else:
            found.append(range(start, stop))
    return found


Window = tuple[object, ...]
"""What the discrepancies of a stretch of rows depend on."""


def found_in_parts(
    rows: RowsNow,
    changed: Sequence[range],
    digest: Digest,
    work: Work,
    alignment: Alignment,
    far: FarRows,
    exchanged: Sequence[bool],
    known: MutableMapping[Window, tuple[Discrepancy, ...]],
    told: object,
) -> list[Part]:
    """The discrepancies of a work in parts; `changed` are the rows to check anew.

    Rows to which links lead are seen with them. `known` is what was found in stretches before, by
    their rows and what people have `told` of paragraphs and links.
    """
    now = alignment.rows
    parts: list[Part] = []
    position = 0
    for span in changed:
        parts += _kept(rows, range(position, span.start), digest)
        seen = range(max(0, span.start - _CONTEXT), min(len(now), span.stop + _CONTEXT))
        numbers = sorted({*seen, *far.beside(seen)})
        window = (span.start - seen.start, len(span), told, *map(rows.address, numbers))
        excerpt = excerpt_of(work, now, numbers, alignment.links)
        if window not in known:
            known[window] = _checked(excerpt, span, alignment.groups, exchanged)
        parts.append(NewFindings(tuple(map(excerpt.in_whole, known[window]))))
        position = span.stop
    parts += _kept(rows, range(position, len(rows)), digest)
    return [part for part in parts if len(part)]


def _kept(rows: RowsNow, span: range, digest: Digest) -> Iterator[Part]:
    """Those of rows that no edit has changed, which therefore stand as they were paired."""
    if not span:
        return
    first = rows.base_row(span.start)
    if first is None:
        return
    found = digest.found
    yield KeptFindings(
        bisect_left(found, first), bisect_left(found, first + len(span)), span.start - first
    )


def _checked(
    excerpt: Excerpt,
    span: range,
    groups: tuple[tuple[int, ...], ...],
    exchanged: Sequence[bool],
) -> tuple[Discrepancy, ...]:
    """The discrepancies of an excerpt in the rows of a span, with its own numbers."""
    from align.numbers import check

    found = check(excerpt.work, excerpt.alignment(groups), excerpt.figures(exchanged))
    return tuple(each for each in found if excerpt.numbers[each.row] in span)


def _moved(found: Discrepancy, further: int, columns: Sequence[EditedParagraphs]) -> Discrepancy:
    figures = tuple(
        figure and replace(figure, paragraph=figure.paragraph + column.shift(figure.paragraph))
        for figure, column in zip(found.figures, columns, strict=True)
    )
    return replace(found, row=found.row + further, figures=figures)
