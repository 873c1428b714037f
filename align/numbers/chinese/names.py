"""Names that hold figures in Chinese: 神舟十八号, 保时捷911, 歼-20, 京A12345, 第五大道, 12345热线.

A name with characters for digits carries its number as its value, for versions that write digits.
"""

from __future__ import annotations

import re

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.chinese.measures import CLASSIFIER, UNITS
from align.numbers.model import NumberKind, Reading
from align.numbers.names import SHARED_NAMES
from align.numbers.proportions import round_the_clock
from align.numbers.rules import Found, alternation, found_at, pattern_rule

_CRAFT_WORDS = """
神舟 嫦娥 天宫 天问 天舟 天链 长征 阿波罗 风云 北斗 玉兔 东方红 实践 高分 海洋
鹊桥 墨子 双子座 水手 旅行者 先驱者 月球 火星 金星 隼鸟 月船 猎鹰 奋斗者 蛟龙
雪龙 联盟 阿尔忒弥斯 力箭 快舟 引力 谷神星 朱雀
"""
_CRAFT = _CRAFT_WORDS.split()
_BRAND_WORDS = """
波音 空客 麒麟 骁龙 天玑 锐龙 酷睿 安卓 保时捷 奔驰 宝马 奥迪 法拉利 标致 马自达
雪铁龙 萨博 诺基亚 米格 荣耀 小米 东风 猎鹰 阿波罗 安东诺夫 苏霍伊
"""
_BRAND = alternation(_BRAND_WORDS.split())
_TYPES = "歼轰运直教苏图伊"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
HEADS = (
    rf"(?:{_BRAND}|{alternation(_CRAFT)})(?=[A-Z]{{0,2}}[-—]?[\d一二三四五六七八九十])"
    rf"|[{_TYPES}]-?(?=\d\d)|[{_PROVINCES}](?=[A-Z][·•]?[A-Z\d]{{5}})|邮编|邮政编码|版本|航班"
)
"""Where a name with figures may begin, besides Latin letters and digits."""

_DIALLED_WORDS = "拨打 致电 请打 热线 电话 群号 QQ群 编号 代码 验证码 工号"
_DIALLED = "|".join(
    f"(?<={word}{joint})"
    for word in _DIALLED_WORDS.split()
    for joint in ("", "：", ":", "是", "为")
)
_THINGS = f" ?(?!发布)(?:{CLASSIFIER}|{UNITS.pattern.pattern}|[万亿千百多余月日])"


def _name(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading())


def _numbered(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading(small(match[1] or match[2])))


_TITLED = "|".join(
    (
        rf"{_BRAND}[A-Z]{{0,2}}[ -]?\d{{1,4}}[A-Z]{{0,2}}(?![A-Za-z\d]|[.,]\d|{_THINGS})",
        rf"[{_TYPES}](?:-\d{{2,3}}|(?<=[歼轰])\d{{2}})[A-Z]{{0,2}}(?![\d.%℃°])",
        rf"[{_PROVINCES}][A-Z][·•]?[A-Z\d]{{5,6}}(?![A-Za-z\d])",
        # Flights, roads, makes of weapon and of screen.
        r"[A-Z]{2}\d{3,4}(?=次?航班|客机)|[GS]?\d{2,4}(?=[国省县]道)|\d{2}(?=式[坦步手冲机高自榴])",
        r"[248]K(?=[电超分视画显高影修屏蓝直])|\d{2}[A-Z]?(?=[式型]?(?:坦克|主战))",
        r"360(?=公司|安全|集团|搜索|浏览器|手机|助手|杀毒)|7-11(?=便利|店|超市)|[2-5]A(?=级?(?:旅游)?景[区点])",
        r"12306(?![\d.,]|[名个人元])|(?:211|985)(?=高校|大学|工程|院校|名校)|996(?=工作|制|文化|加班)",
        # Identity cards and mobile telephones; house numbers and versions; titles.
        r"[1-9]\d{5}(?:19|20)\d{9}[\dXx](?!\d)|1[3-9]\d{9}(?!\d)",
        r"(?<=[街路道巷弄同])\d{1,5}(?:号楼?|弄)|\d{1,4}+(?:\.\d{1,4}){1,4}+版",
        r"(?<=[A-Za-z] )\d{2,4}(?=[》”])",
    )
)
NAMES = (
    pattern_rule(
        "神舟十八号",
        rf"{alternation(_CRAFT)}-?({words.SIMPLE})号|第({words.SIMPLE})(?:大道|大街|街(?![区道坊头]))",
        _numbered,
    ),
    pattern_rule("保时捷911", _TITLED, _name),
    pattern_rule("小米14公斤", rf"{_BRAND}(?=\d+(?:\.\d+)?{_THINGS})", lambda _: ()),
    round_the_clock(
        r"(?:24|二十四)小时(?=有人|营业|值[班守]|服务|在线|不[间停打]|热线|开放|待命|全天)"
    ),
    *SHARED_NAMES,
    pattern_rule(
        "dialled number",
        rf"(?=\d{{3}})(?:(?:{_DIALLED})\d{{3,12}}(?![\d.,]\d|\d)(?!{_THINGS})|\d{{3,6}}(?=(?:服务|政务)?热线))",
        _name,
    ),
    pattern_rule(
        "footnote mark",
        r"(?<=[一-鿿])(?<![第是为有达约共了到至近超过从比和与于得加减乘除等仅只满逾以在率数号月年分值增降升跌涨占图表页卷章节注例题条栏款速温龄价重高长宽深岁点第])"
        r"[1-9](?=[，。；、！？）)」”’\"\s]|[,.](?!\d)|$)",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading()),
    ),
)
"""The rules of names in the order they are tried; those that hold in every language among them."""
