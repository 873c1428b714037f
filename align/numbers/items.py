"""The figures of a row made ready for comparison: one item per figure, two for a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from align.numbers.model import Figure, Mention, NumberKind, Qualifier, Reading, Strength

_NO_QUANTITY = frozenset({NumberKind.IDENTIFIER, NumberKind.FOOTNOTE})


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
    def qualifier(self) -> Qualifier | None:
        """How the figure is bounded."""
        return self.figure.mention.qualifier


def items_of(version: int, figures: Sequence[Figure]) -> list[Item]:
    """The quantities among the figures of one version, in order."""
    parts = [
        (figure, kind, readings)
        for figure in figures
        if figure.mention.kind not in _NO_QUANTITY
        for kind, readings in _ends(figure.mention)
    ]
    return [
        Item(
            version, order, (order + 0.5) / len(parts), figure, kind, readings,
            figure.mention.strength is Strength.WEAK,
        )
        for order, (figure, kind, readings) in enumerate(parts)
    ]  # fmt: skip


def _ends(mention: Mention) -> list[tuple[NumberKind, tuple[Reading, ...]]]:
    reading = mention.reading
    if reading.upper is None:
        return [(mention.kind, mention.readings)]
    if reading.unit == "year" and reading.value is not None and reading.value >= 1000:
        return [
            (NumberKind.DATE, (Reading(iso=str(end)), Reading(end)))
            for end in (reading.value, reading.upper)
        ]
    return [
        (mention.kind, (Reading(end, unit=reading.unit),))
        for end in (reading.value, reading.upper)
    ]
