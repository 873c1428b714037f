"""A small work whose rows are paired sentence by sentence, for the learner's tests."""

from __future__ import annotations

from dataclasses import replace

from reader_builders import side_by_side

from align.model import Alignment, Row, Run
from tui.reader.book import Book

GERMAN = (
    "Der Laden",
    "Der Bäcker ist müde. Er schläft am Tag. Nachts backt er Brot.",
    "Niemand kauft bei Regen.",
)
ENGLISH = (
    "The shop",
    "The baker is tired, and he sleeps by day. At night he bakes bread.",
    "Nobody buys when it rains.",
)
CHINESE = (
    "商店",
    "面包师很累。他白天睡觉。他在夜里烤面包。",
    "下雨的时候没有人来买东西。",
)


def _rows(*runs: tuple[Run, ...]) -> tuple[Row, ...]:
    return tuple(Row(each) for each in runs)


def bakery() -> Book:
    """Three rows; the second has two sentence rows, of which the first holds two in German and
    Chinese and one in English.
    """
    work, alignment = side_by_side(("de", GERMAN), ("en", ENGLISH), ("zh-Hans", CHINESE))
    single = _rows((Run(0, 1), Run(0, 1), Run(0, 1)))
    inside = _rows((Run(0, 2), Run(0, 1), Run(0, 2)), (Run(2, 3), Run(1, 2), Run(2, 3)))
    rows = alignment.rows
    paired = (
        replace(rows[0], sentence_rows=single),
        replace(rows[1], sentence_rows=inside),
        replace(rows[2], sentence_rows=single),
    )
    return Book.of(work, Alignment(paired))


def parts_in_words(book: Book, parts: object) -> list[str]:
    """Stretches of text as they stand in the book."""
    return [
        span.of(book.work.versions[version].paragraphs[paragraph].text)
        for version, paragraph, span in parts
    ]
