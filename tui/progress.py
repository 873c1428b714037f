"""How far a long command is, on one line of standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

_ERASE_LINE = "\r\x1b[K"

Item = TypeVar("Item")


def with_progress(items: Iterable[Item], total: int, what: str) -> Iterator[Item]:
    """The items, of which there are so many, telling a terminal after each how many are done.

    `what` they are is a plural. The line is gone in the end; what is no terminal is told nothing.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    try:
        _tell(f"hexapla: 0 of {total} {what} done ...")
        for done, item in enumerate(items, 1):
            yield item
            _tell(f"hexapla: {done} of {total} {what} done ...")
    finally:
        _tell("")


def _tell(words: str) -> None:
    sys.stderr.write(f"{_ERASE_LINE}{words}")
    sys.stderr.flush()
