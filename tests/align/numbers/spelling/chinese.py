"""Chinese numbers in lower-case, financial and traditional characters, and mixed with digits.

Zeros after Chao, *A Grammar of Spoken Chinese* (1968), 7.1; financial forms after GB/T 15835-2011.
"""

from __future__ import annotations

import re
from fractions import Fraction

from spelling.digits import decimal_digits, grouped, plain, with_magnitude
from spelling.form import Form
from spelling.values import Decimals, Integers, Parts, Rounded

from align.numbers.model import NumberKind

DIGITS = "零一二三四五六七八九"
_SMALL = ((1000, "千"), (100, "百"), (10, "十"))
_BIG = ((10**8, "亿"), (10**4, "万"))
_TRILLION = (10**12, "万亿")
_FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL = str.maketrans("万亿两", "萬億兩")
_FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def cardinal(number: int, *, trillions: bool = False) -> str:
    """一百二十三亿四千零五万零六; `trillions` gives 万亿 a section of its own.

    Without it 亿 has up to four figures and 万 before it: 一万二千三百四十五亿.
    """
    text = _sections(number, (_TRILLION, *_BIG) if trillions else _BIG)
    return text.removeprefix("一") if text.startswith("一十") else text


def _sections(number: int, scales: tuple[tuple[int, str], ...]) -> str:
    for scale, name in (*scales, *_SMALL):
        if number >= scale:
            high, low = divmod(number, scale)
            gap = "零" if 0 < low < scale // 10 else ""
            rest = gap + _sections(low, scales) if low else ""
            return f"{_sections(high, scales)}{name}{rest}"
    return DIGITS[number]


def with_liang(text: str) -> str:
    """两 for 二 before 百 and 千, and before 万 and 亿 where it stands alone."""
    text = re.sub("二(?=[百千])", "两", text)
    return re.sub("(?:^|(?<=亿))二(?=[万亿])", "两", text)


def with_full_tens(number: int) -> str:
    """一十二: no bare 十 at the beginning."""
    return re.sub("^十", "一十", cardinal(number))


def with_bare_tens(number: int) -> str:
    """一百十二: no 一 before 十."""
    return cardinal(number).replace("一十", "十")


def with_zero_between(number: int) -> str:
    """一百二十万零五千: 零 also behind a section that ends in zeros."""
    return re.sub("([十百千])([万亿])(?=[^零万亿])", r"\1\2零", cardinal(number))


def with_circle(number: int) -> str:
    """一百〇五."""
    return cardinal(number).replace("零", "〇")


def with_twenties(number: int) -> str:
    """廿一, 卅九."""
    return f"{'廿' if number < 30 else '卅'}{DIGITS[number % 10] if number % 10 else ''}"


def financial(number: int) -> str:
    """壹佰贰拾叁元."""
    return f"{with_full_tens(number).translate(_FINANCIAL)}元"


def financial_traditional(number: int) -> str:
    """壹佰貳拾參萬."""
    return financial(number).translate(str.maketrans("贰叁陆万亿", "貳參陸萬億"))


