"""German numbers glued to what they count, and endings that two numbers share.

Fünfjahresplan, Zweizimmerwohnung; zwei- bis dreistündig, die 20- bis 29-Jährigen.
"""

from __future__ import annotations

import re
from fractions import Fraction

from align.numbers.german import words
from align.numbers.german.grammar import COMPOUNDS, END, LEXICON, small
from align.numbers.german.parts import MULTIPLES
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.model import NumberKind, Reading, Strength
from align.numbers.ranges import quantity_rule
from align.numbers.rules import Found, Parsed, Rule, alternation, found_at, pattern_rule
from align.numbers.units import kind_of

_UNITS = {
    "tage": "day", "tages": "day", "stunden": "hour", "stunde": "hour", "minuten": "minute",
    "sekunden": "second", "jahre": "year", "jahres": "year", "jahr": "year", "wochen": "week",
    "monats": "month", "monate": "month", "meter": "m", "kilometer": "km", "euro": "EUR",
    "mark": "DEM", "dollar": "USD", "cent": "EUR_cent", "prozent": "percent", "liter": "l",
}  # fmt: skip
_COUNTED = """
zimmer sterne gänge personen parteien länder familien punkte seiten betten zylinder master sitzer
mächte felder takt akter teiler staaten fronten klassen meilenstiefel
"""
_RANKED = (
    "klässler ligist plat(?:z|zierte) semester auflage impfung stimme wohnung geboren bundesliga"
)


def _glued(match: re.Match[str]) -> tuple[Found, ...] | None:
    value, unit = small(match[1]), _UNITS.get((match[2] or "").lower())
    if value is None:
        return None
    kind = kind_of(unit) if unit else NumberKind.CARDINAL
    return found_at(match, kind, Reading(value, unit=unit), strength=Strength.WEAK)


def _ranked(match: re.Match[str]) -> tuple[Found, ...] | None:
    rank = words.read_ordinal(match[1].lower())
    if rank is None:
        return None
    return found_at(match, NumberKind.ORDINAL, Reading(rank), strength=Strength.WEAK)


GLUED = (
    pattern_rule(
        "number in a noun",
        rf"(?=[A-ZÄÖÜ][a-zäöüß]{{7,60}})(?i:({words.COMPOUND})"
        rf"(?:({alternation(_UNITS)})[a-zäöüß]{{3,}}|{alternation(_COUNTED.split())}[a-zäöüß]*)){END}",
        _glued,
        where=rf"[A-ZÄÖÜ](?i:[\w-]*?{alternation([*_UNITS, *_COUNTED.split()])})",
    ),
    pattern_rule(
        "rank in a noun",
        rf"(?=\w{{9}})(?i:({words.ORDINAL})(?:{'|'.join(_RANKED.split())})[a-zäöüß]*){END}",
        _ranked,
        where=rf"(?i:[\w-]*?(?:{'|'.join(_RANKED.split())}))",
    ),
)
"""Weak: other languages may say it without a number (Achtstundentag, Eintagesfliege)."""

_SHARING = LazyPattern(
    rf"(?i:({words.COMPOUND})|(\d{{1,3}}(?:,\d+)?))- (bis|und|oder) (?:zu )?",
    r"[\w,]{1,60}- (?:bis|und|oder) ",
)
_SECOND = (*MULTIPLES, *COMPOUNDS, quantity_rule(LEXICON))
_ROUND = re.compile(r"(hundert|tausend)", re.IGNORECASE)


def _shared(text: str, at: int) -> Parsed | None:
    """Zwei- bis dreistündig: what the second number ends in, the first means as well."""
    match = _SHARING.match(text, at)
    low = small(match[1] or match[2]) if match else None
    if match is None or low is None:
        return None
    parsed = next((p for r in _SECOND if (p := r.apply(text, match.end())) and p.found), None)
    if parsed is None or parsed.found[0].reading.value is None:
        return None
    second = parsed.found[0]
    high, unit = second.reading.value or low, second.reading.unit
    low *= _scale(text[second.start : second.end], high)
    if match[3].lower() != "bis":
        end = match.end(1) if match[1] else match.end(2)
        first = Found(at, end, second.kind, Reading(low, unit=unit), strength=second.strength)
        return Parsed((first, second), parsed.end)
    if low >= high:
        return None
    reading = Reading(low, upper=high, unit=unit)
    return Parsed((Found(at, parsed.end, NumberKind.RANGE, reading),), parsed.end)


def _scale(surface: str, value: Fraction) -> int:
    """What the word of the second number is a multiple of: 1000 in zwei- bis dreitausend."""
    word = _ROUND.search(surface)
    scale = 1 if word is None else 100 if word[1].lower() == "hundert" else 1000
    return scale if value % scale == 0 and value > scale else 1


SHARED_ENDING = Rule("shared ending", _shared)
