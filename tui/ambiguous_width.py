"""How wide a terminal draws ambiguous characters: it is asked where its cursor is after one.

Nothing waits for the answer but `answer`, so that the program may go on loading meanwhile.
"""

from __future__ import annotations

import os
import re
import select
import sys
from time import monotonic
from types import TracebackType
from typing import Self

_PROBE = "“"
_WHERE_IS_THE_CURSOR = "\x1b[6n"
"""Device Status Report, cursor position (ECMA-48 8.3.35)."""
_ERASE_LINE = "\r\x1b[K"
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
LONGEST_WAIT = 0.15
"""Seconds after the question."""
_COLUMNS = {2: 1, 3: 2}
"""The column of the cursor, from 1, after one ambiguous character, and the cells of that."""


class Question:
    """A question to the terminal, asked as its context is entered; leaving gives back its modes.

    Without a terminal nothing is asked.
    """

    def __init__(self) -> None:
        self._keyboard = sys.__stdin__.fileno() if sys.__stdin__ else -1
        self._modes: list[object] | None = None
        self._asked = 0.0
        self.typed = b""
        """What was typed before the answer came, as the terminal sent it."""

    def __enter__(self) -> Self:
        import termios
        import tty

        try:
            self._modes = termios.tcgetattr(self._keyboard)
            tty.setcbreak(self._keyboard, termios.TCSANOW)
            _send(f"\r{_PROBE}{_WHERE_IS_THE_CURSOR}{_ERASE_LINE}")
        except (OSError, ValueError, termios.error):
            return self
        self._asked = monotonic()
        return self

    def answer(self) -> int | None:
        """The cells of an ambiguous character, 1 or 2; None if the terminal does not say."""
        if not self._asked:
            return None
        heard = b""
        until = self._asked + LONGEST_WAIT
        while not (found := _ANSWER.search(heard)):
            left = max(0.0, until - monotonic())
            if not select.select([self._keyboard], [], [], left)[0]:
                self.typed = heard
                return None
            fresh = os.read(self._keyboard, 64)
            if not fresh:
                self.typed = heard
                return None
            heard += fresh
        self.typed = heard[: found.start()] + heard[found.end() :]
        return _COLUMNS.get(int(found[1]))

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        import termios

        if self._modes is not None:
            termios.tcsetattr(self._keyboard, termios.TCSANOW, self._modes)  # type: ignore[arg-type]


def _send(text: str) -> None:
    os.write(1, text.encode())
