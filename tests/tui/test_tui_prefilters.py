"""What is looked for first, to be quick, never passes over a text that the search would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.reading.full_width import has_full_width
from tui.reader.byte_filter import byte_filter
from tui.reader.needed_text import needed_text
from tui.reader.pattern import BadPatternError, Query, pattern_of

SIGNS = "aAsSkKiIıİſKßüÜeE0１ｓＳ简簡体 \n.,"
texts = st.text(SIGNS, max_size=12)


@given(texts.filter(str.strip), texts, texts)
def test_a_text_with_a_match_is_not_passed_over(wanted, before, after):
    pattern = pattern_of(Query(wanted))
    for inside in (wanted, wanted.upper(), wanted.lower(), wanted.replace("ss", "ß")):
        text = before + inside + after
        if pattern.matches(text):
            wide = has_full_width(text)
            assert wide or pattern.may_hold is None or pattern.may_hold(text.encode())
            assert pattern.may_match is None or pattern.may_match(text)


@pytest.mark.parametrize(
    ("words", "ignores_case", "held", "not_held"),
    [
        (["bridge"], True, ["The BRIDGE", "brİdge"], ["bring the end"]),
        (["Bridge"], False, ["Bridge"], ["bridge", "BRIDGE"]),
        (["strasse"], True, ["Straße", "STRASSE"], ["Stroh", "asse"]),
        (["[000123]"], True, ["x [000123] y"], ["[000124]"]),
        (["gold"], True, ["GOLD，"], ["silver，"]),
        (["süss"], True, ["SÜSS", "süß"], ["suss"]),
        (["体"], True, ["体育", "體育"], ["本"]),
    ],
)
def test_it_tells_texts_apart(words, ignores_case, held, not_held):
    may_hold = byte_filter(words, ignores_case=ignores_case)
    assert [text for text in held if not may_hold(text.encode())] == []
    assert [text for text in not_held if may_hold(text.encode())] == []


@pytest.mark.parametrize("words", [["a"], ["ß", "ss"]])
def test_for_a_letter_nothing_quick_is_looked_for(words):
    assert byte_filter(words, ignores_case=True) is None


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        (r"99950. \w+", "99950"),
        (r"^Kapitel \d+$", "Kapitel"),
        (r"colou?r", "colo"),
        (r"ab+cde", "cde"),
        (r"\p{Lu}x", ""),
        (r"\x41bc", ""),
        (r"[a-z]+ing", "ing"),
        (r"[]x]yz", "yz"),
        (r"\bword\b", "word"),
        (r"a{2}bc", "bc"),
        (r"one|two", ""),
        (r"(?i)one", ""),
        (r"x*", ""),
        (r"\d+", ""),
    ],
)
def test_what_every_match_holds(expression, needed):
    assert needed_text(expression) == needed


@given(st.text("abc1\\[]^{}+*?.d-", max_size=10), st.text("abc1d]-", max_size=12))
def test_every_match_holds_what_is_needed(expression, text):
    needed = needed_text(expression)
    try:
        pattern = pattern_of(Query(expression, regular=True))
    except BadPatternError:
        return
    for span in pattern.spans(text):
        assert needed.lower() in span.of(text).lower() or re.search(r"[{]", expression)