def omitted(number: int) -> str:
    """三万五 for 35 000: the last magnitude is left out after a round one."""
    power = len(str(number)) - 1
    name = {2: "百", 3: "千", 4: "万", 8: "亿"}[power]
    head, tail = divmod(number // 10 ** (power - 1), 10)
    return with_liang(f"{DIGITS[head]}{name}") + (DIGITS[tail] if tail else "")


def _omittable(number: int) -> int:
    digits = f"{number:03d}"
    power = (2, 3, 4, 8)[number % 4]
    return (int(digits[0]) or 1) * 10**power + (int(digits[1]) or 5) * 10 ** (power - 1)


def decimal(value: Fraction) -> str:
    """三百二十一点零五."""
    whole, _, part = decimal_digits(value).partition(".")
    return f"{cardinal(int(whole))}点{''.join(DIGITS[int(digit)] for digit in part)}"


def decimal_magnitude(value: Fraction) -> str:
    """二点五亿, 一点二万亿."""
    scale, name = next((s, n) for s, n in (_TRILLION, *_BIG) if value >= s)
    count = value / scale
    return f"{cardinal(int(count)) if count.denominator == 1 else decimal(count)}{name}"


def fraction(value: Fraction) -> str:
    """二十一分之四."""
    return f"{cardinal(value.denominator)}分之{cardinal(value.numerator)}"


def pieces(number: int) -> str:
    """12亿3400万, 3万4567: digits before each magnitude."""
    high, rest = divmod(number, 10**8)
    middle, low = divmod(rest, 10**4)
    parts = ((high, "亿"), (middle, "万"), (low, ""))
    return "".join(f"{count}{name}" for count, name in parts if count)


def _single_count(number: int) -> int:
    return (number % 9 + 1) * (10**3, 10**6, 10**7)[number % 3]


def _with_long_rest(number: int) -> int:
    return number if number % 10**4 >= 1000 else number - number % 10**4 + 1234


_COUNT = ("共有{}个箱子。", "他们数了{}名学生，然后走了。", "{}个人来了。")
_BARE = ("答案是{}。", "共有{}个箱子。")
_ENDING = ("答案是{}。", "总数是{}，不多。")
_MONEY = ("合计{}整。", "他付了{}。")
_ORDER = ("他打开了{}个箱子。", "这是{}次。")
_PART = ("他得到了{}的钱。", "其中{}是空的。")
_MAGNITUDES = {10**12: "万亿", 10**8: "亿", 10**4: "万"}
_THOUSANDS = {10**7: "千万", 10**6: "百万", 10**3: "千"}

FORMS = (
    Form("zh", "characters", lambda v: cardinal(int(v)), Integers(2), _COUNT),
    Form("zh", "characters at the end", lambda v: cardinal(int(v)), Integers(11), _ENDING),
    Form("zh", "zero", lambda _: "零", Integers(0, 0), _COUNT[:1]),
    Form(
        "zh", "万亿 as a section", lambda v: cardinal(int(v), trillions=True),
        Integers(10**12), _COUNT,
    ),
    Form("zh", "〇", lambda v: with_circle(int(v)), Integers(2), _COUNT),
    Form("zh", "两", lambda v: with_liang(cardinal(int(v))), Integers(3), _COUNT),
    Form("zh", "一十二", lambda v: with_full_tens(int(v)), Integers(2), _COUNT),
    Form("zh", "一百十二", lambda v: with_bare_tens(int(v)), Integers(2), _COUNT),
    Form("zh", "零 between sections", lambda v: with_zero_between(int(v)), Integers(2), _COUNT),
    Form("zh", "廿卅", lambda v: with_twenties(int(v)), Integers(20, 39), _COUNT),
    Form("zh", "三万五", lambda v: omitted(int(v)), Integers(100, 10**9 - 1, _omittable), _ENDING),
    Form(
        "zh", "traditional", lambda v: with_liang(cardinal(int(v))).translate(_TRADITIONAL),
        Integers(3), ("共有{}個箱子。", "他們數了{}名學生，然後走了。", "{}個人來了。"),
    ),
    Form("zh", "financial", lambda v: financial(int(v)), Integers(1), _MONEY, NumberKind.MONEY,
         "CNY"),
    Form("zh", "financial, traditional", lambda v: financial_traditional(int(v)), Integers(1),
         _MONEY, NumberKind.MONEY, "CNY"),
    Form("zh", "ordinal", lambda v: f"第{cardinal(int(v))}", Integers(1), _ORDER,
         NumberKind.ORDINAL),
    Form("zh", "ordinal digits", lambda v: f"第{plain(v)}", Integers(1), _ORDER,
         NumberKind.ORDINAL),
    Form("zh", "fraction", fraction, Parts(99, (10**4,)), _PART, NumberKind.FRACTION),
    Form(
        "zh", "fraction in digits", lambda v: f"{v.denominator}分之{v.numerator}",
        Parts(99), _PART, NumberKind.FRACTION,
    ),
    Form("zh", "percent", lambda v: f"百分之{cardinal(int(v))}", Integers(1, 100), _PART,
         NumberKind.PERCENT, "percent"),
    Form("zh", "decimal", decimal, Decimals(), _BARE),
    Form("zh", "decimal, magnitude", decimal_magnitude, Rounded(10**4), _BARE),
    Form("zh", "digits", plain, Integers(), _COUNT, year=True),
    Form("zh", "commas", lambda v: grouped(v, ","), Integers(1000), _COUNT),
    Form(
        "zh", "full-width digits", lambda v: plain(v).translate(_FULL_WIDTH), Integers(), _COUNT,
        year=True,
    ),
    Form(
        "zh", "full-width decimals", lambda v: decimal_digits(v).translate(_FULL_WIDTH),
        Decimals(), _COUNT,
    ),
    Form("zh", "decimal digits", lambda v: grouped(v, ","), Decimals(10**9), _COUNT),
    Form(
        "zh", "digits, magnitude", lambda v: with_magnitude(v, _MAGNITUDES, ".", ""),
        Rounded(10**4), _COUNT,
    ),
    Form(
        "zh", "digits, 千 or 百万", lambda v: with_magnitude(v, _THOUSANDS, ".", ""),
        Integers(1000, 10**8 - 1, _single_count), _COUNT,
    ),
    Form(
        "zh", "12亿3400万", lambda v: pieces(int(v)),
        Integers(10**4, 10**12 - 1, lambda n: n - n % 10**4), _COUNT,
    ),
    Form(
        "zh", "3万4567", lambda v: pieces(int(v)), Integers(10**4, 10**8 - 1, _with_long_rest),
        _COUNT,
    ),
)  # fmt: skip
