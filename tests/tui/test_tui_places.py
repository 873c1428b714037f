import pytest
from reader_builders import bridge, comparable, numbered, reader, with_gaps

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
