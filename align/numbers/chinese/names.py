"""Names that hold figures in Chinese: 神舟十八号, 第五大道, 第823条, 147路公交车, 《华氏451》.

A name with characters for digits carries its number as its value, for versions that write digits.
"""

from __future__ import annotations

import re

from align.numbers.chinese import words
from align.numbers.chinese.grammar import small
from align.numbers.chinese.measures import CLASSIFIER, UNITS
from align.numbers.model import NumberKind, Reading
from align.numbers.names import SHARED_NAMES
from align.numbers.numbered import HOUSE, LAW, ORDER, PLACE
from align.numbers.places import ZIP
from align.numbers.proportions import round_the_clock
from align.numbers.references import identifier, note
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
    rf"|[{_TYPES}]-?(?=\d\d)|[{_PROVINCES}](?=[A-Z][·•]?[A-Z\d]{{5}})|邮编|邮政编码|版本|航班|车次|站台|登机口|房间"
)
"""Where a name with figures may begin, besides Latin letters and digits."""

_DIALLED_WORDS = (
    "拨打 致电 请打 热线 电话 群号 QQ群 编号 代码 验证码 工号 订单号 单号 卡号 账号 学号 档案号"
)
_DIALLED = "|".join(
    f"(?<={word}{joint})"
    for word in _DIALLED_WORDS.split()
    for joint in ("", "：", ":", "是", "为")
)
_ENDS_OF_DIALLED = "".join(sorted({word[-1] for word in _DIALLED_WORDS.split()}))
_THINGS = f" ?(?!发布)(?:{CLASSIFIER}|{UNITS.pattern.regex}|[万亿千百多余月日])"


def _numbered_plan(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading(small(match[1])))


def _numbered(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading(small(match[1] or match[2])))


_PLAN_OF_YEARS = pattern_rule(
    "plan of years",
    r"(十[一二三四五]?)五(?=[”」』]?(?:规划|时期|期间|计划))",
    _numbered_plan,
)
"""“十四五”规划: the fourteenth plan of five years."""
_SIMPLE = re.compile(words.SIMPLE)
_AND = "(?:[、和及与或至到]|以及)"
_ARTICLE = f"第{words.SIMPLE}(?:(?:{_AND}|[-–—~]){words.SIMPLE}){{0,8}}"
# 第3条线路, 第三条鱼: an article of law has no noun behind it.
_THING = (
    "线路鱼狗裤腿河街道船龙蛇命生消信短微评推新留建意理原弹帖视热毛绳航跑隧战蓝红白黑大小长单赛"
)
_NO_THING = f"(?![{_THING}铁地公高快])"
_LAW = (
    rf"(?:{_ARTICLE}条(?:之{words.SIMPLE})?|(?<=[本该前同]条){_ARTICLE}[款项])"
    rf"(?:(?:{_AND}|[之的])?{_ARTICLE}[条款项目句]){{0,8}}{_NO_THING}"
)


def _articles(match: re.Match[str]) -> tuple[Found, ...]:
    numbers = _SIMPLE.finditer(match.string, match.start(), match.end())
    return tuple(
        Found(*number.span(), NumberKind.IDENTIFIER, Reading(small(number[0])))
        for number in numbers
    )


_NUMBERED_PLACES = (
    "线(?!上[会课活直教销购]|下)|门(?![诊票店])|楼(?!市)|房(?![价产屋源企东贷])|公[交路]|病[房床]"
    "|站台|月台|航站楼|登机口|教室|会议室|车厢|车间|展厅|展馆|泊位|柜台|窗口"
)
_PLACE_WORDS = r"(?:航班|车次|站台|登机口|房间号?)[:： ]?"
_PLACES = "|".join(
    (
        r"(?P<road>[A-Z]?\d{1,4})(?=路(?:公交|公车|巴士|公共汽车|汽车|电车|无轨|环线|[末首]班|车(?!道)|站))",
        r"(?<=[乘坐搭换转])(?P<taken>[A-Z]?\d{1,4})(?=路(?!人马|大军|纵队))",
        rf"(?P<number>[A-Z]?\d{{1,4}}[A-Z]?|{words.CHARACTERS})号(?={_NUMBERED_PLACES})",
        r"(?P<room>\d{3,4})(?=室(?!友)|教室|会议室|病房|号?房(?![价产屋源企东贷]))",
        r"(?P<stop>\d{1,3})(?=号?(?:航站楼|登机口|站台))",
        rf"{_PLACE_WORDS}(?P<behind>[A-Z]{{0,2}}\d{{1,4}}[A-Z]?)(?![A-Za-z\d]|[.,:]\d|{_THINGS}|分)",
    )
)


def _place(match: re.Match[str]) -> tuple[Found, ...]:
    group = match.lastgroup or ""
    value = None if match[group][-1:].isascii() else small(match[group])
    return found_at(match, NumberKind.IDENTIFIER, Reading(value), group=group)


