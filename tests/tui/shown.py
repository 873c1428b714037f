"""A terminal that shows what a program draws, for tests: a pseudo-terminal with a screen."""

from __future__ import annotations

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

import pyte

HERE = Path(__file__).parent
NOT_OURS = frozenset({"NO_COLOR", "COLUMNS", "LINES"})
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][\d;]*[a-zA-Z]")
PROGRAM = """
import sys
sys.path.insert(0, {here!r})
from reader_builders import {book}
from align.opening import Opened
from tui.app import run
book = {book}({arguments})
sys.exit(run(["a", "b"], lambda _: Opened(book.work, book.alignment, book.discrepancies)))
"""


def reader(book="bridge", arguments=""):
    """The command that reads a book of the builders."""
    return [sys.executable, "-c", PROGRAM.format(here=str(HERE), book=book, arguments=arguments)]


class Shown:
    """A terminal, the controlling one of a program in it; as a context it is closed at the end."""

    def __init__(self, command, size=(80, 24), **environment):
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        termios.tcsetwinsize(self.master, size[::-1])
        base = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        own = {"TERM": "xterm-256color", "PYTHONWARNINGS": "ignore", **environment}
        self.process = subprocess.Popen(
            command,
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env=base | own,
            preexec_fn=lambda: os.login_tty(os.dup(self.slave)),  # noqa: PLW1509  # no threads
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for number in (self.master, self.slave):
            if number >= 0:
                os.close(number)

    @property
    def lines(self):
        """What is to be read on the screen."""
        return ["".join(row).rstrip() for row in self.cells]

    @property
    def cells(self):
        """What stands in each cell, line by line; nothing in the second one of a wide character."""
        columns, buffer = range(self.screen.columns), self.screen.buffer
        return [[buffer[line][x].data for x in columns] for line in range(self.screen.lines)]

    def press(self, keys):
        """Type keys."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, *size):
        """Make the terminal so many columns by lines."""
        self.screen.resize(size[1], size[0])
        termios.tcsetwinsize(self.master, size[::-1])

    def listen(self, seconds):
        """Show what comes within some time; says whether anything came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            fresh = os.read(self.master, 65536)
        except OSError:
            return False
        self.output += fresh
        self.stream.feed(UNKNOWN_TO_PYTE.sub(b"", fresh))
        return bool(fresh)

    def until(self, shows, seconds=20):
        """Wait until `shows`, text on the screen or what is asked of this, holds."""
        end = time.monotonic() + seconds
        while not (shows in "\n".join(self.lines) if isinstance(shows, str) else shows()):
            assert time.monotonic() < end, "\n".join([str(shows), *self.lines])
            self.listen(0.05)
        return self

    def settle(self):
        """Wait until nothing more comes for a while."""
        while self.listen(0.4):
            pass
        return self

    def stopped(self):
        """Wait until the program is stopped, as Ctrl-z does; then go on at will."""
        end = time.monotonic() + 20
        while os.waitpid(self.process.pid, os.WUNTRACED | os.WNOHANG) == (0, 0):
            assert time.monotonic() < end
            self.listen(0.05)
        self.settle()

    def go_on(self):
        """Let a stopped program go on, as fg does."""
        self.process.send_signal(signal.SIGCONT)

    def ended(self, seconds=20):
        """The exit status, once the program has ended."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, self.lines
            self.listen(0.05)
        while self.listen(0.1):
            pass
        return self.process.returncode

    def hang_up(self):
        """Lose the terminal, as by a broken connection."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1
