import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import wcswidth

from tui.reader.cells import (
    clip,
    clip_middle,
    clusters,
    largest_share,
    pad,
    printable,
    unbroken,
    width,
)

SAMPLES = [
    "Straße",
    "安斯多夫",
    "“引号”——……",
    "e\u0301a\u0308",
    "👩🏽",
    "👨‍👩‍👧",
    "☂️",
    "ＡＢＣ１２３％",
    "각하",
    "ﬁ½№℃",
    "「。」",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_widths_are_those_of_two_independent_tables(text):
    assert width(text) == cell_len(text) == wcswidth(text)


def test_nothing_printed_can_steer_the_terminal():
    assert printable("a\x1b[2Jb\x07\x9bc\u202ed") == "a␛[2Jb␇?cd"
    assert printable("a\tb") == "a    b"
    assert printable("eins\nzwei") == "eins zwei"
    assert printable("一\n二") == "一二"


@given(st.text())
def test_printed_text_is_as_wide_as_was_reckoned(text):
    assert cell_len(printable(text, at_line_end=False)) == width(text)
    assert "\x1b" not in printable(text)


@given(st.text(alphabet="a一二\t \n。", max_size=12), st.integers(0, 12))
def test_text_shows_alike_in_parts_once_its_line_ends_are_joined(text, cut):
    joined = unbroken(text)
    assert len(joined) == len(text)
    assert printable(joined[:cut]) + printable(joined[cut:]) == printable(text)


@given(st.text(max_size=40))
def test_clusters_tile_the_text(text):
    found = clusters(text)
    assert [start for start, _, _ in found] == [0, *(end for _, end, _ in found)][: len(found)]
    assert not text or found[-1][1] == len(text)


@given(st.text(max_size=40), st.integers(0, 30))
def test_clipped_and_padded_to_the_cell(text, cells):
    assert cell_len(clip(text, cells)) <= cells
    assert cell_len(pad(text, cells)) == cells


def test_a_cut_shows():
    assert clip("Die Brücke von Ansdorf", 12) == "Die Brücke…"
    assert clip("安斯多夫大桥", 7) == "安斯多…"
    assert clip("kurz", 4) == "kurz"


@given(st.lists(st.integers(0, 30), min_size=1, max_size=4), st.integers(0, 80))
def test_the_largest_share_is_that_with_which_all_just_fit(widths, cells):
    share = largest_share(widths, cells)
    if share:
        assert sum(min(each, share) for each in widths) <= cells
    if share < max(widths):
        assert sum(min(each, share + 1) for each in widths) > cells


@given(st.text("aé汉 -9", max_size=20), st.integers(1, 30))
def test_without_its_middle_a_text_fits_and_keeps_its_ends(text, cells):
    short = clip_middle(text, cells)
    assert width(short) <= cells
    if width(text) <= cells:
        assert short == clip(text, cells)
    else:
        head, _, tail = short.partition("…")
        assert text.startswith(head)
        assert text.endswith(tail)


def test_the_end_is_kept_in_cells_not_in_characters():
    assert clip_middle("+49 40 66969-120", 11) == "+49 4…9-120"
    assert clip_middle("一二三四五六七八", 9) == "一二…七八"
    assert clip_middle("abc", 0) == ""
