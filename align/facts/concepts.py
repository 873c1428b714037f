"""What reports count, under one key in all languages: people, the dead, damage, passengers.

Names and cognates tie most facts; these few common nouns and verbs have neither and stand beside
the figures that matter most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.model import Span

_TABLE = """
people: Menschen?|Personen|Leute ; people|persons ; 人
dead: Tote[nr]?|starben|gestorben|Todesopfer|Leben gekommen|getötet ; \
  dead|died|deaths?|killed ; 死亡|遇难|丧生|身亡|死者
injured: [Vv]erletzt\\w*|Verwundete\\w* ; injur\\w+|wounded ; 受伤|伤者|轻伤|重伤
missing: [Vv]ermisst\\w* ; missing ; 失踪|下落不明
rescued: gerettet\\w*|geborgen ; rescued|saved ; 获救|救出
passengers: Passagiere?n?|Fahrgäste?n?|Reisende\\w* ; passengers?|travellers? ; 乘客|旅客
crew: Besatzung\\w*|Mannschaft ; crew ; 船员|机组
firefighters: Feuerwehrleuten?|Feuerwehrmänner ; firefighters?|firemen ; 消防员|消防人员
employees: Mitarbeiter\\w*|Beschäftigten?|beschäftigt|Angestellten? ; \
  employees|staff|employs ; 员工|雇员
residents: Anwohner\\w*|Einwohner\\w*|Bewohner\\w* ; residents|inhabitants ; 居民
children: Kindern?|Kinder ; child(?:ren)? ; 儿童|孩子
damage: Schaden|Schäden|Sachschaden ; damages?|losses ; 损失
built: gebaut|erbaut|errichtet ; built|constructed ; 建造|建成
founded: gegründet ; founded|established ; 成立|创立|创办|创建
cost: Kosten|kostete?n? ; costs? ; 成本|造价|耗资
houses: Häusern?|Gebäuden? ; houses|homes|buildings ; 房屋|建筑
countries: Ländern? ; countries ; 个国家
"""


def _read_table() -> dict[str, re.Pattern[str]]:
    rows = []
    for line in _TABLE.replace("\\\n", "").strip().splitlines():
        key, _, forms = line.partition(":")
        rows.append((key, [form.strip() for form in forms.split(";")]))
    return {
        language: re.compile(
            "|".join(
                f"(?P<{key}>{forms[n]})" if language == "zh" else rf"\b(?P<{key}>{forms[n]})\b"
                for key, forms in rows
            )
        )
        for n, language in enumerate(("de", "en", "zh"))
    }


_OF_LANGUAGE = _read_table()
_FATES = frozenset({"dead", "injured", "missing", "rescued"})


def find_concepts(text: str, language: str) -> Iterator[tuple[str, Span]]:
    """The concepts in a text of a language (without its region), each with its place."""
    pattern = _OF_LANGUAGE.get(language)
    if pattern is not None:
        for match in pattern.finditer(text):
            yield match.lastgroup or "", Span(*match.span())


def fates_differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one figure counts the dead, say, and the other the injured."""
    return bool(ours & _FATES and theirs & _FATES and not ours & theirs & _FATES)
