"""The registry of readers: a file name's suffix chooses what splits its text into blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from align.reading.blocks import Block


@dataclass(frozen=True, slots=True)
class Format:
    """A file format we read: its name, what users call it, its suffixes, its reader.

    The reader takes the text of a file (line ends are all ``\\n``) and gives its blocks in order.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[str], tuple[Block, ...]]


def _read_plain(text: str) -> tuple[Block, ...]:
    from align.reading.plain import read_plain

    return read_plain(text)


def _read_markdown(text: str) -> tuple[Block, ...]:
    from align.reading.markdown import read_markdown

    return read_markdown(text)


PLAIN = Format("plain", "plain text", (".txt", ".text"), _read_plain)
MARKDOWN = Format("markdown", "Markdown", (".md", ".markdown", ".mdown", ".mkd"), _read_markdown)
FORMATS = (PLAIN, MARKDOWN)


def format_of(path: str | PurePath) -> Format:
    """The format that the suffix of `path` names; plain text for any other suffix."""
    suffix = PurePath(path).suffix.casefold()
    return next((form for form in FORMATS if suffix in form.suffixes), PLAIN)


def readable_formats() -> str:
    """The formats we read, as words for a sentence: "plain text (.txt) or Markdown (.md)"."""
    return " or ".join(f"{form.title} ({form.suffixes[0]})" for form in FORMATS)
