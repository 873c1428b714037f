"""A work added again: what was decided holds wherever its text is the same."""

from __future__ import annotations

import pytest
from edited_works import ENGLISH, GERMAN, bridge, opened_of, texts, work_of
from hypothesis import given, settings
from hypothesis import strategies as st

from align.edits.addresses import Address
from align.edits.edited import edited
from align.edits.links import LinkKey
from align.edits.operations import merged, split, split_points
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    LinkItem,
    Regrouping,
    StatusItem,
)
from align.library.library import Library
from align.model import Alignment, Row, Run
from align.reviewed import RowStatus

A, U = RowStatus.ACCEPTED, RowStatus.UNTOUCHED


@pytest.fixture
def library(tmp_path):
    found = Library.at(tmp_path / "library.db")
    found.shelf.add(bridge())
    yield found
    found.close()


def opened(german, english):
    """Rows of a paragraph a version; of the longer version the rest stands alone."""
    most = max(len(german), len(english))
    rows = [
        Row(tuple(Run(min(n, len(c)), min(n + 1, len(c))) for c in (german, english)))
        for n in range(most)
    ]
    return opened_of(work_of(tuple(german), tuple(english)), Alignment(tuple(rows), (), ((0, 1),)))


def review_of(library):
    entry = library.shelf.entry("the-bridge")
    base = library.as_paired(entry)
    return library.review(entry, base, "anna"), base


def now(library):
    review, base = review_of(library)
    return review.standing, edited(base, review.standing.rows, review.standing.kinds).opened


def make(library, *items):
    review, _ = review_of(library)
    review.make(Change("x", items))


def accept(library, row):
    review, _ = review_of(library)
    make(library, StatusItem(review.standing.rows.address(row), U, A))


def regroup(library, operation):
    review, base = review_of(library)
    change = operation(edited(base, review.standing.rows, {}))
    make(library, Regrouping(change.before, change.after))


def again(library, german, english):
    return library.add_again(library.shelf.entry("the-bridge"), opened(german, english), "anna")


def accepted_rows(library):
    standing, found = now(library)
    numbers = sorted(standing.rows.index_of(row) for row in standing.statuses)
    return [texts(found)[number][0] for number in numbers]


def test_a_paragraph_put_in_moves_what_was_decided_below_it(library):
    accept(library, 0)
    accept(library, 3)
    row = review_of(library)[0].standing.rows.address(2)
    make(library, CommentItem(row, "", "900?"))
    lost = again(library, ("Neu.", *GERMAN), ("New.", *ENGLISH))
    assert lost == 0
    assert accepted_rows(library) == [[GERMAN[0]], [GERMAN[3]]]
    standing, _ = now(library)
    assert standing.review(standing.rows.address(3)).comment == "900?"


def test_a_row_of_other_text_has_lost_its_status(library):
    accept(library, 1)
    accept(library, 2)
    lost = again(library, (GERMAN[0], "Der Bau begann 2020.", *GERMAN[2:]), ENGLISH)
    assert lost == 1
    assert accepted_rows(library) == [[GERMAN[2]]]


def test_a_merge_and_a_split_hold_where_the_text_is_the_same(library):
    regroup(library, lambda found: split(found, 2, split_points(found, 2, 0, 1)))
    regroup(library, lambda found: merged(found, 0))
    again(library, ("Neu.", *GERMAN), ("New.", *ENGLISH))
    _, found = now(library)
    assert [row[0] for row in texts(found)] == [
        ["Neu."],
        [GERMAN[0], GERMAN[1]],
        ["Er dauerte drei Jahre. "],
        ["Dann kam der Regen. Am Ende fuhren 900 Wagen."],
        [GERMAN[3]],
    ]


def test_what_was_dismissed_stays_dismissed(library):
    key = bridge().discrepancies[0].key
    make(library, DismissalItem(key, None, "two editions"))
    again(library, ("Neu.", *GERMAN), ("New.", *ENGLISH))
    standing, found = now(library)
    assert standing.dismissed == {key: "two editions"}
    assert [each.key for each in found.discrepancies] == [key]


changes = st.lists(
    st.tuples(st.sampled_from("adc"), st.integers(0, 1), st.integers(0, 5)), max_size=5
)


@settings(max_examples=40)
@given(changes, st.lists(st.tuples(st.sampled_from("msa"), st.integers(0, 5)), max_size=4))
def test_whatever_has_changed_rows_tile_the_text(tmp_path_factory, edits, decided):
    library = Library.at(tmp_path_factory.mktemp("library") / "library.db")
    library.shelf.add(bridge())
    for kind, number in decided:
        review, _ = review_of(library)
        row = number % max(1, len(review.standing.rows) - 1)
        if kind == "a":
            address = review.standing.rows.address(row)
            make(library, StatusItem(address, review.standing.review(address).status, A))
        elif kind == "m" and len(review.standing.rows) > 1:
            regroup(library, lambda found, row=row: merged(found, row))
    columns = [list(GERMAN), list(ENGLISH)]
    for kind, version, number in edits:
        column = columns[version]
        place = number % len(column)
        if kind == "a":
            column.insert(place, f"Neu {place}.")
        elif kind == "d" and len(column) > 1:
            del column[place]
        else:
            column[place] += " Mehr."
    again(library, *columns)
    standing, found = now(library)
    said = [[text for row in texts(found) for text in row[v]] for v in range(2)]
    assert said == columns
    assert all(standing.rows.index_of(row) is not None for row in standing.statuses)
    library.close()


def test_links_of_a_person_are_carried_over_to_the_same_text(library):
    kept = LinkKey((0, Address(0)), (1, Address(3)))
    lost = LinkKey((0, Address(1)), (1, Address(2)))
    make(library, *(LinkItem(key, before=False, after=True) for key in (kept, lost)))
    again(library, ("Neu.", GERMAN[0], "Anders.", *GERMAN[2:]), ENGLISH)
    standing, _ = now(library)
    assert standing.links == {LinkKey((0, Address(1)), (1, Address(3))): True}


def test_marks_go_with_their_text(library):
    review, _ = review_of(library)
    review.places.keep_marks({"a": (0, Address(0)), "b": (0, Address(1)), "c": (1, Address(3))})
    again(library, ("Neu.", GERMAN[0], "Anders.", *GERMAN[2:]), ENGLISH)
    review, _ = review_of(library)
    assert review.places.kept_marks() == {"a": (0, Address(1)), "c": (1, Address(3))}
