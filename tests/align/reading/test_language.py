"""Which language a text is in, from a headline to a book."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.reading import detect_language
from align.reading.scripts import PAIRS

TEXTS = [
    ("de", "Musk setzt auf den Mann hinter ihm."),
    ("de", "xAI-Mitgründer Babuschkin gründet KI-Firma"),
    ("de", "Die Straße war leer, und niemand wusste, warum."),
    ("de", "DIE KINDER SIND NICHT MEHR ZU HAUSE"),
    ("de", "Der CEO von Apple sagte „I am happy“ und ging aus dem Haus."),
    ("en", "With $200 million, Musk has bet on the man behind him."),
    ("en", "The children are not at home, and nobody knows why."),
    ("en", "He was in der Schweiz when the news of the deal came to him."),
    ("en", "Chapter 1. It was a dark and stormy night."),
    ("zh-Hans", "这个公司是在我们国家成立的。"),
    ("zh-Hans", "Igor Babuschkin从xAI的工程前线转向风险投资,此举标志着AI人才流动"),
    ("zh-Hans", "你好"),
    ("zh-Hant", "這個公司是在我們國家成立的。"),
    ("zh-Hant", "人工智慧時代來臨,OpenAI與xAI的競爭"),
    ("und", "これは日本語の文章です。人工知能の会社が設立されました。"),
    ("und", "인공지능 회사가 설립되었습니다. 모두가 놀랐습니다."),
    ("und", "Le petit chat est assis sur la table et il regarde par la fenêtre de la maison."),
    ("und", "El gato se sienta en la mesa y mira por la ventana de la casa, porque no hay nadie."),
    ("und", "De kat zit op de tafel en kijkt naar buiten, want er is niemand in het huis."),
    ("und", "Katten sidder på bordet og ser ud ad vinduet, for der er ingen i huset."),
    ("und", "Il gatto siede sul tavolo e guarda fuori dalla finestra perché non c'è nessuno."),
    ("und", "Кот сидит на столе и смотрит в окно."),
    ("und", "xAI OpenAI DeepMind"),
    ("und", "12 345, 67 % — 89"),
    ("und", ""),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_language_of(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_a_few_foreign_words_do_not_change_a_document() -> None:
    german = "Das ist der Satz, der nicht enden will, und er ist auf Deutsch. " * 40
    assert detect_language(german + "这是一句中文。" * 5) == "de"
    chinese = "这是一个很长的中文句子，说的是我们的国家。" * 40
    assert detect_language(chinese + "This is the English part of it. " * 5) == "zh-Hans"


def test_the_whole_document_counts_not_only_its_beginning() -> None:
    head = "ISBN 978-3-16 Copyright OpenAI Press Berlin London Tokyo. " * 200
    body = "Das ist der Satz, der nicht enden will, und er ist auf Deutsch. " * 2_000
    assert detect_language(head + body) == "de"


@given(st.text())
def test_any_text_has_one_of_five_answers(text: str) -> None:
    assert detect_language(text) in {"de", "en", "zh-Hans", "zh-Hant", "und"}


def test_the_pairs_of_characters_are_conversions_of_one_another() -> None:
    opencc = pytest.importorskip("opencc", reason="opencc is the oracle of this test")
    to_simplified, to_traditional = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")
    wrong = [(s, t) for s, t in PAIRS if to_simplified.convert(t) != s]
    assert wrong == []
    assert [s for s, _ in PAIRS if to_traditional.convert(s) == s] == []
