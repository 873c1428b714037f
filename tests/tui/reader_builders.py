"""Small works, alignments and discrepancies for the reader's tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

from align.model import (
    Alignment,
    Evidence,
    Link,
    Paragraph,
    ParagraphKind,
    Place,
    Row,
    Run,
    Span,
    TextPlace,
    Version,
    Work,
)
from align.numbers.model import (
    Discrepancy,
    DiscrepancyType,
    Figure,
    Mention,
    NumberKind,
    Reading,
    Severity,
)
from tui.reader.book import Book
from tui.reader.reader import Reader

_KINDS = {
    "#": ParagraphKind.TITLE,
    "##": ParagraphKind.HEADING,
    "^": ParagraphKind.BYLINE,
    ">": ParagraphKind.CAPTION,
}


def version(language: str) -> Version:
    """A version of the bridge: in its file "# " is a title, "## " a heading, "^ " a byline,
    "> " a caption, "-" stands for a paragraph that is not there.
    """
    file = Path(__file__).parent / "bridge" / f"{language.partition('-')[0]}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    paragraphs = tuple(_paragraph(line) for line in lines if line != "-")
    return Version(language, paragraphs[0].text, paragraphs)


def _paragraph(line: str) -> Paragraph:
    sign, _, rest = line.partition(" ")
    return Paragraph(rest, _KINDS[sign]) if sign in _KINDS else Paragraph(line)


def side_by_side(*columns: tuple[str, Sequence[str | None]]) -> tuple[Work, Alignment]:
    """A work and its rows from columns of (language, texts); None leaves a version out of a row."""
    versions = []
    runs: list[list[Run]] = []
    for language, texts in columns:
        paragraphs = tuple(Paragraph(text) for text in texts if text is not None)
        versions.append(Version(language, paragraphs[0].text if paragraphs else "", paragraphs))
        position, column = 0, []
        for text in texts:
            column.append(Run(position, position + (text is not None)))
            position += text is not None
        runs.append(column)
    rows = tuple(Row(tuple(row)) for row in zip(*runs, strict=True))
    return Work(versions[0].title, tuple(versions)), Alignment(rows)


def figure(work: Work, number: int, paragraph: int, surface: str) -> Figure:
    """The first place of `surface` in a paragraph of the version of that number, as a figure."""
    start = work.versions[number].paragraphs[paragraph].text.index(surface)
    span = Span(start, start + len(surface))
    value = Fraction(re.sub(r"[^\d]", "", surface) or 0)
    return Figure(paragraph, Mention(span, surface, NumberKind.CARDINAL, Reading(value)))


def evidence(
    work: Work,
    feature: str,
    weight: float,
    one: tuple[int, int, str],
    other: tuple[int, int, str],
) -> Evidence:
    """Evidence whose two ends are (version, paragraph, surface), at the surface's first place."""
    return Evidence(
        feature,
        (one[0], other[0]),
        (one[2], other[2]),
        weight,
        tuple(
            TextPlace(paragraph, figure(work, number, paragraph, surface).mention.span)
            for number, paragraph, surface in (one, other)
        ),
    )


