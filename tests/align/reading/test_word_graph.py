"""Our graph of words and its best route are jieba's own, to the last bit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.reading import segmenter
from align.reading.word_graph import WordGraph

COUNTS = {"清": 0, "清华": 10, "清华大": 0, "清华大学": 20, "大": 5, "大学": 5, "学": 1}


def jieba_tokenizer(counts: dict[str, int], total: int) -> object:
    tokenizer = segmenter._import_jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = counts, total, True
    return tokenizer


@given(st.text("清华大学上", max_size=12))
def test_route_is_that_of_jieba(text: str) -> None:
    jiebas = jieba_tokenizer(COUNTS, 41)
    expected: dict[int, tuple[float, int]] = {}
    jiebas.calc(text, jiebas.get_DAG(text), expected)
    graph = WordGraph(COUNTS, 41)
    found: dict[int, tuple[float, int]] = {}
    graph.route(text, graph.edges(text), found)
    assert found == expected


def test_a_beginning_is_no_word_and_an_unknown_character_is_one() -> None:
    edges = WordGraph(COUNTS, 41).edges("清华上")
    assert [[last for last, _ in words] for words in edges.values()] == [[1], [1], [2]]


def test_words_of_real_text_are_those_of_jieba() -> None:
    text = "工信处女干事每月经过下属科室都要亲口交代二十四口交换机等技术性器件的安装工作"
    ours = segmenter._lazy.get()
    ours.table.prepare(text)
    plain = jieba_tokenizer(ours.table.ready, ours.table.total)
    assert segmenter.segment(text) == plain.lcut(text)
