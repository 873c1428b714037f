import pytest
from reader_builders import bridge, comparable

from align.model import Link, Place, Run
from align.numbers.model import Severity
from tui.reader.book import Book
from tui.reader.layout import SILENT, Layout, NoteLine, TextLine
from tui.reader.marks import missing_glyph, row_marks


def words(book, layout, row):
    """The text of each cell of a row; a blank line is "|"."""
    cells = []
    for version, lines in zip(layout.seen, layout.row(row).cells, strict=True):
        said = []
        for line in lines:
            if isinstance(line, TextLine):
                said.append(
                    line.span.of(book.work.versions[version].paragraphs[line.paragraph].text)
                )
            elif isinstance(line, NoteLine):
                said.append(line.text)
            else:
                said.append("|")
        cells.append("".join(said).rstrip("|"))
    return cells


def test_all_columns_of_a_row_have_its_height():
    book = bridge()
    layout = Layout(book, (0, 1, 2), 30)
    for row in layout.shown:
        assert {len(lines) for lines in layout.row(row).cells} == {layout.height(row)}
    german = book.work.versions[0].paragraphs[2].text
    assert words(book, layout, 2)[0] == german


def test_a_version_with_nothing_in_a_row_says_so():
    book = bridge()
    assert words(book, Layout(book, (0, 1, 2), 40), 5)[1] == SILENT


def test_paragraphs_of_one_row_are_apart():
    book = bridge()
    rows = list(book.rows)
    both = type(rows[4])((Run(4, 6), Run(4, 5), Run(4, 6)))
    merged = Book(book.work, type(book.alignment)((*rows[:4], both, *rows[6:])))
    text = words(merged, Layout(merged, (0,), 60), 4)[0]
    assert "kostet uns auch.“|Die Händler" in text


def test_links_show_at_both_ends():
    book = comparable()
    layout = Layout(book, (0, 1), 40)
    assert words(book, layout, 2)[1] == "↔ row 4: 10万张H100, 孟菲斯"
    assert words(book, layout, 3)[0].startswith("↔ row 3: 100.000 H100, Memphis")
    assert words(book, layout, 0)[1] == "↔ row 4"
    assert words(book, layout, 4)[1] == SILENT


def test_two_links_to_one_paragraph_are_one_note():
    book = comparable()
    links = book.alignment.links
    twice = (*links, Link(Place(0, 1), Place(1, 1), 0.5))
    again = Book.of(book.work, type(book.alignment)(book.rows, twice))
    assert words(again, Layout(again, (0, 1), 40), 2)[1] == "↔ row 4: 10万张H100, 孟菲斯"
    assert [end.row for end in again.linked_rows(3)] == [2, 0]
    assert len(again.links_of(3)) == 3


def test_rows_of_paragraphs_are_found_without_going_through_them():
    book = bridge()
    assert [book.row_of(Place(1, paragraph)) for paragraph in range(7)] == [0, 1, 2, 3, 4, 6, 7]
    assert book.row_of(Place(1, 7)) is None
    for place in [Place(0, 2), Place(1, 2), Place(1, 0)]:
        row = comparable().row_of(place)
        assert place.paragraph in comparable().rows[row].runs[place.version]


def test_marks_name_the_figure_and_those_who_lack_it():
    book = bridge()
    marks = row_marks(book, book.findings_of(7), current=1)
    assert marks.missing == {0: Severity.ERROR, 1: Severity.ERROR, 2: Severity.MINOR}
    (chinese,) = marks.lit[2, 7]
    assert chinese.span.of(book.work.versions[2].paragraphs[7].text) == "30分钟"
    assert (chinese.severity, chinese.current, chinese.glyph) == (Severity.ERROR, True, "!")
    (german,) = marks.lit[0, 7]
    assert (german.severity, german.current, german.glyph) == (Severity.MINOR, False, "~")
    assert row_marks(book, book.findings_of(0), None).lit == {}


def test_what_is_missing_as_information_only_has_the_mark_of_information():
    glyphs = {severity: missing_glyph(severity) for severity in Severity}
    assert glyphs == {Severity.ERROR: "-", Severity.MINOR: "-", Severity.INFO: "i"}


def test_the_current_mark_comes_before_a_graver_one():
    book = bridge()
    twice = Book.of(book.work, book.alignment, (*book.discrepancies, *book.discrepancies))
    first = row_marks(twice, twice.findings_of(4), current=1).lit[0, 4]
    assert [mark.current for mark in first] == [True, False]


@pytest.mark.parametrize("cells", [1, 2, 5])
def test_very_narrow_columns_still_lay_out(cells):
    layout = Layout(bridge(), (0, 1, 2), cells)
    assert all(layout.height(row) > 0 for row in layout.shown)
