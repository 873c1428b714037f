"""Sentences: cases a linguist can edit (sentences/*.txt), and that spans tile any text.

A case is the text, a line `---`, its sentences one a line, and a line `===`.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.reading import split_sentences

CASES = Path(__file__).with_name("sentences")


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for case in path.read_text("utf-8").split("\n===\n"):
            if case.strip():
                text, sentences = case.strip("\n").split("\n---\n")
                found.append((path.stem, text, sentences.split("\n")))
    return found


def test_each_language_has_its_cases() -> None:
    for language in ("de", "en", "zh"):
        assert sum(case[0] == language for case in cases()) >= 40


@pytest.mark.parametrize(("language", "text", "expected"), cases())
def test_case(language: str, text: str, expected: list[str]) -> None:
    spans = split_sentences(text, language)
    assert [span.of(text).strip() for span in spans] == expected
    assert_tiles(text, language)


def assert_tiles(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert "".join(span.of(text) for span in spans) == text
    assert all(len(span) for span in spans)
    assert all(one.end == other.start for one, other in pairwise(spans))


@given(st.text(alphabet=st.sampled_from("aA1xÄß的。！？.!?…”“„\"'’‘（）() \n—-,:，《》1.")))
@pytest.mark.parametrize("language", ["de", "en", "zh", "zh-Hant", "fr", "und"])
def test_sentences_tile_the_text(language: str, text: str) -> None:
    assert_tiles(text, language)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_sentences_tile_any_unicode(text: str) -> None:
    assert_tiles(text, "de")


def test_nothing_has_no_sentences() -> None:
    assert split_sentences("", "de") == ()


def test_a_lone_surrogate_is_text_like_any_other() -> None:
    text = "Er kam\ud800. Sie ging."
    assert [s.of(text) for s in split_sentences(text, "de")] == ["Er kam\ud800. ", "Sie ging."]


def test_white_space_belongs_to_the_sentence_before() -> None:
    text = "Eins.  Zwei.\u00a0Drei."
    assert [s.of(text) for s in split_sentences(text, "de")] == ["Eins.  ", "Zwei.\u00a0", "Drei."]


def test_a_line_break_ends_no_sentence() -> None:
    text = "Der Satz geht\nweiter. Dann\nkommt der zweite."
    spans = split_sentences(text, "de")
    assert [s.of(text) for s in spans] == ["Der Satz geht\nweiter. ", "Dann\nkommt der zweite."]


def test_a_long_paragraph_is_split_to_its_end() -> None:
    text = "Das ist ein Satz. " * 20_000
    assert len(split_sentences(text, "de")) == 20_000
