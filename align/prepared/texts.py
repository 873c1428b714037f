"""The paragraphs of a version in a prepared work."""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from align.model import Paragraph, ParagraphKind, Span
from align.prepared.packing import packed
from align.prepared.sections import Sections
from align.prepared.sequences import LazySequence
from align.reading.full_width import has_full_width

if TYPE_CHECKING:
    from align.prepared.writing import SectionsWriter

_KINDS = tuple(ParagraphKind)
_BREAK = b"\n"
_ERRORS = "surrogatepass"


class StoredParagraphs(LazySequence[Paragraph]):
    """Paragraphs whose texts stand in UTF-8 one after the other, a line end after each."""

    def __init__(self, sections: Sections, version: int) -> None:
        name = f"{version}/"
        self._map = sections.map
        self._start, _ = sections.place(name + "text")
        self._ends = sections.offsets(name + "text ends")
        self._kinds = sections.data(name + "kinds")
        self._lines = sections.numbers(name + "lines")
        self._mark_ends = sections.numbers(name + "mark ends")
        self._marks = sections.numbers(name + "marks")
        self._wide = sections.numbers(name + "wide")

    def __len__(self) -> int:
        """How many paragraphs there are."""
        return len(self._kinds)

    def encoded(self, start: int, end: int) -> bytes:
        """The texts of paragraphs `start` up to `end` in UTF-8, joined by line ends."""
        first, last = self._begin(start), self._begin(end)
        return self._map[first : max(first, last - len(_BREAK))]

    def joined(self, start: int, end: int) -> str:
        """The texts of paragraphs `start` up to `end`, joined by line ends."""
        return decoded(self.encoded(start, end))

    def are_wide(self, start: int, end: int) -> bool:
        """Whether one of the paragraphs `start` up to `end` has a full-width letter or digit."""
        at = bisect_left(self._wide, start)
        return at < len(self._wide) and self._wide[at] < end

    def let_go(self, start: int, end: int) -> None:
        """Give back the memory in which the texts of these paragraphs were looked through."""
        first = self._begin(start) // mmap.PAGESIZE * mmap.PAGESIZE
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED, first, self._begin(end) - first)

    def _begin(self, index: int) -> int:
        return self._start + (self._ends[index - 1] if index else 0)

    def _item(self, index: int) -> Paragraph:
        first, last = self._mark_ends[index - 1] if index else 0, self._mark_ends[index]
        marks = self._marks[2 * first : 2 * last]
        return Paragraph(
            self.joined(index, index + 1),
            _KINDS[self._kinds[index]],
            self._lines[index],
            tuple(Span(marks[at], marks[at + 1]) for at in range(0, len(marks), 2)),
        )


def decoded(data: bytes) -> str:
    """Text from its stored form."""
    return data.decode("utf-8", _ERRORS)


def add_paragraphs(writer: SectionsWriter, version: int, paragraphs: Sequence[Paragraph]) -> None:
    """Write the paragraphs of a version."""
    name = f"{version}/"
    texts = (each.text.encode("utf-8", _ERRORS) + _BREAK for each in paragraphs)
    ends = writer.add(name + "text", texts)
    writer.add(name + "text ends", [packed("Q", ends)])
    writer.add(name + "kinds", [bytes(_KINDS.index(each.kind) for each in paragraphs)])
    writer.add(name + "lines", [packed("I", (each.line for each in paragraphs))])
    writer.add(name + "mark ends", [packed("I", _counted(paragraphs))])
    marks = (offset for each in paragraphs for s in each.marks for offset in (s.start, s.end))
    writer.add(name + "marks", [packed("I", marks)])
    wide = (number for number, each in enumerate(paragraphs) if has_full_width(each.text))
    writer.add(name + "wide", [packed("I", wide)])


def _counted(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The number of marks up to the end of each paragraph."""
    total = 0
    for each in paragraphs:
        total += len(each.marks)
        yield total
