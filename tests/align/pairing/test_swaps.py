"""Rows of three versions after the local search: units in the wrong row change places."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_units import compared, lines_of, with_damage

from align.model import Run
from align.pairing.beads import CLOSE
from align.pairing.groups import Group
from align.pairing.partings import partings
from align.pairing.repair import repaired
from align.pairing.rows import align_versions
from align.pairing.swaps import exchanged
from align.pairing.worth import Row, Worth

Lines = list[list[int]]


def rich(*numbers: int) -> Lines:
    return [[1000 * n + k for k in range(100, 106)] for n in numbers]


def evidence_of(*versions: Lines):
    return {
        (a, b): compared(versions[a], versions[b]) for a, b in combinations(range(len(versions)), 2)
    }


def worth_of(*versions: Lines) -> Worth:
    return Worth(evidence_of(*versions), len(versions), CLOSE)


def total(rows: list[Row], worth: Worth) -> float:
    return sum(map(worth.of, rows))


def test_a_unit_goes_from_a_row_of_furniture_to_the_row_it_translates() -> None:
    texts = rich(1, 2, 3), rich(1, 2, 3), rich(1, 2, 3)
    texts[0].insert(2, [7])
    wrong: list[Row] = [
        {0: (0,), 1: (0,), 2: (0,)},
        {0: (1,), 1: (1,)},
        {0: (2,), 2: (1,)},
        {0: (3,), 1: (2,), 2: (2,)},
    ]
    rows = exchanged(wrong, worth_of(*texts))
    assert {0: (1,), 1: (1,), 2: (1,)} in rows
    assert {0: (2,)} in rows


def test_units_of_one_version_that_stand_in_one_anothers_rows_change_places() -> None:
    texts = rich(1, 2, 3, 4), rich(1, 2, 3, 4), rich(1, 3, 2, 4)
    wrong: list[Row] = [{0: (n,), 1: (n,), 2: (n,)} for n in range(4)]
    rows = exchanged(wrong, worth_of(*texts))
    assert {0: (1,), 1: (1,), 2: (2,)} in rows
    assert {0: (2,), 1: (2,), 2: (1,)} in rows


def test_rows_that_are_right_stay_as_they_are_and_in_order() -> None:
    texts = [rich(*range(1, 9))] * 3
    right: list[Row] = [{0: (n,), 1: (n,), 2: (n,)} for n in range(8)]
    assert exchanged(right[::-1], worth_of(*texts)) == right


def test_a_row_that_swallowed_its_neighbour_in_three_versions_is_divided() -> None:
    texts = [rich(1, 2, 3)] * 3
    first, rest = Run(0, 1), Run(1, 3)
    group = Group((0, 1, 2), (dict.fromkeys(range(3), first), dict.fromkeys(range(3), rest)))
    rows = [dict(row) for row in repaired(group, evidence_of(*texts))]
    assert rows == [{0: (n,), 1: (n,), 2: (n,)} for n in range(3)]


def test_a_row_that_can_be_cut_in_too_many_ways_is_not_divided() -> None:
    def divided(row: Row) -> list[tuple[Row, Row]]:
        return [(one, other) for one, other in partings(row) if one.keys() != row.keys()]

    assert divided({0: (0, 1), 1: (0, 1), 2: (0,)})
    assert not divided({v: tuple(range(16)) for v in range(2)} | {2: tuple(range(16)), 3: (0,)})


@pytest.mark.parametrize(
    ("counts", "departures"),
    [((2, 2, 1), 1), ((2, 1, 1), 1), ((1, 2, 1), 1), ((2, 2, 2, 1), 1), ((2, 1), 1)],
)
def test_a_version_that_joins_two_sentences_costs_the_same_however_many_keep_them_apart(
    counts: tuple[int, ...], departures: int
) -> None:
    usual = CLOSE.prior(1, 1)
    departure = CLOSE.prior(1, 2) - usual
    assert CLOSE.joint_prior(counts) == pytest.approx(usual + departures * departure)


def test_versions_that_all_have_as_many_units_are_as_likely_as_two_of_them() -> None:
    assert CLOSE.joint_prior((1, 1, 1)) == CLOSE.prior(1, 1)
    assert CLOSE.joint_prior((2, 2, 2)) == CLOSE.prior(2, 2)
    assert CLOSE.joint_prior((3, 1)) == CLOSE.prior(3, 1)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 999), st.integers(1, 12))
def test_repair_of_three_versions_keeps_every_unit_once(seed: int, count: int) -> None:
    lines = lines_of(count, seed)
    texts = [with_damage(lines, seed + n) or [[1]] for n in range(3)]
    evidence = evidence_of(*texts)
    sizes: Mapping[int, int] = {v: len(text) for v, text in enumerate(texts)}
    group = align_versions(sizes, evidence)
    rows = repaired(group, evidence)
    for version, size in sizes.items():
        assert sorted(u for row in rows for u in row.get(version, ())) == list(range(size))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 999), st.integers(2, 12))
def test_an_exchange_never_makes_rows_worth_less(seed: int, count: int) -> None:
    lines = lines_of(count, seed)
    worth = worth_of(lines, lines, lines)
    shift = seed % count
    wrong: list[Row] = [{0: (n,), 1: (n,), 2: ((n + shift) % count,)} for n in range(count)]
    assert total(exchanged(wrong, worth), worth) >= total(wrong, worth) - 1e-9
