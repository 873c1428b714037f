"""Long texts in stretches: the path is that of the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_units import compared, lines_of, with_damage

from align.pairing import stretches
from align.pairing.anchors import find_anchors
from align.pairing.groups import single
from align.pairing.stretches import path_through


def path_of(one, other, length: int, beyond: int = 30):
    pair = compared(one, other)
    anchors = find_anchors(pair.matches[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretches, "LENGTH", length)
        patch.setattr(stretches, "BEYOND", beyond)
        return path_through(single(0, len(one)), single(1, len(other)), anchors, {(0, 1): pair})


def is_complete(beads, rows: int, columns: int) -> bool:
    ours = [i for one, _ in beads for i in one]
    theirs = [j for _, other in beads for j in other]
    return ours == list(range(rows)) and theirs == list(range(columns))


@settings(max_examples=12)
@given(st.integers(0, 99), st.integers(60, 160), st.sampled_from([25, 40, 70]))
def test_the_path_in_stretches_is_the_path_in_one_piece(seed: int, size: int, length: int) -> None:
    one = lines_of(size, seed)
    other = with_damage(one, seed)
    whole, score = path_of(one, other, 10_000)
    parts, _ = path_of(one, other, length)
    assert is_complete(parts, len(one), len(other))
    assert parts == whole
    assert score > 0


@settings(max_examples=12)
@given(st.integers(0, 99), st.integers(1, 120), st.integers(1, 120))
def test_the_path_is_complete_whatever_the_texts(seed: int, rows: int, columns: int) -> None:
    one, other = lines_of(rows, seed), lines_of(columns, seed + 1)[::-1]
    beads, _ = path_of(one, other, 20, 10)
    assert is_complete(beads, rows, columns)


def test_a_long_text_beside_one_line_is_complete() -> None:
    one = lines_of(1000, 1)
    assert is_complete(path_of(one, one[500:501], 100)[0], 1000, 1)
    assert is_complete(path_of(one[500:501], one, 100)[0], 1, 1000)
