"""Paragraphs that one version has in another place than the others: they share no row, but a link.

Such a link is one between versions that translate each other; one between comparable texts says
no more than that two paragraphs tell the same fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from align.model import Alignment, Confidence, Link, Place

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
    links = _between_translations(alignment)
    if not links:
        return Displaced()
    row_of = rows_of_places(alignment)
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


def moved_rows(alignment: Alignment) -> dict[int, Confidence]:
    """Rows of one version that a translation has elsewhere, and how sure that is."""
    links = _between_translations(alignment)
    row_of = rows_of_places(alignment) if links else {}
    moved: dict[int, Confidence] = {}
    for link in links:
        for place in (link.one, link.other):
            row = row_of.get(place)
            if row is not None and len(alignment.rows[row].present) == 1:
                moved[row] = max(moved.get(row, 0.0), link.confidence)
    return moved


def rows_of_places(alignment: Alignment) -> dict[Place, int]:
    """The row that each paragraph stands in."""
    return {
        Place(v, p): r
        for r, row in enumerate(alignment.rows)
        for v, run in enumerate(row.runs)
        for p in run
    }


def is_of_translations(link: Link, alignment: Alignment) -> bool:
    """Whether a link joins versions that translate each other, not comparable texts."""
    groups = alignment.groups
    if not groups:
        return True
    return any({link.one.version, link.other.version} <= set(group) for group in groups)


def _between_translations(alignment: Alignment) -> list[Link]:
    return [link for link in alignment.links if is_of_translations(link, alignment)]
