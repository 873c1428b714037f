"""The words that speak for a row, lit in the columns while its evidence is shown."""

from dataclasses import replace

import pytest
from pilots import foot, reading, run, settled, shown
from reader_builders import bridge, comparable, numbered, reader, side_by_side

from align.model import Span
from tui.drawing.row_painter import RowPainter
from tui.reader.book import Book
from tui.reader.layout import Layout
from tui.reader.marks import matched_words, row_marks
from tui.screens.evidence import EvidenceScreen, panel_lines
from tui.screens.reading import ReadingScreen
from tui.theme import BAR, theme

STYLES = theme({})


def named(book, row):
    """For each version the words lit in a row, in their order."""
    found = {}
    for (version, paragraph), spans in matched_words(book, row).items():
        text = book.work.versions[version].paragraphs[paragraph].text
        found.setdefault(version, []).extend(span.of(text) for span in spans)
    return found


def lit(strips, style=STYLES.matched):
    """The runs of text in strips that are underlined in the colour of a style."""
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.underline and segment.style.color == style.color
    ]


def marked(strips):
    """The runs of text in strips that are lit in reverse."""
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.reverse and segment.style.underline
    ]


def columns(screen, find=lit):
    """The lit words in each column of the screen with the evidence, top down, joined again."""
    seen, cells = screen.reader.page.seen, screen.view.size.width
    wide = cells // len(seen)
    strips = screen.view.strips_now()[1:]
    starts = range(0, wide * len(seen), wide)
    cut = [[strip.crop(start, start + wide) for strip in strips] for start in starts]
    return [" ".join(find(column)) for column in cut]


def line_with_bar(panel):
    """The line of the panel that is marked; nothing if none is."""
    lines = [strip.text.strip() for strip in panel.lines.strips_now()]
    return next((line for line in lines if line.startswith(BAR)), "")


def row_in_sight(screen):
    """Whether the current row is seen whole."""
    state = screen.reader.state
    return screen.reader.page.viewport.shows_all(state.top, state.row)


def painted(book, row, cells):
    """The strips of a row in one column a version, its words lit."""
    versions = tuple(range(len(book.labels)))
    layout = Layout(book, versions, cells)
    marks = replace(row_marks(book, book.findings_of(row), None), matched=matched_words(book, row))
    wide = (cells + 3) * len(versions)
    return RowPainter(layout, STYLES, wide).strips(row, marks, current=True)


def test_the_words_of_all_pairs_of_versions_are_lit_each_once():
    assert named(bridge(), 2) == {
        0: ["182 Meter", "Fahrzeuge"],
        1: ["182 metres", "vehicles"],
        2: ["182米"],
    }
    assert named(bridge(), 7) == {
        0: ["20 Minuten", "mitten auf dem Fluss"],
        1: ["ferry", "20 minutes"],
        2: ["渡船", "河心"],
    }


def test_lengths_and_kinds_light_nothing():
    assert matched_words(bridge(), 0) == {}


def test_the_words_of_a_link_are_lit_at_the_end_that_stands_in_the_row():
    assert named(comparable(), 2) == {0: ["100.000 H100", "Memphis"]}
    assert named(comparable(), 3) == {1: ["孟菲斯", "10万张H100"]}
    assert named(comparable(), 0) == {}


def test_a_word_broken_over_lines_is_lit_on_each():
    found = lit(painted(bridge(), 7, 20))
    assert found == ["渡船", "ferry", "河心", "mitten", "auf dem Fluss"]


def test_figures_that_disagree_outshine_the_words():
    figure = STYLES.minor
    strips = painted(bridge(), 7, 200)
    assert "20 Minuten" in lit(strips, figure)
    assert "20 Minuten" not in lit(strips)
    assert lit(strips) == ["mitten auf dem", "ferry", "渡船", "河心", "Fluss"]


@pytest.mark.parametrize("word", ["布施", "施金", "金亲"])
def test_a_word_at_a_hidden_line_end_leaves_the_column_as_wide_as_it_was(word):
    text = "巴布施\n金亲手编写。"
    work, alignment = side_by_side(("zh", [text]), ("en", ["He wrote it."]))
    start = text.replace("\n", "").index(word)
    places = [i for i, c in enumerate(text) if c != "\n"]
    span = Span(places[start], places[start + 1] + 1)
    layout = Layout(Book.of(work, alignment), (0, 1), 20)
    own = row_marks(layout.book, layout.book.findings_of(0), None)
    marks = replace(own, matched={(0, 0): (span,)})
    (strip,) = RowPainter(layout, STYLES, 46).strips(0, marks, current=False)
    assert strip.text.startswith("   巴布施金亲手编写。")
    assert strip.cell_length == 46
    assert "".join(lit([strip])) == word


@pytest.mark.parametrize(
    ("lines", "panel"), [(60, 30), (40, 20), (24, 12), (15, 8), (14, 8), (13, 13), (5, 5)]
)
def test_the_panel_takes_half_and_all_where_half_is_too_little(lines, panel):
    assert panel_lines(lines) == panel


def test_enter_lights_the_words_in_each_column_and_esc_restores_the_text():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("j", "j")
            before, state = shown(screen), screen.reader.state
            await pilot.press("enter")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            assert columns(panel) == ["182 Meter Fahrzeuge", "182 metres vehicles", "182米"]
            assert "Row 3 of 8" in shown(panel)
            assert panel.view.size.height == panel.lines.size.height == 20
            await pilot.press("escape")
            await settled(pilot, ReadingScreen)
            assert (shown(screen), screen.reader.state) == (before, state)
            assert lit(screen.view.strips_now()) == []

    run(case)


