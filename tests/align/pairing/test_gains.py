"""Gains laid out for the path: the band around a corridor, and what stands in it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared

from align.pairing.gains import Band, gains_of_columns, gains_of_rows
from align.pairing.groups import single

corridors = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 8)), min_size=1, max_size=8).map(
    lambda found: [range(start, start + size) for start, size in sorted(found)]
)
lines = st.lists(st.lists(st.integers(100, 108), max_size=3), min_size=1, max_size=8)


@given(corridors, st.integers(0, 4), st.integers(0, 4))
def test_moved_is_the_value_at_the_place_it_is_moved_from(corridor, down: int, along: int) -> None:
    band = Band.around(corridor)
    rows, width = band.shape
    values = np.array(
        [[100.0 * i + base + k for k in range(width)] for i, base in enumerate(band.base)]
    )
    moved = band.moved(values, down, along)
    for i in range(rows):
        for k in range(width):
            row, column = i + down, int(band.base[i]) + k + along
            there = row < rows and 0 <= column - band.base[row] < width
            assert moved[i, k] == (100.0 * row + column if there else 0.0)


@given(corridors)
def test_a_column_knows_the_rows_whose_band_it_is_in(corridor) -> None:
    band = Band.around(corridor)
    low, high = band.rows_of_columns()
    for column in range(band.columns):
        rows = [i for i, base in enumerate(band.base) if base <= column < base + band.width]
        assert rows == list(range(low[column], high[column]))


@given(lines, lines)
def test_gains_are_those_of_the_tokens_that_find_a_partner_in_the_run(one, other) -> None:
    pair = compared(one, other)
    ours, theirs = single(0, len(one)).side(0), single(1, len(other)).side(1)
    band = Band.around([range(len(other) + 1)] * (len(one) + 1))
    by_row = gains_of_rows(pair.matches[0], ours, theirs, band)
    by_column = gains_of_columns(pair.matches[1], theirs, ours, band)
    for length in (1, 2, 4):
        for i in range(len(one)):
            for j in range(len(other)):
                wanted = _gain(pair.matches[0], i, range(j, min(j + length, len(other))))
                assert np.isclose(by_row[length][i, j], wanted)
                wanted = _gain(pair.matches[1], j, range(i, min(i + length, len(one))))
                assert np.isclose(by_column[length][i, j], wanted)


def _gain(matches, unit: int, run: range) -> float:
    return sum(
        float(matches.gains[token])
        for token in matches.tokens.of_unit(unit)
        if any(place in run for place in matches.places(token).tolist())
    )
