"""The figures of a row made ready for comparison: one item per figure, two for a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from align.numbers.bounds import Bound
from align.numbers.model import (
    NO_QUANTITY,
    Figure,
    Mention,
    NumberKind,
    Qualifier,
    Reading,
    Strength,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A figure, or one end of a range, of one version.

    `order` counts the items of the version, `place` runs from 0 (before the first) to 1 (behind
    the last). A `weak` item may satisfy others but never raises an alarm.
    """

    version: int
    order: int
    place: float
    figure: Figure
    kind: NumberKind
    readings: tuple[Reading, ...]
    weak: bool

    @property
    def mention(self) -> Mention:
        """What the text says."""
        return self.figure.mention

    @property
    def bound(self) -> Bound:
        """How the figure is bounded."""
        return Bound(self.mention.qualifier, self.mention.is_bound_certain)

    @property
    def qualifier(self) -> Qualifier | None:
        """The kind of bound."""
        return self.mention.qualifier


def items_of(version: int, figures: Sequence[Figure]) -> list[Item]:
    """The quantities among the figures of one version, in order."""
    parts = [
        (figure, kind, readings, weak)
        for figure in figures
        if figure.mention.kind not in NO_QUANTITY
        for kind, readings, weak in _ends(figure.mention)
    ]
    return [
        Item(version, order, (order + 0.5) / len(parts), figure, kind, readings, weak)
        for order, (figure, kind, readings, weak) in enumerate(parts)
    ]


def _ends(mention: Mention) -> list[tuple[NumberKind, tuple[Reading, ...], bool]]:
    """The figure, or the two ends of a range, of which a lower end of one is weak (一到七米)."""
    reading, weak = mention.reading, mention.strength is Strength.WEAK
    if reading.upper is None:
        return [(mention.kind, mention.readings, weak)]
    ends = (reading.value, reading.upper)
    if reading.unit == "year" and reading.upper >= 1000:
        return [(NumberKind.DATE, (Reading(iso=str(end)), Reading(end)), weak) for end in ends]
    return [(mention.kind, (Reading(end, unit=reading.unit),), weak or end == 1) for end in ends]