def bridge() -> Book:
    """Eight rows in German, English and Chinese, with three discrepancies.

    Words speak for the third row, the fifth and the last.
    """
    languages = ("de", "en", "zh-Hans")
    versions = tuple(version(language) for language in languages)
    work = Work("Die Brücke von Ansdorf", versions)
    runs = [[Run(i, i + 1) for i in range(8)] for _ in languages]
    runs[1] = [*runs[1][:5], Run(5, 5), Run(5, 6), Run(6, 7)]
    length = Evidence("length", (0, 1), ("139 characters", "120 characters"), 0.4)
    why = {
        2: (
            evidence(work, "number", 4.2, (0, 2, "182 Meter"), (1, 2, "182 metres")),
            evidence(work, "number", 3.9, (0, 2, "182 Meter"), (2, 2, "182米")),
            evidence(work, "concept", 1.1, (0, 2, "Fahrzeuge"), (1, 2, "vehicles")),
        ),
        4: (
            evidence(work, "concept", 2.2, (0, 4, "kosten"), (1, 4, "cost")),
            evidence(work, "concept", 1.8, (0, 4, "Geld"), (2, 4, "钱")),
        ),
        7: (
            evidence(work, "number", 2.5, (0, 7, "20 Minuten"), (1, 6, "20 minutes")),
            evidence(work, "concept", 1.6, (1, 6, "ferry"), (2, 7, "渡船")),
            evidence(work, "concept", 1.2, (0, 7, "mitten auf dem Fluss"), (2, 7, "河心")),
        ),
    }
    rows = tuple(
        Row(tuple(column[i] for column in runs), 0.97, (length, *why.get(i, ()))) for i in range(8)
    )
    discrepancies = (
        Discrepancy(
            4,
            DiscrepancyType.VALUE_DIFFERS,
            Severity.ERROR,
            tuple(
                figure(work, number, 4, surface)
                for number, surface in enumerate(("2,4 Milliarden", "2.4 million", "24亿"))
            ),
            factor=Fraction(1000),
            hint="no slip",
        ),
        Discrepancy(
            7,
            DiscrepancyType.MISSING,
            Severity.ERROR,
            (None, None, figure(work, 2, 7, "30分钟")),
            (0, 1),
        ),
        Discrepancy(
            7,
            DiscrepancyType.QUALIFIER_DIFFERS,
            Severity.MINOR,
            (figure(work, 0, 7, "20 Minuten"), figure(work, 1, 6, "20 minutes"), None),
            (2,),
        ),
    )
    return Book.of(work, Alignment(rows), discrepancies)


def comparable() -> Book:
    """Two texts that are no translations: six rows, one version each, two links."""
    return _linked(((0,), (1,)))


def moved() -> Book:
    """Two translations in another order: six rows, one version each, two links."""
    return _linked(((0, 1),))


def _linked(groups: tuple[tuple[int, ...], ...]) -> Book:
    work, alignment = side_by_side(
        ("de", ["Ein Anfang.", None, "Sie kauften 100.000 H100 in Memphis.", None, "Ende.", None]),
        ("zh", [None, "开头。", None, "他们在孟菲斯买了10万张H100。", None, "结束。"]),
    )
    strong = evidence(work, "number", 5.0, (0, 1, "100.000 H100"), (1, 1, "10万张H100"))
    name = evidence(work, "name", 2.0, (0, 1, "Memphis"), (1, 1, "孟菲斯"))
    links = (
        Link(Place(0, 0), Place(1, 1), 0.4),
        Link(Place(0, 1), Place(1, 1), 0.9, (name, strong)),
    )
    return Book.of(work, Alignment(alignment.rows, links, groups))


def numbered(rows: int, words: int = 12) -> Book:
    """A long work: each row says its number, in German and English, some longer than others."""
    german = [f"Zeile {i + 1} " + "Wort " * (words + i % 5 * words) for i in range(rows)]
    english = [f"Row {i + 1} " + "word " * (words + i % 3 * words) for i in range(rows)]
    return Book.of(*side_by_side(("de", german), ("en", english)))


def with_gaps(rows: int) -> Book:
    """A work of three versions, each of which is silent in some rows: de in the first row, all but
    zh in every fifth, en in every third; the discrepancies are all in Chinese.
    """

    def column(word: str, silent: Callable[[int], bool]) -> list[str | None]:
        return [None if silent(i) else f"{word} {i + 1}" for i in range(rows)]

    work, alignment = side_by_side(
        ("de", column("Zeile", lambda i: i == 0 or i % 5 == 4)),
        ("en", column("Row", lambda i: i == 0 or i % 5 == 4 or i % 3 == 2)),
        ("zh", column("行", lambda i: i % 7 == 3)),
    )
    found = tuple(
        Discrepancy(
            row,
            DiscrepancyType.MISSING,
            Severity.ERROR,
            (None, None, figure(work, 2, alignment.rows[row].runs[2].start, str(row + 1))),
            (0, 1),
        )
        for row in range(0, rows, 9)
        if len(alignment.rows[row].runs[2])
    )
    return Book.of(work, alignment, found)


def reader(book: Book, cells: int = 120, lines: int = 37) -> Reader:
    """A reader of a book on a screen of that size."""
    return Reader(book, cells, lines)


def screen_text(read: Reader) -> list[str]:
    """The first words of the lines on the screen, as "row:line"."""
    return [f"{at.row}:{at.line}" for at in read.page.viewport.lines(read.state.top)]
