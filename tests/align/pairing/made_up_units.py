"""Made-up texts for tests of pairing: units of figures, so that it is plain what corresponds."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from align.model import ParagraphKind, Span
from align.pairing.features import Feature, FeatureClass
from align.pairing.pair_evidence import PairEvidence, compare_units
from align.pairing.unit import Packer, Unit


def figures(*values: int) -> list[Feature]:
    """Figures in the order given, one a place."""
    return [
        Feature(str(value), FeatureClass.NUMBER, Span(4 * n, 4 * n + 3))
        for n, value in enumerate(values)
    ]


def text(lines: Iterable[Sequence[int]], size: int = 40) -> list[Unit]:
    """A version: for each line a unit, a paragraph of its own, with these figures."""
    packer = Packer()
    return [
        Unit(n, 0, size, ParagraphKind.BODY, True, *packer.pack(figures(*line)))  # noqa: FBT003
        for n, line in enumerate(lines)
    ]


def compared(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> PairEvidence:
    """The evidence between two made-up versions."""
    return compare_units(text(one), text(other))


def lines_of(count: int, seed: int, common: int = 12) -> list[list[int]]:
    """So many lines: each has a figure of its own and two that other lines have as well."""
    chance = random.Random(seed)
    return [[10_000 + n, chance.randrange(common), chance.randrange(common)] for n in range(count)]


def with_damage(lines: Sequence[Sequence[int]], seed: int) -> list[list[int]]:
    """A faulty version of a text: lines left out, joined, added."""
    chance = random.Random(seed)
    found: list[list[int]] = []
    for line in lines:
        what = chance.random()
        if what < 0.05:
            continue
        if what < 0.1 and found:
            found[-1] = [*found[-1], *line]
        else:
            found.append(list(line))
        if what > 0.97:
            found.append([90_000 + len(found)])
    return found
