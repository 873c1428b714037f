"""Units as Chinese writes them, and the two that only their neighbours tell: 两 (tael), 分."""

from __future__ import annotations

from align.numbers.chinese import tables, words
from align.numbers.lazy_pattern import LazyPattern
from align.numbers.names_of_units import SYMBOLS, UnitNames, unit_names
from align.numbers.rules import alternation

CLASSIFIER = alternation(tables.CLASSIFIERS)
"""A regular expression for what stands between a number and the thing counted."""

_NAMED = unit_names(SYMBOLS, tables.UNITS)
_COUNTED = f"(?!{CLASSIFIER}|{_NAMED.pattern.regex}|[日时晚月刻天下声眼口])"
# 一两天 and 三两句 are "a few"; after other numbers 两 is a tael, unless it is two of something.
_TAEL = rf"两(?![百千万亿])(?:(?<![一三]两)|(?<=[十百千万零]一两)|(?<=[十百千万零]三两)|{_COUNTED})"
_DIGIT = words.DIGIT[:-1] + r"十\d]"
_MINUTE = (
    rf"分(?!钟)(?:(?<=时{_DIGIT}分)|(?<=时{_DIGIT}{{2}}分)|(?<=时{_DIGIT}{{3}}分)"
    rf"|(?={_DIGIT}{{1,3}}(?:\.\d{{1,3}})?秒))"
)

# 三巴 of pressure, not 三巴掌 or 两巴士.
_PRESSURE = "(?:巴|帕)(?=[，。；、！？）)”的和与或至到以时下左上多]|$)"

UNITS = UnitNames(
    LazyPattern(
        f"(?!毫米汞|个?(?:星期|礼拜)(?:[二三四五六日天](?!次)|一(?![次共直般起])))(?:{_MINUTE}|{_NAMED.pattern.regex}|{_TAEL}|{_PRESSURE})"
    ),
    {**_NAMED.units, "两": ("liang",), "分": ("minute",), "巴": ("bar",), "帕": ("Pa",)},
)
"""The names of units that may stand behind a number."""
