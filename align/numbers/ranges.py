"""Two numbers that share what one of them says: ranges, changes, terms of a formula."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.digits import Numeral
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import NumberKind, Reading
from align.numbers.quantity import (
    Lexicon,
    Quantity,
    is_year,
    make_found,
    parse_quantity,
    single,
    strength_of,
    units_behind,
    with_note,
)
from align.numbers.rules import Found, Parsed, Rule
from align.numbers.units import is_money, kind_of


def quantity_rule(lexicon: Lexicon, hundredths: LazyPattern | None = None) -> Rule:
    """The rule that reads a quantity, a range of two, or two that share their unit.

    `hundredths` does what `hundredths_rule` does, without reading the quantity twice.
    """

    def apply(text: str, at: int) -> Parsed | None:
        first = parse_quantity(lexicon, text, at)
        if first is None:
            return None
        whole = _with_hundredths(lexicon, text, first, hundredths) if hundredths else None
        pair = whole or _pair_behind(lexicon, text, first)
        return pair or with_note(text, single(lexicon, text, first), first.end)

    return Rule("quantity", apply)


def between_rule(lexicon: Lexicon, opening: str, joint: str) -> Rule:
    """The rule for ranges in two words: between 10 and 12 percent. The range begins behind."""
    opens, joins = re.compile(opening), re.compile(joint)

    def apply(text: str, at: int) -> Parsed | None:
        opened = opens.match(text, at)
        first = parse_quantity(lexicon, text, opened.end()) if opened else None
        joined = joins.match(text, first.end) if first else None
        second = parse_quantity(lexicon, text, joined.end()) if joined else None
        if first is None or second is None:
            return None
        return _range(lexicon, text, *_completed(first, second))

    return Rule("between", apply)


def _pair_behind(lexicon: Lexicon, text: str, first: Quantity) -> Parsed | None:
    """What `first` and a second quantity joined to it stand for; None if nothing is joined."""
    is_range = lexicon.to.match(text, first.end)
    joint = is_range or lexicon.change.match(text, first.end)
    second = parse_quantity(lexicon, text, joint.end()) if joint else None
    if second is None:
        return None
    if first.units and not second.units:
        if not is_range or not _is_sign_before(text, first):
            return None
        first, second = first._replace(units=()), second._replace(units=first.units)
    if is_year(first) and second.numeral.value < 1000 and second.units:
        return None
    if not is_range and (first.units or not (second.units or second.numeral.magnitude > 1)):
        return None
    first, second = _completed(first, second)
    if not is_range or lexicon.from_.search(text, max(0, first.start - 12), first.start):
        return _both(lexicon, text, first, second)
    return _range(lexicon, text, first, second)


def _is_sign_before(text: str, q: Quantity) -> bool:
    """Whether the sign of the currency stands before the number: €2.3–2.5bn."""
    return is_money(q.units[0]) and not text[q.start].isdigit() and text[q.end - 1].isdigit()


def _range(lexicon: Lexicon, text: str, first: Quantity, second: Quantity) -> Parsed:
    """A range, or two figures if the ends cannot be those of one (a score: 3-1)."""
    if first.numeral.value >= second.numeral.value or first.units[:1] != second.units[:1]:
        return _both(lexicon, text, first, second)
    unit = second.units[0] if second.units else None
    years = is_year(first) and is_year(second)
    if years and not lexicon.counted.match(text, second.end):
        unit = "year"
    found = Found(
        first.start,
        second.end,
        NumberKind.RANGE,
        Reading(first.numeral.value, upper=second.numeral.value, unit=unit),
        strength=strength_of(second.numeral, NumberKind.RANGE),
        precision=max(first.numeral.precision, second.numeral.precision),
        qualifier=second.numeral.qualifier,
    )
    return with_note(text, (found,), second.end)


def _both(lexicon: Lexicon, text: str, first: Quantity, second: Quantity) -> Parsed:
    figures = (*single(lexicon, text, first), *single(lexicon, text, second))
    return with_note(text, figures, second.end)


def _completed(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Each with what it shares: 2 to 3 million dollars, 1950-53."""
    numeral, magnitude = first.numeral, second.numeral.magnitude
    if numeral.magnitude == 1 and not first.units and abs(numeral.value) < 1000:
        scale = _shared_magnitude(numeral.value, second.numeral.value, magnitude)
        numeral = replace(numeral, value=numeral.value * scale, magnitude=scale)
    second = _completed_year(first, second)
    units = first.units or second.units
    return first._replace(numeral=numeral, units=units, plain=first.plain and not units), second


