"""Addresses: streets with house numbers, streets with a number or a date for a name, postcodes."""

from __future__ import annotations

import re

from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN
from align.numbers.numbered import HOUSE, POSTCODE
from align.numbers.references import identifier
from align.numbers.rules import Found, Rule, found_at, pattern_rule

_KINDS = "straße|strasse|str\\.|gasse|allee|platz|weg|ufer|damm|chaussee|promenade"
_KINDS_APART = "Straße|Strasse|Str\\.|Gasse|Allee|Platz|Weg|Ufer|Damm|Chaussee|Promenade|Ring"
_STREET = rf"[{LATIN}]{{0,30}}(?:{_KINDS})"
_JOINED = rf"(?:[{LATIN}]{{1,20}}-){{1,4}}(?:{_KINDS_APART})"
_STREETS = "(?:Street|Avenue|Road|Lane|Boulevard|Drive|Crescent|Mews|Terrace)"
_NAMES = rf"(?:[A-ZÀ-Þ][{LATIN}'’.-]{{1,20}} )"
_ROADS_FIRST = r"(?:rue|avenue|boulevard|quai|place) (?:d[eu](?:s| la)? |d['’])?"
_LETTER = r"(?:[A-Z](?![\w])| ?[a-z](?![\w]))"
_NUMBER = rf"\d{{1,5}}{_LETTER}?(?:[-–/]\d{{1,4}}{_LETTER}?)?"
ADDRESS: Rule = pattern_rule(
    HOUSE,
    rf"(?:{_STREET}|{_JOINED}) (?:\d{{1,4}}{_LETTER}?(?:[-–/]\d{{1,4}}{_LETTER}?)?)"
    r"(?![\d.,]\d|\d| ?(?:km|m|Kilometer|Meter|Minuten|Stunden)\b)"
    rf"|{_NAMES}{{0,4}}{_STREETS} \d{{1,4}}{_LETTER}?(?![.,]\d|\d)"
    rf"|{_NUMBER},? {_NAMES}{{1,3}}(?:{_STREETS}|St\.|Ave\.|Rd\.)"
    rf"|{_NUMBER},? (?:[A-ZÄÖÜ][{LATIN}]{{0,30}}(?:straße|strasse|str\.|gasse|allee)"
    rf"|(?:[{LATIN}]{{1,20}}-){{1,4}}(?:{_KINDS_APART})|{_ROADS_FIRST}[A-ZÀ-Þ][{LATIN}]{{1,30}})(?![{LATIN}])"
    rf"|\d{{1,3}}(?:st|nd|rd|th)(?= (?:{_STREETS}|St\.|Ave)(?!\w))",
    identifier,
)
"""Hauptstraße 12b, Karl-Marx-Allee 3, 12b High Street, 12 Hauptstrasse, 5th (Avenue)."""

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

_BRITISH = r"[A-Z]{1,2}\d[A-Z\d]? \d(?!GB|TB|PB)[ABD-HJLNP-UW-Z]{2}"
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ"
    "|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_CITIES = (
    "Berlin|Hamburg|München|Munich|Köln|Cologne|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen"
    "|Bremen|Dresden|Hannover|Hanover|Nürnberg|Nuremberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn"
    "|Münster|Mannheim|Karlsruhe|Augsburg|Wiesbaden|Aachen|Braunschweig|Kiel|Chemnitz|Magdeburg"
    "|Freiburg|Lübeck|Erfurt|Mainz|Rostock|Kassel|Potsdam|Saarbrücken|Heidelberg|Darmstadt|Regensburg"
    "|Würzburg|Göttingen|Ulm|Jena|Weimar|Trier|Paris|Lyon|Marseille|Madrid|Barcelona|Rom|Rome|Mailand"
)
_FOUR_DIGITS = (
    "Wien|Vienna|Graz|Linz|Salzburg|Innsbruck|Zürich|Zurich|Bern|Basel|Genf|Geneva|Genève|Lausanne"
    "|Luzern|Lucerne|Brüssel|Brussels|Kopenhagen|Copenhagen"
)
_CHINESE_CITIES = (
    "Beijing|Peking|Shanghai|Guangzhou|Shenzhen|Tianjin|Chongqing|Nanjing|Hangzhou|Wuhan"
)
_HAN_CITIES = "柏林|汉堡|慕尼黑|科隆|法兰克福|斯图加特|莱比锡|德累斯顿|杜塞尔多夫|汉诺威"
_HAS_A_CODE = re.compile(
    r"(?:(?i:\b(?:PLZ|Postleitzahl|post ?code|postal code|ZIP(?: code)?|code postal)"
    r"(?: (?:is|ist|lautet|est|of|number))?)|邮编|邮政编码|邮递区号|邮政区号)[:： 是为]{0,2}$"
)
_CITY = re.compile(
    rf"(?:\b(?:{_CHINESE_CITIES}),? |(?:北京|上海|广州|深圳|天津|重庆|南京|杭州|武汉)市? ?)$"
)
_ENDS = re.compile(r" ?(?:[,.;，。；)）]|$)")
_END = rf"(?![{LATIN}\d]|[.,]\d)"
_LONGEST_WORD = 24


def _postcode(match: re.Match[str]) -> tuple[Found, ...] | None:
    first = max(0, match.start() - _LONGEST_WORD)
    before = match.string[first : match.start()]
    if match["alone"] and not _HAS_A_CODE.search(before):
        is_last = len(match[0]) == len("100080") and _ENDS.match(match.string, match.end())
        if not (is_last and _CITY.search(before)):
            return None
    return identifier(match)


ZIP: Rule = pattern_rule(
    POSTCODE,
    rf"(?<![{LATIN}\d.,])(?:{_BRITISH}(?![{LATIN}\d])"
    rf"|(?<=(?:{_STATES}) )\d{{5}}(?:-\d{{4}})?{_END}|(?<=D\.C\. )\d{{5}}{_END}"
    rf"|\d{{5}}(?= (?:{_CITIES})(?![\w-])| ?(?:{_HAN_CITIES})(?!人))"
    rf"|\d{{6}}(?= (?:{_CHINESE_CITIES})(?![\w-]))"
    rf"|(?<=, )(?:\d{{5}}(?= [A-ZÄÖÜ][a-zäöü])|\d{{4}}(?= (?:{_FOUR_DIGITS})(?!\w)))"
    rf"|(?P<alone>\d{{4,6}}{_END}))",
    _postcode,
)
"""10115 Berlin, SW1A 2AA, DC 20500, 邮编100080."""
