"""The score of rows: vecalign's definition, on examples worked out by hand."""

from __future__ import annotations

import pytest

from align.pairing.evaluation import lax_agreement, strict_agreement


def rows(*beads: tuple[list[int], list[int]]) -> list[tuple[frozenset[int], ...]]:
    return [tuple(map(frozenset, bead)) for bead in beads]


GOLD = rows(([0], [0]), ([1, 2], [1]), ([3], []), ([4], [2]))


def test_the_gold_itself_scores_full() -> None:
    assert strict_agreement(GOLD, GOLD).f1 == 1.0
    assert lax_agreement(GOLD, GOLD).f1 == 1.0


def test_a_split_row_is_strictly_wrong_and_laxly_right() -> None:
    ours = rows(([0], [0]), ([1], [1]), ([2], []), ([3], []), ([4], [2]))
    strict, lax = strict_agreement(ours, GOLD), lax_agreement(ours, GOLD)
    assert strict.precision == pytest.approx(3 / 5)
    assert strict.recall == pytest.approx(2 / 3)
    assert lax.precision == pytest.approx(4 / 5)
    assert lax.recall == 1.0


def test_unpaired_segments_count_one_by_one_and_in_precision_only() -> None:
    ours = rows(([0], [0]), ([1, 2, 3], []), ([], [1]), ([4], [2]))
    strict = strict_agreement(ours, GOLD)
    assert strict.precision == pytest.approx(3 / 6)
    assert strict.recall == pytest.approx(2 / 3)


def test_no_rows_at_all_have_no_agreement() -> None:
    assert strict_agreement([], GOLD).f1 == 0.0