def _shared_magnitude(low: Fraction, high: Fraction, magnitude: Fraction) -> Fraction:
    """How much of a magnitude word two numbers share: 十到二十万 is 10 to 20 times 万.

    Only what stands behind one digit (二 times 十万) can be shared in part.
    """
    if low < 10 or low.denominator != 1 or high / magnitude >= 10:
        return magnitude
    for scale in (magnitude, magnitude / 10, magnitude / 100):
        if low * scale < high and scale.denominator == 1:
            return scale
    return magnitude


def _completed_year(first: Quantity, second: Quantity) -> Quantity:
    century, year = divmod(int(first.numeral.value), 100)
    cut = second.numeral.value
    if is_year(first) and second.plain and 10 <= cut < 100 and cut > year:
        whole = Fraction(century * 100) + cut
        return second._replace(numeral=replace(second.numeral, value=whole))
    return second


_TERMS = re.compile(
    r"(?<![\d.,+×x])(\d{1,5}) ?(?:\+|×|[xX*](?= ?\d)) ?(\d{1,5})"
    r"(?![.,%]?\d|(?<=\b10)[\^⁻⁰¹²³⁴-⁹−])[”“\"’»」]?"
)


def terms_rule(lexicon: Lexicon) -> Rule:
    """The rule for terms that are not worked out: „10 + 2“ Jahre, 1920 × 1080."""

    def apply(text: str, at: int) -> Parsed | None:
        match = _TERMS.match(text, at)
        if match is None:
            return None
        units, end = units_behind(lexicon, text, match.end())
        figures = [
            make_found(Quantity(*match.span(g), Numeral(Fraction(match[g]), 2), units, plain=False))
            for g in (1, 2)
        ]
        return Parsed(tuple(figures), end if units else match.end(2))

    return Rule("terms", apply)


def hundredths_rule(lexicon: Lexicon, name: str, small: LazyPattern) -> Rule:
    """The rule for a unit and hundredths of it: sechs Meter achtzig, three euros fifty."""

    def apply(text: str, at: int) -> Parsed | None:
        first = parse_quantity(lexicon, text, at)
        return _with_hundredths(lexicon, text, first, small) if first else None

    return Rule(name, apply)


def _with_hundredths(
    lexicon: Lexicon, text: str, first: Quantity, small: LazyPattern
) -> Parsed | None:
    unit = first.units[0] if first.units else ""
    match = small.match(text, first.end) if unit == "m" or is_money(unit) else None
    part = lexicon.read(match[1]) if match else None
    if match is None or part is None or not 10 <= part.value < 100:
        return None
    if units_behind(lexicon, text, match.end())[0] or first.numeral.value.denominator != 1:
        return None
    value = first.numeral.value + part.value / 100
    found = Found(first.start, match.end(), kind_of(unit), Reading(value, unit=unit))
    return Parsed((found,), match.end())


_CODE = re.compile(r"[A-Z]{3} ?\d")


def coded_rule(lexicon: Lexicon, quantity: Rule) -> Rule:
    """`quantity` behind a currency's code, which is no name that a number belongs to: GBP 3."""

    def apply(text: str, at: int) -> Parsed | None:
        is_code = _CODE.match(text, at) and lexicon.signs.match(text, at)
        return quantity.apply(text, at) if is_code else None

    return Rule("code of a currency", apply)
