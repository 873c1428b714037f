"""What lengths say: the nearer, the more for a pair, and the same of one pair as of many."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.pairing.beads import CLOSE, FREE, Manner
from align.pairing.lengths import LOWEST, STEPS, length_evidence, one_length_evidence

lengths = st.floats(0.5, 5000)
manners = st.sampled_from((CLOSE, FREE))


@given(lengths, lengths, manners)
def test_one_pair_of_lengths_says_what_it_says_among_many(
    one: float, other: float, manner: Manner
) -> None:
    among = length_evidence(np.array([one]), np.array([other]), manner)[0]
    assert one_length_evidence(one, other, manner) == pytest.approx(among, abs=1.5 / STEPS)


@given(st.floats(200, 2000), st.floats(1.0, 1.4), manners)
def test_lengths_that_differ_more_say_less(one: float, ratio: float, manner: Manner) -> None:
    near = one_length_evidence(one, one * ratio, manner)
    far = one_length_evidence(one, one * ratio * 1.2, manner)
    assert LOWEST <= far < near or far == near == LOWEST
    assert one_length_evidence(one, one, manner) > 0.5


def test_short_lengths_say_nothing() -> None:
    assert one_length_evidence(2, 9, CLOSE) == 0
