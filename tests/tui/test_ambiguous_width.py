"""Terminals that draw “ ” … — · ° × in two cells: all that is measured goes by it."""

import os
import pty
import select
import subprocess
import sys
import termios

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pilots import reading, run
from reader_builders import bridge, side_by_side
from rich.style import Style

from tui.frames.cells import line_of
from tui.reader.book import Book
from tui.reader.cells import cells_of, clip, clusters, drawable, pad, printable, set_terminal, width
from tui.reader.wrap import wrap
from tui.strips import strip

TEXT = st.text(alphabet="“”…—·°×a一。 ☎\ufe0f\u0301│", max_size=40)
QUOTED = ["Er sagte: „Ja“ — 20 °C … 3 × 4 · §", "他说：“是”——20℃……3×4·“好”，" * 6]


@pytest.fixture
def wide():
    """A terminal in which ambiguous characters take two cells."""
    set_terminal(2)
    yield
    set_terminal()


@pytest.fixture
def ascii_only():
    """A terminal without bars and boxes."""
    set_terminal(2, is_ascii=True)
    yield
    set_terminal()


WIDTHS = {
    2: ["“", "…", "·", "°", "×", "α", "│", "ü", "一", "☎\ufe0f", "👩🏽"],
    1: ["a", "ä", "e\u0301", "▐", "„"],
    4: ["——"],
    0: ["\u00ad"],
}


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("cells", WIDTHS)
def test_ambiguous_characters_take_two_cells_and_no_others_more(cells):
    for text in WIDTHS[cells]:
        assert width(text) == cells, text


@pytest.mark.parametrize(("text", "cells"), [("“", 1), ("——", 2), ("×", 1), ("│", 1)])
def test_in_other_terminals_they_take_one(text, cells):
    assert width(text) == cells


@pytest.mark.usefixtures("wide")
@given(TEXT, st.integers(2, 30))
def test_lines_fit_and_tile_the_text(text, cells):
    lines = wrap(text, cells)
    assert "".join(line.of(text) for line in lines) == text
    for line in lines:
        assert width(line.of(text).rstrip()) <= cells


@pytest.mark.usefixtures("wide")
@given(TEXT, st.integers(0, 30))
def test_what_is_clipped_padded_or_put_in_a_strip_takes_its_cells(text, cells):
    assert cells_of(clip(text, cells)) <= cells
    assert cells_of(pad(text, cells)) == cells
    made = strip([(printable(text), Style()), ("“x”", Style(bold=True))], cells, Style())
    assert made.cell_length == cells == cells_of(made.text)
    assert len(line_of(made, cells).cells) == cells


@pytest.mark.usefixtures("wide")
def test_both_cells_of_a_character_are_known_to_the_frame():
    made = strip([("a“b", Style())], 5, Style())
    assert [(each, rest) for each, _, rest in line_of(made, 5).cells] == [
        ("a", False), ("“", False), ("“", True), ("b", False), (" ", False),
    ]  # fmt: skip


@pytest.mark.usefixtures("wide")
def test_a_word_in_ambiguous_letters_is_not_broken():
    text = "слово за словом 一二"
    assert [line.of(text).rstrip() for line in wrap(text, 12)] == ["слово", "за", "словом", "一二"]
    assert [size for _, _, size in clusters("α一")] == [2, 2]


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (101, 30)])
@pytest.mark.parametrize("keys", ["", "n", "jjj", "h"])
def test_columns_stand_level_in_wide_terminals(size, keys):
    async def case():
        for book in (bridge(), Book.of(*side_by_side(("de", QUOTED), ("zh", QUOTED)))):
            async with reading(book, size) as (pilot, screen):
                await pilot.press(*keys)
                await pilot.pause()
                shown = pilot.app.screen
                widget = shown.view if shown is screen else shown.lines
                for line in widget.strips_now():
                    assert line.cell_length == size[0] == cells_of(line.text), line.text

    run(case)


@pytest.mark.usefixtures("ascii_only")
def test_bars_and_boxes_are_ascii_where_there_are_none():
    assert drawable("▐│─┼█") == "||-+#"
    assert width("│─") == 2
    assert printable("a│“") == "a|“"

    async def case():
        async with reading(bridge(), (80, 24)) as (_, screen):
            text = "\n".join(line.text for line in screen.view.strips_now())
            assert "\n|" in text
            assert not any("\u2500" <= sign <= "\u259f" for sign in text)

    run(case)


ASKING = """
import sys
from tui.ambiguous_width import Question
with Question() as question:
    answer = question.answer()
print("answered", answer, "typed", question.typed)
"""


class Asked:
    """A terminal in which the question is asked, and the program that asks."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            [sys.executable, "-c", ASKING], stdin=self.slave, stdout=self.slave
        )
        self.output = b""

    def until(self, text):
        while text not in self.output:
            assert select.select([self.master], [], [], 15)[0], self.output
            self.output += os.read(self.master, 1024)


@pytest.fixture
def asked():
    """A program that has asked."""
    each = Asked()
    each.until(b"\x1b[6n")
    yield each
    each.process.wait(10)
    os.close(each.master)
    os.close(each.slave)


ANSWERS = [
    (b"\x1b[5;3R", b"answered 2"),
    (b"\x1b[5;2R", b"answered 1"),
    (b"jj\x1b[24;3R", b"answered 2 typed b'jj'"),
    (b"jj\x1b[24;2RG", b"answered 1 typed b'jjG'"),
    (b"n\n", rb"answered None typed b'n\n'"),
    (b"\x1b[5;40R", b"answered None typed b''"),
    (b"", b"answered None typed b''"),
]


@pytest.mark.parametrize(("answer", "understood"), ANSWERS)
def test_the_terminal_is_asked(asked, answer, understood):
    os.write(asked.master, answer)
    asked.until(understood)
    asked.process.wait(10)
    assert termios.tcgetattr(asked.slave) == asked.before
    question, _, _ = asked.output.partition(b"answered")
    assert question.startswith("\r“\x1b[6n".encode())
    assert question.replace(b"\r\n", b"").endswith(b"\r\x1b[K")
    assert b"R" not in question


def test_without_a_terminal_nothing_is_asked():
    done = subprocess.run(
        [sys.executable, "-c", ASKING], stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"answered None typed b''"
