"""Chinese numbers: 三万五, 二〇〇八, 十几万, 一百〇五, 3.8万, 1.5万亿, 壹佰, 廿一.

Grammar and the omitted last magnitude (三万五 is 35,000, 一百五 150) after Chao, *A Grammar of
Spoken Chinese* (1968), 7.1; financial forms and 廿卅 after GB/T 15835-2011.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from align.numbers.digits import DIGITS, ENGLISH, LONGEST, Numeral, read_digits
from align.numbers.lazy_pattern import LazyPattern
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
_MAGNITUDES = f"{''.join([*_SMALL, *_TENS])}万亿"
_ONE_TO_NINE = "".join(c for c, value in VALUES.items() if value)
# 四十两 is forty taels, 一万两千 twelve thousand; 三千五一晚 is 3500 for one night.
_CHARACTER = (
    f"(?:[{_MAGNITUDES}]|两(?=[百千万亿佰仟])(?<!十两)|(?<![{_MAGNITUDES}]两)"
    f"(?<![{_MAGNITUDES}][{_ONE_TO_NINE}])[{''.join(c for c in VALUES if c != '两')}])"
)
_UNIT_FOLLOWS = "(?![米克瓦卡帕字焦伏赫安兆牛])"
MORE = "[多余几来]"
"""What blurs a number behind it, or before its magnitude: 三百多, 十余万, 三十来."""
_MAGNITUDE = (
    rf"(?:[十百千]?万亿|[十百千]?[万亿]|[百千]{_UNIT_FOLLOWS}|(?<=[万亿]\d)千(?!瓦|字|帕|卡|焦))"
)
_DECIMAL = f"[{''.join(sorted(set(VALUES) - {'两'}))}]"
_BEHIND = rf"点{_DECIMAL}+(?:万亿|[万亿])?|{MORE}[万亿]+|{MORE}千{_UNIT_FOLLOWS}|(?<=十)几(?!何)"
# 地上百草: what is up there, not "upwards of a hundred".
_UPWARDS = "上(?<![以之地天山路身街场墙桌床船车网海江河湖岸树头手脸晚早史世会台线纸]上)"
CHARACTERS = (
    rf"(?:(?:两(?![百千万亿佰仟])|{_CHARACTER}{{1,40}}+)(?:{_BEHIND})?"
    rf"|[数几][十百千万亿]{{1,6}}|{_UPWARDS}[百千万亿]{{1,6}})"
)
"""A regular expression (no groups) for a number in characters."""
_MEASURED = (
    r"[元美欧英日港韩岁年天小公千平米吨斤克亩秒海升毫块载里周度磅]|个(?:小时|月|星期|世纪|钟头)"
)
NUMBER = LazyPattern(
    rf"(?:(?:{DIGITS} ?{MORE}?{_MAGNITUDE})+(?:\d{{1,4}}(?![\d.年月日]))?|{DIGITS}|{CHARACTERS})"
    rf"(?:{MORE}(?={_MEASURED}))?"
)
"""A number in digits, in characters or in both, with its magnitudes."""
SIMPLE = rf"(?:\d+(?:\.\d+)?(?:[十百千万亿]{_UNIT_FOLLOWS})?|{CHARACTERS})"
"""A regular expression (no groups) for a number with at most one magnitude behind its digits."""

_PIECE = re.compile(rf"({DIGITS}) ?({MORE}?)({_MAGNITUDE})")
_BLUR = re.compile(MORE)
_FIRST_DIGIT = re.compile(f"^{DIGIT}")
_DIGITS = re.compile(f"{DIGIT}+")
_WELL_FORMED = re.compile(rf"(?:{DIGIT}?[十百千万亿拾佰仟廿卅]+[零〇○]?)+{DIGIT}?$|{DIGIT}$")


@lru_cache(maxsize=1024)
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
    plain = _BLUR.sub("", surface)
    more = _blur(surface)
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


def _blur(surface: str) -> Qualifier | None:
    """十多万 is more than 100,000, 三十来 about thirty."""
    found = _BLUR.search(surface)
    if found is None:
        return None
    return Qualifier.APPROXIMATE if found[0] == "来" else Qualifier.GREATER


def _precision(characters: str) -> int:
    return sum(c in VALUES and VALUES[c] > 0 for c in characters) or 1


def _magnitude(characters: str) -> Fraction:
    """What stands behind one digit: what a range shares (三到五万, 两到三百万)."""
    tail = _FIRST_DIGIT.sub("", characters)
    if not tail or not set(tail) <= {*_SMALL, *_BIG} or not set(tail) & set(_BIG):
        return Fraction(1)
    return Fraction(_scale(tail))


def _read_digits(surface: str) -> Numeral | None:
    plain = surface.rstrip("多余几来")
    more = _blur(surface)
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
    digits = _DIGITS.match(part)
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
