"""A work made anew where people have edited it: its rows, links, discrepancies and digest."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import replace
from functools import partial

from align.digest import Digest, WorkedOut
from align.edits.digest import EditedDigest
from align.edits.edited import Kinds
from align.edits.findings import EditedDiscrepancies, Window, found_in_parts, rows_to_check
from align.edits.inside import sentence_rows_inside
from align.edits.links import FarRows, ToldLinks, links_now, rows_of_links
from align.edits.paragraphs import EditedParagraphs
from align.edits.rows import EditedRows
from align.edits.rows_now import RowsNow
from align.model import Alignment, Work
from align.numbers.model import Discrepancy
from align.opening import Opened


def remade(
    base: Opened,
    rows: RowsNow,
    columns: tuple[EditedParagraphs, ...],
    kinds: Kinds,
    told_links: ToldLinks,
    known: MutableMapping[Window, tuple[Discrepancy, ...]] | None = None,
) -> Opened:
    """The work with these rows; `known` as in `align.edits.edited`."""
    versions = tuple(
        replace(version, paragraphs=column)
        for version, column in zip(base.work.versions, columns, strict=True)
    )
    work = replace(base.work, versions=versions)
    digest = base.digest or WorkedOut(
        base.work, base.alignment, base.discrepancies, base.figures or ()
    )
    now = EditedRows(rows, columns, partial(sentence_rows_inside, work))
    links = links_now(base.alignment.links, told_links, columns)
    alignment = Alignment(now, links, base.alignment.groups, base.alignment.signature)
    others = (*_rows_of(rows, kinds), *rows_of_links(told_links, rows))
    changed = rows_to_check(rows, others)
    far = FarRows(links, alignment.groups, rows, columns)
    exchanged = _exchanged(work, digest)
    known = {} if known is None else known
    told = tuple(sorted(map(repr, (*kinds.items(), *told_links.items()))))
    parts = found_in_parts(rows, changed, digest, work, alignment, far, exchanged, known, told)
    found = EditedDiscrepancies(parts, base.discrepancies, columns)
    summary = EditedDigest(digest, work, rows, alignment, far, parts, changed)
    return Opened(work, alignment, found, digest=summary)


def _rows_of(rows: RowsNow, kinds: Kinds) -> Iterable[int]:
    """The rows in which the paragraphs stand whose kind a person has told."""
    for version, address in kinds:
        number = rows.row_at(version, address)
        if number is not None:
            yield number


def _exchanged(work: Work, digest: Digest) -> Sequence[bool]:
    return [label in digest.extent.exchanged for label in work.labels]
