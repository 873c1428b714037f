"""Rows linked out of order by a person: compared across the link, moved, taken off, undone."""

from __future__ import annotations

import pytest
from edited_works import opened_of, work_of
from hypothesis import given
from hypothesis import strategies as st

from align.edits.addresses import Address
from align.edits.edited import edited
from align.edits.links import LinkKey, key_from_json, key_to_json
from align.edits.operations import crossing, merged, unlinked
from align.edits.regrouped import NotPossibleError
from align.edits.rows_now import RowsNow
from align.library.changes import Change, LinkItem, items_from_json, items_to_json
from align.library.standing import ClashError, Standing
from align.model import Alignment, Link, Place, Row, Run

GERMAN = ("Anfang.", "Die Brücke ist 310 Meter lang.", "Eins.", "Zwei.", "Drei.", "Ende.")
ENGLISH = ("Start.", "One.", "Two.", "Three.", "The bridge is 320 metres long.", "End.")


def parted():
    """The bridge stands early in German, late in English; each alone in its row."""
    runs = [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 1)),
        ((2, 3), (1, 2)),
        ((3, 4), (2, 3)),
        ((4, 5), (3, 4)),
        ((5, 5), (4, 5)),
        ((5, 6), (5, 6)),
    ]
    rows = tuple(Row(tuple(Run(*each) for each in pair)) for pair in runs)
    return opened_of(work_of(GERMAN, ENGLISH), Alignment(rows, (), ((0, 1),)))


BASE = parted()
MISSING = [(1, "missing"), (5, "missing")]


def linked(links, rows=None):
    return edited(BASE, rows or RowsNow.of(BASE.alignment.rows), {}, links)


def said(opened):
    extent = opened.digest.extent
    return extent.alone, extent.moved, [(d.row, d.type.value) for d in opened.discrepancies]


def test_linked_rows_are_compared_and_stand_apart_no_more():
    plain = linked({})
    assert [(d.row, d.type.value) for d in BASE.discrepancies] == MISSING
    (key,) = crossing(plain, 1, 5)
    assert key == LinkKey((0, Address(1)), (1, Address(4)))
    now = linked({key: True})
    alone, moved, found = said(now.opened)
    assert (alone, moved, found) == ({}, {"en": ((5, 1),)}, [(1, "value differs")])
    assert now.has_link(key)
    assert now.opened.alignment.links == (Link(Place(0, 1), Place(1, 4), 1.0),)
    (discrepancy,) = now.opened.discrepancies
    assert [figure.paragraph for figure in discrepancy.figures] == [1, 4]


def test_a_link_found_in_pairing_can_be_taken_off():
    link = Link(Place(0, 1), Place(1, 4), 0.7)
    base = opened_of(BASE.work, Alignment(BASE.alignment.rows, (link,), ((0, 1),)))
    assert [(d.row, d.type.value) for d in base.discrepancies] == [(1, "value differs")]
    rows = RowsNow.of(base.alignment.rows)
    (key,) = crossing(edited(base, rows, {}), 5, 1)
    now = edited(base, rows, {}, {key: False})
    assert said(now.opened) == ({"de": (1,), "en": (5,)}, {}, MISSING)
    assert now.opened.alignment.links == ()


def test_a_link_stays_at_its_paragraphs_when_rows_change():
    (key,) = crossing(linked({}), 1, 5)
    rows = RowsNow.of(BASE.alignment.rows)
    change = merged(linked({}), 2)
    now = linked({key: True}, rows.replaced(change.before, change.after))
    assert said(now.opened) == ({}, {"en": ((4, 1),)}, [(1, "value differs")])


def test_several_paragraphs_are_linked_in_their_order():
    work = work_of(("A.", "B.", "C."), ("a.", "b."))
    rows = (Row((Run(0, 3), Run(0, 0))), Row((Run(3, 3), Run(0, 2))))
    base = opened_of(work, Alignment(rows, (), ((0, 1),)))
    keys = crossing(edited(base, RowsNow.of(rows), {}), 0, 1)
    ends = [(key.one[1].paragraph, key.other[1].paragraph) for key in keys]
    assert ends == [(0, 0), (1, 1), (2, 1)]


@pytest.mark.parametrize(("one", "other"), [(0, 6), (1, 1), (1, 2)])
def test_rows_with_the_same_versions_are_not_linked(one, other):
    with pytest.raises(NotPossibleError):
        crossing(linked({}), one, other)


def test_rows_are_unlinked_first_to_be_linked_elsewhere():
    plain = linked({})
    change = unlinked(plain, 2)
    rows = RowsNow.of(BASE.alignment.rows).replaced(change.before, change.after)
    assert crossing(linked({}, rows), 2, 6) == (LinkKey((0, Address(2)), (1, Address(4))),)


ends = st.tuples(st.integers(0, 3), st.builds(Address, st.integers(0, 99), st.integers(0, 9)))
keys = st.builds(LinkKey.of, ends, ends)


@given(st.lists(st.builds(LinkItem, keys, st.booleans(), st.booleans())).map(tuple))
def test_links_are_kept_as_they_are(items):
    assert items_from_json(items_to_json(items)) == items
    assert all(key_from_json(key_to_json(item.link)) == item.link for item in items)


def test_a_link_is_undone_and_clashes_with_what_somebody_else_told():
    (key,) = crossing(linked({}), 1, 5)
    change = Change("linked", (LinkItem(key, before=False, after=True),))
    standing = Standing.at_first(BASE.alignment.rows).after(change)
    assert standing.links == {key: True}
    assert said(linked(standing.after(change.reversed("back")).links).opened) == said(
        linked({key: False}).opened
    )
    with pytest.raises(ClashError):
        standing.after(change)
