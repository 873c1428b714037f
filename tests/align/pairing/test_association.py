"""Who is whose best partner, and how far behind the next one is."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.pairing.association import Association, best_partners

Meetings = dict[tuple[str, str], int]
meetings = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), st.integers(1, 9)
)


def found(together: Meetings) -> list[Association[str]]:
    met = Counter[str](), Counter[str]()
    for (one, other), count in together.items():
        met[0][one] += count
        met[1][other] += count
    return list(best_partners(together, met, str))


def test_the_dice_coefficient_is_that_of_the_rows_in_which_both_stand() -> None:
    (only,) = best_partners({("a", "x"): 3}, ({"a": 4}, {"x": 8}), str)
    assert only == Association("a", "x", 3, pytest.approx(0.5), 0.0)


def test_the_rival_is_the_best_other_word_of_either() -> None:
    together = {("a", "x"): 4, ("a", "y"): 1, ("b", "x"): 2}
    pairs = best_partners(together, ({"a": 4, "b": 4}, {"x": 4, "y": 4}), str)
    assert [(p.one, p.other, p.rival) for p in pairs] == [("a", "x", pytest.approx(0.5))]


@given(meetings)
def test_each_word_has_one_partner_who_has_no_other(together: Meetings) -> None:
    pairs = found(together)
    assert len({p.one for p in pairs}) == len({p.other for p in pairs}) == len(pairs)
    assert bool(pairs) == bool(together)
    assert all(0 <= p.rival <= p.dice <= 1 for p in pairs)


@given(meetings)
def test_the_order_of_meetings_does_not_matter(together: Meetings) -> None:
    turned = dict(reversed(together.items()))
    assert set(found(turned)) == set(found(together))
