"""Dismissals: a finding that is none is said to be so, with a reason, and can be restored."""

from __future__ import annotations

from dataclasses import replace

from finding_builders import repeated, translated
from hypothesis import given
from hypothesis import strategies as st
from reader_builders import bridge, reader

from tui.reader.asking import Asking
from tui.reader.book import Book
from tui.reader.dismissals import Dismissal, Dismissals
from tui.reader.findings import ALL_DISMISSED, NONE_BELOW, NONE_IN_ROWS_SHOWN
from tui.reader.judging import (
    NOTHING_DISMISSED_HERE,
    NOTHING_HERE,
    NOTHING_TO_TAKE_BACK,
    dismissed,
    dismissible,
)
from tui.reader.line_editor import EDITS
from tui.reader.marks import row_marks
from tui.reader.row_filter import RowFilter
from tui.reader.status import said, status


def dismiss(read, reason="", *, alike=False):
    """What the prompt does: dismiss the current finding, or all like it."""
    numbers = dismissible(read.page, read.state, alike=alike).numbers
    read.apply(lambda page, state: dismissed(page, state, numbers, reason))


def lit(read, row):
    """The surfaces lit in a row."""
    book = read.book
    marks = row_marks(book, book.open_findings_of(row, read.state.dismissals), None)
    return {
        mark.span.of(book.work.versions[version].paragraphs[paragraph].text)
        for (version, paragraph), each in marks.lit.items()
        for mark in each
    }


def test_a_key_stands_in_one_dismissal_and_keeps_the_latest_reason():
    made = Dismissals().having(["a", "b"], "old").having(["b", "c"], "new")
    assert made.made == (Dismissal(("a",), "old"), Dismissal(("b", "c"), "new"))
    assert made.of("b") == Dismissal(("b", "c"), "new")
    assert made.of("d") is None
    assert made.without(["a", "c"]).made == (Dismissal(("b",), "new"),)
    assert Dismissals().having([], "none") == Dismissals()


@given(st.lists(st.tuples(st.booleans(), st.sets(st.sampled_from("abcde"))), max_size=12))
def test_what_is_dismissed_is_what_was_and_was_not_restored(steps):
    dismissals, expected = Dismissals(), set()
    for adds, keys in steps:
        dismissals = dismissals.having(sorted(keys), "") if adds else dismissals.without(keys)
        expected = expected | keys if adds else expected - keys
        assert dismissals.keys == expected
        assert sum(len(each.keys) for each in dismissals.made) == len(expected)
        assert all(each.keys for each in dismissals.made)


def test_a_dismissed_finding_is_neither_lit_nor_counted_nor_gone_to():
    read = reader(bridge())
    read.perform("next_discrepancy")
    assert lit(read, 4) == {"2,4 Milliarden", "2.4 million", "24亿"}
    dismiss(read, "as in the source")
    assert read.message == "discrepancy dismissed (as in the source); u takes it back"
    assert (read.state.finding, lit(read, 4)) == (None, set())
    assert "2 discrepancies (1 minor): 1 missing, 1 bound; 1 dismissed" in status(
        read.page, read.state, 118
    )
    read.perform("start")
    read.perform("next_discrepancy")
    assert read.state.row == 7
    assert said(read.page, read.state, "", (), 60).startswith("! 1/2 missing in de, en")
    read.perform("previous_discrepancy")
    assert read.state.row == 7


def test_the_next_finding_of_the_row_becomes_the_current_one_then_the_one_before():
    read = reader(bridge())
    read.perform("next_discrepancy", 2)
    dismiss(read)
    assert read.state.finding == 2
    read.perform("undo_dismissal")
    read.perform("next_discrepancy")
    dismiss(read)
    assert read.state.finding == 1
    read.perform("next_discrepancy")
    assert read.message == NONE_BELOW


def test_all_alike_are_those_of_the_same_type_and_values_in_the_same_versions():
    read = reader(repeated(("12", "13"), ("12", "14"), ("12", "13"), ("13", "12")))
    assert dismissible(read.page, read.state, alike=True).numbers == (0, 2)
    read.perform("next_discrepancy", 2)
    dismiss(read, "list numbers", alike=True)
    assert read.message == "2 discrepancies dismissed (list numbers); u takes them back"
    assert read.book.judged(read.state.dismissals).open == [1, 3]
    read.perform("undo_dismissal")
    assert (len(read.book.judged(read.state.dismissals).open), read.state.row) == (4, 0)
    assert read.message == "2 discrepancies count again"


def test_u_takes_back_the_last_and_goes_there_and_c_restores_the_row():
    read = reader(bridge())
    for _ in range(3):
        read.perform("next_discrepancy")
        dismiss(read)
    read.perform("next_discrepancy")
    assert read.message == ALL_DISMISSED
    assert "no discrepancies; 3 dismissed" in status(read.page, read.state, 118)
    read.perform("start")
    read.perform("restore_row")
    assert read.message == NOTHING_DISMISSED_HERE
    read.perform("undo_dismissal")
    assert (read.state.row, read.state.finding) == (7, 2)
    read.perform("restore_row")
    assert read.book.judged(read.state.dismissals).dismissed == [0]
    assert read.message == "1 discrepancy counts again"
    read.perform("undo_dismissal")
    assert (read.state.row, read.state.finding) == (4, 0)
    read.perform("undo_dismissal")
    assert read.message == NOTHING_TO_TAKE_BACK


