"""A discrepancy put into words: its type, severity, hint, confidence and stable key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from align.numbers.clusters import Cluster
from align.numbers.items import Item
from align.numbers.matching import base
from align.numbers.model import (
    Discrepancy,
    DiscrepancyType,
    Figure,
    Qualifier,
    Reading,
    Severity,
)
from align.numbers.slips import hint as slip_hint
from align.numbers.units import dimension

_KEY_LENGTH = 16


def key_of(type_: DiscrepancyType, figures: Mapping[int, Figure], context: str = "") -> str:
    """A key that is the same on the next run: of what is said, not of where it stands."""
    said = [
        f"{v}:{f.mention.surface}={_said(f.mention.reading)}" for v, f in sorted(figures.items())
    ]
    text = "\x1f".join([type_.value, *said, context])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]


def _said(reading: Reading) -> str:
    return f"{reading.value}..{reading.upper}|{reading.iso}|{reading.unit}"


def missing(row: int, size: int, present: Collection[int], cluster: Cluster) -> Discrepancy:
    """A figure that some versions of the row lack."""
    absent = tuple(v for v in sorted(present) if v not in cluster)
    return _discrepancy(
        row, size, DiscrepancyType.MISSING, cluster, absent=absent,
        severity=_weight_of_loss(cluster),
        confidence=min(map(_weight, cluster.values())),
    )  # fmt: skip


def given_twice(row: int, size: int, present: Collection[int], cluster: Cluster) -> Discrepancy:
    """A figure that only repeats its neighbour in another unit: six metres (18 feet)."""
    absent = tuple(v for v in sorted(present) if v not in cluster)
    return _discrepancy(
        row, size, DiscrepancyType.MISSING, cluster, absent=absent, severity=Severity.INFO,
        hint="given once more in another unit", confidence=0.6,
    )  # fmt: skip


def repeated(row: int, size: int, present: Collection[int], cluster: Cluster) -> Discrepancy:
    """A figure that some versions of the row say less often."""
    absent = tuple(v for v in sorted(present) if v not in cluster)
    return _discrepancy(
        row, size, DiscrepancyType.MISSING, cluster, absent=absent, severity=Severity.INFO,
        hint="said more often than in the other version", confidence=0.5,
    )  # fmt: skip


def differing(
    row: int, size: int, present: Collection[int], groups: Sequence[Cluster]
) -> Discrepancy:
    """Figures that ought to agree and don't; each group agrees within itself."""
    largest = max(groups, key=len)
    other = next(group for group in groups if group is not largest)
    pair = sorted(
        (next(iter(largest.values())), next(iter(other.values()))), key=lambda i: i.version
    )
    factor, hint = slip_hint(pair[0].mention, pair[1].mention)
    members = {v: item for group in groups for v, item in group.items()}
    rough = _is_rounded(pair[0], pair[1]) or _is_rounded(pair[1], pair[0])
    return _discrepancy(
        row, size, _type_of(pair[0].readings[0], pair[1].readings[0]), members,
        absent=tuple(v for v in sorted(present) if v not in members),
        severity=Severity.INFO if rough else Severity.ERROR,
        factor=factor,
        hint="rounded" if rough else hint,
        confidence=min(map(_weight, members.values())),
    )  # fmt: skip


def swapped(row: int, size: int, members: Cluster) -> Discrepancy:
    """What stands in one place where two figures have changed places."""
    return _discrepancy(
        row, size, DiscrepancyType.VALUE_DIFFERS, members,
        hint="two figures have changed places", confidence=0.6,
    )  # fmt: skip


def renumbered(row: int, size: int, names: Mapping[int, Figure]) -> Discrepancy:
    """The same name with other digits."""
    type_ = DiscrepancyType.VALUE_DIFFERS
    return Discrepancy(
        row=row,
        type=type_,
        severity=Severity.MINOR,
        figures=tuple(names.get(v) for v in range(size)),
        hint="the number in the name differs",
        confidence=0.6,
        key=key_of(type_, names),
    )


