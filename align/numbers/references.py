"""References by number, the same in every language: files, documents, settings, notes."""

from __future__ import annotations

import re

from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN
from align.numbers.numbered import ORDER
from align.numbers.rules import Found, Rule, found_at, pattern_rule


def identifier(match: re.Match[str]) -> tuple[Found, ...]:
    """The whole match as a name that holds digits."""
    return found_at(match, NumberKind.IDENTIFIER, Reading())


def note(match: re.Match[str]) -> tuple[Found, ...]:
    """The match, or its group `note`, as a digit that points to a note."""
    group = "note" if match.re.groupindex and match["note"] else 0
    return found_at(match, NumberKind.FOOTNOTE, Reading(), group=group)


COURT_FILE: Rule = pattern_rule(
    "file of a German court",
    r"(?:[IVX]{1,6}[ab]? [A-Z][A-Za-z]{0,3}|\d{1,3} (?:[A-Z][A-Za-z]*[A-Z]|[A-Z]{2}[A-Za-z]?))"
    r"(?: \([A-Za-z]{1,6}\))? \d{1,5}/\d\d(?![\d/])",
    identifier,
)
"""VI ZR 252/19, 2 BvR 1345/08: division, register, number and year."""

REFERENCE: Rule = pattern_rule(
    "reference",
    r"10\.\d{4,9}/[^\s，。；、！？）》」”<>,;)]*[^\s，。；、！？）》」”<>.,;)]"
    r"|(?<=arXiv:)\d{4}\.\d{4,5}|(?:720|1080|1440|2160)[pi](?!\w)"
    r"|\d{2,4}/\d{1,4}/(?:EC|EU|EEC|EG|EWG|Euratom)(?!\w)"
    r"|(?<=\((?:EU|EC|EG)\) )\d{2,4}/\d{2,4}(?!\d)",
    identifier,
)
"""DOI, arXiv, acts of the European Union (95/46/EC, (EU) 2016/679), lines of a picture (1080p)."""

CODE: Rule = pattern_rule(
    "code with zeros in front", rf"0\d{{2,7}}(?![{LATIN}\d%]|[.,:/-]\d)", identifier
)
"""007, 0049: a number is not written with zeros in front."""

_KEEPS_NUMBERS = re.compile(
    r"(?:account|booking|case|confirmation|customer|file|invoice|membership|order|patent|reference"
    r"|registration|serial|ticket|tracking) $",
    re.IGNORECASE,
)
_NUMBERED = (
    r"(?:[Nn](?:[or]|os)\.|[Nn]umber|[Nn]ummer|Az\.:?|[Oo]rder|[Ii]nvoice|[Tt]icket|Bestellung|Auftrag"
    r"|Rechnung|Vorgang|Akte) ?|(?<=№)|(?<=№ )"
)


def _order(match: re.Match[str]) -> tuple[Found, ...] | None:
    parts = re.split("[-/]", match["joined"] or "")
    is_code = len("".join(parts)) >= len("00000") or any(len(p) > 1 and p[0] == "0" for p in parts)
    if match["plain"] and _KEEPS_NUMBERS.search(match.string, 0, match.start()):
        return found_at(match, NumberKind.IDENTIFIER, Reading(), group="plain")
    if match["zeros"]:
        return found_at(match, NumberKind.IDENTIFIER, Reading(), group="zeros")
    if match["joined"] and is_code:
        return found_at(match, NumberKind.IDENTIFIER, Reading(), group="joined")
    return None


ORDER_NUMBER: Rule = pattern_rule(
    ORDER,
    rf"(?:(?:{_NUMBERED})(?P<joined>\d+(?:[-/]\d+){{1,5}})|(?P<zeros>\d{{3,}}-0\d{{2,}})"
    rf"|(?:number|no\.|No\.|ID|code) (?P<plain>\d{{4,}}))(?![{LATIN}\d%]|[.,:/-]\d)",
    _order,
)
"""Nr. 4711-0815, no. 2024/117, order number 48213; not No. 10, which may count."""

_NAME_OF_A_SETTING = re.compile(r"(?:--[a-z][\w-]*|[\w.]*(?:_|[a-z]\.|[a-z][A-Z])[\w.]*)=$")
_HOST = re.compile(r"(?:localhost|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}|\d+(?:\.\d+){3}):$", re.ASCII)


def _setting(match: re.Match[str]) -> tuple[Found, ...] | None:
    name = _NAME_OF_A_SETTING if match.string[match.start() - 1] == "=" else _HOST
    first = max(0, match.start() - 60)
    return identifier(match) if name.search(match.string, first, match.start()) else None


SETTING: Rule = pattern_rule(
    "setting or port",
    r"(?:(?<==)\d+(?:\.\d+)*|(?<=\w:)\d{2,5})(?![A-Za-z\d_%]|[.,]\d)",
    _setting,
)
"""max_retries=5, --jobs=4, localhost:8080; not n=30, which is a quantity."""

ACCOUNT_OR_PORT: Rule = pattern_rule(
    "account or port",
    r"(?:(?:(?<=Konto )|(?<=Kontonummer )|(?<=account )|(?<=account number )"
    r"|(?<=[账帐帳][户戶号號])|(?<=[账帐帳][户戶号號] ))\d{4,}(?:[ -]\d{2,8}){0,5}"
    r"|(?:(?<=[Pp]ort )|(?<=Ports )|(?<=端口)|(?<=端口号))\d{2,5})"
    r"(?!\d|[.,]\d| ?(?:Euro|EUR|euros?|USD|CHF|GBP|Dollar|dollars?|[€$£¥%‰元万萬亿億]))",
    identifier,
)
"""Konto 4471 2093, port 5432, 账户...; an amount with its currency stays one."""

# Behind one letter or two it is rather an exponent: mc², per km².
_NO_EXPONENT = rf"(?<!\b[{LATIN}])(?<!\b[{LATIN}]{{2}})"
_NO_INTERVAL = "".join(
    f"(?<!{word})"
    for word in ("ntervall ", "nterval ", "ereich ", "ange ", "区间", "区间 ", "范围", "范围 ")
)
_CITED = r"[1-9]\d{0,2}"
NOTE: Rule = pattern_rule(
    "footnote mark",
    rf"\[\d{{1,3}}\]|{_NO_INTERVAL}\[{_CITED}(?:[,;–-] ?{_CITED}){{1,12}}\]|[①-⑳]"
    rf"|{_NO_EXPONENT}[¹²³⁴-⁹]+(?![{LATIN}])"
    rf"|(?<=[{LATIN}]{{2}}[.!?,;:”“\"»])\d{{1,2}}(?=\s|$)"
    rf"|(?<=[”“\"’»])(?<=[.!?{LATIN}][”“\"’»])\d{{1,2}}(?=[\s.,;:]|$)"
    r"|(?:Anm\.|Anmerkung|[Ff]ußnote|Fn\.|[Ff]ootnote|[Ee]ndnote) ?"
    r"(?P<note>\d{1,3})(?![\d.,]\d|\d)",
    note,
)
"""[1], [12, 13], ¹, Anm. 4, and a digit glued behind the sentence's end: 320 Millionen Euro.1"""
