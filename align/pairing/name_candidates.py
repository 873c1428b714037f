"""Where a Chinese text may name somebody or something by sound: candidates, with their places.

A foreign name is written in characters that are used for their sound, some six hundred of them,
and a Chinese one begins with a family name. Segmentation cuts names apart (巴|布施|金), so words
that follow one another are candidates together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from align.lexicon.chinese import simplified
from align.lexicon.function_words import is_function_word
from align.lexicon.lookup import Lexicon
from align.model import Span, Word
from align.pairing.features import Feature, FeatureClass

SHORTEST, LONGEST = 2, 7
"""The length of a name or of a part of one, in characters."""
LONGEST_CHINESE = 3
SOUND_CHARACTERS = frozenset(
    "丁万丕世丘东丝丰丹丽乃久乌乐乔云亚亨京亭亿什仁仑仓仙仞令仲伊伍伏伐休优伟伦伯伽佐佛佩佳依侯俄保修俾倪儒允克兔兜兰兴其兹内冈冉农冯冰凡凤凯切列刘刚利别刻加努劭劳勃"
    "勋勒包匈匝匹华卓南博卜卡卢卫厄厦及叙古史叶司合吉吐吕吞吾咖哇哈哥哲唐唯喀喜嘉嘎噶图土圣圭坎坚坡坦埃培基堂堡堪塔塘塞增墨士夏多大夫央夸奇奈奎契奥女奴妃妮姆姬威娃娄"
    "娅娜娟娥婆婪嫦嫩子孔孙孟季宁安宗宝室宰宾宿密寇富察尔尚尤尧尹尼居屯山岑岚巫巴布希帕席干平庄庆庇库庞座庵康廊延廷弗张弥强彦彭彻彼律得德忒怀思怡恒恩恰恺悉惠慈慕慨戈"
    "戴扎托扬扭拉拓拜拿挝挪捷措提握摩撒敏敖敞敦文斐斯方施旺昂昆昌易昔星春晓晨普智曲曹曼曾朔朕朗木本札朱朵李杜杨杰松枇林柏染查柯柳柴根格桂桑梅梭森楚樱欣欧歇歌武比毕毗"
    "毛汀求汉江汤汪沁沃沈沙沟河治泉法泡波泰泷泼泽洛津洪洽派济浦浩浪海涂涅渥温滋滕滨潍潘澳灵烈热煜熙爱特犹狄玄玛环玲玺玻珀珊珍班琅理琦琪琳琴琵琼瑙瑞瑟瑰璐瓒瓜瓦瓮甘生"
    "甫田申甸町登皑皮盖真督石破硕碧礼祁祉祖福禧禹科穆突章竹策筱简米粟素索累约纳纽绍绥绯维缅缇缪罕罗美羲翁翊翰耀考耳耶聪肖肯胡腓腾舍舒舜良艺艾芒芙芝芬芭花苏苔若英茂范"
    "茅茨茱茹荃荣荷莉莎莫莱莲菲萄萝萧萨葛葡董蒂蒙蒲蓓蓝蓬蔡蔼蕉蕾薄薇藏虎蜕蜜蝉蝶衮裕裘裴西览詹让许诗诺谙谟谢谷豪贝贞贡费贺贾赃赖赛赞赫赵越路蹈辛辟辰达迈连迦迪迫逊透"
    "逖通邓邦邱邵郁郎郝郭酥采里金钞钦钮钱铎铠锑锡锦门闽阁阔阳阿陀陶隆隋雄雅雪雷霍霏霓露青靖韦韩音顺顿颇颖饶香马驮驿高魁魏鲁鲍鲜麦麻黎黑默黛齐龙"
)
"""Characters that write the sounds of foreign names, in Simplified script."""
FAMILY_NAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习温柳俞安梅盛童颜倪严牛"
)

_HAN = re.compile("[\u3400-\u9fff]*")
_SYLLABLE = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng?|r)?"
_CAPITALS = "BPMFDTNLGKHJQXRZCSYWAEO"
_WORD = f"(?=[{_CAPITALS}])(?i:{_SYLLABLE})"
_PINYIN_NAME = re.compile(rf"\b(?=({_WORD}(?i:{_SYLLABLE})? {_WORD}(?i:{_SYLLABLE})?)\b)")


def name_candidates(
    text: str, words: Sequence[Word], language: str, lexicon: Lexicon
) -> Iterator[Feature]:
    """What may be a name in a Chinese text, longer and shorter readings of a place alike.

    The key of each is the candidate in Simplified characters; its meanings are those of a word
    that the lexicon knows.
    """
    if language.partition("-")[0] != "zh":
        return
    for run in _runs(words, text):
        forms = [simplified(word.of(text), language) for word in run]
        sounding = [_may_sound(form) for form in forms]
        for first in range(len(run)):
            for last in range(first, len(run)):
                key = "".join(forms[first : last + 1])
                if len(key) > LONGEST:
                    break
                if len(key) < SHORTEST:
                    continue
                by_sound = all(sounding[first : last + 1])
                if not by_sound and not (key[0] in FAMILY_NAMES and len(key) <= LONGEST_CHINESE):
                    continue
                alone = first == last
                known = lexicon.meanings(key, language) if alone else frozenset()
                span = Span(run[first].start, run[last].end)
                yield Feature(key, FeatureClass.TRANSLITERATION, span, known)


def pinyin_names(text: str, language: str) -> Iterator[Feature]:
    """Pairs of capitalised words that may be a Chinese name in pinyin, family name first or last.

    The key is the two words in small letters.
    """
    if language.partition("-")[0] == "zh":
        return
    for match in _PINYIN_NAME.finditer(text):
        key = match[1].casefold()
        yield Feature(key, FeatureClass.TRANSLITERATION, Span(*match.span(1)))


def is_by_sound(key: str) -> bool:
    """Whether every character of a candidate is one that writes foreign sounds."""
    return SOUND_CHARACTERS.issuperset(key)


@lru_cache(maxsize=8192)
def _may_sound(form: str) -> bool:
    return is_by_sound(form) and not (len(form) == 1 and is_function_word(form, "zh"))


def _runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Words of Han characters that follow one another without anything between."""
    run: list[Word] = []
    for word in words:
        is_han = _HAN.fullmatch(text, word.start, word.end) is not None
        if run and (word.start != run[-1].end or not is_han):
            yield run
            run = []
        if is_han:
            run.append(word)
    if run:
        yield run
