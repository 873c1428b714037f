"""Forms: inflected words and short forms, names and phrases."""

from __future__ import annotations

import pytest

from align.lexicon.forms import form_of, forms_in_text, forms_of_phrase, name_form
from align.lexicon.inflection import other_bases


@pytest.mark.parametrize(
    ("word", "base", "language"),
    [
        ("Häuser", "Haus", "de"),
        ("Unternehmens", "Unternehmen", "de"),
        ("Museen", "Museum", "de"),
        ("companies", "company", "en"),
        ("children", "child", "en"),
        ("children's", "child", "en"),
        ("went", "go", "en"),
        ("bought", "buy", "en"),
        ("best", "good", "en"),
    ],
)
def test_a_form_and_its_base_meet(word: str, base: str, language: str) -> None:
    assert form_of(word, language) == form_of(base, language)


@pytest.mark.parametrize(
    ("word", "base", "language"),
    [
        ("ging", "gehen", "de"),
        ("gingen", "gehen", "de"),
        ("stieg", "steigen", "de"),
        ("angestiegen", "ansteigen", "de"),
        ("angenommene", "annehmen", "de"),
        ("vernommen", "vernehmen", "de"),
        ("besser", "gut", "de"),
        ("höheren", "hoch", "de"),
        ("left", "leave", "en"),
        ("found", "find", "en"),
        ("lives", "life", "en"),
    ],
)
def test_forms_that_may_be_another_word_are_looked_up_as_both(
    word: str, base: str, language: str
) -> None:
    forms = forms_in_text(word, language)
    assert form_of(base, language) in forms
    assert form_of(word, language) in forms


def test_german_nouns_are_no_forms_of_strong_verbs() -> None:
    assert form_of("binden", "de") in forms_in_text("banden", "de")
    assert form_of("binden", "de") not in forms_in_text("Banden", "de")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("gesagt", "sagen"),
        ("sagte", "sagen"),
        ("arbeitete", "arbeiten"),
        ("angekündigt", "ankündigen"),
        ("angekündigten", "ankündigen"),
        ("anzukündigen", "ankündigen"),
        ("geändert", "ändern"),
        ("reagierte", "reagieren"),
        ("steigende", "steigen"),
        ("Kundinnen", "Kunde"),
        ("Lehrerin", "Lehrer"),
    ],
)
def test_regular_german_forms_have_their_base_among_the_candidates(word: str, base: str) -> None:
    assert base in other_bases(word, "de")


def test_short_forms_in_capitals_are_other_words() -> None:
    assert form_of("US", "en") == form_of("U.S.", "en") == "US"
    assert form_of("us", "en") == "us"
    assert form_of("PCs", "de") == "PC"


def test_names_keep_their_capital() -> None:
    assert name_form("Turkey", "en") == "Turkey"
    assert name_form("deutsch", "de") == "deutsch"
    assert "Turkey" in forms_in_text("Turkey's", "en")
    assert "Turkey" not in forms_in_text("turkey", "en")


def test_traditional_characters_become_simplified() -> None:
    pytest.importorskip("opencc")
    assert form_of("總統", "zh-Hant") == form_of("總統", "zh") == form_of("总统", "zh") == "总统"
    assert form_of("鱷魚", "zh-Hant") == "鳄鱼"
    assert form_of("IT业", "zh") == "it业"


@pytest.mark.parametrize(
    ("phrase", "language", "words"),
    [
        ("living room", "en", ["living", "room"]),
        ("go up", "en", []),
        ("take part", "en", ["part"]),
        ("set out", "en", []),
        ("go", "en", ["go"]),
        ("single-family house", "en", []),
        ("Vereinigte Staaten", "de", ["Vereinigte", "Staaten"]),
        ("US-Präsident", "de", ["US", "Präsident", "US-Präsident"]),
        ("the", "en", []),
        ("公司", "zh", ["公司"]),
        ("的", "zh", []),
    ],
)
def test_phrases_give_their_content_words(phrase: str, language: str, words: list[str]) -> None:
    assert forms_of_phrase(phrase, language) == tuple(form_of(word, language) for word in words)
