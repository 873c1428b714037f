"""Numbers with their sign, magnitude, unit or currency.

One procedure for every language; what differs is in the `Lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from align.numbers.digits import Numeral
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.mixed_units import in_one_unit
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.names_of_units import LATIN, UnitNames
from align.numbers.rules import Found, Parsed, Rule, found_at
from align.numbers.units import kind_of


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language contributes to the reading of quantities.

    `number` matches a number with its magnitude words, `read` reads such a match; `negative`
    matches a sign or word before it; `gap` what may stand between number and unit; `to` what
    joins the ends of a range, `change` what joins two values that share magnitude and unit
    (von 3 auf 5 Millionen), `from_` what turns a range into two values (from 3 to 5);
    `counted` matches behind a number that counts things, so that 1234 is no year, and `counting`
    what ends before one (more than 1234); `parts` joins a smaller unit to a larger one (2 hours
    and 14 minutes);
    `number_of_money`, if given, matches a number that is written so behind a currency sign only.
    """

    number: LazyPattern
    read: Callable[[str], Numeral | None]
    units: UnitNames
    signs: UnitNames
    negative: re.Pattern[str]
    gap: re.Pattern[str]
    to: re.Pattern[str]
    change: re.Pattern[str]
    from_: re.Pattern[str]
    counted: re.Pattern[str]
    number_of_money: LazyPattern | None = None
    counting: re.Pattern[str] = re.compile(r"(?!)")
    parts: re.Pattern[str] = re.compile(r"(?!)")


class Quantity(NamedTuple):
    """A number and the units it may be given in (none: a bare number)."""

    start: int
    end: int
    numeral: Numeral
    units: tuple[str, ...]
    plain: bool
    """Nothing but digits: it may be a year."""


_LED = 20
"""So many characters before a number may say that it counts."""
_YEARS = range(1000, 2101)
_PARTS = 2
"""A quantity is said in so many smaller units at most: 2 hours 14 minutes 30 seconds."""
_NONE = re.compile(r"(?:^|[^-–—:~\d.,])0(?: (?=[^\W\d_])|(?=[一-鿿]))")
"""0 points may be "no points" elsewhere; a score such as 3-0 may not."""
_LATIN_LETTER = re.compile(rf"[{LATIN}]")
_GLUED_NOTE = re.compile(r"\d{1,2}(?=[，。；、：,.;:!?！？)）」”’\"\s]|$)")


def parse_quantity(lexicon: Lexicon, text: str, at: int, parts: int = _PARTS) -> Quantity | None:
    """The quantity that begins at `at`, given in as many as `parts` smaller units too, or None."""
    before = lexicon.signs.match(text, at)
    position = at
    if before:
        position = before[1] + (
            text[before[1] : before[1] + 1] in {" ", "-"}
            and text[before[1] + 1 : before[1] + 2].isdecimal()
        )
    sign = lexicon.negative.match(text, position)
    if sign:
        position = sign.end()
    if not before and sign:
        before = lexicon.signs.match(text, position)
        position = before[1] if before else position
    of_money = lexicon.number_of_money if before else None
    match = of_money.match(text, position) if of_money else None
    match = match or lexicon.number.match(text, position)
    numeral = lexicon.read(match[0]) if match else None
    if match is None or numeral is None:
        return None
    if sign:
        numeral = replace(numeral, value=-numeral.value)
    number_end = _repeated(lexicon, text, match.end(), numeral)
    units, end = units_behind(lexicon, text, number_end)
    if before and not (units and units[0] in before[0]):
        units, end = before[0], number_end
    if not units and _LATIN_LETTER.match(text, end):
        return None
    plain = not units and not sign and match[0].isdecimal()
    return with_part(lexicon, text, Quantity(at, end, numeral, units, plain), parts)


_BRACKET = re.compile(r" ?[(（]")


def _repeated(lexicon: Lexicon, text: str, at: int, numeral: Numeral) -> int:
    """Where the number ends that stands once more behind itself, in words or digits: 5 (five)."""
    opened = _BRACKET.match(text, at)
    match = lexicon.number.match(text, opened.end()) if opened else None
    again = lexicon.read(match[0]) if match else None
    if match is None or again is None or text[match.end() : match.end() + 1] not in {")", "）"}:
        return at
    is_same = again.value == abs(numeral.value) and again.words != numeral.words
    return match.end() + 1 if is_same else at


def with_part(lexicon: Lexicon, text: str, q: Quantity, parts: int = _PARTS) -> Quantity:
    """The quantity with what is said of it in a smaller unit: 2 hours and 14 minutes."""
    joint = lexicon.parts.match(text, q.end) if q.units and parts else None
    part = parse_quantity(lexicon, text, joint.end(), parts - 1) if joint else None
    if joint is None or part is None:
        return q
    by_word = any(c.isalpha() for c in joint[0])
    whole = in_one_unit(
        (q.numeral.value, q.units), (part.numeral.value, part.units), by_word=by_word
    )
    if whole is None:
        return q
    precision = q.numeral.precision + part.numeral.precision
    numeral = replace(q.numeral, value=whole[0], precision=precision)
    return q._replace(end=part.end, numeral=numeral, units=(whole[1],))


