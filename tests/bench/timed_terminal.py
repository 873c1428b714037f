"""A terminal that takes the time: starts a program in it, presses keys, and counts what comes back.

The line between them may be slow: a round trip in milliseconds, a rate in kbit/s. What the program
has written but the line has not carried yet waits in its terminal, as behind a full socket.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyte

QUIET = 0.06
"""Seconds without a byte that end an answer."""
PATIENCE = 20.0
AHEAD = 4096
"""Bytes that a slow line takes on before it has carried those before."""
ANSWERS = {
    b"\x1b[6n": b"\x1b[1;2R",
    b"\x1b[c": b"\x1b[?62;c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b]11;?": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
}
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][\d;]*[$a-zA-Z]{1,2}|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a key: seconds until its last byte was there, and how many bytes came.

    `seen` are the seconds until what was wanted first stood on the screen.
    """

    seconds: float
    bytes: int
    seen: float


class TimedTerminal:
    """A program in a terminal of so many columns and lines."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        round_trip: float = 0.0,
        bits_a_second: float = 0.0,
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._half_trip = round_trip / 2
        self._rate = bits_a_second / 8
        self._line: deque[tuple[float, bytes]] = deque()
        self._free = 0.0
        self._arrived = 0.0
        self.begun = time.perf_counter()
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
            os.execvpe(command[0], list(command), {**os.environ, **terminal})
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    @property
    def text(self) -> str:
        """What stands on the screen."""
        columns, buffer = range(self._screen.columns), self._screen.buffer
        lines = range(self._screen.lines)
        return "\n".join("".join(buffer[line][x].data for x in columns) for line in lines)

    def started(self, ready: str) -> Answer:
        """The time from the start until the screen that shows `ready` stands still."""
        return self._heard(self.begun, lambda: ready in self.text)

    def press(self, key: bytes, wanted: str = "") -> Answer:
        """What comes of a key: all until the screen stands still, with what is wanted on it."""
        begun = time.perf_counter()
        self._send(key)
        return self._heard(begun, lambda: wanted in self.text)

    def hold(self, key: bytes, hertz: float, count: int) -> Answer:
        """A key held: the time from the last press until the screen stands still."""
        begun = time.perf_counter()
        total = 0
        for number in range(count):
            due = begun + number / hertz
            while (left := due - time.perf_counter()) > 0:
                total += self._pump(left)
            self._send(key)
        found = self._heard(time.perf_counter(), lambda: True)
        return Answer(found.seconds, total + found.bytes, found.seen)

    def ended(self, key: bytes) -> float:
        """End the program; its peak memory in MiB."""
        self._send(key)
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            self._pump(0.02)
            pid, _, used = os.wait4(self.pid, os.WNOHANG)
            if pid:
                os.close(self._master)
                return float(used.ru_maxrss) / 1024
        raise TimeoutError("the program did not end")

    def _heard(self, begun: float, is_there: Callable[[], bool]) -> Answer:
        """Listen until nothing has come for a while; an answer must come first."""
        total, last, seen = 0, 0.0, 0.0
        quiet = QUIET + 2 * self._half_trip
        while time.perf_counter() - begun < PATIENCE:
            found = self._pump(quiet / 4)
            if found:
                total, last = total + found, self._arrived
                seen = seen or (last if is_there() else 0.0)
            elif last and time.perf_counter() - last > quiet and not self._line and is_there():
                return Answer(last - begun, total, seen - begun)
        raise TimeoutError(f"nothing settled on the screen:\n{self.text}")

    def _send(self, keys: bytes) -> None:
        os.write(self._master, keys)

    def _pump(self, longest: float) -> int:
        """Carry bytes from the program to the screen; how many arrived."""
        now = time.perf_counter()
        waiting = sum(len(data) for _, data in self._line)
        wait = longest
        if self._line:
            wait = min(longest, max(0.0, self._line[0][0] - now))
        ready = waiting < AHEAD or not self._rate
        if ready and select.select([self._master], [], [], wait)[0]:
            try:
                self._carry(os.read(self._master, AHEAD))
            except OSError:
                return 0
        elif not ready:
            time.sleep(wait)
        arrived = 0
        while self._line and self._line[0][0] <= time.perf_counter():
            self._arrived, data = self._line.popleft()
            arrived += len(data)
            self._show(data)
        return arrived

    def _carry(self, data: bytes) -> None:
        now = time.perf_counter()
        self._free = max(self._free, now) + (len(data) / self._rate if self._rate else 0.0)
        self._line.append((self._free + 2 * self._half_trip, data))

    def _show(self, data: bytes) -> None:
        for question, answer in ANSWERS.items():
            if question in data:
                self._send(answer)
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