def test_the_columns_in_sight_are_lit_and_tab_lights_the_others():
    async def case():
        async with reading(size=(80, 24)) as (pilot, screen):
            await pilot.press("j", "j", "enter")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            assert columns(panel) == ["182 Meter Fahrzeuge", "182 metres vehicles"]
            await pilot.press("tab")
            assert columns(panel) == ["182 metres vehicles", "182米"]
            await pilot.press("escape")
            assert screen.reader.page.seen == (1, 2)
            assert shown(screen).splitlines()[0].startswith("2▸ English")

    run(case)


def test_the_panel_goes_from_row_to_row_and_reading_goes_on_there():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("enter", "K")
            panel = await settled(pilot, EvidenceScreen)
            assert foot(panel) == "this is the first row"
            await pilot.press("G", "J", "2", "J")
            assert panel.lines.top == 0
            assert panel.lines.title == "Row 4 of 8"
            await pilot.press("K")
            assert "+4.2 number de 182 Meter" in " ".join(shown(panel).split())
            await pilot.press("n")
            assert columns(panel) == ["kosten Geld", "cost", "钱"]
            await pilot.press("2", "0", "J", "J")
            assert foot(panel) == "this is the last row"
            await pilot.press("q")
            assert screen.reader.state.row == 7
            assert "row 8/8" in shown(screen)

    run(case)


def test_the_text_above_scrolls_with_its_own_keys():
    async def case():
        async with reading(size=(68, 14)) as (pilot, _):
            await pilot.press("G", "enter")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            top = panel.reader.state.top
            assert (top.row, top.line) == (7, 0)
            assert columns(panel) == ["", "ferry"]
            await pilot.press("4", "ctrl+e")
            scrolled = panel.reader.state.top.line
            assert scrolled > 1
            assert columns(panel) == ["mitten auf dem Fluss", ""]
            await pilot.press("ctrl+y")
            assert panel.reader.state.top.line == scrolled - 1
            assert panel.lines.top == 0

    run(case)


def test_a_piece_of_evidence_is_marked_in_the_panel_and_in_its_columns():
    async def case():
        async with reading() as (pilot, _):
            await pilot.press("j", "j", "enter", "e")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            assert columns(panel, marked) == ["182 Meter", "182 metres", ""]
            assert columns(panel) == ["182 Meter Fahrzeuge", "182 metres vehicles", "182米"]
            assert " ".join(line_with_bar(panel).split()).endswith(
                "+4.2 number de 182 Meter = en 182 metres"
            )
            await pilot.press("e")
            assert columns(panel, marked) == ["182 Meter", "", "182米"]
            await pilot.press("2", "e")
            assert "length" in line_with_bar(panel)
            assert columns(panel, marked) == ["", "", ""]
            await pilot.press("e")
            assert foot(panel) == "this is the last piece of evidence"
            await pilot.press("E")
            assert columns(panel, marked) == ["Fahrzeuge", "vehicles", ""]
            await pilot.press("9", "E", "E")
            assert foot(panel) == "this is the first piece of evidence"
            await pilot.press("J")
            assert columns(panel, marked) == ["", "", ""]
            assert line_with_bar(panel) == ""

    run(case)


def test_the_words_of_a_piece_of_evidence_are_brought_into_sight():
    async def case():
        async with reading(size=(66, 14)) as (pilot, _):
            await pilot.press("G", "enter", "3", "e")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            assert panel.reader.page.seen == (0,)
            assert columns(panel, marked) == ["mitten auf dem Fluss"]
            await pilot.press("E")
            assert panel.reader.page.seen == (1,)
            assert columns(panel, marked) == ["ferry"]

    run(case)


def test_where_nothing_is_weighed_it_says_so():
    async def case():
        async with reading(comparable()) as (pilot, _):
            await pilot.press("enter", "E")
            assert (
                foot(await settled(pilot, EvidenceScreen)) == "no evidence is weighed for this row"
            )

    run(case)


def test_a_link_is_followed_with_the_panel_open():
    async def case():
        async with reading(comparable()) as (pilot, screen):
            await pilot.press("j", "j", "enter")
            panel = await settled(pilot, EvidenceScreen)
            assert columns(panel) == ["100.000 H100 Memphis", ""]
            await pilot.press("l")
            assert columns(panel) == ["", "孟菲斯 10万张H100"]
            await pilot.press("escape", "l")
            assert screen.reader.state.row == 2

    run(case)


def test_a_screen_too_low_for_both_shows_the_whole_page():
    async def case():
        async with reading(size=(80, 12)) as (pilot, screen):
            await pilot.press("j", "j", "enter")
            panel = await settled(pilot, EvidenceScreen)
            await pilot.pause()
            assert not panel.view.display
            assert panel.lines.size.height == 12
            await pilot.resize_terminal(120, 40)
            await pilot.pause()
            assert panel.lines.size.height == panel.view.size.height == 20
            assert columns(panel)[2] == "182米"
            await pilot.press("escape")
            await pilot.pause()
            assert screen.reader.page.lines == 37
            assert row_in_sight(screen)

    run(case)


def test_another_reader_stands_where_this_one_does_with_the_start_of_the_row_in_sight():
    first = reader(numbered(60, words=200), cells=80, lines=10)
    for _ in range(40):
        first.perform("next_row")
    row = first.state.row
    assert first.state.top.line > 0
    second = first.second()
    assert (second.state.row, second.state.top.row, second.state.top.line) == (row, row, 0)
    before = first.state
    first.follow(second)
    assert first.state == before
    second.perform("next_row", 2)
    first.follow(second)
    assert first.state.row == row + 2
    assert first.page.viewport.visible(first.state.top, row + 2)[0] == 0
