"""Numbers that only count the items of a list: (1) ... (2) ..., 1. ... 2. ..., 1、...2、..."""

from __future__ import annotations

import re

from align.numbers.model import NumberKind
from align.numbers.names_of_units import LATIN
from align.numbers.rules import Found, Parsed, Rule

_NUMERALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|an?"
    "|eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
)
_REPEATED = re.compile(
    rf"(?:(?<![{LATIN}])(?i:{_NUMERALS}) |[{LATIN}\d§)\]一二两三四五六七八九十百])$"
)
_ENDS = r"[.:;,!?…。；：，！？、）)”“]"
_BEGINS = rf"(?:(?<={_ENDS} )|(?<=[。；：，！？])|(?<=\n))"
_SAID_FIRST = r"(?:(?<= und )|(?<= and )|(?<= or )|(?<= oder )|(?<= sowie ))"
_COUNTED = (
    r"(?:Bundesliga|Liga|Klasse|Platz|Rang|Stock|Etage|Halbzeit|Mannschaft|Runde|Quartal|Hälfte"
    r"|Jahrhundert|Weltkrieg|Mal|Tag|Person|Kapitel|Auflage|Preis|FC)(?!\w)"
)
_STYLES = (
    re.compile(r"(?<=[(（])(\d{1,2})(?=[)）] ?[^\s.,;:!?()（）。，；：、])"),
    re.compile(rf"(?:^|{_BEGINS}|{_SAID_FIRST})(\d{{1,2}})(?=\) ?[^\s.,;:!?)])"),
    re.compile(
        rf"(?:^|{_BEGINS}|{_SAID_FIRST})(\d{{1,2}})(?=\. ?(?!{_COUNTED})(?:(?<= )\S|[一-鿿]))"
    ),
    re.compile(r"(?:^|(?<=[。；：，！？\n ]))(\d{1,2})(?=、(?!\d))"),
)
_IN_BRACKETS = _STYLES[0]
_SURE_PLACE = re.compile(r"[.:;!?。；：！？][ \n]?[(（]?$")
_IN_SIGHT = 100
"""With more characters before a mark, the mark before it may be out of sight."""


def _apply(text: str, at: int) -> Parsed | None:
    for style in _STYLES:
        match = style.match(text, at)
        if match is None or (style is _IN_BRACKETS and not _may_begin(text, at)):
            continue
        marks = [(m.start(), int(m[1])) for m in style.finditer(text)]
        if _is_in_sequence(int(match[1]), text, at, marks):
            return Parsed((Found(at, match.end(), NumberKind.FOOTNOTE),), match.end())
    return None


def _may_begin(text: str, at: int) -> bool:
    """Whether an item may begin at the bracket; three (3) days repeats a number."""
    return not _REPEATED.search(text, max(0, at - 12), at - 1)


def _is_in_sequence(number: int, text: str, at: int, marks: list[tuple[int, int]]) -> bool:
    """Whether the numbers around make it one of a list that begins with 1."""
    if number == 1:
        return 2 in [n for place, n in marks if place > at]
    if number - 1 in [n for place, n in marks if place < at]:
        return True
    out_of_sight = number > 1 and at > _IN_SIGHT
    return out_of_sight and bool(_SURE_PLACE.search(text, max(0, at - 3), at))


LIST_MARK = Rule("mark of a list", _apply)
"""A mark counts only where its sequence is there, so that 2. Liga and (3) stay what they are."""
