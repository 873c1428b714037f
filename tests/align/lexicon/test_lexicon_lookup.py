"""Looking words up in the core lexicon and in small ones: which words share a meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.lexicon.compounds import compound_meanings, part_meanings
from align.lexicon.core import core_triples
from align.lexicon.lookup import Lexicon, default_lexicon
from align.lexicon.store import Store
from align.lexicon.triples import Triple


@pytest.fixture(scope="module")
def core() -> Lexicon:
    return Lexicon([Store.in_memory(core_triples())])


@pytest.mark.parametrize(
    ("german", "english", "chinese"),
    [
        ("Unternehmens", "companies", "公司"),
        ("Häuser", "houses", "房子"),
        ("gestiegen", "rose", "上涨"),
        ("angekündigt", "announced", "宣布"),
        ("Präsidentin", "president", "总统"),
        ("Türkei", "Turkey", "土耳其"),
        ("USA", "U.S", "美国"),
        ("Kinder", "children", "孩子"),
        ("Arbeitsmarkt", "market", "劳动力市场"),
        ("Fischereiminister", "minister", "部长"),
    ],
)
def test_words_and_their_translations_share_a_meaning(
    core: Lexicon, german: str, english: str, chinese: str
) -> None:
    de, en, zh = (
        core.meanings(word, tag)
        for word, tag in ((german, "de"), (english, "en"), (chinese, "zh-Hans"))
    )
    assert de & en
    assert de & zh
    assert en & zh


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("us", "en"),
        ("it", "en"),
        ("turkey", "en"),
        ("die", "de"),
        ("würde", "de"),
        ("的", "zh"),
        ("我们", "zh"),
        ("上", "zh"),
        ("Xyzzyquux", "de"),
        ("Xyzzyquux", "en"),
        ("鼗", "zh"),
        ("2026", "en"),
        ("", "de"),
        ("maison", "fr"),
    ],
)
def test_function_words_and_unknown_words_mean_nothing(
    core: Lexicon, word: str, language: str
) -> None:
    assert core.meanings(word, language) == frozenset()


def test_capitals_all_through_are_read_as_well(core: Lexicon) -> None:
    assert core.meanings("MARKET", "en") == core.meanings("Market", "en")
    assert core.meanings("GERMANY", "en") == core.meanings("Germany", "en")


def test_script_and_hyphens_do_not_matter(core: Lexicon) -> None:
    assert core.meanings("總統", "zh-Hant") == core.meanings("总统", "zh-Hans")
    both = core.meanings("Handel", "de") | core.meanings("Politik", "de")
    assert core.meanings("Handel-Politik", "de") == both


def test_soft_hyphens_and_curly_apostrophes_do_not_matter(core: Lexicon) -> None:
    assert core.meanings("Unter\u00adnehmen", "de") == core.meanings("Unternehmen", "de")
    assert core.meanings("children’s", "en") == core.meanings("child", "en")


WORDS = {
    "arbeit": "A",
    "markt": "M",
    "regier": "R",
    "haus": "H",
    "tur": "T",
    "公司": "C",
    "总": "Z",
}


def keys_of(forms: object) -> dict[str, frozenset[str]]:
    assert isinstance(forms, tuple)
    return {form: frozenset(WORDS[form]) for form in forms if form in WORDS}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Arbeitsmarkt", "AM"),
        ("Arbeitsmärkte", "AM"),
        ("Haustür", "HT"),
        ("Regierungsarbeit", "RA"),
        ("Arbeitshaustür", "AHT"),
        ("Arbeitskreis", ""),
        ("Unmarkt", ""),
        ("Markt", ""),
    ],
)
def test_compounds_are_split_over_known_words(word: str, parts: str) -> None:
    assert compound_meanings(word, keys_of) == frozenset(parts)


@pytest.mark.parametrize(
    ("word", "parts"), [("总公司", "C"), ("公司总", "C"), ("总总", ""), ("总", "")]
)
def test_chinese_words_have_the_keys_of_their_longer_parts(word: str, parts: str) -> None:
    assert part_meanings(word, keys_of) == frozenset(parts)


CHARACTERS = {"降": "1", "看": "2", "大": "3", "州": "4", "说": "5", "队": "6", "到": "7"}


def character_keys(forms: object) -> dict[str, frozenset[str]]:
    assert isinstance(forms, tuple)
    return {form: frozenset(CHARACTERS[form]) for form in forms if form in CHARACTERS}


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("降到", "1"),
        ("看看", "2"),
        ("看了看", "2"),
        ("看不看", "2"),
        ("看不到", "2"),
        ("看得出来", "2"),
        ("很大", "3"),
        ("该州", "4"),
        ("这个州", "4"),
        ("黑尔说", "5"),
        ("曼城队", "6"),
        ("到了", ""),
        ("大州", ""),
        ("州队", ""),
    ],
)
def test_chinese_words_of_one_character_and_grammar_have_its_keys(word: str, key: str) -> None:
    assert part_meanings(word, character_keys) == frozenset(key)


def test_stores_are_one_lexicon() -> None:
    one = Store.in_memory([Triple("en", "dog", "k:1")], "a")
    other = Store.in_memory([Triple("en", "dog", "k:2"), Triple("de", "hund", "k:2")], "b")
    lexicon = Lexicon([one, other])
    assert lexicon.meanings("dogs", "en") == {"k:1", "k:2"}
    assert lexicon.meanings("Hunde", "de") == {"k:2"}
    assert lexicon.signature == "a b"


def test_a_chinese_word_that_the_core_lacks_meets_german_by_way_of_english() -> None:
    core = Store.in_memory(
        [Triple("de", "hund", "c:1"), Triple("en", "dog", "c:1"), Triple("zh", "狗", "c:1")]
    )
    chinese = Store.in_memory(
        [Triple("zh", word, "en:dog") for word in ("犬", "狗")] + [Triple("en", "dog", "en:dog")]
    )
    lexicon = Lexicon([core, chinese])
    german, english = lexicon.meanings("Hund", "de"), lexicon.meanings("dog", "en")
    assert german & lexicon.meanings("犬", "zh") == {"via:c:1"}
    assert german & lexicon.meanings("狗", "zh") == {"c:1"}
    assert english & lexicon.meanings("犬", "zh") == {"en:dog"}
    assert german & english == {"c:1"}


def test_the_default_lexicon_has_the_core_and_is_made_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("cache", "data"):
        monkeypatch.setattr(f"platformdirs.user_{folder}_path", lambda *_, **__: tmp_path)
    monkeypatch.setattr("align.lexicon.at_hand.found_dictionaries", tuple)
    lexicon = default_lexicon()
    assert lexicon.meanings("Unternehmen", "de") & lexicon.meanings("公司", "zh")
    assert default_lexicon() is lexicon
    assert (tmp_path / "lexicon" / "core.sqlite").is_file()
