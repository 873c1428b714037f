"""A work with the edits of people over it, as a reader wants it."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.edits.addresses import Address
from align.edits.links import LinkKey, ToldLinks
from align.edits.paragraphs import EditedParagraphs
from align.edits.rows_now import Made, RowsNow
from align.model import ParagraphKind, Place

if TYPE_CHECKING:
    from align.edits.findings import Window
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
    from align.edits.remaking import remade

    return Edited(remade(base, rows, columns, kinds, told_links, known), rows, columns)


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
