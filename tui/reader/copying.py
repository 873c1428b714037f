"""What is copied: the current sentence or row in all versions in sight, one on a line."""

from __future__ import annotations

from align.model import Span
from tui.reader.cells import printable
from tui.reader.cursors import current_sentence
from tui.reader.page import Page
from tui.reader.sentence_rows import TextParts
from tui.reader.state import ReadingState

LONGEST = 74_994
"""Bytes: what xterm and terminals made after it take by OSC 52 (100,000 once in base 64)."""


def copied_sentence(page: Page, state: ReadingState) -> str:
    """The sentences that are lit; nothing without a sentence cursor."""
    return _lines(page, current_sentence(page, state))


def copied_row(page: Page, state: ReadingState) -> str:
    """All paragraphs of the current row."""
    parts = tuple(
        (version, paragraph, Span(0, len(page.layout.text(version, paragraph))))
        for version in page.seen
        for paragraph in page.book.rows[state.row].runs[version]
    )
    return _lines(page, parts)


def is_too_long(text: str) -> bool:
    """Whether terminals would cut or refuse the text."""
    return len(text.encode("utf-8", "replace")) > LONGEST


def _lines(page: Page, parts: TextParts) -> str:
    """A line for each version: its label, then the stretches of its text, as they are shown."""
    texts: dict[int, list[str]] = {}
    for version, paragraph, span in parts:
        shown = printable(span.of(page.layout.text(version, paragraph)).strip())
        texts.setdefault(version, []).append(shown.replace("\u200b", ""))
    labels = page.book.labels
    return "".join(f"{labels[version]}: {' '.join(texts[version])}\n" for version in sorted(texts))
