from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.pairing.cognates import unify_spellings

spellings = st.sets(st.text("abcd", min_size=1, max_size=9), max_size=8)


def test_a_spelling_of_both_stands_for_itself():
    assert unify_spellings({"musk", "grok"}, {"musk"}) == {"musk": "musk"}


def test_inflected_spellings_become_one():
    unified = unify_spellings({"babuschkins"}, {"babuschkin"})
    assert unified["babuschkins"] == unified["babuschkin"]


def test_several_forms_join_the_one_of_the_other_version():
    unified = unify_spellings({"babuschkin", "babuschkins"}, {"babuschkin"})
    assert set(unified.values()) == {"babuschkin"}


def test_short_spellings_must_be_equal():
    assert unify_spellings({"musk"}, {"musks"}) == {}


def test_spellings_that_begin_otherwise_stay_apart():
    assert unify_spellings({"kaliforniens"}, {"californiens"}) == {}


def test_the_likest_of_several_is_chosen():
    unified = unify_spellings({"demokratie"}, {"demokratien", "demokraten"})
    assert unified["demokratie"] == unified["demokratien"]
    assert unified.get("demokraten") != "demokraten"


@given(spellings, spellings)
def test_each_spelling_stands_for_itself_or_joins_one_that_does(one, other):
    unified = unify_spellings(one, other)
    assert set(unified) <= one | other
    assert set(unified.values()) <= one | other
    assert all(unified[spelling] == spelling for spelling in one & other)
