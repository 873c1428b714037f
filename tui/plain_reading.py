"""A work to be read as plain text: for screen readers, simple terminals and pipes."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tui.output import print_lines

if TYPE_CHECKING:
    from align.opening import Opened

_PAGER_OPTIONS = "FRX"
"""For less: end on a single page, let colours be, leave the text on the screen."""


def print_reading(opened: Opened) -> None:
    """Print the rows with what disagrees below them; page by page if a person is at a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print_lines(reading_as_text(opened))
        return
    os.environ.setdefault("LESS", _PAGER_OPTIONS)
    lines = enumerate(reading_as_text(opened))
    click.echo_via_pager(f"\n{line}" if number else line for number, line in lines)


def reading_as_text(opened: Opened) -> Iterator[str]:
    """The rows, each with its discrepancies in words, and what the labels stand for."""
    from align.exchange.as_text import rows_as_text
    from align.exchange.legend import apart, legend

    yield from rows_as_text(opened.work, opened.alignment, _in_words(opened))
    yield from apart(opened.work, opened.alignment)
    yield from legend(opened.work)


def _in_words(opened: Opened) -> dict[int, list[str]]:
    """For each row that has any its discrepancies: "error: missing in de: en $18 billion"."""
    from tui.reader.book import Book
    from tui.reader.words import discrepancy_words

    book = Book(opened.work, opened.alignment)
    said: dict[int, list[str]] = defaultdict(list)
    for found in opened.discrepancies:
        words = " ".join(discrepancy_words(book, found).split())
        said[found.row].append(f"{found.severity}: {words}")
    return said
