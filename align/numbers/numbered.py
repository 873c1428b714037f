"""What a word numbers: section 823, Bus 147, Räume 12 bis 14. Such numbers are no amounts."""

from __future__ import annotations

import re

from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN, UnitNames
from align.numbers.rules import Found, Parsed, Rule

LAW = "reference to law"
PLACE = "line, room or platform"
ORDER = "order number"
HOUSE = "street and house number"
POSTCODE = "postcode"
"""Names of rules that find the same in every language; what is numbered is known by them."""

NUMBER = rf"(?:[A-Z]{{1,2}}-?)?\d{{1,4}}[A-Za-z]?(?![{LATIN}\d²³%°€$£]|[.,:/]\d)"
"""A number as things are numbered: 823, 312a, B214."""

_NUMBER = re.compile(NUMBER)
_AMOUNT = re.compile(
    r" ?(?:[%°€$£]|[Mm]illi|[Bb]illi|[Tt]rilli|Mrd|Mio|Tsd|[Tt]housand|Tausend"
    r"|(?:[Mm]al|times|people)\b)"
)
_SHORTEST = 2
"""Fewest letters of a unit: "section 5 a" is no area."""


def numbered(name: str, heads: str, units: UnitNames, further: str = r"(?!)") -> Rule:
    """A rule for the numbers behind one of `heads`; each is an identifier of its own.

    `heads` and `further`, what may stand between one number and the next, are regular expressions.
    A number that has a unit of `units` behind it is an amount, and so are those that follow.
    """
    compiled = re.compile(rf"(?:{heads}){NUMBER}(?:(?:{further}){NUMBER})*")
    head = re.compile(heads)

    def apply(text: str, at: int) -> Parsed | None:
        match = compiled.match(text, at)
        begin = head.match(text, at) if match else None
        if match is None or begin is None:
            return None
        found = []
        for number in _NUMBER.finditer(text, begin.end(), match.end()):
            if _is_amount(text, number.end(), units):
                break
            found.append(Found(*number.span(), NumberKind.IDENTIFIER, Reading()))
        return Parsed(tuple(found), found[-1].end) if found else None

    return Rule(name, apply)


def _is_amount(text: str, end: int, units: UnitNames) -> bool:
    if _AMOUNT.match(text, end):
        return True
    behind = end + text.startswith((" ", "-"), end)
    unit = units.match(text, behind)
    return unit is not None and unit[1] - behind >= _SHORTEST
