"""Many changes folded at once come to what they come to one by one; a clash changes nothing."""

from __future__ import annotations

import pytest
from edited_works import bridge
from hypothesis import given
from hypothesis import strategies as st

from align.edits.addresses import Address
from align.edits.edited import edited
from align.edits.links import LinkKey
from align.edits.operations import merged
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    KindItem,
    LinkItem,
    Regrouping,
    StatusItem,
)
from align.library.folding import Folding
from align.library.standing import ClashError, Standing
from align.model import ParagraphKind
from align.reviewed import RowStatus

BASE = bridge()
FIRST = Standing.at_first(BASE.alignment.rows)
ROWS = [FIRST.rows.address(number) for number in range(len(FIRST.rows))]
KEY = LinkKey.of((0, Address(0)), (1, Address(3)))
PLACE = Address(1)


def merging():
    change = merged(edited(BASE, FIRST.rows, {}), 1)
    return Regrouping(change.before, change.after)


rows = st.sampled_from(ROWS)
statuses = st.sampled_from(RowStatus)
words = st.sampled_from(["", "a", "b"])
items = st.one_of(
    st.builds(StatusItem, rows, statuses, statuses),
    st.builds(CommentItem, rows, words, words),
    st.builds(DismissalItem, words, st.none() | words, st.none() | words),
    st.builds(KindItem, st.just(0), st.just(PLACE), *[st.sampled_from(ParagraphKind)] * 2),
    st.builds(LinkItem, st.just(KEY), st.booleans(), st.booleans()),
    st.builds(merging),
)
changes = st.lists(st.builds(Change, st.just("x"), st.lists(items, max_size=3).map(tuple)))


@given(changes)
def test_folded_at_once_or_one_by_one(made):
    folding, standing = Folding(FIRST), FIRST
    for change in made:
        clashed = []
        for take in (folding.take, standing.after):
            try:
                found = take(change)
            except ClashError:
                clashed.append(take)
            else:
                standing = found or standing
        assert len(clashed) in {0, 2}
    assert folding.standing == standing


def test_a_change_that_clashes_in_its_last_item_changes_nothing():
    wrong = CommentItem(ROWS[0], "there was none", "b")
    item = StatusItem(ROWS[3], RowStatus.UNTOUCHED, RowStatus.ACCEPTED)
    folding = Folding(FIRST)
    with pytest.raises(ClashError):
        folding.take(Change("x", (merging(), item, wrong)))
    assert folding.standing == FIRST


def test_a_standing_does_not_change_when_others_are_made_of_it():
    one = FIRST.after(Change("x", (DismissalItem("k", None, "why"),)))
    two = one.after(Change("x", (DismissalItem("k", "why", None),)))
    assert (one.dismissed, two.dismissed) == ({"k": "why"}, {})
    assert FIRST.dismissed == {}
