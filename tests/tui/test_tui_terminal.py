"""The program in a terminal of its own: how it begins, how it ends, what it leaves behind."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAM = """
import sys
sys.path.insert(0, {here!r})
from reader_builders import bridge
from align.errors import InputError
from align.opening import Opened
from tui.app import run

def opener(arguments):
    if arguments[0] == "none.txt":
        raise InputError("none.txt", "there is no such file", "check the name")
    book = bridge()
    return Opened(book.work, book.alignment, book.discrepancies)

sys.exit(run(sys.argv[1:], opener))
"""
RESTORED = (b"\x1b[?1049l", b"\x1b[?25h")


class Terminal:
    """A pseudo-terminal of 80 by 24 with the program in it."""

    def __init__(self, *arguments, **environment):
        self.master, slave = pty.openpty()
        self.before = termios.tcgetattr(slave)
        termios.tcsetwinsize(slave, (24, 80))
        base = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(here=str(HERE)), *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**base, "TERM": "xterm-256color", "PYTHONWARNINGS": "ignore", **environment},
            start_new_session=True,
        )
        self.slave = slave
        self.output = b""

    def until(self, text, seconds=15):
        """Read until the output holds `text`."""
        end = time.monotonic() + seconds
        while text not in self.output:
            assert time.monotonic() < end, self.output[-2000:]
            self.read(0.05)
        return self.output

    def read(self, seconds):
        """Read what comes within some time."""
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self.output += os.read(self.master, 65536)
            except OSError:
                return

    def ended(self, seconds=10):
        """The exit status, once the program has ended."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, self.output[-2000:]
            self.read(0.05)
        self.read(0.05)
        return self.process.returncode

    def close(self):
        """End the program if it has not ended."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for number in (self.master, self.slave):
            os.close(number)


@pytest.fixture
def terminal():
    """Starts programs in terminals and ends them after the test."""
    started = []

    def start(*arguments, **environment):
        started.append(Terminal(*arguments, **environment))
        return started[-1]

    yield start
    for each in started:
        each.close()


def test_bad_input_is_one_sentence_and_status_two(terminal):
    program = terminal("none.txt")
    assert program.ended() == 2
    after = program.output.rpartition(b"\x1b[?1004l")[2]
    assert after.strip() == b"hexapla: none.txt: there is no such file; check the name."
    assert termios.tcgetattr(program.slave) == program.before


def test_q_leaves_the_terminal_as_it_was(terminal):
    program = terminal("a", "b")
    program.until(b"Reading and pairing 2 files ...")
    program.until(b"Hanna Reuter")
    assert b"\x1b[?1000h" not in program.output
    os.write(program.master, b"q")
    assert program.ended() == 0
    assert all(sequence in program.output for sequence in RESTORED)
    assert termios.tcgetattr(program.slave) == program.before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_restore_the_terminal(terminal, number):
    program = terminal("a", "b")
    program.until(b"Hanna Reuter")
    program.process.send_signal(number)
    assert program.ended() == 128 + number
    assert all(sequence in program.output for sequence in RESTORED)
    assert termios.tcgetattr(program.slave) == program.before


def test_a_lost_terminal_ends_the_program():
    program = Terminal("a", "b")
    try:
        program.until(b"Hanna Reuter")
        os.close(program.master)
        os.close(program.slave)
        program.process.send_signal(signal.SIGHUP)
        program.process.wait(8)
    finally:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait()
            pytest.fail("the program went on without a terminal")


def test_suspending_gives_the_terminal_back_and_going_on_draws_again(terminal):
    program = terminal("a", "b")
    program.until(b"Hanna Reuter")
    os.write(program.master, b"\x1a")
    program.until(b"\x1b[?1049l")
    time.sleep(0.2)
    program.output = b""
    program.process.send_signal(signal.SIGCONT)
    program.until(b"Hanna Reuter")
    os.write(program.master, b"q")
    assert program.ended() == 0


def test_no_color_means_none(terminal):
    plain, coloured = terminal("a", NO_COLOR="1"), terminal("a")
    for program in (plain, coloured):
        program.until(b"Hanna Reuter")
        os.write(program.master, b"njq")
        assert program.ended() == 0
    colours = rb"\x1b\[[\d;]*\b(3[0-8]|4[0-8]|9[0-7])[;m]"
    assert not re.search(colours, plain.output)
    assert re.search(colours, coloured.output)
    assert not re.search(rb"[34]8;[25]", coloured.output)
