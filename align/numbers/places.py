"""Addresses: streets with house numbers, streets with a number or a date for a name, postcodes."""

from __future__ import annotations

import re

from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN
from align.numbers.references import identifier
from align.numbers.rules import Found, Rule, found_at, pattern_rule

_STREET = (
    rf"[{LATIN}]{{0,30}}"
    r"(?:straße|strasse|str\.|gasse|allee|platz|weg|ufer|damm|chaussee|promenade)"
)
_STREETS = "(?:Street|Avenue|Road|Lane|Boulevard)"
ADDRESS: Rule = pattern_rule(
    "street and house number",
    rf"{_STREET} \d{{1,4}}(?: ?[a-z](?![a-z]))?(?![\d.,]\d)"
    rf"|(?:[A-Z][a-z]{{1,20}} ){{0,4}}{_STREETS} \d{{1,4}}(?!\d)"
    rf"|\d{{1,5}}[a-z]? (?:[A-Z][a-z]{{1,20}} ){{1,3}}(?:{_STREETS}|St\.|Ave\.|Rd\.)"
    rf"|\d{{1,3}}(?:st|nd|rd|th)(?= (?:{_STREETS}|St\.|Ave)(?!\w))",
    identifier,
)

_NAMED_BY_A_DATE = "(?:Straße|Strasse|Platz|Brücke|Allee|Rue|Place|Avenue|Avenida|Plaza|Calle)"
_MONTH = rf"[A-Za-zäéû]{{3,12}}(?![{LATIN}])"


def _street(match: re.Match[str]) -> tuple[Found, ...] | None:
    before = match.string[max(0, match.start() - 20) : match.start()]
    if not re.search(rf"{_NAMED_BY_A_DATE} $", before):
        return None
    return found_at(match, NumberKind.IDENTIFIER, Reading(), group="day")


STREET_OF_A_DAY: Rule = pattern_rule(
    "street named after a day",
    rf"(?:des|du|del?) (?P<day>\d{{1,2}}(?:\.|er)?(?:[ -]| de ){_MONTH})",
    _street,
)
"""Straße des 17. Juni, rue du 4-Septembre: no date, in whatever language it is quoted."""

POSTCODE: Rule = pattern_rule(
    "postcode",
    r"(?<=, )\d{5}(?= [A-ZÄÖÜ][a-zäöü])|(?:邮编|邮政编码|PLZ|ZIP)[:： ]*\d{5,6}",
    identifier,
)
