"""A library keeps works and all that was decided of them, for two people at once."""

from __future__ import annotations

import sqlite3

import pytest
from edited_works import bridge, texts

from align.edits.addresses import Address
from align.edits.edited import edited
from align.edits.operations import merged
from align.errors import InputError
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    KindItem,
    Regrouping,
    StatusItem,
    items_from_json,
    items_to_json,
)
from align.library.history import Way
from align.library.library import Library
from align.library.review import Clash, Made, Nothing
from align.library.schema import SCHEMA
from align.model import ParagraphKind
from align.reviewed import RowStatus

A, N, U = RowStatus.ACCEPTED, RowStatus.NEEDS_REVIEW, RowStatus.UNTOUCHED


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
def library(path):
    found = Library.at(path)
    found.shelf.add(bridge())
    yield found
    found.close()


def reviewer(path, who):
    library = Library.at(path)
    entry = library.shelf.entry("the-bridge")
    return library.review(entry, library.as_paired(entry), who)


def accepting(review, row):
    address = review.standing.rows.address(row)
    before = review.standing.review(address).status
    return Change(f"row {row + 1} accepted", (StatusItem(address, before, A),))


def merging(review, row):
    now = edited(bridge(), review.standing.rows, {})
    change = merged(now, row)
    return Change("merged", (Regrouping(change.before, change.after),))


def test_a_work_comes_back_as_it_was_put_in(library, path):
    library.close()
    again = Library.at(path)
    (entry,) = again.shelf.entries()
    assert (entry.name, entry.languages, entry.rows) == ("the-bridge", ("de", "en"), 4)
    for _ in range(2):
        opened = again.as_paired(entry)
        assert opened.work == bridge().work
        assert opened.alignment == bridge().alignment
        assert list(opened.discrepancies) == list(bridge().discrepancies)


def test_two_works_of_one_title_have_two_names(library):
    assert library.shelf.add(bridge()).name == "the-bridge-2"
    assert [entry.name for entry in library.shelf.entries()] == ["the-bridge", "the-bridge-2"]


def test_a_work_is_found_by_the_beginning_of_its_name(library):
    assert library.shelf.entry("the-b").name == "the-bridge"
    with pytest.raises(InputError, match="no such work; hexapla list"):
        library.shelf.entry("river")


def test_what_is_removed_is_gone_with_its_texts(library):
    library.shelf.remove(library.shelf.entry("the-bridge"))
    assert library.shelf.entries() == ()
    assert library.connection.execute("SELECT count(*) FROM text").fetchone() == (0,)


def test_a_decision_is_there_after_a_restart(library, path):
    anna = reviewer(path, "anna")
    row = anna.standing.rows.address(1)
    assert isinstance(anna.make(accepting(anna, 1)), Made)
    assert isinstance(anna.make(Change("comment", (CommentItem(row, "", "2018?"),))), Made)
    again = reviewer(path, "anna")
    assert again.standing.review(row).status is A
    assert again.standing.review(row).comment == "2018?"
    assert [entry.change.words for entry in again.entries()] == ["row 2 accepted", "comment"]


def test_undo_and_redo_survive_a_restart(library, path):
    anna = reviewer(path, "anna")
    row = anna.standing.rows.address(0)
    anna.make(merging(anna, 0))
    anna.make(accepting(anna, 2))
    assert len(anna.standing.rows) == 3
    again = reviewer(path, "anna")
    assert isinstance(again.undo(), Made)
    assert isinstance(again.undo(), Made)
    assert isinstance(again.undo(), Nothing)
    assert len(again.standing.rows) == 4
    assert again.standing.review(row).status is U
    once_more = reviewer(path, "anna")
    assert isinstance(once_more.redo(), Made)
    assert len(once_more.standing.rows) == 3
    assert isinstance(once_more.redo(), Made)
    assert isinstance(once_more.redo(), Nothing)
    assert [e.way for e in once_more.entries()] == [
        Way.DO, Way.DO, Way.UNDO, Way.UNDO, Way.REDO, Way.REDO,
    ]  # fmt: skip


def test_a_new_change_after_an_undo_leaves_the_undone_one_to_be_redone_or_not(library, path):
    anna = reviewer(path, "anna")
    anna.make(accepting(anna, 0))
    anna.undo()
    anna.make(accepting(anna, 1))
    assert isinstance(anna.redo(), Nothing)


