"""What the main screens look like, as text; `pytest --snapshot-update` takes new pictures."""

import asyncio
from pathlib import Path

import pytest
from finding_builders import translated
from reader_builders import bridge, comparable, moved, side_by_side, with_gaps

from align.opening import Opened
from tui.app import HexaplaApp
from tui.lines_widget import LinesWidget
from tui.reader.book import Book
from tui.samples import Sample
from tui.screens.reading import ReadingScreen

TABLE = "| Jahr | GWh |\n|------|-----|\n| 2023 | 1.204 |"
SIZES = [(80, 24), (120, 40), (200, 60)]
SAMPLES = (
    Sample(
        "bridge",
        "Die Brücke von Ansdorf",
        "A news story: what the new bridge is to cost, and what it is said to cost.",
        (Path("de.txt"), Path("en.txt"), Path("zh.txt")),
    ),
    Sample("tale", "Der Fährmann", "A tale of a ferryman.", (Path("de.txt"), Path("zh.txt"))),
)


def picture(screen):
    """The lines of a screen, and the lit figures and words with their style."""
    widgets = [widget for widget in screen.children if isinstance(widget, LinesWidget)]
    strips = [strip for widget in widgets if widget.display for strip in widget.strips_now()]
    assert {strip.cell_length for strip in strips} == {screen.size.width}
    assert len(strips) == screen.size.height
    lit = [
        f"{segment.style}: {segment.text}"
        for strip in strips[1:-2]
        for segment in strip
        if segment.style and (segment.style.underline or segment.style.reverse)
    ]
    return "\n".join(["", *(strip.text.rstrip() for strip in strips), *lit])


async def taken(app, size, keys):
    """The picture of the screen after some keys."""
    async with app.run_test(size=size) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if app._arguments is None or isinstance(app.screen, ReadingScreen):
                break
        await pilot.press(*keys)
        await pilot.pause()
        return picture(app.screen)


def of_book(book, size, *keys):
    """The picture of a book being read."""
    opened = Opened(book.work, book.alignment, book.discrepancies)
    return asyncio.run(taken(HexaplaApp(["x"], opener=lambda _: opened), size, keys))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_start_of_a_translation(size, snapshot):
    assert of_book(bridge(), size) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_discrepancy(size, snapshot):
    assert of_book(bridge(), size, "n") == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_rows_that_not_all_versions_have(size, snapshot):
    assert of_book(translated(), size, "n") == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_asking_why_a_discrepancy_is_none(size, snapshot):
    assert of_book(bridge(), size, "n", "n", "i", *"rounded") == snapshot


@pytest.mark.parametrize("size", SIZES)
def test_the_list_of_discrepancies(size, snapshot):
    assert of_book(translated(), size, "L", "j", "i", *"a name", "enter", "o", "o") == snapshot


def test_the_evidence_of_a_row_with_a_dismissal(snapshot):
    keys = ("n", "n", "i", *"rounded", "enter", "enter")
    assert of_book(bridge(), (80, 24), *keys) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_end_with_a_version_hidden(size, snapshot):
    assert of_book(bridge(), size, "1", "j", "G") == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_comparable_texts(size, snapshot):
    assert of_book(comparable(), size, "j", "j") == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_moved_paragraphs(size, snapshot):
    assert of_book(moved(), size, "j", "j") == snapshot


@pytest.mark.parametrize("size", [(30, 12), (60, 20)], ids=str)
def test_small_terminals(size, snapshot):
    assert of_book(bridge(), size, "n") == snapshot


@pytest.mark.parametrize("size", [*SIZES[:2], (80, 14), (80, 13)], ids=str)
def test_evidence(size, snapshot):
    assert of_book(bridge(), size, "n", "n", "enter") == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_a_piece_of_evidence(size, snapshot):
    assert of_book(bridge(), size, "j", "j", "enter", "e", "e") == snapshot


def test_the_evidence_of_a_link(snapshot):
    assert of_book(comparable(), (80, 24), "3", "G", "enter", "l", "G") == snapshot


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=str)
def test_a_number_typed_waits_for_its_command(size, snapshot):
    assert of_book(bridge(), size, "1", "2") == snapshot


def test_a_version_just_hidden(snapshot):
    assert of_book(with_gaps(12), (100, 24), "4", "j", "3") == snapshot


def test_tables_and_code_keep_their_lines(snapshot):
    columns = (
        ("de", [TABLE, "Hart\numbrochen."]),
        ("en", ["```\nx = 1\n\ny = 2\n```", "Hard\nwrap."]),
    )
    assert of_book(Book.of(*side_by_side(*columns)), (80, 14)) == snapshot


def test_the_evidence_of_a_lone_file(snapshot):
    book = Book.of(*side_by_side(("fi", ["Niitä on 12 %.", "Loppu."])))
    assert of_book(book, (80, 14), "enter") == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_help(size, snapshot):
    assert of_book(bridge(), size, "h") == snapshot


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_the_list_of_works(size, snapshot):
    assert asyncio.run(taken(HexaplaApp(None, SAMPLES), size, ["j"])) == snapshot
