"""Small works with text that not all versions have, and with figures that disagree."""

from __future__ import annotations

from dataclasses import replace

from reader_builders import bridge, evidence, figure, side_by_side

from align.model import Alignment, Link, Place
from align.numbers.model import Discrepancy, DiscrepancyType, Severity
from tui.reader.book import Book


def repeated(*pairs: tuple[str, str]) -> Book:
    """A row for each pair of figures, which disagree between German and English."""
    work, alignment = side_by_side(
        ("de", [f"Es sind {one}." for one, _ in pairs]),
        ("en", [f"It is {other}." for _, other in pairs]),
    )
    found = tuple(
        Discrepancy(
            row,
            DiscrepancyType.VALUE_DIFFERS,
            Severity.ERROR,
            (figure(work, 0, row, one), figure(work, 1, row, other)),
            key=f"key {row}",
        )
        for row, (one, other) in enumerate(pairs)
    )
    return Book.of(work, alignment, found)


def translated() -> Book:
    """Nine rows in three versions that translate one another.

    Row 2 is missing in zh, rows 4 and 5 stand only in de, row 6 disagrees in a figure, and what
    stands in row 8 in en belongs to row 3.
    """
    work, alignment = side_by_side(
        ("de", ["Anfang.", "Zwei Wege.", "Drei Türme.", "Nur hier.", "Auch nur hier.",
                "Es sind 40.", "Sieben.", None, "Ende."]),
        ("en", ["Start.", "Two ways.", None, None, None, "It is 44.", "Seven.", "Three towers.",
                "End."]),
        ("zh", ["开头。", None, "三座塔。", None, None, "有40个。", "七。", None, "结束。"]),
    )  # fmt: skip
    why = evidence(work, "number", 3.0, (0, 2, "Drei"), (1, 4, "Three"))
    links = (Link(Place(0, 2), Place(1, 4), 0.9, (why,)),)
    source = bridge().discrepancies[0]
    found = replace(
        source,
        row=5,
        figures=(figure(work, 0, 5, "40"), figure(work, 1, 2, "44"), figure(work, 2, 2, "40")),
        factor=None,
        hint="",
        key="forty",
    )
    return Book.of(work, Alignment(alignment.rows, links, ((0, 1, 2),)), (found,))
