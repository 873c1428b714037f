from hypothesis import given
from hypothesis import strategies as st

from tui.reader.columns import GUTTER, Columns, capacity, text_width


def test_three_columns_from_a_hundred_cells_on():
    assert [capacity(cells) for cells in (30, 66, 67, 80, 99, 100, 133, 134)] == [
        1, 1, 2, 2, 2, 3, 3, 4,
    ]  # fmt: skip


def test_columns_are_equal_and_fill_the_screen():
    assert text_width(120, 3) == 40 - GUTTER
    assert text_width(80, 2) == 40 - GUTTER
    assert text_width(2, 3) == 1


def test_turning_goes_around_all_versions():
    columns = Columns(3)
    seen = []
    for _ in range(3):
        seen.append(columns.seen(80))
        columns = columns.turned(1)
    assert seen == [(0, 1), (1, 2), (0, 2)]
    assert columns == Columns(3)
    assert Columns(3).next_seen(80) == (2,)


def test_a_version_out_of_sight_is_brought_into_sight_before_it_can_be_hidden():
    columns = Columns(3)
    assert columns.seen(80) == (0, 1)
    shown = columns.toggled(2, 80)
    assert 2 in shown.seen(80)
    assert 2 not in shown.toggled(2, 80).wanted


def test_the_last_version_stays():
    columns = Columns(2).toggled(0, 120)
    assert columns.wanted == (1,)
    assert columns.toggled(1, 120) == columns


@given(
    st.integers(1, 9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(-3, 3))),
    st.integers(1, 300),
)
def test_something_is_always_seen_and_the_focus_is(count, steps, cells):
    columns = Columns(count)
    for version, turn in steps:
        before = columns
        columns = columns.toggled(version % count, cells).turned(turn)
        seen = columns.seen(cells)
        assert 1 <= len(seen) == min(len(columns.wanted), capacity(cells))
        assert list(seen) == sorted(set(seen))
        once = before.toggled(version % count, cells)
        assert version % count in once.seen(cells) or version % count in once.hidden
