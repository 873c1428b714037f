"""Rows and discrepancies as text: what a person reads in a pipe or a mail."""

from __future__ import annotations

from fractions import Fraction

from align.exchange.as_text import (
    count_in_words,
    discrepancies_as_text,
    figures_as_text,
    headline,
    rows_as_text,
)
from align.exchange.explanation import explanation_as_text
from align.model import (
    Alignment,
    Evidence,
    Link,
    Paragraph,
    Place,
    Row,
    Run,
    Span,
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

WORK = Work(
    "w",
    (
        Version("de", "t", (Paragraph("Es kostete fünf Euro."), Paragraph("Zwei\nZeilen."))),
        Version("zh-Hans", "t", (Paragraph("花了五百元。"),)),
    ),
)
ROWS = (Row((Run(0, 1), Run(0, 1)), 0.93), Row((Run(1, 2), Run(1, 1)), 0.5))


def figure(paragraph: int, start: int, end: int, version: int, value: int) -> Figure:
    text = WORK.versions[version].paragraphs[paragraph].text
    reading = Reading(Fraction(value), unit="EUR")
    span = Span(start, end)
    return Figure(paragraph, Mention(span, span.of(text), NumberKind.MONEY, reading))


def test_rows_stand_under_one_another_with_labels_and_gaps() -> None:
    assert list(rows_as_text(WORK, Alignment(ROWS))) == [
        "[1] paired, 93% sure",
        "de  Es kostete fünf Euro.",
        "zh  花了五百元。",
        "",
        "[2] alone, 50% sure",
        "de  Zwei",
        "    Zeilen.",
        "zh  -",
        "",
    ]


def test_a_link_is_told_at_both_ends() -> None:
    evidence = (Evidence("number", (0, 1), ("Zwei", "五百"), 7.0),)
    link = Link(Place(0, 1), Place(1, 0), 0.8, evidence)
    lines = list(rows_as_text(WORK, Alignment(ROWS, (link,))))
    assert lines[3] == "    zh -> row 2 (de): Zwei"
    assert lines[9] == "    -> row 1 (zh): 五百"


def test_a_row_that_a_translation_has_elsewhere_is_said_to_have_moved() -> None:
    rows = (Row((Run(0, 1), Run(0, 0)), 0.4), Row((Run(1, 2), Run(0, 1)), 0.5))
    link = Link(Place(0, 0), Place(1, 0), 0.8)
    moved = Alignment(rows, (link,), ((0, 1),))
    heads = [line for line in rows_as_text(WORK, moved) if line.startswith("[")]
    assert heads == ["[1] moved, 80% sure", "[2] paired, 50% sure"]
    told = list(explanation_as_text(WORK, moved, 0))
    assert (
        "It stands at another place in a translation, out of the order of the other rows." in told
    )
    comparable = Alignment(rows, (link,), ((0,), (1,)))
    assert next(iter(rows_as_text(WORK, comparable))) == "[1] alone, 40% sure"


def test_a_text_cannot_command_the_terminal() -> None:
    work = Work("w", (Version("en", "t", (Paragraph("a\x1b[2Jb\x9bc\td"),)),))
    lines = list(rows_as_text(work, Alignment((Row((Run(0, 1),)),))))
    assert lines[1] == "en  a\u241b[2Jb\ufffdc\td"


def test_a_title_cannot_either() -> None:
    work = Work("w", (Version("en", "a\x1b[2Jb", (Paragraph("In 1954."),)),))
    assert list(figures_as_text(work, 0))[-1] == "1 figure in en: a\u241b[2Jb"


def test_a_discrepancy_shows_each_figure_its_reading_and_its_place() -> None:
    found = Discrepancy(
        0,
        DiscrepancyType.VALUE_DIFFERS,
        Severity.ERROR,
        (figure(0, 11, 20, 0, 5), figure(0, 2, 5, 1, 500)),
        hint="a hundred times as much",
    )
    lines = list(discrepancies_as_text(WORK, [found]))
    assert lines[0] == "row 1: error: value differs"
    assert lines[2] == "      Es kostete [fünf Euro]."
    assert lines[4] == "      花了[五百元]。"
    assert lines[5] == "      (a hundred times as much)"
    assert lines[-1] == "1 discrepancy: 1 error."


def test_a_missing_figure_names_the_versions_that_lack_it() -> None:
    found = Discrepancy(
        0, DiscrepancyType.MISSING, Severity.ERROR, (figure(0, 11, 20, 0, 5), None), absent=(1,)
    )
    assert headline(WORK, found) == "missing in zh"
    assert "  zh  -" in list(discrepancies_as_text(WORK, [found]))


def test_the_count_goes_by_severity() -> None:
    def of(severity: Severity) -> Discrepancy:
        return Discrepancy(0, DiscrepancyType.MISSING, severity, (None, None))

    assert count_in_words([]) == "No discrepancies."
    several = [of(Severity.MINOR), of(Severity.ERROR), of(Severity.ERROR)]
    assert count_in_words(several) == "3 discrepancies: 2 errors, 1 minor."


def test_figures_are_listed_as_their_text_writes_them_and_that_is_said() -> None:
    texts = ("Preis: 1,234.56 Euro.", "Es sind 12,345,678 oder 0.5 Prozent.", "Also 1,234 Kisten.")
    work = Work("w", (Version("de", "t", tuple(map(Paragraph, texts))),))
    *_, last, count, note = figures_as_text(work, 0)
    assert "1,234 = 1 234 " in last
    assert count == "4 figures in de: t"
    assert note == "point and comma are read as this text writes them, not as its language does"
