"""Which unit an English word means, told by the words around it: eight pounds of flour, or in cash.

The table of units gives the likeliest reading of a word; here are the contexts of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, Parsed, Rule
from align.numbers.units import kind_of

_LED = 40
"""So many characters before a figure may say what it measures."""


@dataclass(frozen=True, slots=True)
class Sense:
    """`unit` is meant by a figure that ends in `name`, if one of the contexts fits."""

    unit: str
    name: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


def _sense(unit: str, name: str, before: str, after: str) -> Sense:
    return Sense(
        unit,
        re.compile(rf"{name}$", re.IGNORECASE),
        re.compile(rf"(?<![A-Za-z])(?i:{before})$"),
        re.compile(rf"(?i:{after})\b"),
    )


_ALWAYS, _NEVER = "", "(?!)"
_SOME = r" (?:[\w'’-]+ ){0,3}"
_NOTES = (
    "notes?|coins?|fines?|che(?:ques?|cks?)|bills?|tickets?|prizes?|bets?|deals?|loans?|fees?"
    "|bonus|budgets?|jackpots?|houses?|homes?|mansions?|deposits?|rewards?|grants?|funds?|debts?"
    "|gifts?|lawsuits?|vouchers?|salar(?:y|ies)|scheme|projects?|industry|business"
)
SENSES = (
    _sense("GBP", r"(?:million|billion|trillion|thousand|[mk]|bn)[- ]pounds?", _ALWAYS, _NEVER),
    _sense("GBP", "pound", _NEVER, rf"[- ](?:[a-z]+ )?(?:{_NOTES})"),
    _sense(
        "pound", "pounds",
        rf"(?:weigh\w*|lift\w*|shed|heavy|gain(?:s|ed|ing)?|lost|los(?:e|es|ing)){_SOME}",
        r" (?:of (?!the |his |her |their |debt|income|savings|spending|public|profit|sales|tax)"
        r"[a-z]+|heavier|lighter|overweight|underweight|in weight|(?:per|a) square|apiece at birth)"
        r"|(?: and| or)? \w+ ounces?",
    ),
    _sense(
        "degree", "degrees?",
        rf"(?:turn\w*|rotat\w*|tilt\w*|angles?|latitude|longitude|spun|spins?|lean\w*|inclin\w*"
        rf"|slop\w*){_SOME}",
        r" (?:north|south|east|west|latitude|longitude|clockwise|anticlockwise|of arc|angle)"
        r"|[- ](?:turns?|angles?|views?|rotations?|panoramas?|cameras?|arc)",
    ),
)  # fmt: skip


_MILLIONS = re.compile(
    r"\b(?:population|people|users|subscribers|viewers|voters|inhabitants|customers|downloads"
    r"|members|jobs|copies|visitors|tourists|followers|passengers|budget|revenue|profits?|sales"
    r"|worth|cost|fund\w*|deal)\b",
    re.IGNORECASE,
)
_METRES = re.compile(
    r"\d ?(?:[kcm]m|ft)\b|\d m\b"
    r"|\b(?:[a-z]*met(?:re|er)s?|feet|long|tall|high|wide|deep|thick|depth|height"
    r"|width|length|distance|altitude|away|above|below|beneath|from|apart|off|behind|ahead|between"
    r"|radius|sprint\w*|race[sd]?|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|final"
    r"|heats?|medal\w*|gold|silver|bronze|champion\w*|record|r[ua]n\w*|sw[iau]m\w*|jump\w*|thr[eo]w\w*"
    r"|lanes?|pools?|towers?|walls?|fence|cliffs?|waves?|roads?|cables?|ropes?|ships?|yacht|boats?"
    r"|trees?|bridges?|drop\w*|fell|dive[ds]?|climb\w*|summit|peak|platform|pistol|rifle|walk\w*"
    r"|drove|yards?|visibility|range|diameter|asteroid|statue|trench|tunnel|wingspan|sea|line)\b",
    re.IGNORECASE,
)


def by_context(rule: Rule) -> Rule:
    """`rule`, with the readings of a unit that has several senses in the order of the context."""

    def apply(text: str, at: int) -> Parsed | None:
        parsed = rule.apply(text, at)
        if parsed is None:
            return None
        return parsed._replace(found=tuple(_in_context(text, found) for found in parsed.found))

    return Rule(rule.name, apply)


def _in_context(text: str, found: Found) -> Found:
    if found.reading.unit is None:
        return found
    surface = text[found.start : found.end]
    if _LETTER_M.search(surface) and found.kind is NumberKind.MEASURE:
        return _millions(text, found, is_glued=surface[-2] != " ")
    for sense in SENSES:
        if sense.name.search(surface) and (
            sense.after.match(text, found.end)
            or sense.before.search(text, max(0, found.start - _LED), found.start)
        ):
            return _favoured(found, sense.unit)
    return found


_LETTER_M = re.compile(r"\d ?m$")


def _millions(text: str, found: Found, *, is_glued: bool) -> Found:
    """83m: million, unless lengths are spoken of; 83 m: metres, or million of people."""
    before, behind = text[max(0, found.start - _LED) : found.start], text[found.end :][:_LED]
    is_counted = bool(_MILLIONS.search(before) or _MILLIONS.search(behind))
    is_length = bool(_METRES.search(before) or _METRES.search(behind))
    value = found.reading.value
    if value is None or not (is_counted or is_glued):
        return found
    million = Reading(value * 10**6)
    if not is_glued or is_length or (value < 3 and not is_counted):
        return replace(found, alternatives=(*found.alternatives, million))
    return replace(
        found,
        kind=NumberKind.CARDINAL,
        reading=million,
        alternatives=(found.reading, *found.alternatives),
    )


def _favoured(found: Found, unit: str) -> Found:
    """The figure with its reading in `unit` first."""
    if found.kind is NumberKind.RANGE:
        return replace(found, reading=replace(found.reading, unit=unit))
    readings = [found.reading, *found.alternatives]
    first = next((reading for reading in readings if reading.unit == unit), None)
    if first is None:
        return found
    others = tuple(reading for reading in readings if reading != first)
    return replace(found, kind=kind_of(unit), reading=first, alternatives=others)
