"""Numbers with their sign, magnitude, unit or currency; ranges and sums of them.

One procedure for every language; what differs is in the `Lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from align.numbers.digits import Numeral
from align.numbers.model import NumberKind, Qualifier, Reading, Strength
from align.numbers.names_of_units import LATIN, UnitNames
from align.numbers.rules import Found, Parsed, Rule
from align.numbers.units import kind_of


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language contributes to the reading of quantities.

    `number` matches a number with its magnitude words, `read` reads such a match; `negative`
    matches a sign or word before it; `gap` what may stand between number and unit; `to` what
    joins the ends of a range, `change` what joins two values that share magnitude and unit
    (von 3 auf 5 Millionen), `from_` what turns a range into two values (from 3 to 5);
    `counted` matches behind a number that counts things, so that 1234 is no year.
    """

    number: re.Pattern[str]
    read: Callable[[str], Numeral | None]
    units: UnitNames
    signs: UnitNames
    negative: re.Pattern[str]
    gap: re.Pattern[str]
    to: re.Pattern[str]
    change: re.Pattern[str]
    from_: re.Pattern[str]
    counted: re.Pattern[str]


class Quantity(NamedTuple):
    """A number and the units it may be given in (none: a bare number)."""

    start: int
    end: int
    numeral: Numeral
    units: tuple[str, ...]
    plain: bool
    """Nothing but digits: it may be a year."""


_YEARS = range(1000, 2101)
_LATIN_LETTER = re.compile(rf"[{LATIN}]")
_GLUED_NOTE = re.compile(r"\d{1,2}(?=[，。；、：,.;:!?！？)）」”’\"\s]|$)")


def parse_quantity(lexicon: Lexicon, text: str, at: int) -> Quantity | None:
    """The quantity that begins at `at`, or None."""
    before = lexicon.signs.match(text, at)
    position = at
    if before:
        position = before[1] + (text[before[1] : before[1] + 1] in {" ", "-"} and
                                text[before[1] + 1 : before[1] + 2].isdigit())
    sign = lexicon.negative.match(text, position)
    if sign:
        position = sign.end()
    if not before and sign:
        before = lexicon.signs.match(text, position)
        position = before[1] if before else position
    match = lexicon.number.match(text, position)
    numeral = lexicon.read(match[0]) if match else None
    if match is None or numeral is None:
        return None
    if sign:
        numeral = replace(numeral, value=-numeral.value)
    units, end = _units_behind(lexicon, text, match.end())
    if before and not (units and units[0] in before[0]):
        units, end = before[0], match.end()
    if not units and _LATIN_LETTER.match(text, end):
        return None
    plain = not units and not sign and match[0].isdigit()
    return Quantity(at, end, numeral, units, plain)


def _units_behind(lexicon: Lexicon, text: str, at: int) -> tuple[tuple[str, ...], int]:
    gap = lexicon.gap.match(text, at)
    found = lexicon.units.match(text, gap.end() if gap else at)
    return found if found else ((), at)


def quantity_rule(lexicon: Lexicon) -> Rule:
    """The rule that reads a quantity, a range of two, or two that share their unit."""

    def apply(text: str, at: int) -> Parsed | None:
        first = parse_quantity(lexicon, text, at)
        if first is None:
            return None
        return _parse_pair(lexicon, text, first) or _parsed(text, _single(lexicon, text, first))

    return Rule("quantity", apply)


def _parsed(text: str, found: tuple[tuple[Found, ...], int]) -> Parsed:
    """With the footnote digit glued behind, if there is one."""
    figures, end = found
    if figures and text[end - 1 : end].isalpha():
        note = _GLUED_NOTE.match(text, end)
        if note:
            mark = Found(end, note.end(), NumberKind.FOOTNOTE)
            return Parsed((*figures, mark), note.end())
    return Parsed(figures, end)


def _single(lexicon: Lexicon, text: str, q: Quantity) -> tuple[tuple[Found, ...], int]:
    if q.numeral.words and q.numeral.value == 1 and not q.units and q.numeral.magnitude == 1:
        return (), q.end
    if is_year(q) and not lexicon.counted.match(text, q.end):
        year = int(q.numeral.value)
        other = Reading(value=q.numeral.value)
        found = Found(q.start, q.end, NumberKind.DATE, Reading(iso=str(year)), (other,))
        return (found,), q.end
    return (make_found(q),), q.end


