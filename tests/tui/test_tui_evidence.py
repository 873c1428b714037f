"""The page that says why a row stands as it does."""

from dataclasses import replace

import pytest
from reader_builders import bridge, comparable, side_by_side

from align.model import Link, Place
from align.numbers import check, describe
from align.numbers.partners import partners_in_row
from tui.reader.book import Book
from tui.reader.evidence import row_evidence


def page(book, row):
    """The lines of the page of a row."""
    entries = row_evidence(book, row, partners_in_row, describe)
    return [f"{entry.label.strip()} {entry.text}".strip() for entry in entries]


def section(book, row, title):
    """The lines under a heading."""
    lines = page(book, row)
    rest = lines[lines.index(title) + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def checked(*columns):
    """A book of rows side by side, with its discrepancies."""
    work, alignment = side_by_side(*columns)
    return Book.of(work, alignment, check(work, alignment))


def test_what_is_looked_for_stands_first():
    titles = ["Discrepancies", "Figures", "Links", "Evidence"]
    assert [line for line in page(bridge(), 7) if line in titles] == titles


def test_figures_stand_together_as_they_were_compared():
    book = checked(("de", ["Es dauerte 48 Stunden."]), ("en", ["It took two days."]))
    assert section(book, 0, "Figures") == ["de 48 Stunden = 48 hours · en two days = 2 days"]
    assert section(book, 0, "Discrepancies") == ["none"]


def test_who_lacks_a_figure_is_named():
    book = checked(("de", ["50 Millionen Dollar."]), ("en", ["$50 million."]), ("zh", ["很多钱。"]))
    assert section(book, 0, "Figures") == [
        "de 50 Millionen Dollar = 50 000 000 USD · en $50 million = 50 000 000 USD · none in zh"
    ]
    assert section(book, 0, "Discrepancies") == [
        "! missing in zh · error, 95 % sure",
        "de 50 Millionen Dollar = 50 000 000 USD",
        "en $50 million = 50 000 000 USD",
    ]


def test_figures_that_differ_are_no_missing_ones():
    book = checked(("de", ["Es sind 72 %."]), ("en", ["It is 27%."]), ("zh", ["占27%。"]))
    assert section(book, 0, "Figures") == [
        "de 72 % = 72 % · differs from en 27%, zh 27%",
        "en 27% = 27 % · zh 27% = 27 % · differs from de 72 %",
    ]


def test_what_is_said_in_another_way_is_not_missing():
    book = checked(("de", ["Am 14. Mai 2024, also 2024."]), ("en", ["On 14 May 2024."]))
    line = section(book, 0, "Figures")[-1]
    assert line.startswith("de 2024 = ")
    assert line.endswith(" · said otherwise in en")
    assert section(book, 0, "Discrepancies") == ["none"]


def test_names_with_digits_stand_together_and_nobody_lacks_them():
    book = checked(("de", ["GPT-4 und H100."]), ("en", ["GPT-4."]))
    assert section(book, 0, "Figures") == [
        "de GPT-4 (a name) · en GPT-4 (a name)",
        "de H100 (a name)",
    ]


@pytest.mark.parametrize("book", [bridge()])
def test_the_page_never_contradicts_the_discrepancies(book):
    for row in range(len(book.rows)):
        alarmed = section(book, row, "Discrepancies") != ["none"]
        assert any("none in" in line for line in section(book, row, "Figures")) <= alarmed


def test_a_row_of_one_version_stands_alone():
    lines = page(comparable(), 2)
    assert "paragraphs de 2, zh -" in lines
    assert "row stands alone: no counterpart in zh" in lines
    assert "confidence 100 %" in lines
    assert section(comparable(), 2, "Evidence") == ["none: it stands alone"]
    three = checked(("de", ["Eins."]), ("en", [None]), ("zh", [None]))
    assert "row stands alone: no counterpart in en, zh" in page(three, 0)


def test_a_row_that_a_translation_has_elsewhere_is_moved():
    work, alignment = side_by_side(("de", ["Eins.", "Zwei.", None]), ("en", [None, "Two.", "One."]))
    link = Link(Place(0, 0), Place(1, 1), 0.9)
    book = Book.of(work, replace(alignment, links=(link,), groups=((0, 1),)))
    assert "row moved: stands elsewhere in en" in page(book, 0)
    assert "row moved: stands elsewhere in de" in page(book, 2)
    comparable_texts = Book.of(work, replace(alignment, links=(link,), groups=((0,), (1,))))
    assert "row stands alone: no counterpart in en" in page(comparable_texts, 0)


def test_versions_whose_figures_are_not_read_are_named():
    book = checked(("de", ["12 Euro."]), ("fi", ["13 euroa."]))
    assert section(book, 0, "Figures") == [
        "de 12 Euro = 12 EUR",
        "not compared: fi, a language whose figures are not read",
    ]


def test_the_only_version_has_no_confidence():
    book = checked(("de", ["Es sind 72 %."]))
    assert page(book, 0) == [
        "paragraphs de 1",
        "versions the only version",
        "",
        "Figures",
        "de 72 % = 72 %",
    ]
