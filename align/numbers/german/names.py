"""German names that hold numbers: roads, accounts, teams, and notes behind a noun."""

from __future__ import annotations

import re

from align.numbers.german.words import END, LETTERS
from align.numbers.model import NumberKind, Reading
from align.numbers.rules import Found, behind, found_at, pattern_rule


def _identifier(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading())


_ROAD = behind("die |der |auf |und |von |zur |autobahn |bundesstraße |landstraße ")
_NUMBERED = (
    "(?:(?<=nummer )|(?<=nummer: )|(?<=nummer lautet )|(?<=nummer ist )|(?<=BLZ )|(?<=PIN )"
    "|(?<=TAN )|(?<=WKN )|(?<=PIN lautet ))"
)
_NOUN = (
    "ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sein|ismus|tät|täten|nis|nisse|tum"
    "|ment|chten|aben|agen|eben|ehen|ellen|ungs|ahlen|ägen|echt|icht|ang|eile|eilen|ichte|ichten"
)

NAMES = (
    pattern_rule(
        "road",
        rf"{_ROAD}(?:[ABKL]|BAB) \d{{1,3}}(?=[,;:!?)]|\.(?: |$)|$| [a-zäöüß])(?! bis \d)",
        _identifier,
    ),
    pattern_rule(
        "number of an account or a file",
        rf"{_NUMBERED}\d{{4,}}(?: \d{{2,}}){{0,5}}(?![\d.,]\d)",
        _identifier,
    ),
    pattern_rule(
        "note behind a noun",
        rf"[A-ZÄÖÜ][a-zäöüß]{{1,40}}?(?:{_NOUN})(?P<note>\d{{1,2}})(?=[\s.,;:!?)“”»«]|$)",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading(), group="note"),
    ),
    pattern_rule(
        "team",
        rf"{behind('die |der |seine |seiner |ihre |ihrer |unsere |eine |einer |erste |ersten ')}"
        rf"Elf{END}(?! [A-ZÄÖÜ])|(?<=[{LETTERS}]-)Elf{END}",
        lambda _: (),
    ),
)
