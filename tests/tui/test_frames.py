"""Frames sent as changes show what whole frames show, on a terminal played by pyte."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.frames.cells import line_of
from tui.frames.glass import Glass
from tui.frames.scroll import Scroll, find_scroll

WIDTH, HEIGHT = 24, 8
STYLES = (
    Style(),
    Style(bold=True),
    Style(color="red", underline=True),
    Style(reverse=True),
    Style(color="blue", italic=True),
)
WORDS = ("bridge ", "  ", "跨海大桥，", "e\u0301té ", "12,75 ", "▐! ", "—", "👍 ", "a")

pieces = st.tuples(st.sampled_from(WORDS), st.sampled_from(STYLES)).map(
    lambda found: Segment(*found)
)
strips = st.lists(pieces, max_size=6).map(
    lambda found: Strip(found).crop(0, WIDTH).extend_cell_length(WIDTH)
)


def line(text: str, style: Style = STYLES[0]):
    return line_of(Strip([Segment(text, style)]), WIDTH)


def terminal() -> tuple[pyte.Screen, pyte.Stream]:
    screen = pyte.Screen(WIDTH, HEIGHT)
    return screen, pyte.Stream(screen)


def shown(screen: pyte.Screen) -> list[list[tuple]]:
    cells = [[screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]
    return [
        [(c.data, c.fg, c.bold, c.italics, c.underscore, c.reverse) for c in row] for row in cells
    ]


def shown_whole(frame: list[Strip]) -> list[list[tuple]]:
    """What the frame shows if each line is written as it is."""
    screen, stream = terminal()
    for row, each in enumerate(frame, start=1):
        parts = [
            (segment.style or Style()).render(segment.text, color_system=ColorSystem.STANDARD)
            for segment in each
        ]
        stream.feed(f"\x1b[{row}H" + "".join(parts))
    return shown(screen)


@given(st.lists(strips, min_size=30, max_size=30), st.data())
def test_a_session_of_changes_shows_what_whole_frames_show(text: list[Strip], data) -> None:
    glass, (screen, stream) = Glass(), terminal()
    for _ in range(data.draw(st.integers(1, 6))):
        top = data.draw(st.integers(0, len(text) - HEIGHT))
        head, foot = data.draw(strips), data.draw(strips)
        frame = [head, *text[top + 1 : top + HEIGHT - 1], foot]
        stream.feed(glass.paint([line_of(each, WIDTH) for each in frame], ColorSystem.STANDARD))
        assert shown(screen) == shown_whole(frame)


def test_a_frame_that_is_shown_already_costs_nothing() -> None:
    glass, frame = Glass(), [line("The bridge")] * HEIGHT
    assert "The bridge" in glass.paint(frame, None)
    assert glass.paint(frame, None) == ""


def test_only_the_words_that_changed_are_sent() -> None:
    glass = Glass()
    glass.paint([line("The bridge is closed")] * HEIGHT, None)
    sent = glass.paint(
        [*[line("The bridge is closed")] * (HEIGHT - 1), line("The bridge is open")], None
    )
    assert "bridge" not in sent
    assert "open" in sent


def test_what_scrolled_is_moved_by_the_terminal() -> None:
    text = [line(word * 12) for word in "abcdefghijkl"]
    glass = Glass()
    glass.paint([line("head"), *text[: HEIGHT - 2], line("foot")], None)
    sent = glass.paint([line("head"), *text[1 : HEIGHT - 1], line("foot")], None)
    assert "\x1b[1M" in sent
    assert [word for word in "abcdefghijkl" if word * 12 in sent] == ["g"]


def test_a_scroll_is_found_though_the_gutter_changed() -> None:
    old = [line(f"  {word * 12}") for word in "abcdefgh"]
    new = [*old[1:7], line("▐ hhhhhhhhhhhh"), line("  iiiiiiiiiiii")]
    assert find_scroll(old, new) == Scroll(0, 8, 1)


def test_after_somebody_else_wrote_everything_is_sent() -> None:
    glass, frame = Glass(), [line("The bridge")] * HEIGHT
    whole = glass.paint(frame, None)
    glass.forget()
    assert glass.paint(frame, None) == whole
