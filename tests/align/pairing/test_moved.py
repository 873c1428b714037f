"""Moved units: found however far they stand from their place in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_units import text

from align.pairing.beads import CLOSE
from align.pairing.moved import with_moved
from align.pairing.pair_evidence import compare_units
from align.pairing.passes import pair_units


def rich(count: int) -> list[list[int]]:
    """Lines of which each has six figures that no other has."""
    return [[1000 * n + k for k in range(100, 106)] for n in range(1, count + 1)]


def rows_of(*versions: list[list[int]]) -> list[dict[int, tuple[int, ...]]]:
    units = [text(version) for version in versions]
    evidence = {
        (a, b): compare_units(units[a], units[b])
        for a in range(len(units))
        for b in range(a + 1, len(units))
    }
    sizes = {version: len(each) for version, each in enumerate(units)}
    return [dict(sorted(row.items())) for row in pair_units(sizes, evidence)[0]]


@given(st.integers(1, 6), st.integers(0, 20), st.integers(8, 30))
@settings(deadline=None, max_examples=25)
def test_a_stretch_that_a_version_has_moved_is_found(length: int, start: int, far: int) -> None:
    lines = rich(60)
    order = list(range(60))
    moved = order[start : start + length]
    rest = [n for n in order if n not in moved]
    order = [*rest[: start + far], *moved, *rest[start + far :]]
    rows = rows_of(lines, [lines[n] for n in order])
    assert sorted(row[0] for row in rows if len(row) == 2) == [(n,) for n in range(60)]
    assert all(order[row[1][0]] == row[0][0] for row in rows)


@pytest.mark.parametrize("mover", [0, 1, 2])
def test_what_one_of_three_versions_has_moved_joins_the_row_of_the_others(mover: int) -> None:
    lines = rich(40)
    moved = [*lines[:3], *lines[4:30], lines[3], *lines[30:]]
    rows = rows_of(*(moved if version == mover else lines for version in range(3)))
    wanted = {version: (29,) if version == mover else (3,) for version in range(3)}
    assert wanted in rows
    assert all(len(row) == 3 for row in rows)


def test_what_is_joined_where_it_has_moved_is_found_whole() -> None:
    lines = rich(40)
    moved = [*lines[:3], *lines[5:30], [*lines[3], *lines[4]], *lines[30:]]
    assert {0: (3, 4), 1: (28,)} in rows_of(lines, moved)


def test_what_is_new_in_either_version_stays_alone() -> None:
    lines = rich(40)
    one = [*lines[:5], [7, 8, 9, 10], *lines[5:]]
    other = [*lines[:30], [17, 18, 19, 20], *lines[30:]]
    rows = rows_of(one, other)
    assert {0: (5,)} in rows
    assert {1: (30,)} in rows


def test_what_fits_two_places_alike_stays_alone() -> None:
    lines = rich(40)
    twice = [9001, 9002, 9003, 9004, 9005, 9006]
    one = [*lines[:5], twice, *lines[5:]]
    other = [*lines[:20], twice, *lines[20:30], twice, *lines[30:]]
    assert {0: (5,)} in rows_of(one, other)


def test_no_unit_is_lost_or_doubled() -> None:
    lines = rich(20)
    units = text(lines), text(lines[::-1])
    evidence = {(0, 1): compare_units(*units)}
    rows = with_moved(
        [{0: (n,)} for n in range(20)] + [{1: (n,)} for n in range(20)], evidence, CLOSE
    )
    for version in (0, 1):
        assert sorted(unit for row in rows for unit in row.get(version, ())) == list(range(20))
    assert all(row[1] == (19 - row[0][0],) for row in rows)