_FILED = (
    r"(\d[\d-]{2,}\d)(?=号(?:订单|文件|案|公告|决议|决定|提案|议案|通知|令|快递|包裹|发票|合同|档案))"
    r"|(?<=[单编卡账帐档]号)[:：为是]?(\d+(?:-\d+)+)"
)


def _filed(match: re.Match[str]) -> tuple[Found, ...]:
    return found_at(match, NumberKind.IDENTIFIER, Reading(), group=match.lastindex or 0)


_DAY = rf"{words.CHARACTERS}月{words.CHARACTERS}日"
_ON_A_STREET = "(?:(?<=[街巷弄])|(?<=大道)|(?<=胡同)|(?<=路)(?<![铁公高套网线道上]路))"
BEFORE_DATES = (
    pattern_rule(
        HOUSE,
        rf"(?:{_ON_A_STREET} ?\d{{1,5}}(?:[A-Za-z]|-\d{{1,4}})? ?号"
        "(?![线机早晚上下凌开通])(?:楼|院)?"
        r"|\d{1,5}[A-Za-z] ?号(?![线机]))",
        identifier,
    ),
    ZIP,
    pattern_rule(
        PLACE,
        _PLACES,
        _place,
        where=rf"(?:{_PLACE_WORDS}|[A-Z]?\d{{1,4}}[A-Z]?(?:[路号室房教会病航登站])|[^\x00-\x7f号，。]+号)",
    ),
    pattern_rule(ORDER, _FILED, _filed),
    pattern_rule(
        "street named after a day",
        rf"{_DAY}(?=(?:大街|大道|大桥|广场|街|路(?!透))(?!上(?!午)|[头道面边旁况口中透]))",
        identifier,
    ),
)
"""六月十七日大街, 2号楼: what would else be read as a day."""
BOOK_TITLE = re.compile(r"《[^《》]{1,58}》")
"""A title in its marks, as Chinese sets it."""
_TITLED = "|".join(
    (
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
    _PLAN_OF_YEARS,
    pattern_rule(
        "神舟十八号",
        rf"{alternation(_CRAFT)}-?({words.SIMPLE})号|第({words.SIMPLE})(?:大道|大街|街(?![区道坊头]))",
        _numbered,
        where=rf"{alternation(_CRAFT)}[^号]*号|第[^大街，。]*(?:大道|大?街)",
    ),
    pattern_rule(LAW, _LAW, _articles, where=r"第[^条款项，。]*[条款项]"),
    pattern_rule(
        "76人",
        r"(?<=费城)76人|(?<=旧金山)49人|(?:76|49)人(?=队(?!伍|列|员)|主场|客场|主帅|主教练|球星)",
        identifier,
    ),
    pattern_rule(
        "注4",
        r"(?:(?<=^注)|(?<=[，。；：（(见\s]注)|(?<=[注附脚]注)|(?<=注释))\d{1,2}(?![\d.,%]|[一-鿿])",
        note,
    ),
    pattern_rule(
        "保时捷911",
        rf"{_BRAND}[A-Z]{{0,2}}[ -]?\d{{1,4}}[A-Z]{{0,2}}(?![A-Za-z\d]|[.,]\d|{_THINGS})",
        identifier,
        where=rf"{_BRAND}[A-Z -]{{0,3}}\d",
    ),
    pattern_rule("保时捷911", _TITLED, identifier),
    pattern_rule(
        "小米14公斤",
        rf"{_BRAND}(?=\d+(?:\.\d+)?{_THINGS})",
        lambda _: (),
        where=rf"{_BRAND}\d",
    ),
    round_the_clock(
        r"(?:24|二十四)小时(?=有人|营业|值[班守]|服务|在线|不[间停打]|热线|开放|待命|全天)"
    ),
    *SHARED_NAMES,
    pattern_rule(
        "dialled number",
        rf"(?:(?:{_DIALLED})\d{{3,12}}(?![\d.,]\d|\d)(?!{_THINGS})|\d{{3,6}}(?=(?:服务|政务)?热线))",
        identifier,
        where=rf"(?:(?<=[{_ENDS_OF_DIALLED}])|(?<=[{_ENDS_OF_DIALLED}][：:是为]))\d{{3}}"
        r"|\d{3,6}(?:服务|政务)?热线",
    ),
    pattern_rule(
        "footnote mark",
        r"(?<=[一-鿿])(?<![第是为有达约共了到至近超过从比和与于得加减乘除等仅只满逾以在率数号月年分值增降升跌涨占图表页卷章节注例题条栏款速温龄价重高长宽深岁点第])"
        r"[1-9](?=[，。；、！？）)」”’\"\s]|[,.](?!\d)|$)",
        lambda m: found_at(m, NumberKind.FOOTNOTE, Reading()),
    ),
)
"""The rules of names in the order they are tried; those that hold in every language among them."""
