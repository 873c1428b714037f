"""Links seen from their rows: where they lead, and what the two places share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from align.model import Link, Place

_SAID = 8
"""At most this many words of a link are named."""


@dataclass(frozen=True, slots=True)
class FarEnd:
    """A link seen from one of its rows: the place there, the place and row at the other end.

    `here` and `there` say in words what the two places share.
    """

    link: Link
    near: Place
    far: Place
    row: int
    here: str
    there: str


def far_ends(
    links: Iterable[Link], row_of: Callable[[Place], int | None]
) -> Mapping[int, tuple[FarEnd, ...]]:
    """For each row the links that lead away from it, the surest first."""
    found: dict[int, list[FarEnd]] = {}
    for link in sorted(links, key=lambda each: -each.confidence):
        one, other = row_of(link.one), row_of(link.other)
        if one is None or other is None:
            continue
        said, said_there = (_surfaces(link, side) for side in (link.one, link.other))
        found.setdefault(one, []).append(
            FarEnd(link, link.one, link.other, other, said, said_there)
        )
        found.setdefault(other, []).append(
            FarEnd(link, link.other, link.one, one, said_there, said)
        )
    return {row: tuple(ends) for row, ends in found.items()}


def _surfaces(link: Link, side: Place) -> str:
    """What of the evidence for a link stands at one of its ends, the weightiest first."""
    said: list[str] = []
    for evidence in sorted(link.evidence, key=lambda each: -each.weight):
        if side.version in evidence.versions:
            surface = evidence.surfaces[evidence.versions.index(side.version)].strip()
            if surface and surface not in said:
                said.append(surface)
    return ", ".join(said[:_SAID])
