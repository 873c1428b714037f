"""The reader in a terminal that is resized, taken away for a while, or lost."""

import os
import signal
import termios

import pytest
from shown import Shown, reader

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h")
BAR = "▐"


def current(terminal):
    """The lines marked as those of the current row, in the first column."""
    return [line[3:30] for line in terminal.lines if line.startswith(BAR)]


def columns(terminal):
    """How many versions are headed."""
    head = terminal.lines[0]
    return sum(language in head for language in ("Deutsch", "English", "中文"))


@pytest.mark.parametrize(("size", "count"), [
    ((40, 12), 1), ((60, 20), 1), ((80, 24), 2), ((120, 40), 3), ((300, 100), 3),
])  # fmt: skip
def test_as_many_columns_as_have_room(size, count):
    with Shown(reader(), size) as terminal:
        terminal.until("row 1/").settle()
        assert columns(terminal) == count
        assert "row 1/" in terminal.lines[-2]
        terminal.press("q")
        assert terminal.ended() == 0


def test_resizing_keeps_the_row():
    with Shown(reader("numbered", "60, words=30"), (80, 24)) as terminal:
        terminal.until("row 1/60")
        terminal.press("40G")
        terminal.until("row 40/60").settle()
        begins = current(terminal)[0][:8]
        for size in ((300, 100), (40, 10), (120, 40), (80, 24)):
            terminal.resize(*size)
            terminal.until(lambda: "row 40/60" in terminal.lines[-2]).settle()
            assert len(terminal.lines) == size[1]
            assert current(terminal)[0].startswith(begins)


@pytest.mark.parametrize("way", ["key", "signal"])
def test_suspending_gives_the_terminal_back_and_going_on_paints_all_of_it(way):
    with Shown(reader()) as terminal:
        terminal.until("row 1/").settle()
        terminal.press("jj")
        terminal.until("row 3/").settle()
        before = terminal.lines
        if way == "key":
            terminal.press(b"\x1a")
        else:
            terminal.process.send_signal(signal.SIGTSTP)
        terminal.stopped()
        assert termios.tcgetattr(terminal.slave) == terminal.before
        assert all(sequence in terminal.output for sequence in RESTORED)
        os.write(terminal.slave, b"\x1b[2J\x1b[Hgarbage" * 3)
        terminal.until("garbage")
        terminal.go_on()
        terminal.until("row 3/").settle()
        assert terminal.lines == before
        terminal.press("j")
        terminal.until("row 4/")
        terminal.press("q")
        assert terminal.ended() == 0


def test_a_terminal_resized_meanwhile_is_painted_in_its_new_size():
    with Shown(reader(), (120, 40)) as terminal:
        terminal.until("row 1/").settle()
        terminal.press(b"\x1a")
        terminal.stopped()
        terminal.resize(80, 24)
        terminal.go_on()
        terminal.until(lambda: "row 1/" in terminal.lines[-2]).settle()
        assert columns(terminal) == 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_restore_the_terminal_while_a_page_is_open(number):
    with Shown(reader()) as terminal:
        terminal.until("row 1/").settle()
        terminal.press("h")
        terminal.until("Moving").settle()
        terminal.process.send_signal(number)
        assert terminal.ended() == 128 + number
        assert all(sequence in terminal.output for sequence in RESTORED)
        assert termios.tcgetattr(terminal.slave) == terminal.before


def test_the_program_ends_with_its_terminal():
    with Shown(reader()) as terminal:
        terminal.until("row 1/").settle()
        terminal.hang_up()
        assert terminal.process.wait(20) != 0


def test_ctrl_l_paints_over_what_others_wrote():
    with Shown(reader()) as terminal:
        terminal.until("row 1/").settle()
        before = terminal.lines
        os.write(terminal.slave, b"\x1b[5;1Hgarbage")
        terminal.until("garbage")
        terminal.press(b"\x0c")
        terminal.settle()
        assert terminal.lines == before
