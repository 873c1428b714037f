"""Degrees whose sign stands behind them: twelve degrees below zero, drei Grad über null."""

from __future__ import annotations

import re
from dataclasses import replace

from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, Parsed, Rule
from align.numbers.units import TEMPERATURE, dimension


def from_zero(rule: Rule, below: str, above: str) -> Rule:
    """`rule`, with temperatures that words behind them put below zero or above it.

    `below` and `above` are regular expressions for these words; they belong to the figure.
    """
    words = re.compile(rf"(?i:(?P<below>{below})|{above})(?!\w)")

    def apply(text: str, at: int) -> Parsed | None:
        parsed = rule.apply(text, at)
        match = words.match(text, parsed.end) if parsed is not None and parsed.found else None
        if parsed is None or match is None or not _are_warm(parsed.found[0]):
            return parsed
        found = parsed.found[0]
        if match["below"] is not None:
            found = _negative(found)
        return Parsed((replace(found, end=match.end()), *parsed.found[1:]), match.end())

    return Rule(rule.name, apply)


def _are_warm(found: Found) -> bool:
    is_warm = dimension(found.reading.unit) == TEMPERATURE and found.kind is NumberKind.MEASURE
    return is_warm and found.reading.value is not None and found.reading.value > 0


def _negative(found: Found) -> Found:
    first, *others = (_negated(reading) for reading in (found.reading, *found.alternatives))
    return replace(found, reading=first, alternatives=tuple(others))


def _negated(reading: Reading) -> Reading:
    return reading if reading.value is None else replace(reading, value=-reading.value)
