"""Level and flowing columns, tied and untied, as keys change them."""

from __future__ import annotations

from reader_builders import comparable, numbered

from tui.reader.flowing import ONE_COLUMN, tops
from tui.reader.reader import Reader
from tui.reader.state import Anchor, Flow
from tui.reader.status import status


def reader(book=None) -> Reader:
    return Reader(book or numbered(40), 80, 20)


def test_translations_begin_level_and_f_lets_them_flow() -> None:
    ours = reader()
    assert ours.state.flow is None
    ours.perform("toggle_flow")
    assert ours.state.flow == Flow()
    assert "f sets the rows level again" in ours.message
    ours.perform("toggle_flow")
    assert ours.state.flow is None


def test_comparable_texts_begin_flowing() -> None:
    from dataclasses import replace

    from tui.reader.book import Book

    book = comparable()
    apart = replace(book.alignment, groups=((0,), (1,)))
    assert reader(Book.of(book.work, apart)).state.flow == Flow()


def test_untied_columns_scroll_alone_and_are_tied_as_they_stand() -> None:
    ours = reader()
    ours.perform("toggle_tie")
    assert "only de scrolls" in ours.message
    assert "only de scrolls; T ties" in status(ours.page, ours.state, 80)
    ours.perform("end", 11)
    ours.perform("line_down", 200)
    there = ours.state.top
    assert tops(ours.page, ours.state) == {0: there, 1: Anchor(0, 0)}
    ours.perform("toggle_tie")
    assert ours.message == "tied as they stand; f sets the rows level again"
    assert ours.state.flow is not None
    assert ours.state.flow.held == ()
    assert ours.state.flow.drift == ((1, -there.row),)
    assert "flowing, tied by hand" in status(ours.page, ours.state, 80)
    before = tops(ours.page, ours.state)[1]
    ours.perform("line_down", 30)
    assert ours.state.top > there
    assert before <= tops(ours.page, ours.state)[1] < ours.state.top


def test_columns_untied_and_tied_at_once_say_how_they_are_set_level() -> None:
    ours = reader()
    ours.perform("toggle_tie")
    ours.perform("toggle_tie")
    assert ours.message == "tied, and flowing; f sets the rows level again"
    ours.perform("toggle_flow")
    assert ours.state.flow is None


def test_level_columns_forget_how_they_were_tied() -> None:
    ours = reader()
    for action in ("toggle_tie", "page_down", "toggle_tie", "toggle_flow", "toggle_flow"):
        ours.perform(action)
    assert ours.state.flow == Flow()


def test_a_single_column_has_nothing_to_tie() -> None:
    ours = reader()
    ours.toggle(1)
    ours.perform("toggle_tie")
    assert ours.message == ONE_COLUMN
