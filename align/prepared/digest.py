"""The digest of a prepared work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from align.codec import from_json, to_json
from align.digest import GRAVEST_FIRST
from align.numbers.model import DiscrepancyType, Severity
from align.prepared.packing import packed
from align.prepared.sections import Sections
from align.prepared.sequences import LazySequence

if TYPE_CHECKING:
    from align.digest import Digest
    from align.extent import Extent
    from align.prepared.writing import SectionsWriter

_SEVERITIES = GRAVEST_FIRST
_TYPES = tuple(DiscrepancyType)

Member = TypeVar("Member", bound=Enum)


class _Members(LazySequence[Member]):
    """Members of an enumeration, a byte for each."""

    def __init__(self, data: memoryview[int], members: Sequence[Member]) -> None:
        self._data = data
        self._members = members

    def __len__(self) -> int:
        return len(self._data)

    @cached_property
    def counts(self) -> dict[Member, int]:
        """How many there are of each member, of those there are."""
        data = bytes(self._data)
        counted = {each: data.count(code) for code, each in enumerate(self._members)}
        return {each: count for each, count in counted.items() if count}

    def first_of(self, start: int, end: int) -> Member:
        """The member among some of them that comes first in the enumeration."""
        return self._members[min(self._data[start:end])]

    def _item(self, index: int) -> Member:
        return self._members[self._data[index]]


class StoredDigest:
    """A digest read from a file; the extent of the check when it is asked for."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self.present: Sequence[int] = sections.numbers("present")
        self.headings: Sequence[int] = sections.numbers("headings")
        self.found: Sequence[int] = sections.numbers("found")
        self.severities = _Members(sections.data("severities"), _SEVERITIES)
        self.types = _Members(sections.data("types"), _TYPES)

    @property
    def severity_counts(self) -> Mapping[Severity, int]:
        """How many discrepancies there are of each severity."""
        return self.severities.counts

    @property
    def type_counts(self) -> Mapping[DiscrepancyType, int]:
        """How many discrepancies there are of each type."""
        return self.types.counts

    def gravest(self, first: int, end: int) -> Severity:
        """How grave the gravest of the discrepancies `first` up to `end` is."""
        return self.severities.first_of(first, end)

    @cached_property
    def extent(self) -> Extent:
        """What was compared."""
        from align.extent import Extent

        return from_json(Extent, self._sections.document("extent"))


def add_digest(writer: SectionsWriter, digest: Digest) -> None:
    """Write a digest."""
    for name in ("present", "headings", "found"):
        writer.add(name, [packed("I", getattr(digest, name))])
    writer.add("severities", [bytes(map(_SEVERITIES.index, digest.severities))])
    writer.add("types", [bytes(map(_TYPES.index, digest.types))])
    writer.add_document("extent", to_json(digest.extent))
