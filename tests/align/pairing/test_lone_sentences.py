"""How sure it is that a sentence has no partner: what stands next to it in its row has a say."""

from __future__ import annotations

from bridge_texts import version
from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared

from align.model import Work
from align.pairing import pair
from align.pairing.confidence import lone_sentence, paired, torn
from align.pairing.sentence_rows import Joining

gains = st.floats(-50, 50)


@given(gains, gains)
def test_the_more_a_neighbour_would_gain_the_less_sure(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert lone_sentence(high) <= lone_sentence(low) <= lone_sentence(None) + 0.02


def test_a_sentence_is_as_sure_as_such_ones_were_right() -> None:
    assert 0.95 <= lone_sentence(None) <= 0.98
    assert 0.95 <= lone_sentence(-3.0) <= 0.98
    assert lone_sentence(3.0) <= 0.2


@given(gains, st.integers(2, 9))
def test_what_is_paired_outside_its_row_is_hardly_right_alone(score: float, units: int) -> None:
    alone, beside = torn(score, 1, units, 0), paired(score, 1, units, 0)
    assert abs(alone + beside - 1) < 0.001


def test_a_row_gains_by_a_sentence_that_says_what_it_lacks() -> None:
    evidence = {(0, 1): compared([[1111], [2222], [3333]], [[1111, 2222], [4444]])}
    row, last = {0: (0,), 1: (0,)}, {0: (2,), 1: (1,)}
    gain = Joining([row, last], evidence).gain({0: (1,)})
    assert gain is not None
    assert gain > 1.5
    worse = Joining([last], evidence).gain({0: (1,)})
    assert worse is not None
    assert worse < 0


def test_only_a_paired_row_next_to_it_counts() -> None:
    evidence = {(0, 1): compared([[1111], [2222], [3333]], [[1111, 3333]])}
    row = {0: (0,), 1: (0,)}
    assert Joining([row], evidence).gain({0: (2,)}) is None
    assert Joining([{0: (0,)}], evidence).gain({0: (1,)}) is None
    assert Joining([], evidence).gain({0: (1,)}) is None


def test_a_sentence_that_nothing_beside_it_wants_is_sure_to_stand_alone() -> None:
    said = "Er kam 1932. Er hatte 214 Bücher. Sein Hund hieß Zorro und schlief viel."
    texts = {
        "de": ["Titel", said],
        "en": ["Title", "He came in 1932 from Ostrava. He had 214 books."],
    }
    row = pair(Work("", tuple(version(*each) for each in texts.items()))).rows[1]
    alone = [part for part in row.sentence_rows if len(part.present) == 1]
    assert [list(part.runs[0]) for part in alone] == [[2]]
    assert alone[0].confidence > 0.9
