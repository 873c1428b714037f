"""Small works for tests of edits, whose rows are made by hand."""

from __future__ import annotations

from align.model import Alignment, Paragraph, Row, Run, Version, Work
from align.numbers import check
from align.opening import Opened

GERMAN = (
    "Die Brücke kostet 24 Millionen Euro. Sie ist 310 Meter lang.",
    "Der Bau begann 2019.",
    "Er dauerte drei Jahre. Dann kam der Regen. Am Ende fuhren 900 Wagen.",
    "Niemand war müde.",
)
ENGLISH = (
    "The bridge costs 24 million euros. It is 310 metres long.",
    "Building began in 2018.",
    "It took three years. Then came the rain. In the end 900 cars drove.",
    "Nobody was tired.",
)


def work_of(*columns: tuple[str, ...], languages: tuple[str, ...] = ("de", "en")) -> Work:
    versions = tuple(
        Version(language, "", tuple(Paragraph(text, line=n + 1) for n, text in enumerate(texts)))
        for language, texts in zip(languages, columns, strict=True)
    )
    return Work("The bridge", versions)


def opened_of(work: Work, alignment: Alignment) -> Opened:
    return Opened(work, alignment, check(work, alignment))


def bridge() -> Opened:
    """Four rows of a paragraph in each of two versions; the years of row 1 disagree."""
    rows = tuple(Row((Run(n, n + 1), Run(n, n + 1)), 0.9) for n in range(len(GERMAN)))
    return opened_of(work_of(GERMAN, ENGLISH), Alignment(rows, (), ((0, 1),)))


def texts(opened: Opened) -> list[list[list[str]]]:
    """The texts of each row, version by version."""
    return [
        [
            [version.paragraphs[p].text for p in run]
            for version, run in zip(opened.work.versions, row.runs, strict=True)
        ]
        for row in opened.alignment.rows
    ]
