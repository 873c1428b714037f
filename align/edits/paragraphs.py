"""The paragraphs of a version with cuts in them, and kinds that a person has told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from align.edits.addresses import Address
from align.model import Paragraph, ParagraphKind, Span
from align.prepared.sequences import LazySequence


class EditedParagraphs(LazySequence[Paragraph]):
    """Paragraphs of which some are cut: each part is a paragraph of its own."""

    def __init__(
        self,
        base: Sequence[Paragraph],
        cuts: Sequence[Address],
        kinds: Mapping[Address, ParagraphKind],
    ) -> None:
        """Take the cuts in the order of the text; `kinds` are those of parts by their start."""
        self._base = base
        self.cuts = cuts
        self._kinds = kinds
        self._begun = [cut.paragraph + number for number, cut in enumerate(cuts, 1)]

    def __len__(self) -> int:
        """How many paragraphs there are."""
        return len(self._base) + len(self.cuts)

    def number(self, address: Address) -> int:
        """The number of the paragraph that begins at an address, or would at the end."""
        return address.paragraph + bisect_right(self.cuts, address)

    def address(self, number: int) -> Address:
        """Where a paragraph begins."""
        at = bisect_right(self._begun, number)
        if at and self._begun[at - 1] == number:
            return self.cuts[at - 1]
        return Address(number - at)

    def shift(self, number: int) -> int:
        """How many cuts there are before the paragraph that had a number at first."""
        return bisect_right(self.cuts, Address(number))

    def _item(self, index: int) -> Paragraph:
        start, stop = self.address(index), self.address(index + 1)
        whole = self._base[start.paragraph]
        kind = self._kinds.get(start)
        if start.offset or stop.offset:
            end = stop.offset if stop.paragraph == start.paragraph else len(whole.text)
            whole = _part(whole, start.offset, end)
        return whole if kind is None else replace(whole, kind=kind)


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    marks = (
        Span(max(mark.start, start) - start, min(mark.end, end) - start)
        for mark in paragraph.marks
        if mark.start < end and start < mark.end
    )
    return replace(
        paragraph,
        text=paragraph.text[start:end],
        line=paragraph.line + paragraph.text.count("\n", 0, start),
        marks=tuple(marks),
    )
