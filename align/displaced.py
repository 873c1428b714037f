"""Paragraphs that one version has in another place than the others: they share no row, but a link.

Such a link is one between versions that translate each other; one between comparable texts says
no more than that two paragraphs tell the same fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from align.model import Alignment, Place

Guests = Mapping[int, tuple[int, ...]]
"""By version, paragraphs that stand in another row."""


@dataclass(frozen=True, slots=True)
class Displaced:
    """What belongs to a row and stands in another: `guests` by row, `homes` by place.

    A home is the row that a paragraph belongs to.
    """

    guests: Mapping[int, Guests] = field(default_factory=dict)
    homes: Mapping[Place, int] = field(default_factory=dict)

    def is_away(self, row: int, version: int, paragraphs: Iterable[int]) -> bool:
        """Whether all that a version has in a row belongs elsewhere."""
        places = [Place(version, paragraph) for paragraph in paragraphs]
        return bool(places) and all(self.homes.get(each, row) != row for each in places)


def displaced(alignment: Alignment) -> Displaced:
    """What stands elsewhere in an alignment: a paragraph belongs where more versions have it.

    Of two rows with as many versions the one of the earlier version is home.
    """
    group_of = {v: n for n, group in enumerate(alignment.groups) for v in group}
    links = [
        link
        for link in alignment.links
        if group_of.get(link.one.version) == group_of.get(link.other.version)
    ]
    if not links:
        return Displaced()
    row_of = {
        Place(v, p): r
        for r, row in enumerate(alignment.rows)
        for v, run in enumerate(row.runs)
        for p in run
    }
    homes: dict[Place, int] = {}
    guests: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for link in sorted(links, key=lambda each: (-each.confidence, each.one, each.other)):
        one, other = row_of.get(link.one), row_of.get(link.other)
        if one is None or other is None or one == other:
            continue
        if len(alignment.rows[other].present) > len(alignment.rows[one].present):
            home, guest = other, link.one
        else:
            home, guest = one, link.other
        if guest in homes or guest.version in alignment.rows[home].present:
            continue
        homes[guest] = home
        guests[home][guest.version].append(guest.paragraph)
    return Displaced(
        {r: {v: tuple(sorted(ps)) for v, ps in found.items()} for r, found in guests.items()}, homes
    )
