"""What the settings do to the reader."""

import re
import sys
from pathlib import Path
from unicodedata import combining, east_asian_width

import pyte
import pytest
from pilots import opened, run, settled
from reader_builders import bridge, numbered
from shown import Shown
from textual import events

from tui.app import HexaplaApp
from tui.reader.state import Anchor
from tui.reader.wrap import wrap
from tui.screens.reading import ReadingScreen
from tui.settings.model import Settings

FILES = [str(Path(__file__).parent / "bridge" / f"{language}.txt") for language in ("de", "zh")]


def wheel(kind):
    """A turn of the mouse wheel in the middle of the screen."""
    return kind(None, 40, 12, 0, 0, button=0, shift=False, meta=False, ctrl=False)


def with_settings(book, settings, check):
    """Have `check` look at the reading screen of a book."""

    async def case():
        app = HexaplaApp(["x"], opener=lambda _: opened(book), settings=settings)
        async with app.run_test(size=(120, 40)) as pilot:
            await check(pilot, await settled(pilot, ReadingScreen))

    run(case)


def test_density_and_line_width_are_those_of_the_settings():
    async def check(pilot, screen):
        layout = screen.reader.page.layout
        assert layout.cells == 20
        text = screen.book.work.versions[0].paragraphs[2].text
        assert layout.own_height(2, 0) == len(wrap(text, 20))
        strips = screen.view.strips_now()
        assert all(line.text[:28].strip() for line in strips[1:8])
        await pilot.resize_terminal(80, 24)
        assert screen.reader.page.layout.cells == 20

    with_settings(bridge(), Settings(density="compact", line_width=20), check)


def test_the_mouse_wheel_scrolls_if_it_is_wanted():
    async def check(pilot, screen):
        for kind, line in ((events.MouseScrollDown, 3), (events.MouseScrollUp, 0)):
            screen.view.post_message(wheel(kind))
            await pilot.pause()
            assert screen.reader.state.top == screen.reader.page.viewport.moved(Anchor(), line)

    with_settings(numbered(60, words=12), Settings(mouse=True), check)


def read(settings, tmp_path):
    """The command that reads two files with those settings."""
    file = tmp_path / "config.toml"
    file.write_text(settings, "utf-8")
    return [sys.executable, "-m", "tui", "read", "--config", str(file), *FILES]


@pytest.mark.parametrize("wanted", ["false", "true"])
def test_the_mouse_is_left_alone_unless_it_is_wanted(tmp_path, wanted):
    with Shown(read(f"mouse = {wanted}", tmp_path)) as terminal:
        terminal.until("row 1/")
        terminal.press("q")
        assert terminal.ended() == 0
        assert (b"\x1b[?1000h" in terminal.output) == (wanted == "true")


COLOURS = [
    ("16", rb"\x1b\[[0-9;]*3[1-7]m", rb"[34]8;[25];"),
    ("256", rb"48;5;\d", rb"[34]8;2;"),
    ("truecolor", rb"48;2;28;28;28", rb"[34]8;5;"),
    ("none", rb"\x1b\[[0-9;]*7m", rb"38;"),
]


@pytest.mark.parametrize(("level", "there", "not_there"), COLOURS)
def test_no_more_colours_are_sent_than_the_settings_allow(tmp_path, level, there, not_there):
    settings = f'theme = "dark"\ncolours = "{level}"\n'
    with Shown(read(settings, tmp_path), COLORTERM="truecolor") as terminal:
        terminal.until("row 1/").settle()
        terminal.press("nq")
        assert terminal.ended() == 0
        assert re.search(there, terminal.output)
        assert not re.search(not_there, terminal.output)


def screen(settings, tmp_path, answer):
    """The text in a terminal that answers so, and whether it was asked.

    Lines with a bar are left out: to the terminal of the tests a bar is one cell whatever it says.
    """
    with Shown(read(settings, tmp_path), (59, 24)) as terminal:
        terminal.until(lambda: b"\x1b[6n" in terminal.output or not answer)
        terminal.press(answer)
        terminal.until("row 1/").settle()
        asked = b"\x1b[6n" in terminal.output
        return [line for line in terminal.lines if "▐" not in line], asked


def test_the_terminal_is_asked_unless_the_settings_say(tmp_path):
    narrow, asked = screen("", tmp_path, b"\x1b[1;2R")
    assert asked
    wide, asked = screen("", tmp_path, b"\x1b[1;3R")
    assert asked
    assert narrow != wide
    assert screen("ambiguous_width = 1", tmp_path, b"") == (narrow, False)
    assert screen("ambiguous_width = 2", tmp_path, b"") == (wide, False)


def is_ambiguous(character):
    return not combining(character) and east_asian_width(character) == "A"


@pytest.mark.parametrize("size", [(80, 24), (101, 30)])
def test_columns_stand_level_where_ambiguous_characters_are_wide(tmp_path, size, monkeypatch):
    narrow = pyte.screens.wcwidth
    monkeypatch.setattr(pyte.screens, "wcwidth", lambda c: 2 if is_ambiguous(c) else narrow(c))
    with Shown(read("ambiguous_width = 2", tmp_path), size) as terminal:
        terminal.until("row 1/").settle()
        for keys in ("jjjj", "k", "\x05", "G", "n"):
            terminal.press(keys)
            terminal.settle()
            second = terminal.cells[0].index("2")
            bars = [row for row in terminal.cells if row[0] == "▐"]
            assert bars
            assert all(row[second] == "▐" for row in bars), "\n".join(terminal.lines)
        assert any(map(is_ambiguous, "".join(terminal.lines)))


def test_an_answer_that_comes_late_is_no_key(tmp_path):
    with Shown(read("", tmp_path)) as terminal:
        terminal.until("row 1/").settle()
        before = terminal.lines
        terminal.press(b"\x1b[24;2R")
        terminal.settle()
        assert terminal.lines == before


def test_wrong_settings_end_before_the_screen_is_taken(tmp_path):
    with Shown(read("mouse = 3", tmp_path)) as terminal:
        assert terminal.ended() == 2
        shown = " ".join("".join(terminal.lines).split())
        assert "line 1: mouse cannot be 3; it may be true or false." in shown
        assert b"\x1b[?1049h" not in terminal.output