def units_behind(lexicon: Lexicon, text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The units named behind a number that ends at `at`, and where the name ends."""
    gap = lexicon.gap.match(text, at)
    found = lexicon.units.match(text, gap.end() if gap else at)
    return found or ((), at)


def with_note(text: str, figures: tuple[Found, ...], end: int) -> Parsed:
    """The figures with the footnote digit glued behind them, if there is one."""
    if figures and text[end - 1 : end].isalpha():
        note = _GLUED_NOTE.match(text, end)
        if note:
            mark = Found(end, note.end(), NumberKind.FOOTNOTE)
            return Parsed((*figures, mark), note.end())
    return Parsed(figures, end)


def single(lexicon: Lexicon, text: str, q: Quantity) -> tuple[Found, ...]:
    """The figure of one quantity: a year if it looks like one, nothing for a mere "one"."""
    if q.numeral.words and q.numeral.value == 1 and not q.units and q.numeral.magnitude == 1:
        return ()
    if q.plain and q.numeral.value == 0 and _NONE.match(text, max(0, q.start - 1)):
        return (replace(make_found(q), strength=Strength.WEAK),)
    if not is_year(q) or lexicon.counted.match(text, q.end):
        return (make_found(q),)
    year, number = Reading(iso=str(int(q.numeral.value))), Reading(q.numeral.value)
    if lexicon.counting.search(text, max(0, q.start - _LED), q.start):
        return (Found(q.start, q.end, NumberKind.CARDINAL, number, (year,)),)
    return (Found(q.start, q.end, NumberKind.DATE, year, (number,)),)


def count_or_year(match: re.Match[str]) -> tuple[Found, ...]:
    """Four digits that count what stands behind them, or else are a year."""
    year = Reading(iso=match[0])
    return found_at(match, NumberKind.CARDINAL, Reading(Fraction(match[0])), [year])


def is_year(q: Quantity) -> bool:
    """Whether a bare number could be a year."""
    return q.plain and q.numeral.value.denominator == 1 and int(q.numeral.value) in _YEARS


def make_found(q: Quantity) -> Found:
    """The figure of one quantity."""
    readings = [Reading(q.numeral.value, unit=unit) for unit in q.units]
    readings = readings or [Reading(q.numeral.value)]
    bare = NumberKind.FRACTION if q.numeral.part else NumberKind.CARDINAL
    kind = kind_of(q.units[0]) if q.units else bare
    return Found(
        q.start, q.end, kind, readings[0], tuple(readings[1:]),
        strength_of(q.numeral, kind), q.numeral.precision, q.numeral.qualifier,
    )  # fmt: skip


def strength_of(numeral: Numeral, kind: NumberKind) -> Strength:
    """Weak are vague words, a bare two in words, and one of anything but a per cent in digits.

    Where one language writes an article or leaves "one" out, another may write 1.
    """
    value = abs(numeral.value)
    one = value == 1 and (numeral.words or kind is not NumberKind.PERCENT)
    two = numeral.words and kind is NumberKind.CARDINAL and value in {0, 2}
    weak = numeral.vague or two or (one and numeral.magnitude == 1)
    return Strength.WEAK if weak else Strength.STRONG


def measured_rule(
    name: str,
    regex: str,
    lexicon: Lexicon,
    read: Callable[[re.Match[str]], Fraction | None],
    *,
    bare: NumberKind | None = None,
    only: NumberKind | None = None,
    weak: bool = False,
    behind: str = "",
    where: str | None = None,
) -> Rule:
    """A rule for a value in words, with the unit named behind it.

    Without a unit it is of the kind `bare`, or declined. `only` admits the units of one kind,
    `behind` must match behind the unit. `where` spares compiling (see `LazyPattern`).
    """
    pattern, following = LazyPattern(regex, where), LazyPattern(behind)

    def apply(text: str, at: int) -> Parsed | None:
        match = pattern.match(text, at)
        value = read(match) if match else None
        if match is None or value is None:
            return None
        units, end = units_behind(lexicon, text, match.end())
        if units and only not in {None, kind_of(units[0])}:
            units, end = (), match.end()
        kind = kind_of(units[0]) if units else bare
        one = value == 1 and kind is not NumberKind.PERCENT
        strength = Strength.WEAK if weak or one else Strength.STRONG
        if kind is None or not following.match(text, end):
            return None
        readings = [Reading(value, unit=unit) for unit in units] or [Reading(value)]
        found = Found(at, end, kind, readings[0], tuple(readings[1:]), strength)
        return Parsed((found,), end)

    return Rule(name, apply)