def test_each_sees_what_the_other_did(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.make(accepting(anna, 2))
    (heard,) = bert.hear()
    assert (heard.who, heard.change.words) == ("anna", "row 3 accepted")
    assert bert.standing.statuses == anna.standing.statuses
    assert bert.hear() == ()
    assert anna.hear() == ()


def test_a_clash_is_told_and_overwrites_nothing(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.make(accepting(anna, 2))
    address = bert.standing.rows.address(2)
    change = Change("row 3 needs review", (StatusItem(address, U, N),))
    outcome = bert.make(change)
    assert isinstance(outcome, Clash)
    assert outcome.other.who == "anna"
    assert bert.standing.review(address).status is A
    assert len(bert.entries()) == 1


def test_changes_of_different_rows_do_not_clash(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.make(merging(anna, 0))
    assert isinstance(bert.make(merging(bert, 2)), Made)
    anna.hear()
    assert anna.standing.rows == bert.standing.rows
    assert len(anna.standing.rows) == 2


def test_undo_takes_back_ones_own_and_clashes_where_another_went_on(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.make(merging(anna, 0))
    bert.hear()
    bert.make(merging(bert, 0))
    assert isinstance(anna.undo(), Clash)
    assert len(anna.standing.rows) == 2
    assert isinstance(bert.undo(), Made)
    assert isinstance(anna.undo(), Made)
    assert len(anna.standing.rows) == 4


def test_the_row_one_left_off_at_is_each_persons_own(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.places.keep_row(3)
    anna.places.keep_row(2)
    assert (anna.places.kept_row(), bert.places.kept_row()) == (2, None)


def test_marks_are_each_persons_own_and_stay_at_their_text(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.places.keep_marks({"a": (0, Address(2)), "b": (1, Address(1, 4))})
    bert.places.keep_marks({"a": (0, Address(0))})
    anna.places.keep_marks({"a": (0, Address(2)), "c": (1, Address(1, 4))})
    again = reviewer(path, "anna")
    assert again.places.kept_marks() == {"a": (0, Address(2)), "c": (1, Address(1, 4))}
    assert bert.places.kept_marks() == {"a": (0, Address(0))}


def test_items_are_the_same_after_their_way_through_json():
    rows = reviewerless_rows()
    items = (
        Regrouping(rows[:2], rows[2:]),
        StatusItem(rows[0], U, N),
        CommentItem(rows[0], "", "x"),
        DismissalItem("key", None, "a name"),
        KindItem(1, rows[0][0].start, ParagraphKind.BODY, ParagraphKind.CHROME),
    )
    assert items_from_json(items_to_json(items)) == items
    change = Change("all", items)
    assert change.reversed("back").reversed("all") == change


def reviewerless_rows():
    from align.edits.rows_now import RowsNow

    rows = RowsNow.of(bridge().alignment.rows)
    return tuple(rows.address(n) for n in range(4))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"plain text", "this is no library of hexapla; name another file"),
        (b"SQLite format 3\x00", "damaged: most of it is missing"),
    ],
)
def test_what_is_no_library_is_told_in_a_sentence(path, content, said):
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        Library.at(path)


def test_a_library_of_another_program_is_left_alone(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
        other.execute("PRAGMA application_id = 7")
    other.close()
    with pytest.raises(InputError, match="database of another program"):
        Library.at(path)


def test_a_library_of_a_later_program_is_left_alone(library, path):
    library.connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    library.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match="a later hexapla has made this library"):
        Library.at(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_library_cut_short_is_told(library, path, share):
    library.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    library.close()
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InputError, match="the library is damaged"):
        Library.at(path)


def test_rows_are_those_of_the_edits_when_opened_again(library, path):
    anna = reviewer(path, "anna")
    anna.make(merging(anna, 1))
    again = reviewer(path, "anna")
    now = edited(bridge(), again.standing.rows, {})
    assert [len(column) for column in texts(now.opened)[1]] == [2, 2]


def test_a_work_that_was_added_again_takes_no_more_changes_of_its_old_texts(library, path):
    anna = reviewer(path, "anna")
    entry = library.shelf.entry("the-bridge")
    library.add_again(entry, bridge(), "bert")
    with pytest.raises(InputError, match="added again meanwhile and has new texts; quit and open"):
        anna.make(accepting(anna, 0))
    with pytest.raises(InputError, match="added again meanwhile"):
        anna.undo() if anna.entries() else anna.make(accepting(anna, 1))
    assert reviewer(path, "anna").entries() == ()


def test_a_work_that_was_removed_takes_no_more_changes(library, path):
    anna = reviewer(path, "anna")
    library.shelf.remove(library.shelf.entry("the-bridge"))
    with pytest.raises(InputError, match="was taken out of the library meanwhile; quit"):
        anna.hear()
    with pytest.raises(InputError, match="was taken out of the library meanwhile"):
        anna.make(accepting(anna, 0))


def test_what_cannot_be_undone_is_passed_by_the_next_time(library, path):
    anna, bert = reviewer(path, "anna"), reviewer(path, "bert")
    anna.make(accepting(anna, 3))
    anna.make(accepting(anna, 0))
    bert.hear()
    address = bert.standing.rows.address(0)
    bert.make(Change("doubt", (StatusItem(address, A, N),)))
    assert isinstance(anna.undo(), Clash)
    assert isinstance(anna.undo(), Made)
    assert anna.standing.review(anna.standing.rows.address(3)).status is U
    assert anna.standing.review(address).status is N
