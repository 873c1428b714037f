"""Chinese numbers: 三万五, 二〇〇八, 十几万, 一百〇五, 3.8万, 1.5万亿, 壹佰, 廿一.

Grammar and the omitted last magnitude (三万五 is 35,000, 一百五 150) after Chao, *A Grammar of
Spoken Chinese* (1968), 7.1; financial forms and 廿卅 after GB/T 15835-2011.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from align.numbers.digits import DIGITS, ENGLISH, LONGEST, Numeral, read_digits
from align.numbers.model import Qualifier

VALUES = {
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}  # fmt: skip
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": "二十", "卅": "三十"}

DIGIT = f"[{''.join(VALUES)}]"
_CHARACTER = f"[{''.join([*VALUES, *_SMALL, *_TENS])}万亿]"
_UNIT_FOLLOWS = "(?![米克瓦卡帕字焦伏赫安兆牛])"
_MORE = "[多余几来]"
_MAGNITUDE = rf"(?:[十百千]?万亿|[十百千]?[万亿]|[百千]{_UNIT_FOLLOWS})"
_DECIMAL = f"[{''.join(sorted(set(VALUES) - {'两'}))}]"
_BEHIND = rf"点{_DECIMAL}+(?:万亿|[万亿])?|{_MORE}[万亿]+|{_MORE}千{_UNIT_FOLLOWS}|(?<=十)几(?!何)"
CHARACTERS = rf"(?:{_CHARACTER}{{1,40}}+(?:{_BEHIND})?|[数几上][十百千万亿]{{1,6}})"
"""A regular expression (no groups) for a number in characters."""
NUMBER = re.compile(
    rf"(?:(?:{DIGITS} ?{_MORE}?{_MAGNITUDE})+(?:\d{{1,4}}(?![\d.年月日]))?|{DIGITS}|{CHARACTERS})"
    rf"(?:{_MORE}(?=[元美欧英日港韩岁年天小公千平米吨斤克亩秒海升毫]))?"
)
"""A number in digits, in characters or in both, with its magnitudes."""

_PIECE = re.compile(rf"({DIGITS}) ?({_MORE}?)({_MAGNITUDE})")
_ROUND = re.compile(r"([十百千]*)((?:[万亿])*)$")
_WELL_FORMED = re.compile(rf"(?:{DIGIT}?[十百千万亿拾佰仟廿卅]+[零〇○]?)+{DIGIT}?$|{DIGIT}$")


def read(surface: str) -> Numeral | None:
    """The number that a match of `NUMBER` stands for; None if the characters form none."""
    if len(surface) > LONGEST:
        return None
    if surface[0] not in VALUES and not surface[0].isalpha():
        return _read_digits(surface)
    if surface[0] in "数几上":
        return Numeral(Fraction(_value("一" + surface[1:]) or 0), 1, words=True, vague=True)
    whole, point, part = surface.partition("点")
    if point:
        return _read_decimal(whole, part)
    plain = re.sub(_MORE, "", surface)
    more = Qualifier.GREATER if plain != surface else None
    value = _value(plain)
    if value is None:
        return None
    return Numeral(
        Fraction(value),
        _precision(plain),
        words=True,
        qualifier=more,
        magnitude=_magnitude(plain),
    )


def _precision(characters: str) -> int:
    return sum(c in VALUES and VALUES[c] > 0 for c in characters) or 1


def _magnitude(characters: str) -> Fraction:
    """What stands behind one digit: what a range shares (三到五万, 两到三百万)."""
    tail = re.sub(f"^{DIGIT}", "", characters)
    if not tail or not set(tail) <= {*_SMALL, *_BIG} or not set(tail) & set(_BIG):
        return Fraction(1)
    return Fraction(_scale(tail))


def _read_digits(surface: str) -> Numeral | None:
    plain = surface.rstrip("多余几来")
    more = Qualifier.GREATER if plain != surface else None
    pieces = list(_PIECE.finditer(plain))
    if not pieces:
        numeral = read_digits(plain, ENGLISH)
        return replace(numeral, qualifier=more) if numeral and more else numeral
    total, precision = Fraction(0), 0
    scale = Fraction(1)
    for piece in pieces:
        numeral = read_digits(piece[1], ENGLISH)
        if numeral is None:
            return None
        scale = Fraction(_scale(piece[3]))
        total += numeral.value * scale
        precision += numeral.precision
        more = Qualifier.GREATER if piece[2] else more
    rest = plain[pieces[-1].end() :]
    if rest:
        total += Fraction(rest)
    return Numeral(total, precision, qualifier=more, magnitude=scale)


def _scale(magnitude: str) -> int:
    scale = 1
    for character in magnitude:
        scale *= _SMALL.get(character) or _BIG[character]
    return scale


def _read_decimal(whole: str, part: str) -> Numeral | None:
    digits = re.match(f"{DIGIT}+", part)
    before = _value(whole)
    if digits is None or before is None:
        return None
    tail = part[digits.end() :]
    decimal = "".join(str(VALUES[c]) for c in digits[0])
    scale = Fraction(_scale(tail)) if tail else Fraction(1)
    return Numeral(
        Fraction(f"{before}.{decimal}") * scale, len(decimal) + 1, words=True, magnitude=scale
    )


def _value(text: str) -> int | None:
    """The value of well-formed characters: place values, or digits one by one."""
    for short, long in _TENS.items():
        text = text.replace(short, long)
    if all(c in VALUES for c in text):
        return _digit_by_digit(text)
    if not _WELL_FORMED.match(text):
        return None
    return _place_values(text)


def _digit_by_digit(text: str) -> int | None:
    if len(text) == 1:
        return VALUES[text]
    return int("".join(str(VALUES[c]) for c in text)) if len(text) >= 3 or "〇" in text else None


def _place_values(text: str) -> int | None:
    total = section = 0
    digit: int | None = None
    last, zero = 1, False
    for character in text:
        if character in _BIG:
            section += digit or 0
            total, section = _close_section(total, section, _BIG[character])
            last, digit, zero = _BIG[character], None, False
        elif character in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[character]
            last, digit, zero = _SMALL[character], None, False
        elif VALUES[character] == 0:
            zero = True
        elif digit is not None:
            return None
        else:
            digit = VALUES[character]
    if digit is not None:
        section += digit * (1 if zero or last < 100 else last // 10)
    return total + section


def _close_section(total: int, section: int, scale: int) -> tuple[int, int]:
    """Adds a section of up to 9999 under its 万 or 亿; 万亿 multiplies what stands before."""
    if section == 0 and total:
        return total * scale, 0
    if scale > 10**4 and 0 < total < scale:
        return (total + section) * scale, 0
    return total + (section or 1) * scale, 0
