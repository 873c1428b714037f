"""Rows that have nothing in the columns shown take no line and are passed over."""

from time import perf_counter

import pytest
from reader_builders import bridge, comparable, numbered, reader, side_by_side, with_gaps

from tui.reader.book import Book
from tui.reader.motion import AT_END, AT_START
from tui.reader.reader import NOTHING_TO_READ
from tui.reader.state import Anchor
from tui.reader.status import status


def gaps():
    """A reader of nine rows: with zh hidden rows 1, 5 (neither de nor en) take no line."""
    read = reader(with_gaps(9))
    read.toggle(2)
    return read


def test_only_rows_with_something_in_a_column_take_lines():
    read = reader(with_gaps(9))
    assert list(read.page.layout.shown) == list(range(9))
    read.toggle(2)
    assert list(read.page.layout.shown) == [1, 2, 3, 5, 6, 7, 8]
    assert {at.row for at in read.page.viewport.lines(read.state.top)} == {1, 2, 3, 5, 6, 7, 8}
    read.toggle(0)
    assert list(read.page.layout.shown) == [1, 3, 6, 7]


def test_a_note_of_a_link_takes_lines():
    read = reader(comparable())
    read.toggle(1)
    assert list(read.page.layout.shown) == [0, 2, 3, 4]


def test_moving_passes_over_them():
    read = gaps()
    visited = []
    for _ in range(6):
        read.perform("next_row")
        visited.append(read.state.row)
    assert visited == [2, 3, 5, 6, 7, 8]
    read.perform("next_row")
    assert read.message == AT_END
    read.perform("previous_row", 4)
    assert read.state.row == 3
    read.perform("start")
    assert (read.state.row, read.state.top) == (1, Anchor(1, 0))
    read.perform("previous_row")
    assert read.message == AT_START


def test_the_number_of_a_row_not_shown_leads_to_the_nearest():
    read = gaps()
    read.perform("end", 5)
    assert (read.state.row, read.message) == (5, "row 5 has nothing in de, en; this is row 6")
    read.perform("end", 4)
    assert (read.state.row, read.message) == (3, "")
    read.perform("end", 99)
    assert (read.state.row, read.message) == (8, "there are only 9 rows")


def test_per_cent_counts_the_rows_shown():
    read = gaps()
    assert "row 2/9 · 0 %" in status(read.page, read.state, 120)
    read.perform("next_row", 3)
    assert "row 6/9 · 50 %" in status(read.page, read.state, 120)


@pytest.mark.parametrize(("row", "nearest"), [(1, 2), (5, 6), (6, 6), (9, 9)])
def test_the_nearest_row_becomes_current_when_its_own_goes(row, nearest):
    read = reader(with_gaps(9))
    read.perform("end", row)
    read.toggle(2)
    assert read.state.row + 1 == nearest
    assert read.page.viewport.shows_all(read.state.top, read.state.row)
    read.untoggle()
    assert read.state.row + 1 == row


def test_a_discrepancy_brings_its_row_into_sight():
    read = reader(with_gaps(40))
    read.toggle(2)
    assert 0 not in read.page.layout.shown
    read.perform("previous_discrepancy")
    assert (read.state.row, read.page.seen) == (0, (0, 1, 2))
    rows = []
    for _ in range(3):
        read.toggle(2)
        read.perform("next_discrepancy")
        rows.append(read.state.row)
        assert read.page.viewport.shows_all(read.state.top, read.state.row)
        assert 2 in read.page.seen
    assert rows == [9, 18, 27]


def test_a_narrow_screen_begins_at_the_first_row_it_shows():
    read = reader(with_gaps(9), 80, 20)
    assert (read.page.seen, read.state.row) == ((0, 1), 1)
    read.resize(120, 30)
    assert (read.page.seen, read.state.row) == ((0, 1, 2), 0)
    read.perform("next_row", 4)
    read.resize(80, 20)
    assert read.state.row == 5


def test_the_way_back_over_a_link_shows_the_row_it_leads_to():
    read = reader(comparable())
    read.perform("end", 3)
    read.perform("follow_link")
    assert read.state.row == 3
    read.toggle(0)
    read.perform("follow_link")
    assert read.state.row == 2
    assert read.page.viewport.shows_all(read.state.top, 2)


def test_a_version_without_text_says_so():
    read = reader(Book.of(*side_by_side(("de", ["Eins.", "Zwei."]), ("en", [None, None]))))
    read.toggle(0)
    assert list(read.page.layout.shown) == []
    for action in ("next_row", "end", "page_down", "follow_link"):
        read.perform(action, 2)
        assert read.message == f"{NOTHING_TO_READ}: en has no text"
    read.resize(60, 10)
    read.perform("next_columns")
    read.toggle(0)
    assert read.page.viewport.shows_all(read.state.top, read.state.row)


def test_all_rows_are_shown_where_each_has_text():
    assert reader(bridge()).page.layout.shown == range(8)


def test_many_hidden_rows_cost_no_time_at_each_step():
    sides = [f"Zeile {i}" if i % 1000 == 0 else None for i in range(20_000)]
    others = [f"Row {i}" for i in range(20_000)]
    read = reader(Book.of(*side_by_side(("de", sides), ("en", others))))
    read.toggle(1)
    assert len(read.page.layout.shown) == 20
    before = perf_counter()
    for action in ("next_row", "end", "start", "page_down", "half_page_up") * 20:
        read.perform(action)
    assert perf_counter() - before < 1
    assert reader(numbered(2)).page.layout.shown == range(2)
