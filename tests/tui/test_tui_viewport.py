from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st
from reader_builders import bridge, comparable, numbered, reader, screen_text, with_gaps

from tui.reader.commands import COMMANDS
from tui.reader.reader import Reader
from tui.reader.state import Anchor
from tui.reader.viewport import Viewport


class Heights(list):
    """Rows of given heights, those of 0 not shown; remembers which were asked for."""

    def __init__(self, heights):
        super().__init__(heights)
        self.asked = set()
        self.shown = [row for row, height in enumerate(heights) if height]

    def height(self, row):
        self.asked.add(row)
        return self[row]


HEIGHTS = st.lists(st.integers(0, 12), min_size=1, max_size=30).filter(any)


def flat(heights):
    """All lines of the text in order; a blank one between rows."""
    lines = [
        Anchor(row, line)
        for row, height in enumerate(heights)
        for line in range(height + 1 if height else 0)
    ]
    return lines[:-1]


@given(HEIGHTS, st.integers(1, 20), st.data())
def test_moving_is_moving_along_the_flat_text(heights, screen, data):
    view = Viewport(Heights(heights), screen)
    lines = flat(heights)
    last_top = max(0, len(lines) - screen)
    at = data.draw(st.integers(0, last_top))
    by = data.draw(st.integers(-200, 200))
    assert view.moved(lines[at], by) == lines[min(max(0, at + by), last_top)]
    assert list(view.lines(lines[at])) == lines[at : at + screen]
    assert view.end() == lines[last_top]


@given(HEIGHTS, st.integers(1, 20), st.data())
def test_revealing_shows_the_row_with_the_least_movement(heights, screen, data):
    view = Viewport(Heights(heights), screen)
    lines = flat(heights)
    top = lines[data.draw(st.integers(0, max(0, len(lines) - screen)))]
    row = data.draw(st.sampled_from(view.rows.shown))
    revealed = view.revealing(top, row)
    shown = view.visible(revealed, row)
    if heights[row] <= screen:
        assert shown == (0, heights[row] - 1)
    else:
        assert shown[0] == 0 or revealed == view.end()
    distance = abs(lines.index(revealed) - lines.index(top))
    fits = [t for t in lines[: len(lines) - screen + 1 or None] if view.shows_all(t, row)]
    if heights[row] <= screen and fits:
        assert distance == min(abs(lines.index(t) - lines.index(top)) for t in fits)


def test_only_rows_near_the_screen_are_asked_for_their_height():
    heights = Heights([5] * 100_000)
    view = Viewport(heights, 40)
    view.settled(Anchor(50_000, 0))
    view.end()
    view.moved(Anchor(50_000, 2), 30)
    assert len(heights.asked) < 40


def test_a_hundred_thousand_rows_lay_out_only_what_is_seen():
    book = numbered(2)
    rows = book.alignment.rows * 50_000
    long = type(book)(book.work, type(book.alignment)(rows))
    read = reader(long)
    for action in ("end", "page_up", "start", "page_down", "next_row"):
        read.perform(action)
    read.perform("end", 70_000)
    assert read.state.row == 69_999
    assert read.page.layout.row.cache_info().misses < 120


COMMAND_RUNS = st.lists(
    st.tuples(
        st.sampled_from([*COMMANDS, "toggle", "resize"]),
        st.one_of(st.none(), st.integers(1, 30)),
        st.integers(1, 150),
    ),
    max_size=25,
)


def check(read: Reader) -> None:
    """The anchor is valid, the current row in sight, the screen filled as far as there is text."""
    page, state = read.page, read.state
    assert state.row in page.layout.shown
    assert page.viewport.settled(state.top) == state.top
    assert page.viewport.visible(state.top, state.row) is not None
    shown = list(page.viewport.lines(state.top))
    whole = list(islice(_all_lines(page), page.lines))
    assert len(shown) == min(page.lines, len(whole))
    if state.finding is not None:
        assert page.book.findings[state.finding].row == state.row
    assert page.seen
    assert set(page.seen) <= set(state.columns.wanted)


