"""Links across the rows as they are after edits: those found in pairing, and those of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from align.edits.addresses import Address, Stretch
from align.edits.paragraphs import EditedParagraphs
from align.edits.rows import link_shifted
from align.edits.rows_now import RowsNow
from align.model import Link, Place

End = tuple[int, Address]
"""A version, and where a paragraph of it begins."""


@dataclass(frozen=True, slots=True, order=True)
class LinkKey:
    """The two ends of a link, that of the earlier version first."""

    one: End
    other: End

    @classmethod
    def of(cls, one: End, other: End) -> LinkKey:
        """The key of a link with these ends."""
        return cls(*sorted((one, other)))


ToldLinks = Mapping[LinkKey, bool]
"""Links that a person has made (True) or taken off (False)."""


def links_now(
    base: Iterable[Link], told: ToldLinks, columns: Sequence[EditedParagraphs]
) -> tuple[Link, ...]:
    """The links with the numbers that paragraphs have now; those that a person made are certain."""
    gone = {key for key, is_link in told.items() if not is_link}
    known = {_key(link): link for link in base}
    made = (key for key, is_link in told.items() if is_link and key not in known)
    return (
        *(link_shifted(link, columns) for key, link in known.items() if key not in gone),
        *(Link(_place(key.one, columns), _place(key.other, columns), 1.0) for key in made),
    )


def rows_of_links(told: ToldLinks, rows: RowsNow) -> Iterator[int]:
    """The rows in which links stand that a person made or took off."""
    for key in told:
        for version, address in (key.one, key.other):
            number = rows.row_at(version, address)
            if number is not None:
                yield number


class FarRows:
    """Finds the rows to which links lead from others."""

    def __init__(
        self,
        links: Iterable[Link],
        groups: tuple[tuple[int, ...], ...],
        rows: RowsNow,
        columns: Sequence[EditedParagraphs],
    ) -> None:
        """Of links between comparable texts none is followed: they share no row."""
        group_of = {v: n for n, group in enumerate(groups) for v in group}
        inner = (e for e in links if group_of.get(e.one.version) == group_of.get(e.other.version))
        self._rows = rows
        self._ends = [
            ((a.version, columns[a.version].address(a.paragraph)),
             (b.version, columns[b.version].address(b.paragraph)))
            for link in inner
            for a, b in ((link.one, link.other), (link.other, link.one))
        ]  # fmt: skip

    def beside(self, numbers: range) -> list[int]:
        """The rows to which links lead from some that stand next to one another, ascending."""
        if not self._ends or not numbers:
            return []
        first, last = self._rows.address(numbers[0]), self._rows.address(numbers[-1])
        within = [Stretch(a.start, b.end) for a, b in zip(first, last, strict=True)]
        found = set()
        for (version, near), (far_version, far) in self._ends:
            if within[version].start <= near < within[version].end:
                row = self._rows.row_at(far_version, far)
                if row is not None and row not in numbers:
                    found.add(row)
        return sorted(found)


def key_to_json(key: LinkKey) -> list[Any]:
    """A link as JSON: version, paragraph and offset of each end."""
    return [[v, address.paragraph, address.offset] for v, address in (key.one, key.other)]


def key_from_json(data: list[Any]) -> LinkKey:
    """The link of such JSON. Raises TypeError or ValueError for any other."""
    one, other = ((version, Address(p, offset)) for version, p, offset in data)
    return LinkKey(one, other)


def _key(link: Link) -> LinkKey:
    ends = ((place.version, Address(place.paragraph)) for place in (link.one, link.other))
    return LinkKey.of(*ends)


def _place(end: End, columns: Sequence[EditedParagraphs]) -> Place:
    version, address = end
    return Place(version, columns[version].number(address))