def test_a_row_without_an_open_finding_says_why_nothing_is_dismissed():
    read = reader(bridge())
    assert dismissible(read.page, read.state).why_not == NOTHING_HERE
    read.perform("next_discrepancy")
    dismiss(read, "rounded")
    why = dismissible(read.page, read.state).why_not
    assert why == "dismissed already (rounded); c restores it"


def test_the_filter_lets_go_of_a_row_whose_findings_are_dismissed():
    read = reader(bridge())
    read.perform("only_discrepancies")
    assert list(read.page.layout.shown) == [4, 7]
    dismiss(read)
    assert list(read.page.layout.shown) == [7]
    assert (read.state.row, read.state.finding) == (7, 1)
    assert read.message.endswith("its row is not shown any more")
    dismiss(read)
    dismiss(read)
    assert read.state.only is None
    read.perform("undo_dismissal")
    read.perform("only_discrepancies")
    assert list(read.page.layout.shown) == [7]
    read.perform("undo_dismissal")
    read.perform("undo_dismissal")
    assert list(read.page.layout.shown) == [4, 7]
    assert read.state.row == 4


def test_within_another_filter_the_rest_is_said_to_be_elsewhere():
    read = reader(bridge())
    read.perform("next_discrepancy")
    dismiss(read)
    only = read.book.judged(read.state.dismissals)
    read.state = replace(read.state, only=RowFilter([4], "with money"))
    read.page = read.page.showing(read.state)
    read.perform("next_discrepancy")
    assert (len(only.open), read.message) == (2, NONE_IN_ROWS_SHOWN)


def test_dismissals_hold_for_the_same_findings_found_once_more():
    first = reader(translated())
    while first.message != NONE_BELOW:
        first.perform("next_discrepancy")
        dismiss(first, "seen")
        if not first.book.judged(first.state.dismissals).open:
            break
    again = translated()
    again = Book.of(again.work, again.alignment, tuple(reversed(again.discrepancies)))
    judged = again.judged(first.state.dismissals)
    assert (judged.open, len(judged.dismissed)) == ([], len(again.findings))


def test_a_reason_used_before_is_offered_and_esc_dismisses_nothing():
    ask = Asking(reader(bridge()))
    ask.reader.perform("next_discrepancy")
    ask.open_dismissal(alike=False)
    assert "type a reason or none, then Enter · Esc: back" in ask.about(118)
    assert ask.about(118).startswith(
        "dismiss: de 2,4 Milliarden / en 2.4 million / zh 24亿 — no slip · "
    )
    ask.type_text("rounded")
    ask.accept()
    ask.reader.perform("next_discrepancy")
    ask.open_dismissal(alike=False)
    assert "↑ an earlier reason" in ask.about(118)
    ask.edit(EDITS["earlier_line"])
    assert ask.prompt.line.text == "rounded"
    ask.leave()
    assert len(ask.reader.state.dismissals.made) == 1
    ask.open_dismissal(alike=True)
    ask.accept()
    assert [each.reason for each in ask.reader.state.dismissals.made] == ["rounded", ""]


def test_a_reason_is_no_search():
    ask = Asking(reader(bridge()))
    ask.reader.perform("next_discrepancy")
    ask.open_dismissal(alike=False)
    ask.type_text("!")
    ask.toggle_regular()
    ask.next_version()
    assert "what is typed here is plain text · Esc: back" in ask.about(118)
    assert ask.prompt.line.text == "!"
    assert (ask.reader.state.search, ask.reader.state.row) == (None, 4)
    ask.type_text("?")
    assert "what is typed here is plain text" not in ask.about(118)
    for cells in range(10, 130):
        assert len(ask.about(cells)) <= cells
    assert ask.about(38) == "dismiss: reason or none · Esc: back"
    ask.erase()
    ask.erase()
    ask.erase()
    assert (ask.prompt, ask.reader.state.dismissals) == (None, Dismissals())


STEPS = st.lists(
    st.sampled_from(
        ["next_discrepancy", "previous_discrepancy", "next_row", "end", "start", "jump_back",
         "only_discrepancies", "undo_dismissal", "restore_row", "dismiss", "alike", "hide"]
    ),
    max_size=30,
)  # fmt: skip


@given(STEPS, st.sampled_from([bridge(), translated(), repeated(("1", "2"), ("1", "2"))]))
def test_the_current_finding_is_always_an_open_one_of_the_current_row(steps, book):
    read = reader(book, 100, 20)
    for step in steps:
        if step in {"dismiss", "alike"}:
            ask = Asking(read)
            ask.open_dismissal(alike=step == "alike")
            ask.accept()
        elif step == "hide":
            read.toggle(1)
        else:
            read.perform(step)
        page, state = read.page, read.state
        opened = book.judged(state.dismissals)
        here = opened.of(state.row)
        assert state.finding in here if here else state.finding is None
        assert state.row in page.layout.shown
        assert page.viewport.visible(state.top, state.row) is not None
        assert len(opened.open) + len(opened.dismissed) == len(book.findings)
        assert set(opened.open).isdisjoint(opened.dismissed)
        if state.only is not None:
            assert list(state.only.rows) == list(opened.rows)
        assert len(status(page, state, 78)) <= 78
