"""News of dictionaries on standard error, while a command runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from align.news import News, Preparing, Step, Unusable, listening, sentence_of

_ERASE_LINE = "\r\x1b[K"
_SOON = 0.5
"""Seconds for which nothing need be said of how far a task is."""


@contextmanager
def news_on_stderr() -> Iterator[None]:
    """Tells of dictionaries meanwhile: that they are prepared (to a terminal only), or damaged.

    What is prepared is told on one line that is gone in the end; what is damaged once each.
    """
    teller = _Teller()
    with listening(teller):
        try:
            yield
        finally:
            teller.erase()


class _Teller:
    def __init__(self) -> None:
        self._is_line_open = False
        self._told: set[News] = set()
        self._begun = monotonic()

    def __call__(self, news: News) -> None:
        match news:
            case Preparing() | Step():
                is_due = isinstance(news, Preparing) or monotonic() - self._begun > _SOON
                if is_due and sys.stderr.isatty():
                    sys.stderr.write(f"{_ERASE_LINE}hexapla: {sentence_of(news)} ...")
                    sys.stderr.flush()
                    self._is_line_open = True
            case Unusable() if news not in self._told:
                self._told.add(news)
                self.erase()
                sys.stderr.write(f"hexapla: {sentence_of(news)}.\n")

    def erase(self) -> None:
        if self._is_line_open:
            sys.stderr.write(_ERASE_LINE)
            sys.stderr.flush()
            self._is_line_open = False
