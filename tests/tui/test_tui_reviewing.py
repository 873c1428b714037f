"""A work under review on the screen: what lasts, what others do, what can't be kept."""

from __future__ import annotations

import sqlite3

from pilots import foot, reviewing, run
from reader_builders import numbered
from test_tui_finding import press

from align.errors import InputError
from align.library.changes import Change, StatusItem
from align.library.library import Library
from align.reviewed import RowStatus
from tui.reviewing.desk import Desk


def other(path):
    """Somebody else at the same work."""
    library = Library.at(path)
    (entry,) = library.shelf.entries()
    base = library.as_paired(entry)
    return Desk(library.review(entry, base, "bert"), base)


def test_marks_and_the_row_left_off_at_are_there_the_next_day(tmp_path):
    path = tmp_path / "library.db"

    async def first():
        async with reviewing(numbered(30), path=path) as (pilot, screen):
            await press(pilot, *"4jmaM")
            assert screen.reader.state.places.marks == (("a", 4),)

    async def second():
        async with reviewing(path=path) as (pilot, screen):
            assert screen.reader.state.places.marks == (("a", 4),)
            await press(pilot, "g", "'", "a")
            assert screen.reader.state.row == 4
            await press(pilot, "u")
            assert len(screen.reader.book.rows) == 30
            await press(pilot, *"Gmb")

    async def third():
        async with reviewing(path=path, who="bert") as (_pilot, screen):
            assert screen.reader.state.places.marks == ()

    for each in (first, second, third):
        run(each)


def test_what_somebody_else_does_is_told_and_one_stays_where_one_is(tmp_path):
    path = tmp_path / "library.db"

    async def case():
        async with reviewing(numbered(30), path=path, size=(80, 24)) as (pilot, screen):
            await press(pilot, *"9j")
            bert = other(path)
            bert.set_status(range(2, 3), RowStatus.ACCEPTED)
            await pilot.pause(0.8)
            assert foot(screen) == "bert: row 3 accepted"
            assert screen.reader.state.row == 9
            assert screen.desk.review_of(2).status is RowStatus.ACCEPTED

    run(case)


def test_a_change_of_the_same_row_that_comes_too_late_is_told(tmp_path, monkeypatch):
    path = tmp_path / "library.db"

    async def case():
        async with reviewing(numbered(30), path=path, size=(80, 24)) as (pilot, screen):
            monkeypatch.setattr(screen.desk, "hear", tuple)
            bert = other(path)
            address = bert.standing.rows.address(0)
            item = StatusItem(address, RowStatus.UNTOUCHED, RowStatus.NEEDS_REVIEW)
            bert.review.make(Change("row 1 needs review", (item,)))
            await press(pilot, "a")
            said = "not done: bert has changed it meanwhile (row 1 needs review); look at it"
            assert foot(screen).startswith(said)
            assert screen.desk.review_of(0).status is RowStatus.NEEDS_REVIEW
            await press(pilot, "k", "a")
            assert screen.desk.review_of(0).status is RowStatus.ACCEPTED

    run(case)


def test_what_cannot_be_kept_is_not_shown_as_done(monkeypatch):
    async def case():
        async with reviewing(numbered(8), size=(80, 24)) as (pilot, screen):

            def full(_change):
                raise InputError("library.db", "the disk is full, nothing was changed", "make room")

            monkeypatch.setattr(screen.desk.review, "make", full)
            await press(pilot, *"a")
            assert foot(screen) == "not kept: the disk is full, nothing was changed; make room"
            await press(pilot, ";", *"why", "enter")
            assert screen.desk.review_of(screen.reader.state.row).comment == ""
            await press(pilot, "M")
            assert len(screen.reader.book.rows) == 8

    run(case)


def test_rows_are_linked_out_of_order():
    async def case():
        async with reviewing(numbered(4), size=(80, 24)) as (pilot, screen):
            await press(pilot, "equals_sign")
            assert foot(screen).startswith("row 1 is one end of a link: go to the row")
            await press(pilot, "equals_sign")
            assert foot(screen).startswith("no link is made")
            await press(pilot, "equals_sign", "j", "equals_sign")
            assert foot(screen).startswith(
                "each of the two rows must have a version that the other"
            )
            await press(pilot, "-", "g", "-", "equals_sign", "j", "j", "j", "equals_sign")
            assert foot(screen) == "row 1 linked with row 4"
            await press(pilot, "u")
            assert screen.reader.book.alignment.links == ()

    run(case)


def test_the_library_holds_what_the_screen_has_said(tmp_path):
    path = tmp_path / "library.db"

    async def case():
        async with reviewing(numbered(8), path=path) as (pilot, _screen):
            await press(pilot, *"aar", ";", *"so", "enter")

    run(case)
    with sqlite3.connect(path) as connection:
        words = [words for (words,) in connection.execute("SELECT words FROM change ORDER BY id")]
    assert words == ["row 1 accepted", "row 2 accepted", "row 3 needs review", "comment on row 4"]


def test_a_comment_does_not_overwrite_one_that_came_meanwhile(tmp_path):
    path = tmp_path / "library.db"

    async def case():
        async with reviewing(numbered(8), path=path, size=(100, 24)) as (pilot, screen):
            await press(pilot, ";", *"mine")
            other(path).comment(0, "hers")
            await pilot.pause(0.8)
            await press(pilot, "enter")
            said = "not kept: “hers” stands there meanwhile; press ; again (yours was “mine”)"
            assert foot(screen) == said
            assert screen.desk.review_of(0).comment == "hers"

    run(case)


def test_where_rows_to_review_are_is_told_at_the_end():
    async def case():
        async with reviewing(numbered(4), size=(100, 24)) as (pilot, screen):
            await press(pilot, *"jaaa", "]", "r")
            assert foot(screen) == "no row to review below this one; 1 above, [r goes there"
            await press(pilot, "[", "r", "a", "]", "r")
            assert foot(screen) == "no row to review below this one; all others are accepted"

    run(case)