def is_year(q: Quantity) -> bool:
    """Whether a bare number could be a year."""
    return q.plain and q.numeral.value.denominator == 1 and int(q.numeral.value) in _YEARS


def make_found(q: Quantity) -> Found:
    """The figure of one quantity."""
    readings = [Reading(q.numeral.value, unit=unit) for unit in q.units]
    readings = readings or [Reading(q.numeral.value)]
    kind = kind_of(q.units[0]) if q.units else NumberKind.CARDINAL
    return Found(
        q.start, q.end, kind, readings[0], tuple(readings[1:]),
        strength_of(q.numeral, bool(q.units)), q.numeral.precision, q.numeral.qualifier,
    )  # fmt: skip


def strength_of(numeral: Numeral, has_unit: bool) -> Strength:
    """Weak are vague words, a bare one or two in words, and 1 of anything in words."""
    small = numeral.words and abs(numeral.value) <= (1 if has_unit else 2) and (
        numeral.value.denominator == 1
    )
    bare_one = not has_unit and numeral.value == 1
    return Strength.WEAK if numeral.vague or small or bare_one else Strength.STRONG


def _parse_pair(lexicon: Lexicon, text: str, first: Quantity) -> Parsed | None:
    joined = lexicon.to.match(text, first.end)
    change = None if joined else lexicon.change.match(text, first.end)
    link = joined or change
    if link is None:
        return None
    second = parse_quantity(lexicon, text, link.end())
    if second is None or (first.units and not second.units and not is_year(second)):
        return None
    if joined is None and (first.units or not second.units and second.numeral.magnitude == 1):
        return None
    first = _completed(first, second)
    second = _completed_year(first, second)
    if joined is None or lexicon.from_.search(text, max(0, first.start - 12), first.start):
        return _two(lexicon, text, first, second)
    if first.numeral.value >= second.numeral.value or first.units[:1] != second.units[:1]:
        return _two(lexicon, text, first, second)
    unit = second.units[0] if second.units else None
    if is_year(first) and is_year(second):
        unit = "year"
    reading = Reading(first.numeral.value, upper=second.numeral.value, unit=unit)
    strength = strength_of(second.numeral, bool(second.units))
    precision = max(first.numeral.precision, second.numeral.precision)
    found = Found(
        first.start, second.end, NumberKind.RANGE, reading, (), strength, precision,
        Qualifier.APPROXIMATE if second.numeral.vague else None,
    )  # fmt: skip
    return _parsed(text, ((found,), second.end))


def _two(lexicon: Lexicon, text: str, first: Quantity, second: Quantity) -> Parsed:
    one, _ = _single(lexicon, text, first)
    other, end = _single(lexicon, text, second)
    return _parsed(text, ((*one, *other), end))


def _completed(first: Quantity, second: Quantity) -> Quantity:
    """`first` with the magnitude and unit that it shares with `second` (2 to 3 million dollars)."""
    numeral = first.numeral
    magnitude = second.numeral.magnitude
    if numeral.magnitude == 1 and magnitude > 1 and not first.units and abs(numeral.value) < 1000:
        numeral = replace(numeral, value=numeral.value * magnitude, magnitude=magnitude)
    return first._replace(numeral=numeral, units=first.units or second.units, plain=first.plain and
                          not second.units)


def _completed_year(first: Quantity, second: Quantity) -> Quantity:
    """`second` as a year where it is cut short: 1950-53."""
    years, cut = first.numeral.value, second.numeral.value
    if is_year(first) and second.plain and 10 <= cut < 100 and cut > years % 100:
        whole = years - years % 100 + cut
        return second._replace(numeral=replace(second.numeral, value=Fraction(whole)))
    return second


def sum_rule(lexicon: Lexicon) -> Rule:
    """The rule for terms that share a unit but are not added up: „10 + 2“ Jahre, 1920 × 1080."""
    terms = re.compile(
        r"(?<![\d.,+×x])(\d{1,5}) ?(?:\+|×|[xX*](?= ?\d)) ?(\d{1,5})(?![\d.,%]*\d)([”“\"’»」]?)"
    )

    def apply(text: str, at: int) -> Parsed | None:
        match = terms.match(text, at)
        if match is None or match[2] == "10":
            return None
        units, end = _units_behind(lexicon, text, match.end())
        figures = tuple(
            make_found(Quantity(*match.span(group), Numeral(Fraction(match[group]), 2), units,
                                plain=False))
            for group in (1, 2)
        )
        return Parsed(figures, end if units else match.end(2))

    return Rule("terms", apply)
