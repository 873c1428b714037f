"""Which unit a German word means, told by the words around it: drei Pfund Mehl, 20 Pfund Miete."""

from __future__ import annotations

import re
from dataclasses import replace

from align.numbers.model import NumberKind
from align.numbers.rules import Found, Parsed, Rule
from align.numbers.units import kind_of

_LED = 40
"""So many characters before a figure may say that something is weighed."""
_GOODS = """
Mehl Butter Zucker Fleisch Brot Brote Kartoffeln Äpfel Birnen Kirschen Pflaumen Käse Wurst Speck
Schinken Fisch Kaffee Tee Reis Salz Honig Gold Silber Blei Eisen Wolle Pulver Kupfer Tabak Tomaten
Zwiebeln Erbsen Bohnen Linsen Nüsse Mandeln Spargel Quark Schmalz Fett Rosinen Gewicht Erdbeeren
Möhren Karotten Teig Garn Federn Heu Stroh Wachs Seife Nägel Spinat Pilze Muskeln
"""
_POUND = re.compile(r"(?<!illionen )(?<!illiarden )(?<!illion )(?<!illiarde )(?<!Mio\. )Pfunde?n?$")
_WEIGHED_BEHIND = re.compile(
    rf" (?:[a-zäöüß]+ )?(?:[A-ZÄÖÜa-zäöüß]{{0,20}}?(?i:{'|'.join(_GOODS.split())})(?![a-zäöüß])"
    r"|schwer|leichter|leicht|abgenommen|zugenommen|abnehmen|zunehmen|zu viel auf)"
)
_WEIGHED_BEFORE = re.compile(
    r"\b(?:[Ww](?:og|iegt|iegen|ogen)|[Nn](?:ahm|immt|ehmen)|Gewicht(?: von)?) (?:[\w]+ ){0,3}$"
)


def weighed(rule: Rule) -> Rule:
    """`rule`, with pounds as a weight where goods or scales are spoken of, not as money."""

    def apply(text: str, at: int) -> Parsed | None:
        parsed = rule.apply(text, at)
        if parsed is None or not any(f.reading.unit == "GBP" for f in parsed.found):
            return parsed
        return parsed._replace(found=tuple(_in_context(text, found) for found in parsed.found))

    return Rule(rule.name, apply)


def _in_context(text: str, found: Found) -> Found:
    if not _POUND.search(text, found.start, found.end):
        return found
    before = _WEIGHED_BEFORE.search(text, max(0, found.start - _LED), found.start)
    if not before and not _WEIGHED_BEHIND.match(text, found.end):
        return found
    readings = sorted((found.reading, *found.alternatives), key=lambda r: r.unit == "GBP")
    unit = readings[0].unit or ""
    kind = found.kind if found.kind is NumberKind.RANGE else kind_of(unit)
    return replace(found, kind=kind, reading=readings[0], alternatives=tuple(readings[1:]))
