"""Whether two figures from different texts can both be true: values as intervals.

Comparable texts round, bound and change units freely, so a figure stands for all values it could
mean: a month for 28 to 31 days, "about 400" for 5 % around it, "more than 3" for all above.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from align.numbers.bounds import direction
from align.numbers.dates import DateParts, date_parts
from align.numbers.matching import Agreement, agree, base, power_of_ten
from align.numbers.model import Mention, NumberKind, Qualifier, Reading
from align.numbers.slips import factor_between
from align.numbers.units import dimension

DAY = 86400
CLOCK = "clock"
"""The dimension of times of day, which are no stretches of time."""
CALENDAR = {"month": (28, 31), "quarter": (90, 92), "year": (365, 366), "decade": (3652, 3653)}
"""Units whose length depends on the calendar: shortest and longest, in days."""
ROUGH = Fraction(5, 100)
"""How far a figure that is called rough may be off."""
ROUNDED = Fraction(3, 100)
"""How far a figure that is rounded, and not called so, may be off."""
BOUND_REACH = Fraction(5, 4)
"""A bound is taken for the same fact as a figure at most this many times as large."""
NEAR = Fraction(11, 10)
FAR = Fraction(3, 2)
"""Figures further apart than this, as a ratio, are hardly two versions of one fact."""


VAGUE_DIMENSIONS = frozenset({"number", "date", CLOCK, "ordinal", "multiple", "fraction"})
"""What such figures count is not told by a unit: those that differ need the same noun behind."""


class Relation(Enum):
    """How two figures stand to one another, as candidates for one fact."""

    SAME = "same"
    COMPATIBLE = "compatible"
    NEAR = "near"
    """Different, by no more than a tenth or by a slip such as 万 for 亿."""
    FAR = "far"
    """Different, by no more than a half."""
    UNRELATED = "unrelated"


CONFLICTING = frozenset({Relation.NEAR, Relation.FAR, Relation.UNRELATED})


def dimension_of(mention: Mention) -> str:
    """What a mention measures; only figures of one dimension can state one fact."""
    if mention.reading.iso is not None:
        return CLOCK if mention.kind is NumberKind.TIME else mention.kind.value
    if (found := dimension(mention.reading.unit)) is not None:
        return found
    bare = {NumberKind.CARDINAL, NumberKind.RANGE}
    return "number" if mention.kind in bare else mention.kind.value


def relation(one: Mention, other: Mention) -> Relation:
    """How two mentions of one dimension stand to one another."""
    if _is_end_of(one, other) or _is_end_of(other, one):
        return Relation.COMPATIBLE
    if one.reading.iso is not None or other.reading.iso is not None:
        return _relate_dates(one, other)
    found = agree(one.readings, other.readings)
    if found is not None and found[0] <= Agreement.BARE and not _ends_differ(one, other):
        return Relation.SAME
    if one.reading.value is None or other.reading.value is None:
        return Relation.UNRELATED
    return _relate_values(one, other)


def _is_end_of(one: Mention, other: Mention) -> bool:
    """Whether one figure is an end of the other, a range: 2017, or 2020, and 2017 to 2020."""
    low, high, unit = other.reading.value, other.reading.upper, other.reading.unit
    if one.reading.upper is not None or low is None or high is None:
        return False
    ends = [Reading(end, unit=unit) for end in (low, high)]
    if unit == "year" and one.reading.iso is not None:
        return one.reading.iso in {str(low), str(high)}
    found = agree(one.readings, ends)
    return found is not None and found[0] <= Agreement.BARE


def _ends_differ(one: Mention, other: Mention) -> bool:
    """Whether one of two ranges ends elsewhere, or only one of the two is a range."""
    ends: list[Reading | None] = [
        Reading(m.reading.upper, unit=m.reading.unit) if m.reading.upper is not None else None
        for m in (one, other)
    ]
    if ends[0] is None or ends[1] is None:
        return ends[0] is not ends[1]
    found = agree([ends[0]], [ends[1]])
    return found is None or found[0] > Agreement.BARE


def _relate_values(one: Mention, other: Mention) -> Relation:
    first, second = interval(one), interval(other)
    factor = factor_between(one.reading, other.reading)
    if first is None or second is None or factor is None or factor <= 0:
        return Relation.UNRELATED
    ratio = max(factor, 1 / factor)
    ranges = one.reading.upper is not None and other.reading.upper is not None
    if not ranges and first[0] <= second[1] and second[0] <= first[1] and ratio <= BOUND_REACH:
        return Relation.COMPATIBLE
    if _is_rounded(one, other) or _is_rounded(other, one):
        return Relation.COMPATIBLE
    if ratio <= NEAR or power_of_ten(factor) is not None or is_swapped(one, other):
        return Relation.NEAR
    return Relation.FAR if ratio <= FAR else Relation.UNRELATED


def is_swapped(one: Mention, other: Mention) -> bool:
    """Whether two figures of one unit are alike but for two neighbouring digits: 41 and 14."""
    first, second = _digits(one), _digits(other)
    if one.reading.unit != other.reading.unit or len(first) != len(second):
        return False
    off = [n for n, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    return len(off) == 2 and off[1] == off[0] + 1 and sorted(first) == sorted(second)


def _digits(mention: Mention) -> str:
    """The digits of a whole value or of a year alone; nothing of ranges and fuller dates."""
    reading = mention.reading
    if reading.iso is not None:
        return reading.iso if reading.iso.isdigit() else ""
    whole = reading.value is not None and reading.value.denominator == 1 and reading.upper is None
    return str(reading.value).rstrip("0") if whole else ""


def interval(mention: Mention) -> tuple[Fraction, Fraction] | None:
    """The lowest and the highest value that a mention may mean, in base units."""
    reading = mention.reading
    value = base(reading)
    if value is None or reading.value is None:
        return None
    low, high = _ends(reading, value)
    if mention.qualifier is Qualifier.APPROXIMATE:
        low, high = low - abs(low) * ROUGH, high + abs(high) * ROUGH
    bound = direction(mention.qualifier) if mention.is_bound_certain else 0
    if bound > 0:
        high = max(high, abs(high) * BOUND_REACH)
    if bound < 0:
        low = min(low, abs(low) / BOUND_REACH)
    return low, high


def _ends(reading: Reading, value: Fraction) -> tuple[Fraction, Fraction]:
    upper = reading.upper if reading.upper is not None else reading.value
    if reading.value is None or upper is None:
        return value, value
    if reading.unit in CALENDAR:
        shortest, longest = CALENDAR[reading.unit]
        return reading.value * shortest * DAY, upper * longest * DAY
    return value, base(Reading(upper, unit=reading.unit)) or value


def _is_rounded(exact: Mention, rough: Mention) -> bool:
    """Whether `rough` is `exact` rounded to the digits it is written with.

    Only a figure of a thousand or more, or one with a magnitude word, is taken for rounded when
    nothing says so.
    """
    values, digits = (base(exact.reading), base(rough.reading)), rough.precision
    if values[0] is None or values[1] is None or not digits or not rough.reading.value:
        return False
    if abs(rough.reading.value) < 1000 or (exact.precision or 0) <= digits:
        return False
    half_of_last_digit = abs(values[1]) * Fraction(1, 2 * 10 ** (digits - 1))
    return abs(values[0] - values[1]) <= min(half_of_last_digit, abs(values[1]) * ROUNDED)


def _relate_dates(one: Mention, other: Mention) -> Relation:
    first, second = one.reading.iso, other.reading.iso
    if first is None or second is None:
        return Relation.UNRELATED
    if any(a.iso == b.iso and a.iso for a in one.readings for b in other.readings):
        return Relation.SAME
    ours, theirs = date_parts(first), date_parts(second)
    if ours is None or theirs is None:
        return Relation.FAR if one.kind is NumberKind.TIME is other.kind else Relation.UNRELATED
    if is_swapped(one, other):
        return Relation.NEAR
    if ours[1:] == theirs[1:]:
        full = ours.year is not None and theirs.year is not None
        return Relation.FAR if full else _without_year(ours)
    if [a is None for a in ours] != [b is None for b in theirs]:
        return Relation.UNRELATED
    differing = sum(a != b for a, b in zip(ours, theirs, strict=True))
    return Relation.FAR if differing == 1 else Relation.UNRELATED


def _without_year(date: DateParts) -> Relation:
    """How a date stands to the same one with a year: a day is known by its month, a month isn't."""
    return Relation.COMPATIBLE if date.month and date.day else Relation.UNRELATED