def _all_lines(page):
    for row in page.layout.shown:
        yield from range(page.layout.height(row) + page.viewport.gap * (row < page.viewport.last))


BOOKS = {
    "bridge": bridge(),
    "numbered": numbered(25),
    "comparable": comparable(),
    "gaps": with_gaps(40),
}


@settings(max_examples=300)
@given(COMMAND_RUNS, st.sampled_from(sorted(BOOKS)))
def test_random_reading_never_loses_its_place(commands, name):
    read = reader(BOOKS[name], 90, 15)
    check(read)
    untouched = True
    for action, count, size in commands:
        if action == "resize":
            row = read.state.row
            read.resize(size, size % 40)
            if untouched:
                assert read.state.row == read.page.viewport.first
            elif read.page.viewport.shows(row):
                assert read.state.row == row
        elif action == "toggle":
            read.toggle(size % 3)
            untouched = False
        else:
            read.perform(action, count)
            untouched = untouched and bool(read.nothing_to_read)
        check(read)


def test_a_row_longer_than_the_screen_is_read_line_by_line():
    read = reader(numbered(5, words=150), 60, 10)
    height = read.page.layout.height(0)
    assert height > 10
    for step in range(1, height - 9):
        read.perform("next_row")
        assert (read.state.row, read.state.top) == (0, Anchor(0, step))
    assert screen_text(read)[-1] == f"0:{height - 1}"
    read.perform("next_row")
    assert (read.state.row, read.state.top) == (1, Anchor(1, 0))
    read.perform("previous_row")
    assert read.state.row == 0
    assert screen_text(read)[-1] == f"0:{height - 1}"
    for _ in range(height - 10):
        read.perform("previous_row")
    assert read.state.top == Anchor(0, 0)


def test_a_count_counts_rows_however_long_they_are():
    read = reader(numbered(8, words=150), 60, 10)
    read.perform("next_row", 5)
    assert (read.state.row, read.state.top) == (5, Anchor(5, 0))
    read.perform("previous_row", 2)
    assert (read.state.row, read.state.top) == (3, Anchor(3, 0))
    read.perform("next_row", 99)
    assert read.state.row == 7


def test_all_lines_of_long_rows_pass_the_screen_with_j_alone():
    read = reader(numbered(4, words=50), 40, 8)
    seen = set(screen_text(read))
    for _ in range(400):
        read.perform("next_row")
        seen |= set(screen_text(read))
    heights = [read.page.layout.height(row) for row in range(4)]
    assert {f"{row}:{line}" for row in range(4) for line in range(heights[row])} <= seen


def test_pages_overlap_by_two_lines_and_lose_none():
    read = reader(numbered(30), 80, 20)
    before = screen_text(read)
    read.perform("page_down")
    assert screen_text(read)[:2] == before[-2:]
    read.perform("page_up")
    assert screen_text(read) == before


def test_the_current_row_stays_put_when_the_screen_changes():
    read = reader(numbered(60), 100, 30)
    read.perform("end", 30)
    read.perform("previous_row", 2)
    place = read.page.viewport.place(read.state.top, Anchor(27, 0))
    read.toggle(0)
    assert read.page.viewport.place(read.state.top, Anchor(27, 0)) == place
    read.resize(70, 24)
    assert read.state.row == 27
    assert read.page.viewport.shows_all(read.state.top, 27)


def test_a_line_inside_a_long_row_stays_near_when_the_screen_changes():
    read = reader(numbered(3, words=400), 60, 10)
    for _ in range(40):
        read.perform("line_down")
    share = read.state.top.line / read.page.layout.height(0)
    read.resize(120, 10)
    assert abs(read.state.top.line / read.page.layout.height(0) - share) < 0.05


def test_a_screen_of_one_line_never_shows_only_a_blank_one():
    read = reader(BOOKS["bridge"], 120, 1)
    seen = []
    for _ in range(6):
        seen.append(screen_text(read))
        read.perform("line_down")
    assert all(line.strip() for lines in seen for line in lines)
    assert len({tuple(lines) for lines in seen}) == 6
