"""Chinese as the recogniser sees it: where to look and what to try there, in order."""

from __future__ import annotations

import re

from align.numbers.bounds import after_pattern, before_pattern
from align.numbers.chinese import idioms, tables, words
from align.numbers.chinese.ages import AGE_NAMES, AGES
from align.numbers.chinese.amounts import AMOUNTS
from align.numbers.chinese.calendar import DATES
from align.numbers.chinese.eras import LUNAR
from align.numbers.chinese.grammar import QUANTITIES
from align.numbers.chinese.names import BEFORE_DATES, BOOK_TITLE, HEADS, NAMES
from align.numbers.chinese.parts import FRACTIONS, MULTIPLES, ORDINALS
from align.numbers.chinese.rooms import ROOMS
from align.numbers.chinese.times import PART_BEGINS, TIMES
from align.numbers.roman import ROMAN
from align.numbers.rules import Language
from align.numbers.titles import title_rule
from align.numbers.triggers import trigger

_OTHERS = (
    rf"[{''.join(words.VALUES)}十百千万亿廿卅拾佰仟第半翻俩双负每]|[本上](?=个?世纪)|这个世纪"
    r"|[数几](?=[十百千万亿])|上(?=[百千万亿])|零下|减半|腰斩|加倍|对折|[公西]元|前(?=\d)"
    rf"|正午|午夜|[正腊冬]月|初(?=[一二三四五六七八九十])|差(?=[\d一二两三四五六七八九十].{{0,2}}[分刻])"
    rf"|人民币|港币|新?台币|摄氏|华氏|{PART_BEGINS}|{HEADS}|{AGE_NAMES}"
)

_RULES = (
    *BEFORE_DATES, *LUNAR, *DATES, *TIMES, *NAMES, ROMAN, *FRACTIONS, *MULTIPLES, *ORDINALS,
    *AGES, ROOMS, *AMOUNTS, *QUANTITIES,
)  # fmt: skip

CHINESE = Language(
    tag="zh",
    trigger=trigger(["zero"], _OTHERS),
    idioms=re.compile(idioms.IDIOMS),
    rules=(title_rule("《", BOOK_TITLE, _RULES, stated=True), *_RULES),
    before=before_pattern(tables.BEFORE, "", "(?:了|有|为|达)? ?", cased=False),
    after=after_pattern(tables.AFTER, " ?", "", cased=False),
    simplify=tables.SIMPLIFIED,
)  # fmt: skip
