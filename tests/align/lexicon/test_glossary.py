"""Glosses, judged by reading: words of texts of many kinds, in all directions."""

from __future__ import annotations

import pytest

from align.lexicon.cedict_text import CedictText, default_cedict
from align.lexicon.concepts import concept_of
from align.lexicon.glossary import Glossary, default_glossary
from align.lexicon.likeness import NO_FORM, OTHER_CASE, distance
from align.lexicon.store import Store

FIRST = {
    ("de", "en"): (
        "Bäcker=baker Bäckern=baker Bücher=book Fluss=river Stufen=level hob=lift "
        "Laterne=lantern Schnee=snow Arm=arm gebrochenem=break geantwortet=answer "
        "hörte=hear überzeugt=convince behaupten=claim Satz=sentence Ufer=bank Mond=moon "
        "sauber=clean Ziffern=digit bequem=comfortable Füßen=foot trägt=carry geübt=practise "
        "Ergebnis=result müde=tired lügt=lie Schlüssel=key Seiten=side schälte=peel "
        "kochte=cook Birnen=pear Gipfel=top Decken=blanket Schornsteine=chimney "
        "Großmutter=grandmother Essen=food schönen=beautiful Häuser=house ging=go Bank=bank "
        "Kundinnen=customer"
    ),
    ("de", "zh"): (
        "Bäcker=面包师 Brücke=桥 Bleistift=铅笔 Hauptstadt=首都 Wetter=天气 Schuhe=鞋 Suppe=汤 "
        "wünschte=想 Treppe=楼梯 Atem=呼吸"
    ),
    ("en", "de"): (
        "baker=Bäcker climbed=steigen steps=Schritt wished=wollen broken=kaputt "
        "replied=antworten missed=vermissen stuck=kleben rowed=rudern lies=liegen "
        "stood=stehen feet=Fuß left=link opened=öffnen held=halten pushed=stoßen "
        "kitchen=Küche pears=Birne peeling=schälen stairs=Treppe knife=Messer woke=wachen "
        "snoring=schnarchen boots=Stiefel soldiers=Soldat screwed=schrauben quarter=Viertel "
        "shoes=Schuh"
    ),
    ("en", "zh"): ("moon=月亮 pencil=铅笔 tired=累 suitcase=行李箱"),
    ("zh", "de"): (
        "面包师=Bäcker 台阶=Stufe 父亲=Vater 回答=Antwort 月亮=Mond 厨房=Küche 数字=Zahl "
        "星期一=Montag 盒子=Kiste 首都=Hauptstadt 疲倦=müde 说谎=lügen 钥匙=Schlüssel "
        "看不见=unsichtbar 铅笔=Bleistift"
    ),
    ("zh", "en"): ("面包师=baker 走廊=hallway 烟囱=chimney 犹豫=hesitate 毯子=blanket 鑰匙=key"),
}
"""From language to language: words and the word that their gloss begins with."""


def pairs() -> list[tuple[str, str, str, str]]:
    return [
        (source, target, *entry.split("="))
        for (source, target), entries in FIRST.items()
        for entry in entries.split()
    ]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return default_glossary()


def senses(glossary: Glossary, word: str, source: str, target: str) -> list[list[str]]:
    """The first word of each sense of each part."""
    return [[s[0] for s in part.senses(target)] for part in glossary.parts(word, source)]


@pytest.mark.parametrize(("source", "target", "word", "first"), pairs())
def test_the_gloss_of_a_word_begins_with(
    glossary: Glossary, source: str, target: str, word: str, first: str
) -> None:
    [found] = senses(glossary, word, source, target)
    assert found[0] == first


@pytest.mark.parametrize(
    ("word", "language", "target", "expected"),
    [
        ("Bäcker", "de", "en", [["baker"]]),
        ("Backe", "de", "en", [["cheek"]]),
        ("backen", "de", "en", [["bake", "cook"]]),
        ("Bank", "de", "en", [["bank", "bench"]]),
        ("Leiter", "de", "en", [["leader", "superior", "ladder"]]),
        ("missed", "en", "de", [["vermissen", "verpassen", "vergeben"]]),
        ("Morgen", "de", "zh", [["早晨", "上午", "今早", "明天"]]),
    ],
)
def test_what_a_word_can_mean_and_no_more(
    glossary: Glossary, word: str, language: str, target: str, expected: list[list[str]]
) -> None:
    assert senses(glossary, word, language, target) == expected


@pytest.mark.parametrize(
    ("word", "language", "target", "parts", "first"),
    [
        ("Küchenschrank", "de", "en", ["Küchen", "Schrank"], ["kitchen", "cupboard"]),
        ("Zinnsoldaten", "de", "zh", ["Zinn", "Soldaten"], ["锡", "士兵"]),
        ("half-hour", "en", "de", ["half", "hour"], ["Hälfte", "Stunde"]),
        ("风向", "zh", "en", ["风"], ["wind"]),
        ("面包师傅", "zh", "en", ["面包师傅"], ["baker"]),
        ("Bahnhof", "de", "en", ["Bahnhof"], ["station"]),
    ],
)
def test_a_word_is_taken_apart_only_if_it_is_not_known(
    glossary: Glossary, word: str, language: str, target: str, parts: list[str], first: list[str]
) -> None:
    found = glossary.parts(word, language)
    assert [part.text for part in found] == parts
    assert [part.senses(target)[0][0] for part in found] == first


@pytest.mark.parametrize(("word", "language"), [("Reiher", "de"), ("Delle", "de"), ("qzx", "en")])
def test_a_word_that_only_looks_like_another_is_not_known(
    glossary: Glossary, word: str, language: str
) -> None:
    assert glossary.parts(word, language) == ()


def test_an_empty_lexicon_knows_nothing() -> None:
    glossary = Glossary(Store.in_memory(()))
    assert glossary.parts("Haus", "de") == glossary.parts("家", "zh") == ()


@pytest.mark.parametrize(
    ("word", "entry", "language", "expected"),
    [
        ("Haus", "Haus", "de", 0),
        ("Essen", "essen", "de", OTHER_CASE),
        ("arm", "Arm", "de", 3),
        ("Häuser", "Haus", "de", 3.25),
        ("Museen", "Museum", "de", 4),
        ("Bäcker", "Backe", "de", NO_FORM),
        ("steps", "step", "en", 1),
    ],
)
def test_distance(word: str, entry: str, language: str, expected: float) -> None:
    assert distance(word, entry, language) == expected


def test_concepts_by_key() -> None:
    concept = concept_of("c:business:1")
    assert concept is not None
    assert (concept.kind, concept.band, concept.called("zh")[0]) == ("nouns", 1, "公司")
    assert concept.called("fr") == ()
    assert concept_of("en:house") is None


CEDICT = """# comment
水位 水位 [shui3 wei4] /water level/
傘 伞 [san3] /umbrella/parasol (for sun)/CL:把[ba3]/
伞 伞 [San3] /surname San/
"""


def test_cc_cedict_in_its_own_words() -> None:
    cedict = CedictText(CEDICT.encode())
    assert cedict.english("水位") == ("water level",)
    assert cedict.parts("水位伞") == (
        ("水位", ("water level",)),
        ("伞", ("umbrella", "parasol")),
    )
    assert cedict.parts("伞水") == cedict.parts("伞") == ()
    assert cedict.english("伞") == ("umbrella", "parasol")
    assert cedict.english("水") == CedictText(b"").english("水位") == ()
    assert default_cedict().english("雪人")[0] == "snowman"
