"""A confidence grows with the evidence and falls with what is merged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.pairing.confidence import paired

scores = st.floats(-50, 50)
counts = st.integers(1, 20)


@given(scores, scores, counts)
def test_more_evidence_is_never_less_sure(one: float, other: float, units: int) -> None:
    low, high = sorted((one, other))
    assert paired(low, 1, units, 0) <= paired(high, 1, units, 0)


@given(scores, counts, st.integers(0, 6))
def test_each_merged_segment_makes_it_less_sure(score: float, units: int, merged: int) -> None:
    assert paired(score, 1, units, merged + 1) <= paired(score, 1, units, merged)
    assert 0 <= paired(score, 1, units, merged) <= 1


def test_a_plain_row_is_as_sure_as_such_rows_were_right() -> None:
    assert 0.93 <= paired(6.0, 1, 4, 0) <= 0.98
    assert paired(-9.0, 1, 4, 2) < 0.5
