"""Repair: what the path cannot see, neighbours that changed places and what was swallowed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_units import compared, lines_of

from align.model import Run
from align.pairing.groups import Group
from align.pairing.repair import repaired
from align.pairing.rows import align_versions


def rows_of(one, other, group: Group | None = None):
    evidence = {(0, 1): compared(one, other)}
    paired = group or align_versions({0: len(one), 1: len(other)}, evidence)
    return [dict(row) for row in repaired(paired, evidence)]


def rich(count: int) -> list[list[int]]:
    return [[1000 * n + k for k in range(100, 106)] for n in range(1, count + 1)]


def test_neighbours_that_changed_places_are_found() -> None:
    lines = rich(10)
    swapped = [*lines[:4], lines[5], lines[4], *lines[6:]]
    rows = rows_of(lines, swapped)
    assert {0: (4,), 1: (5,)} in rows
    assert {0: (5,), 1: (4,)} in rows


def test_a_swap_inside_one_bead_is_cut_into_two_rows() -> None:
    lines = rich(2)
    group = Group((0, 1), ({0: Run(0, 2), 1: Run(0, 2)},))
    rows = rows_of(lines, lines[::-1], group)
    assert sorted(rows, key=lambda row: row[0]) == [{0: (0,), 1: (1,)}, {0: (1,), 1: (0,)}]


def test_page_furniture_that_a_bead_has_swallowed_is_taken_out() -> None:
    lines = rich(3)
    group = Group(
        (0, 1),
        ({0: Run(0, 1), 1: Run(0, 1)}, {0: Run(1, 2), 1: Run(1, 3)}, {0: Run(2, 3), 1: Run(3, 4)}),
    )
    rows = rows_of(lines, [*lines[:2], [77], lines[2]], group)
    assert {1: (2,)} in rows
    assert {0: (1,), 1: (1,)} in rows


def test_what_the_path_has_right_stays_as_it_is() -> None:
    lines = rich(10)
    assert rows_of(lines, lines) == [{0: (n,), 1: (n,)} for n in range(10)]


@settings(max_examples=30)
@given(st.integers(1, 15), st.integers(1, 15), st.integers(0, 9), st.randoms(use_true_random=False))
def test_every_unit_stays_in_exactly_one_row(n: int, m: int, seed: int, chance) -> None:
    one = lines_of(n, seed)
    other = lines_of(m, seed)
    chance.shuffle(other)
    rows = rows_of(one, other)
    for version, size in ((0, n), (1, m)):
        assert sorted(u for row in rows for u in row.get(version, ())) == list(range(size))
    assert all(row for row in rows)
    assert all(units == tuple(sorted(units)) for row in rows for units in row.values())
