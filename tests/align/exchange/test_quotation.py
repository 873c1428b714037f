"""A figure with so many cells of its text around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.exchange.quotation import cells, quotation, wrapped
from align.model import Span

LONG = "The crew began in spring, and after 120 days the crane stood where the old mill had been."
FIGURE = Span(LONG.index("120"), LONG.index("120") + len("120 days"))


def test_a_short_text_is_quoted_whole() -> None:
    assert quotation("It took 5 days.", Span(8, 14), 40) == "It took [5 days]."


def test_a_long_text_is_cut_between_words_on_both_sides() -> None:
    assert quotation(LONG, FIGURE, 40) == "...and after [120 days] the crane..."


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    assert quotation(f"120 days{LONG}", Span(0, 8), 40).startswith("[120 days]The crew began in")


def test_wide_characters_fill_two_cells() -> None:
    assert cells("a天。") == 5
    text = "起" * 40 + "122天" + "重" * 40
    quoted = quotation(text, Span(40, 44), 30)
    assert quoted == "..." + "起" * 4 + "[122天]" + "重" * 4 + "..."


@given(st.text(max_size=80), st.text(min_size=1, max_size=10), st.text(max_size=80))
def test_a_quotation_holds_its_figure_and_fits(left: str, figure: str, right: str) -> None:
    span = Span(len(left), len(left) + len(figure))
    quoted = quotation(left + figure + right, span, 60)
    assert f"[{''.join(' ' if c.isspace() else c for c in figure)}]" in quoted
    assert cells(quoted) <= 60


def test_a_list_is_broken_between_its_parts() -> None:
    assert list(wrapped("about:", ["one two", "three", "four"], 16)) == [
        "about: one two,",
        "       three,",
        "       four",
    ]
