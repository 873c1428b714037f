"""Names that hold digits, told from quantities by their looks: GPT-4, Boeing 737, S&P 500."""

from __future__ import annotations

import re

from align.numbers.contacts import ACCOUNT, ADDRESS_OF_PAGE, NETWORK, PHONE
from align.numbers.list_marks import LIST_MARK
from align.numbers.model import NumberKind, Reading
from align.numbers.names_of_units import LATIN, SIGNS_BEFORE, SYMBOLS, unit_names
from align.numbers.places import ADDRESS, STREET_OF_A_DAY, ZIP
from align.numbers.references import (
    ACCOUNT_OR_PORT,
    CODE,
    COURT_FILE,
    NOTE,
    ORDER_NUMBER,
    REFERENCE,
    SETTING,
    identifier,
)
from align.numbers.rules import Found, Rule, alternation, pattern_rule
from align.numbers.teams import TEAM

_PRODUCT_WORDS = """
Boeing Airbus Cessna Tupolew Tupolev iPhone iPad Windows Llama Grok Gemini Claude Android iOS
macOS iPadOS PlayStation Xbox Falcon Apollo Sojus Soyuz Ariane Artemis Voyager Galaxy Pixel Mate
Formel Formula GPT Opus Sonnet Haiku Phi Mistral Mixtral Qwen DeepSeek Kimi Gemma GeForce RTX GTX
Radeon Ryzen Core Xeon Snapdragon Exynos Kirin Pentium Ubuntu Debian Fedora Python Java Kernel USB
Bluetooth Wi-Fi WiFi HTTP TLS DirectX Vulkan PCIe DDR Shenzhou Chang'e Tiangong Vostok Mercury
Sputnik Roland Typ Type Baureihe Class Mark Mk CPU Porsche Chanel Channel Area Kanal Radio Studio
波音 空客 麒麟 骁龙 神舟 嫦娥 天宫 小米 苹果 华为Mate 型号 阿波罗 猎鹰 安卓 酷睿 锐龙 长征
"""
_PRODUCTS = _PRODUCT_WORDS.split()
_STANDARD_WORDS = """
ISO DIN EN IEC IEEE RFC GB GB/T ANSI ASTM VDE VDI NIST FIPS BS JIS UN SS ISBN ISSN DOI arXiv CVE
DSM ICD SAE NGC Gliese Kepler Messier MIL-STD IFRS IAS HRB HRA Basel Euro-Norm
"""
_STANDARDS = _STANDARD_WORDS.split()
_VERSIONS = [
    "Version",
    "version",
    "Versionen",
    "Ver.",
    "v.",
    "Release",
    "Build",
    "Firmware",
    "版本",
    "V",
]
_PLACE_WORDS = """
Flug Flight LH Zug Train ICE IC RE RB U S Gate Terminal Autobahn Bundesstraße Interstate Route
Highway Postfach
"""
_PLACES = _PLACE_WORDS.split()

NAMED: Rule = pattern_rule(
    "name with a number",
    rf"(?:{alternation([*_PRODUCTS, *_STANDARDS, *_VERSIONS])}(?:/IEC|/T|-Norm)?[ -]?"
    rf"(?:[A-Z]{{1,3}}[ -]?)?\d+(?:[.:]\d+){{0,4}}(?:-\d+){{0,4}}(?:[{LATIN}]{{1,3}})?"
    rf"(?![{LATIN}\d]|[.,]\d)"
    rf"|{alternation(_PLACES)}[ -]?(?:[A-Z]{{1,2}}[ -]?)?\d{{1,4}}[A-Z]?(?![{LATIN}\d]|[.,:]\d))",
    identifier,
)
"""Llama 3, Boeing 737, ISO 9001, Version 2.3."""

_SKY = re.compile(r"(?i:asteroid|comet|komet|object|objekt|planet|小行星|彗星|天体)")
_ABOUT = 60


def _designation(match: re.Match[str]) -> tuple[Found, ...] | None:
    said = _SKY.search(match.string, max(0, match.start() - _ABOUT), match.end() + _ABOUT)
    return identifier(match) if said else None


