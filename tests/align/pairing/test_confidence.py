"""A confidence grows with the evidence and falls with what is merged, and with a rival."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model import Run
from align.pairing.confidence import alone, paired, unpaired

scores = st.floats(-50, 50)
counts = st.integers(1, 20)


class Says:
    """Stands in for an explainer: any two runs have the same evidence."""

    def __init__(self, score: float) -> None:
        self.said = score
        self.asked: list[list[Run]] = []

    def score(self, runs: list[Run]) -> tuple[float, int, int]:
        self.asked.append(list(runs))
        return self.said, 1, 2


NOTHING = Run(5, 5)
HERE, THERE = (Run(4, 5), NOTHING), (NOTHING, Run(5, 6))
BOTH = (Run(3, 4), Run(4, 5))


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


def test_three_versions_that_agree_are_surer_than_two() -> None:
    assert paired(3 * 4.0, 3, 3, 0) > paired(4.0, 1, 2, 0)


def test_nothing_beside_it_leaves_a_paragraph_alone() -> None:
    says = Says(3.0)
    assert unpaired(HERE, [BOTH], says) == alone()  # type: ignore[arg-type]
    assert says.asked == []
    assert 0.9 <= alone() <= 0.95


@pytest.mark.parametrize(("score", "low", "high"), [(-9.0, 0.85, 0.92), (3.0, 0.05, 0.15)])
def test_a_lonely_neighbour_may_be_the_partner(score: float, low: float, high: float) -> None:
    says = Says(score)
    assert low <= unpaired(HERE, [BOTH, THERE], says) <= high  # type: ignore[arg-type]
    assert says.asked == [[HERE[0], THERE[1]]]