def unbounded(row: int, size: int, cluster: Cluster) -> Discrepancy:
    """Figures that agree but for their bound."""
    said = " / ".join(_BOUNDS[item.qualifier] for item in cluster.values())
    return _discrepancy(
        row, size, DiscrepancyType.QUALIFIER_DIFFERS, cluster, severity=Severity.MINOR,
        hint=said, confidence=0.8,
    )  # fmt: skip


def made_exact(row: int, size: int, cluster: Cluster) -> Discrepancy:
    """Figures that agree, of which some are called rough and others are not."""
    said = " / ".join(_BOUNDS[item.qualifier] for item in cluster.values())
    return _discrepancy(
        row, size, DiscrepancyType.QUALIFIER_DIFFERS, cluster, severity=Severity.INFO,
        hint=said, confidence=0.6,
    )  # fmt: skip


def converted(row: int, size: int, cluster: Cluster) -> Discrepancy:
    """Figures that agree after a conversion between units."""
    return _discrepancy(
        row, size, DiscrepancyType.UNIT_DIFFERS, cluster, severity=Severity.INFO,
        hint="converted from one unit to the other",
    )  # fmt: skip


_BOUNDS = {
    None: "exactly", Qualifier.GREATER: "more than", Qualifier.AT_LEAST: "at least",
    Qualifier.LESS: "less than", Qualifier.AT_MOST: "at most", Qualifier.APPROXIMATE: "about",
    Qualifier.AVERAGE: "on average",
}  # fmt: skip


def _discrepancy(
    row: int,
    size: int,
    type_: DiscrepancyType,
    members: Mapping[int, Item],
    *,
    absent: tuple[int, ...] = (),
    severity: Severity = Severity.ERROR,
    factor: Fraction | None = None,
    hint: str = "",
    confidence: float = 1.0,
) -> Discrepancy:
    figures = {v: item.figure for v, item in members.items()}
    return Discrepancy(
        row=row,
        type=type_,
        severity=severity,
        figures=tuple(figures.get(v) for v in range(size)),
        absent=absent,
        factor=factor,
        hint=hint,
        confidence=confidence,
        key=key_of(type_, figures),
    )


def _type_of(one: Reading, other: Reading) -> DiscrepancyType:
    same_number = one.value is not None and one.value == other.value
    units = one.unit and other.unit and one.unit != other.unit
    if units and (same_number or dimension(one.unit) != dimension(other.unit)):
        return DiscrepancyType.UNIT_DIFFERS
    return DiscrepancyType.VALUE_DIFFERS


def _is_rounded(exact: Item, rough: Item) -> bool:
    """Whether `rough` is called rough and is `exact` rounded to the digits it is written with."""
    values, digits = (base(exact.readings[0]), base(rough.readings[0])), rough.mention.precision
    if None in values or not digits or rough.qualifier is not Qualifier.APPROXIMATE:
        return False
    return (
        values[1] is not None
        and values[0] is not None
        and (
            abs(values[0] - values[1]) <= abs(values[1]) * Fraction(1, 2 * 10 ** (digits - 1))
            and dimension(exact.readings[0].unit) == dimension(rough.readings[0].unit)
        )
    )


_MONTH_ALONE = re.compile(r"--\d\d$")


def _weight_of_loss(cluster: Cluster) -> Severity:
    """How much it matters that a figure is nowhere in another version.

    A month alone may go without saying (this month, in autumn): information. A small number in
    words may be said in other words (the trio, all of them): minor. Where two versions have it, it
    weighs more. The rest are errors.
    """
    some = next(iter(cluster.values()))
    agreed = len(cluster) > 1
    if some.readings[0].iso is not None and _MONTH_ALONE.match(some.readings[0].iso):
        return Severity.MINOR if agreed else Severity.INFO
    sure = agreed or all(_weight(item) >= _SURE for item in cluster.values())
    return Severity.ERROR if sure else Severity.MINOR


_SURE = 0.9


def _weight(item: Item) -> float:
    """How surely the figure is one: digits and units are, small words less."""
    reading = item.readings[0]
    if item.mention.surface.isalpha() and reading.unit is None and (reading.value or 0) <= 12:
        return 0.7
    return 0.95
