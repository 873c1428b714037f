"""A work with the edits of people over it, as a reader wants it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from align.digest import Digest, WorkedOut
from align.edits.addresses import Address
from align.edits.digest import EditedDigest
from align.edits.findings import EditedDiscrepancies, Window, found_in_parts, rows_to_check
from align.edits.inside import sentence_rows_inside
from align.edits.links import FarRows, LinkKey, ToldLinks, links_now, rows_of_links
from align.edits.paragraphs import EditedParagraphs
from align.edits.rows import EditedRows
from align.edits.rows_now import Made, RowsNow
from align.model import Alignment, ParagraphKind, Place, Work
from align.numbers.model import Discrepancy
from align.opening import Opened

Kinds = Mapping[tuple[int, Address], ParagraphKind]
"""What part paragraphs play, by version and beginning, where a person has told it."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A work as it is now, and where its paragraphs stand in the texts as they were stored."""

    opened: Opened
    rows: RowsNow
    columns: tuple[EditedParagraphs, ...]

    def address(self, version: int, paragraph: int) -> Address:
        """Where a paragraph of a version begins."""
        return self.columns[version].address(paragraph)

    def paragraph(self, version: int, address: Address) -> int:
        """The number of the paragraph that begins at an address."""
        return self.columns[version].number(address)

    def has_link(self, key: LinkKey) -> bool:
        """Whether two paragraphs are linked."""
        wanted = {
            Place(version, self.paragraph(version, address))
            for version, address in (key.one, key.other)
        }
        return any({link.one, link.other} == wanted for link in self.opened.alignment.links)


def edited(
    base: Opened,
    rows: RowsNow,
    kinds: Kinds,
    told_links: ToldLinks | None = None,
    known: MutableMapping[Window, tuple[Discrepancy, ...]] | None = None,
) -> Edited:
    """The work with other rows, links and kinds of paragraphs than it was paired with.

    What it costs goes by the number of edits, not of rows. Edited rows are certain, and nothing
    speaks for them but the person; their figures are compared anew, unless `known` has what was
    found in the same stretch before.
    """
    told_links = told_links or {}
    columns = tuple(
        EditedParagraphs(version.paragraphs, cuts, _of(kinds, v))
        for v, (version, cuts) in enumerate(
            zip(base.work.versions, _cuts(rows, len(base.work.versions)), strict=True)
        )
    )
    if rows.is_as_paired and not kinds and not told_links:
        return Edited(base, rows, columns)
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
    told = frozenset(kinds.items()), frozenset(told_links.items())
    parts = found_in_parts(rows, changed, digest, work, alignment, far, exchanged, known, told)
    found = EditedDiscrepancies(parts, base.discrepancies, columns)
    summary = EditedDigest(digest, work, rows, alignment, far, parts, changed)
    return Edited(Opened(work, alignment, found, digest=summary), rows, columns)


def _of(kinds: Kinds, version: int) -> dict[Address, ParagraphKind]:
    return {address: kind for (v, address), kind in kinds.items() if v == version}


def _cuts(rows: RowsNow, versions: int) -> list[list[Address]]:
    """Where paragraphs are cut, for each version, in the order of its text."""
    found: list[set[Address]] = [set() for _ in range(versions)]
    for piece in rows.pieces:
        for row in piece.rows if isinstance(piece, Made) else ():
            for cuts, stretch in zip(found, row, strict=True):
                cuts.update(each for each in (stretch.start, stretch.end) if each.offset)
    return [sorted(cuts) for cuts in found]


def _rows_of(rows: RowsNow, kinds: Kinds) -> Iterable[int]:
    """The rows in which the paragraphs stand whose kind a person has told."""
    for version, address in kinds:
        number = rows.row_at(version, address)
        if number is not None:
            yield number


def _exchanged(work: Work, digest: Digest) -> Sequence[bool]:
    return [label in digest.extent.exchanged for label in work.labels]
