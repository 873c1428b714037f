"""Chinese as the recogniser sees it: where to look and what to try there, in order."""

from __future__ import annotations

import re

from align.numbers.bounds import after_pattern, before_pattern
from align.numbers.chinese import tables, words
from align.numbers.chinese.calendar import DATES
from align.numbers.chinese.grammar import AMOUNTS, PAIRS, QUANTITIES
from align.numbers.chinese.parts import FRACTIONS, MULTIPLES, ORDINALS
from align.numbers.chinese.times import HALVES, TIMES
from align.numbers.model import NumberKind, Reading
from align.numbers.names import SHARED_NAMES
from align.numbers.proportions import round_the_clock
from align.numbers.roman import ROMAN
from align.numbers.rules import Language, alternation, found_at, pattern_rule
from align.numbers.triggers import trigger

_NAMES = (
    pattern_rule(
        "house number or version",
        r"(?<=[街路道巷弄同])\d{1,5}(?:号楼?|弄)|\d{1,4}+(?:\.\d{1,4}){1,4}+版",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    pattern_rule(
        "mobile number",
        r"1[3-9]\d{9}(?!\d)",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    round_the_clock(r"24小时(?=有人|营业|值[班守]|服务|在线|不[间停打]|热线|开放|待命|全天)"),
    pattern_rule(
        "title with a number",
        r"(?<=[A-Za-z] )\d{2,4}(?=[》”])",
        lambda m: found_at(m, NumberKind.IDENTIFIER, Reading()),
    ),
    pattern_rule(
        "footnote mark",
        r"(?<=[一-鿿])(?<![第是为有达约共了到至近超过从比和与于得加减乘除等仅只满逾以在率数号月年分值增降升跌涨占图表页卷章节注例题条栏款速温龄价重高长宽深岁点第])"
        r"[1-9](?=[，。；、！？）)」”’\"\s]|[,.](?!\d)|$)",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading()),
    ),
)
_CHARACTERS = "".join(words.VALUES)
_OTHERS = (
    rf"[{_CHARACTERS}十百千万亿廿卅拾佰仟第半翻俩双负每]|本世纪|这个世纪|[数几上](?=[十百千万亿世])|零下|减半|腰斩|加倍|公元|前(?=\d)"
    rf"|正午|午夜|[正腊冬]月|人民币|港币|摄氏|华氏|{alternation(HALVES)}"
    "|波音|空客|麒麟|骁龙|神舟|嫦娥|天宫|阿波罗|猎鹰|安卓|长征|邮编|邮政编码|版本|航班"
)

CHINESE = Language(
    tag="zh",
    trigger=trigger(["zero"], _OTHERS),
    idioms=re.compile("|".join(tables.IDIOMS.strip().splitlines())),
    rules=(
        *DATES, *TIMES, *SHARED_NAMES, ROMAN, *_NAMES, *FRACTIONS, *MULTIPLES, *ORDINALS,
        *AMOUNTS, *QUANTITIES, *PAIRS,
    ),
    before=before_pattern(tables.BEFORE, "", "(?:了|有|为|达)? ?"),
    after=after_pattern(tables.AFTER, " ?", ""),
    simplify=tables.SIMPLIFIED,
)  # fmt: skip
