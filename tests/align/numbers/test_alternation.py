"""A regular expression of words matches as if each word were tried, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from align.numbers.rules import alternation

WORDS = st.lists(st.text(alphabet="aAbc.+|", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text(alphabet="aAbc.+|", max_size=6))
def test_the_longest_word_that_stands_there_is_matched(words: list[str], text: str) -> None:
    found = re.match(alternation(words), text)
    there = [word for word in words if text.startswith(word)]
    assert (found.group() if found else "") == max(there, key=len, default="")


@given(WORDS, st.text(alphabet="aAbc.+|", max_size=6))
def test_the_same_without_regard_to_case(words: list[str], text: str) -> None:
    found = re.match(f"(?i:{alternation(words)})", text)
    folded = text.lower()
    there = [word for word in words if folded.startswith(word.lower())]
    assert len(found.group() if found else "") == len(max(there, key=len, default=""))
