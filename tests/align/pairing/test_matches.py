"""Matches: who is whose partner, where it stands, and what finding it is worth."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from made_up_units import compared, text

from align.pairing.matches import NEAR, find_matches
from align.pairing.tokens import match_tokens

lines = st.lists(st.lists(st.integers(100, 120), max_size=4), min_size=1, max_size=12)


def token_of(matches, value: int) -> int:
    return next(n for n, t in enumerate(matches.tokens.distinct) if f"v:{value}" in t.keys)


def test_partners_are_the_tokens_that_share_a_key() -> None:
    ours, theirs = compared([[500], [600]], [[700], [500]]).matches
    (partner,) = ours.partners[token_of(ours, 500)]
    assert theirs.tokens.distinct[partner].keys == {"v:500"}
    assert ours.partners[token_of(ours, 600)] == frozenset()


def test_places_are_the_units_with_a_partner_within_the_limits() -> None:
    ours, _ = compared([[500]], [[500], [600], [500], [500]]).matches
    token = token_of(ours, 500)
    assert ours.places(token).tolist() == [0, 2, 3]
    assert [found.tolist() for found in ours.places_within([token], 1, 4)] == [[0, 0], [2, 3]]
    assert [found.tolist() for found in ours.places_within([token], 1, 3)] == [[0], [2]]


def test_a_rarer_token_gains_more() -> None:
    other = [[500], *[[600]] * 10, *[[700]] * 20]
    ours, _ = compared([[500, 600, 700]], other).matches
    rare, seldom, common = (ours.gains[token_of(ours, n)] for n in (500, 600, 700))
    assert rare > seldom > common > 0


def test_a_token_met_again_and_again_nearby_gains_less_than_one_spread_over_the_text() -> None:
    burst = [[500]] * 8 + [[]] * 792
    spread = ([[600]] + [[]] * 99) * 8
    other = [[*a, *b] for a, b in zip(burst, spread, strict=True)]
    ours, _ = compared([[500, 600]], other).matches
    assert ours.gains[token_of(ours, 500)] < ours.gains[token_of(ours, 600)]


def test_more_text_far_away_changes_no_gain() -> None:
    near = [[500], [600], *[[700]] * NEAR * 2]
    gains = []
    for far in (100, 400):
        ours, _ = compared([[500]], [*near, *[[800]] * far]).matches
        gains.append(ours.gains[token_of(ours, 500)])
    assert gains[0] == gains[1]


@given(lines, lines)
def test_a_gain_does_not_depend_on_the_direction_of_the_text(one, other) -> None:
    there, _ = find_matches(*match_tokens(text(one), text(other)))
    back, _ = find_matches(*match_tokens(text(one), text(other[::-1])))
    gain = {token: there.gains[n] for n, token in enumerate(there.tokens.distinct)}
    assert {token: back.gains[n] for n, token in enumerate(back.tokens.distinct)} == gain


def test_a_token_without_a_partner_costs() -> None:
    ours, _ = compared([[500], [800], []], [[500], [600]]).matches
    assert ours.misses[1] < 0
    assert ours.misses[2] == 0


def test_a_pair_that_shares_a_figure_is_worth_more_than_one_that_does_not() -> None:
    pair = compared([[500], [600]], [[500], [600]])
    assert pair.score([0], [0]) > 0 > pair.score([0], [1])
    assert pair.score([0, 1], [0, 1]) < pair.score([0], [0]) + pair.score([1], [1])


@given(lines, lines)
def test_partners_are_mutual_and_places_are_in_order(one, other) -> None:
    ours, theirs = find_matches(*match_tokens(text(one), text(other)))
    for token, partners in enumerate(ours.partners):
        assert all(token in theirs.partners[partner] for partner in partners)
        places = ours.places(token).tolist()
        assert places == sorted(set(places))
        value = int(next(iter(ours.tokens.distinct[token].keys)).removeprefix("v:"))
        assert places == [n for n, line in enumerate(other) if value in line]
    assert np.all(ours.misses <= 0)
    assert np.all(ours.gains >= 0)


@given(lines, lines, st.data())
def test_what_two_sets_of_units_share_is_in_both_and_nothing_is_forgotten(one, other, data) -> None:
    pair = compared(one, other)
    ours = data.draw(st.lists(st.sampled_from(range(len(one))), unique=True).map(sorted))
    theirs = data.draw(st.lists(st.sampled_from(range(len(other))), unique=True).map(sorted))
    found = list(pair.shared(ours, theirs))
    for each in found:
        (unit, _), (place, _) = each.one, each.other
        here, there = pair.places(each)
        assert pair.one[unit].traits[here].key == pair.other[place].traits[there].key
        first = next(p for p in theirs if int(pair.one[unit].traits[here].key) in other[p])
        assert place == first
    said = {value for place in theirs for value in other[place]}
    assert len(found) == sum(len(set(one[unit]) & said) for unit in ours)
