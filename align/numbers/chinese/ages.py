"""Ages of life by their classical names: 古稀之年, 三十而立.

After the Analects, 2.4, and the Book of Rites, Qu li.
"""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.rules import Found, alternation, found_at, pattern_rule

_AGES = {
    "弱冠": 20, "而立": 30, "不惑": 40, "知天命": 50, "知命": 50, "花甲": 60, "耳顺": 60,
    "古稀": 70, "期颐": 100,
}  # fmt: skip
_NAME = f"({alternation(_AGES)})"
AGE_NAMES = f"{alternation(_AGES)}|耄耋"
"""Where the name of an age may begin."""


def _age(match: re.Match[str]) -> tuple[Found, ...]:
    name = next(group for group in match.groups() if group)
    reading = Reading(Fraction(_AGES[name]), unit="year")
    return found_at(match, NumberKind.DURATION, reading, strength=Strength.WEAK)


def _eighties(match: re.Match[str]) -> tuple[Found, ...]:
    reading = Reading(Fraction(80), upper=Fraction(90), unit="year")
    return found_at(match, NumberKind.RANGE, reading, strength=Strength.WEAK)


AGES = (
    pattern_rule(
        "古稀之年",
        rf"{_NAME}之年|(?<=[近过逾届至满]){_NAME}|{_NAME}(?=老[人翁妇太])"
        "|三十(而立)|四十而?(不惑)|五十而?(知天命)|六十而?(耳顺)",
        _age,
    ),
    pattern_rule("耄耋之年", "耄耋(?:之年|(?=老))", _eighties),
)
"""They satisfy a figure that another version gives, and never ask for one."""
