"""Words: German and English by rule, Chinese by jieba; and the keys of inflected forms."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model import Span, Word
from align.reading import split_words, stem

CASES = [
    (
        "de",
        "Musks 200-Millionen-Dollar-Investition.",
        ["Musks", "200-Millionen-Dollar-Investition"],
    ),
    ("de", "Vor- und Nachteile, „Start-ups“", ["Vor", "und", "Nachteile", "Start-ups"]),
    ("de", "Geht's? z.B. 33 % von 100.000", ["Geht's", "z.B", "33", "von", "100.000"]),
    ("de", "Größe A\u0308pfel", ["Größe", "A\u0308pfel"]),
    ("de", "36氪 sagte 你好", ["36", "氪", "sagte", "你好"]),
    ("en", "Don't! Musk’s xAI — GPT-4", ["Don't", "Musk’s", "xAI", "GPT-4"]),
    ("en", "the U.S. Army's 2.6 exaFLOPS", ["the", "U.S", "Army's", "2.6", "exaFLOPS"]),
    ("en", "snake_case and/or e-mail", ["snake", "case", "and", "or", "e-mail"]),
    ("en", "End.Start", ["End", "Start"]),
    ("fr", "l'été à Paris", ["l'été", "à", "Paris"]),
    ("zh", "我来到北京清华大学。", ["我", "来到", "北京", "清华大学"]),
    (
        "zh",
        "早上4:20，xAI的H100芯片增长33%",
        ["早上", "4:20", "xAI", "的", "H100", "芯片", "增长", "33"],
    ),
    ("zh", "B轮融资后的A股和T恤衫", ["B轮", "融资", "后", "的", "A股", "和", "T恤衫"]),
    ("zh", "", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_words_of(language: str, text: str, expected: list[str]) -> None:
    assert [word.of(text) for word in split_words(text, language)] == expected


@given(st.text(alphabet=st.characters(codec=None), max_size=40), st.sampled_from(["de", "zh"]))
def test_words_are_in_order_and_leave_out_only_signs(text: str, language: str) -> None:
    words = split_words(text, language)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert all(word.of(text).strip() and not word.of(text).isspace() for word in words)
    covered = {i for word in words for i in range(word.start, word.end)}
    assert not [c for i, c in enumerate(text) if i not in covered and c.isalnum()]


STEMS = [
    ("de", ["Häuser", "Hauses", "Haus"], "haus"),
    ("de", ["Investitionen", "Investition"], "investition"),
    ("de", ["STRASSE", "Straße"], "strass"),
    ("en", ["Investments", "investment"], "invest"),
    ("en", ["Musk's", "Musk’s", "Musk"], "musk"),
    ("zh", ["公司"], "公司"),
    ("fr", ["Maison", "maison"], "maison"),
]


@pytest.mark.parametrize(("language", "words", "key"), STEMS)
def test_inflected_forms_have_one_key(language: str, words: list[str], key: str) -> None:
    assert {stem(word, language) for word in words} == {key}


def test_stems_keep_different_words_apart() -> None:
    assert stem("Haus", "de") != stem("Hand", "de")
    assert stem("zh", "zh") == "zh"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("他们用122天装好10万张H100", ["122天", "10万"]),
        ("凌晨4:20，二〇〇八年花了2.5亿美元", ["4:20", "二〇〇八年", "2.5亿美元"]),
    ],
)
def test_a_figure_is_one_word(text: str, figures: list[str]) -> None:
    whole = [Span(text.index(f), text.index(f) + len(f)) for f in figures]
    words = split_words(text, "zh-Hans", whole)
    said = [word.of(text) for word in words]
    assert [word for word in said if word in figures] == figures
    assert not any(a.end > b.start for a, b in pairwise(words))


def test_a_word_of_any_length_is_found_in_little_memory() -> None:
    letters = 100_000
    split_words("warm", "en")
    tracemalloc.start()
    try:
        words = split_words("a" * letters, "en")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert words == (Word(0, letters),)
    assert peak < 8 * letters
