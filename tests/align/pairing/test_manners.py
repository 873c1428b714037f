"""Close or free: what each manner of translation makes of a match, and how the manner is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared, lines_of

from align.pairing.beads import CLOSE, FREE
from align.pairing.lengths import undiluted
from align.pairing.manners import likeliest_manner
from align.pairing.pair_evidence import PairEvidence

lengths = st.integers(1, 500)


def sizes(pair: PairEvidence) -> dict[int, int]:
    return {0: len(pair.one), 1: len(pair.other)}


@given(lengths, st.lists(lengths, max_size=3))
def test_a_match_says_less_the_more_text_it_is_met_in(longest: int, rest: list[int]) -> None:
    more = [longest, *(min(longest, each) for each in rest)]
    share = float(undiluted(sum(more), longest, CLOSE))
    assert share <= 1
    assert (share == 1) == (len(more) == 1)
    assert share == pytest.approx(1 - CLOSE.dilution * np.log(sum(more) / longest))
    assert float(undiluted(sum(more), longest, FREE)) == 1


def test_a_neighbour_that_says_nothing_dilutes_what_a_unit_says() -> None:
    pair = compared([[1111], [2222], [3333]], [[1111], [4444], [3333]])
    free = replace(pair, manner=replace(pair.manner, dilution=0.0))
    assert pair.score([0], [0]) == free.score([0], [0])
    assert pair.score([0], [0, 1]) < free.score([0], [0, 1]) - 0.05


def test_a_text_translated_line_by_line_is_close() -> None:
    lines = lines_of(60, seed=1)
    pair = compared(lines, lines)
    assert likeliest_manner(sizes(pair), {(0, 1): pair}) is CLOSE


def test_a_text_cut_anew_in_every_third_place_is_free() -> None:
    lines = lines_of(120, seed=1)
    joined = [[*a, *b] if n % 3 == 0 else (a, b) for n, (a, b) in enumerate(_twos(lines))]
    cut = [line for each in joined for line in (each if isinstance(each, tuple) else [each])]
    pair = compared(lines, cut)
    assert likeliest_manner(sizes(pair), {(0, 1): pair}) is FREE


def _twos(lines: list[list[int]]) -> list[tuple[list[int], list[int]]]:
    return list(zip(lines[::2], lines[1::2], strict=True))
