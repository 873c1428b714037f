"""Prose of any length for measuring: sentences of a page, with and without figures, ever varied."""

from __future__ import annotations

import random
from collections.abc import Iterator

PAGE = 2_000
"""Characters of a page."""
PARAGRAPHS = 4
"""Paragraphs of a page."""
NAMES = (
    "Novak", "Brandt", "Lindwerth", "Ostrava", "Riga", "Hanwha", "Memphis", "Cyera", "Tallinn",
    "Siemens",
)  # fmt: skip
SENTENCES = {
    "de": """
{a} öffnete das Fenster und sah lange auf den Hof hinaus, in dem niemand zu sehen war.
Der Zug nach {b} hielt um {hour}.{minute:02} Uhr, und {small} Reisende stiegen aus.
Im Jahr {year} lieferte {a} rund {big} Tonnen nach {b}, {percent} Prozent mehr als zuvor.
Niemand fragte, warum die Tür offen stand und das Licht im Flur noch brannte.
Die Brücke kostete {money} Millionen Euro und wurde am {day}. März {year} eröffnet.
„Das glaube ich nicht“, sagte {a}, „und wenn du es noch so oft erzählst.“
Nach dreieinhalb Stunden hatten sie zwei Drittel des Weges hinter sich.
Es war das vierundzwanzigste Schreiben in dieser Sache, und {b} las es nicht einmal zu Ende.
Der Kessel fasst {big} Liter; bei {small} Grad öffnet sich das Ventil von selbst.
Am Abend saß {a} wieder in der Küche und schälte Kartoffeln, als wäre nichts geschehen.
""",
    "en": """
{a} opened the window and looked out for a long time at the yard, where nobody was to be seen.
The train to {b} stopped at {hour}:{minute:02}, and {small} travellers got off.
In {year} {a} delivered about {big} tonnes to {b}, {percent} percent more than before.
Nobody asked why the door stood open and the light was still burning in the hall.
The bridge cost {money} million euros and was opened on {day} March {year}.
"I do not believe it," said {a}, "however often you may tell me so."
After three and a half hours they had covered two thirds of the way.
It was the twenty-fourth letter in this matter, and {b} did not even read it to the end.
The boiler holds {big} litres; at {small} degrees the valve opens by itself.
In the evening {a} was sitting in the kitchen again, peeling potatoes as if nothing had happened.
""",
    "zh": """
{a}推开窗户，久久地望着院子，那里看不到人。
开往{b}的列车{hour}点{minute}分停靠，{small}名旅客下了车。
{year}年，{a}向{b}交付了约{big}吨货物，比之前多{percent}%。
没有人问门为什么开着，走廊里的灯为什么还亮着。
这座桥耗资{money}亿欧元，于{year}年3月{day}日通车。
“我不相信，”{a}说，“不管你讲多少遍。”
三个半小时之后，他们走完了全程的三分之二。
这是此事的第二十四封信，{b}甚至没有读完。
锅炉可装{big}升水；到{small}度时，阀门会自动打开。
晚上，{a}又坐在厨房里削土豆，好像什么也没有发生过。
""",
}
_GERMAN_SIGNS = str.maketrans(".,", ",.")


def pages(language: str, count: int) -> Iterator[str]:
    """The paragraphs of `count` pages."""
    chance = random.Random(11)
    sentences = SENTENCES[language].strip().splitlines()
    for _ in range(count * PARAGRAPHS):
        said: list[str] = []
        length = 0
        while length < PAGE // PARAGRAPHS:
            said.append(filled(chance.choice(sentences), language, chance))
            length += len(said[-1]) + 1
        yield ("" if language == "zh" else " ").join(said)


def filled(sentence: str, language: str, chance: random.Random) -> str:
    """A sentence with names and figures by chance; the same for the same `chance`."""
    big, percent = f"{chance.randint(100, 99_999):,}", f"{chance.randint(11, 999) / 10:.1f}"
    if language == "de":
        big, percent = big.translate(_GERMAN_SIGNS), percent.translate(_GERMAN_SIGNS)
    return sentence.format(
        a=chance.choice(NAMES), b=chance.choice(NAMES), big=big, percent=percent,
        money=chance.randint(3, 900), small=chance.randint(3, 99), hour=chance.randint(6, 22),
        minute=chance.randint(10, 59), day=chance.randint(1, 30), year=chance.randint(1850, 2024),
    )  # fmt: skip