DESIGNATION: Rule = pattern_rule(
    "provisional designation",
    rf"(?:(?:1[89]|20)\d\d [A-HJ-Y][A-Z]\d{{0,3}}|[CDPX]/\d{{4}} [A-Z]{{1,2}}\d{{1,3}})"
    rf"(?![{LATIN}\d])",
    _designation,
)
"""2024 YR4, C/2023 A3: minor planets and comets as the Minor Planet Center numbers them."""

_NOT_NAMES = """
top mid mitte anfang ende pre post ab über unter minus plus rund under over etwa circa ca ca.
bis von seit early late non sub nach vor and und or the in on at s p nr no nos al fig
"""
_NOT_A_NAME = frozenset(_NOT_NAMES.split())
_CODES = unit_names(SIGNS_BEFORE)
_TOKEN = re.compile(
    rf"([{LATIN}]+(?:&[{LATIN}]+)?)([-–_./]?)(?:[{LATIN}]{{0,3}})(\d+(?:[.,]\d+)*)"
    rf"((?:[-–_./]?[{LATIN}\d]+){{0,8}})"
)


def _token(match: re.Match[str]) -> tuple[Found, ...] | None:
    head, joint, digits, tail = match.groups()
    letter = len(head) == 1 and head.isupper() and not joint
    if (head.lower() in _NOT_A_NAME and not letter) or (not joint and _CODES.of(head)):
        return None
    note = (not joint and head.islower() and len(head) > 3) or (joint == "." and len(head) > 2)
    if note and not tail and digits.isdigit() and len(digits) <= 2:
        start, end = match.span(3)
        return (Found(start, end, NumberKind.FOOTNOTE, Reading()),)
    if joint and not any(c.isupper() for c in head):
        return None
    return identifier(match)


TOKEN: Rule = pattern_rule("letters and digits", _TOKEN.pattern, _token)
"""GPT-4, H100, L3Harris, A16Z, TPU-v5; a digit glued to an ordinary word is a footnote mark."""

_UNITS = unit_names(SYMBOLS)
_KNOWN_TAIL = re.compile(
    r"(?:st|nd|rd|th|s|er|ern|ers|x|am|pm|a\.m|p\.m|k|m|b|bn|mn|mio|mrd|tn|tsd|mal|fach\w*|jährig\w*|"
    r"tägig\w*|stündig\w*|prozentig\w*|köpfig\w*|millionen|milliarden|million|billion|ste[nrms]?|"
    r"te[nrms]?|uhr|euro|dollar|pro|ft|in|lb|lbs|oz|mi|yd|pp|pc|bp|bps|years?|fold|e|ct|c|p)$",
    re.IGNORECASE,
)


def _digits_first(match: re.Match[str]) -> tuple[Found, ...] | None:
    letters = match[1]
    if _KNOWN_TAIL.match(letters) or _UNITS.of(letters):
        return None
    return identifier(match)


DIGITS_FIRST: Rule = pattern_rule(
    "digits and letters",
    rf"(?:36氪|58同城|36氪\w*|\d+(?:[.,]\d+)?([{LATIN}]+)(?:-?\d+[{LATIN}]*){{0,6}})(?![{LATIN}\d²³/])",
    lambda m: identifier(m) if m[1] is None else _digits_first(m),
)
"""36Kr, 5G, 3D: digits with letters that are no unit, magnitude or ending."""

_INDEX_WORDS = """
S&P FTSE DAX MDAX SDAX TecDAX Nasdaq NASDAQ CAC SBF SMI Nikkei STOXX Stoxx Russell CSI Nifty ASX
IBEX
"""
INDEX: Rule = pattern_rule(
    "share index",
    rf"{alternation(_INDEX_WORDS.split())}[ -]?(?:[2-8]0|35|[1-6]00|225|250|350|[1-3]000)"
    r"(?![\d.,:]\d|\d| ?%| (?:points|Punkte))",
    identifier,
)
"""S&P 500, DAX 40: the number of shares in an index is part of its name, its level is none."""

SHARED_NAMES = (
    ADDRESS_OF_PAGE, LIST_MARK, NOTE, PHONE, ACCOUNT, DESIGNATION, COURT_FILE, ORDER_NUMBER,
    ACCOUNT_OR_PORT, SETTING, NETWORK, REFERENCE, INDEX, TEAM, ADDRESS, ZIP, NAMED, STREET_OF_A_DAY,
    TOKEN, DIGITS_FIRST, CODE,
)  # fmt: skip
"""The rules of names that hold in every language, in the order they are tried."""
