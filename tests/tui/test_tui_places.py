import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_builders import bridge, comparable, numbered, reader, side_by_side, with_gaps

from align.model import Span
from tui.reader.book import Book
from tui.reader.cells import width
from tui.reader.excerpt import excerpt
from tui.reader.landmarks import Landmarks
from tui.reader.places import at_row, go_to_mark, set_mark
from tui.reader.slices import result_of


def row(read):
    """The current row, from 1."""
    return read.state.row + 1


def test_jumps_are_gone_back_and_ahead():
    read = reader(numbered(60))
    for number in (20, 40, 55):
        read.perform("end", number)
    read.perform("next_row")
    read.perform("previous_row")
    trail = []
    for action in ["jump_back"] * 4 + ["jump_ahead"] * 4:
        read.perform(action)
        trail.append(row(read))
    assert trail == [40, 20, 1, 1, 20, 40, 55, 55]
    assert read.message == "no jump gone back from"
    read.perform("jump_back", 2)
    assert row(read) == 20
    read.perform("end", 5)
    read.perform("jump_ahead")
    assert row(read) == 5


def test_to_and_fro():
    read = reader(numbered(60))
    read.perform("jump_to_and_fro")
    assert read.message == "no jump to go back from"
    read.perform("end", 30)
    trail = []
    for _ in range(3):
        read.perform("jump_to_and_fro")
        trail.append(row(read))
    assert trail == [1, 30, 1]


def test_marks_are_gone_to_and_jumped_back_from():
    read = reader(numbered(60))
    read.perform("end", 30)
    read.apply(lambda page, state: set_mark(page, state, "a"))
    assert read.message == "mark a set at row 30; 'a goes back"
    read.perform("start")
    read.apply(lambda page, state: go_to_mark(page, state, "a"))
    assert row(read) == 30
    read.perform("jump_to_and_fro")
    assert row(read) == 1
    read.apply(lambda page, state: go_to_mark(page, state, "b"))
    assert read.message == "there is no mark b (marks: a); mb sets it here"


def test_a_row_not_shown_is_replaced_by_the_nearest():
    read = reader(with_gaps(30))
    read.toggle(2)
    read.apply(lambda page, state: at_row(page, state, 4))
    assert row(read) == 6
    assert read.message == "row 5 has nothing in de, en; this is row 6"


def test_headings_and_per_cent():
    read = reader(bridge())
    trail = []
    for action, count in [
        ("next_chapter", None), ("next_chapter", None), ("previous_chapter", None),
        ("previous_chapter", None), ("percent", 50), ("percent", 900), ("percent", None),
    ]:  # fmt: skip
        read.perform(action, count)
        trail.append((row(read), read.message))
    assert trail[0] == (7, "")
    assert trail[1] == (7, "no further heading below; G goes to the end")
    assert trail[2] == (1, "")
    assert trail[3] == (1, "no heading further above; g goes to the start")
    assert [at for at, _ in trail[4:]] == [4, 8, 8]
    assert trail[6][1].startswith("type a number before %")
    plain = reader(comparable())
    plain.perform("next_chapter")
    assert plain.message.startswith("this work has no headings")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ansdorf", 1),
        ("bridge at ansdorf", 1),
        ("whatt comes", 7),
        ("hanna routre", 2),
        ("hanna reutr", 2),
    ],
)
def test_rows_are_found_by_their_words_slips_forgiven(typed, expected):
    book = bridge()
    found = result_of(Landmarks(book, (0, 1, 2)).like(typed))
    assert next(each.row + 1 for each in found) == expected


def test_without_letters_the_headings_are_listed_or_the_rows_about():
    near, at = Landmarks(bridge(), (0, 1, 2)).near(3)
    assert ([each.row for each in near], at) == ([0, 6], 0)
    assert near[0].heading
    near, at = Landmarks(numbered(1_000), (0, 1)).near(500)
    assert near[at].row == 500
    assert near[at].words.startswith("Zeile 501")
    assert len(near) == 200
    assert result_of(Landmarks(bridge(), (0,)).like("zzzzqqqq")) == []


def test_a_row_is_found_by_the_end_of_its_first_sentence_and_no_further():
    long = "The ferry went on running through all of that winter, whatever the council had decided."
    rest = "Nobody has ever been told about the reasons."
    book = Book.of(*side_by_side(("en", ["Short.", f"{long} {rest}"]), ("de", ["Kurz.", "Lang."])))
    landmarks = Landmarks(book, (0, 1))
    [found] = result_of(landmarks.like("council hat decided"))
    assert (found.row, found.words) == (1, f"{long} · Lang.")
    assert found.part.of(found.words) == "council had decided"
    assert result_of(landmarks.like("nobody has ever been told")) == []
    [found] = result_of(landmarks.like("lang"))
    assert found.part.of(found.words) == "Lang"


def test_line_ends_inside_chinese_are_no_blanks():
    book = Book.of(*side_by_side(("zh", ["他们终于把\n新桥修好了。"])))
    [found] = result_of(Landmarks(book, (0,)).like("把新桥"))
    assert found.part.of(found.words) == "把新桥"


@pytest.mark.parametrize(
    ("part", "cells", "shown"),
    [
        ("two", 80, "one two three four five six seven"),
        ("two", 12, "one two thr…"),
        ("six", 16, "…four five six…"),
        ("seven", 16, "…five six seven"),
        ("four five six", 16, "…four five six…"),
    ],
)
def test_an_excerpt_shows_the_part(part, cells, shown):
    text = "one two three four five six seven"
    at = text.index(part)
    cut, span = excerpt(text, Span(at, at + len(part)), cells)
    assert cut == shown
    assert span.of(cut) == part
    assert excerpt(text, None, 12) == ("one two thr…", None)


@given(st.text("ab 中文", max_size=40), st.data(), st.integers(4, 30))
def test_an_excerpt_fits_and_holds_the_part_if_it_can(text, data, cells):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut, span = excerpt(text, Span(start, end), cells)
    assert width(cut) <= cells
    assert text[start:end].startswith(span.of(cut).removesuffix("…"))
    if text[start:end].strip() and width(text[start:end]) <= cells - 3:
        assert span.of(cut).rstrip(" …") == text[start:end].rstrip()


def test_a_long_line_keeps_its_beginning_too():
    text = "one two three four five six seven eight nine ten eleven twelve"
    cut, span = excerpt(text, Span(text.index("ten"), text.index("ten") + 3), 42)
    assert cut == "one two three…eight nine ten eleven twelve"
    assert span.of(cut) == "ten"


def test_whole_words_are_compared():
    book = Book.of(*side_by_side(("en", ["After years.", "The ferry runs.", "Never mind."])))
    found = result_of(Landmarks(book, (0,)).like("fery"))
    assert found[0].found == "ferry"
