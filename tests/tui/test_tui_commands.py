from dataclasses import replace
from fractions import Fraction

import pytest
from reader_builders import bridge, comparable, figure, numbered, reader, side_by_side

from align.model import Alignment, Version, Work
from tui.reader import findings, motion
from tui.reader.book import Book
from tui.reader.reader import NOTHING_TO_READ
from tui.reader.status import said, status
from tui.reader.words import brief_words, discrepancy_words


def current(read):
    """The row counted from 1 and the number of the discrepancy counted from 1."""
    number = read.state.finding
    return read.state.row + 1, None if number is None else number + 1


def test_discrepancies_are_visited_in_order_and_the_ends_say_so():
    read = reader(bridge())
    visited = []
    for _ in range(4):
        read.perform("next_discrepancy")
        visited.append(current(read))
    assert visited == [(5, 1), (8, 2), (8, 3), (8, 3)]
    assert read.message == findings.NONE_BELOW
    read.perform("previous_discrepancy", 2)
    assert current(read) == (5, 1)
    read.perform("previous_discrepancy")
    assert read.message == findings.NONE_ABOVE
    read.perform("start")
    read.perform("next_discrepancy", 2)
    assert current(read) == (8, 2)


def test_between_discrepancies_the_nearest_in_the_direction_is_meant():
    read = reader(bridge())
    read.perform("end", 7)
    assert current(read) == (7, None)
    read.perform("previous_discrepancy")
    assert current(read) == (5, 1)
    read.perform("end", 7)
    read.perform("next_discrepancy")
    assert current(read) == (8, 2)


def test_a_row_entered_makes_its_first_discrepancy_current():
    read = reader(bridge())
    read.perform("next_row", 4)
    assert current(read) == (5, 1)
    read.perform("next_row")
    assert current(read) == (6, None)


def test_a_work_without_discrepancies_says_so():
    read = reader(numbered(3))
    read.perform("next_discrepancy")
    assert read.message == findings.NONE
    assert "no discrepancies" in status(read.page, read.state, 120)


def test_a_work_that_cannot_be_compared_says_so():
    lone = Book.of(*side_by_side(("de", ["Es waren 12.", "Ende."])))
    for book in (comparable(), lone):
        read = reader(book)
        read.perform("next_discrepancy")
        assert read.message == "nothing to compare: no row has two versions"
        assert "nothing compared" in status(read.page, read.state, 120)
    read = reader(Book.of(*side_by_side(("fi", ["Niitä on 12."]), ("la", ["Sunt 13."]))))
    read.perform("previous_discrepancy")
    assert read.message == findings.NOT_READ
    three = side_by_side(("fi", ["Yksi."]), ("de", ["Eins."]), ("en", ["One."]))
    read = reader(Book.of(*three))
    read.perform("next_discrepancy")
    assert read.message == f"{findings.NONE}; not compared: fi"


def test_the_figure_itself_comes_into_sight():
    book = numbered(3, words=300)
    text = book.work.versions[0].paragraphs[1].text
    german = book.work.versions[0]
    changed = type(german.paragraphs[1])(text + "am Ende 4711")
    versions = (
        type(german)("de", german.title, (german.paragraphs[0], changed, german.paragraphs[2])),
        book.work.versions[1],
    )
    work = type(book.work)("Lang", versions)
    source = bridge().discrepancies[1]
    found = type(source)(
        1, source.type, source.severity, (figure(work, 0, 1, "4711"), None), absent=(1,)
    )
    read = reader(Book.of(work, book.alignment, (found,)), 80, 12)
    read.perform("next_discrepancy")
    start = found.figures[0].mention.span.start
    line = read.page.layout.line_of(1, 0, 1, start)
    first, last = read.page.viewport.visible(read.state.top, 1)
    assert first <= line <= last


def test_a_discrepancy_in_a_column_out_of_sight_brings_it_into_sight():
    read = reader(bridge(), 80, 21)
    assert read.page.seen == (0, 1)
    read.perform("next_discrepancy", 2)
    assert read.state.finding == 1
    assert 2 in read.page.seen


def test_links_are_followed_and_lead_back_and_take_turns():
    read = reader(comparable())
    read.perform("follow_link")
    assert (read.state.row, read.message) == (3, "↔ row 4; l goes back")
    read.perform("follow_link")
    assert (read.state.row, read.message) == (0, "")
    read.perform("end", 4)
    steps = []
    for _ in range(5):
        read.perform("follow_link")
        steps.append((read.state.row, read.message))
    assert steps == [
        (2, "link 1 of 2, ↔ row 3: 100.000 H100, Memphis; l goes back"),
        (3, "l takes link 2 of 2, ↔ row 1"),
        (0, "link 2 of 2, ↔ row 1; l goes back"),
        (3, "l takes link 1 of 2, ↔ row 3: 100.000 H100, Memphis"),
        (2, "link 1 of 2, ↔ row 3: 100.000 H100, Memphis; l goes back"),
    ]
    read.perform("end", 5)
    read.perform("follow_link")
    assert read.message == "row 5 has no link to a row elsewhere"


def test_a_link_shows_the_version_it_leads_to():
    read = reader(comparable())
    read.toggle(1)
    read.perform("follow_link")
    assert (read.state.row, read.page.seen) == (3, (0, 1))


def test_a_number_goes_to_that_row():
    read = reader(numbered(40))
    read.perform("end", 12)
    assert read.state.row == 11
    read.perform("end", 999)
    assert (read.state.row, read.message) == (39, "there are only 40 rows")


def test_the_ends_of_the_text_say_so():
    read = reader(numbered(40))
    for action in ("previous_row", "line_up", "half_page_up", "page_up", "start"):
        read.perform(action)
        assert read.message == motion.AT_START, action
    read.perform("end")
    for action in ("next_row", "line_down", "half_page_down", "page_down", "end"):
        read.perform(action)
        assert read.message == motion.AT_END, action
        assert read.state.row == 39


def test_hiding_and_showing():
    read = reader(bridge())
    read.toggle(1)
    assert (read.page.seen, read.message) == ((0, 2), "en hidden; 2 shows it again")
    read.toggle(1)
    assert (read.page.seen, read.message) == ((0, 1, 2), "en shown; 2 hides it")
    read.untoggle()
    assert (read.page.seen, read.message) == ((0, 2), "")
    read.untoggle()
    assert read.page.seen == (0, 2)
    read.toggle(0)
    read.toggle(2)
    assert (read.page.seen, read.message) == ((2,), "zh stays: it is the last one shown")
    read.toggle(6)
    assert read.message == "there is no version 7"


def test_turning_columns():
    read = reader(bridge(), 80, 21)
    seen = []
    for _ in range(3):
        seen.append(read.page.seen)
        read.perform("next_columns")
    assert seen == [(0, 1), (1, 2), (0, 2)]
    read.perform("previous_columns")
    assert read.page.seen == (0, 2)
    wide = reader(bridge(), 120, 37)
    wide.toggle(1)
    wide.perform("next_columns")
    assert wide.message.startswith("zh has the focus")
    wide.toggle(0)
    wide.perform("next_columns")
    assert wide.message == "all columns that are not hidden are in sight; 1 shows de, 2 shows en"


def test_discrepancies_in_words():
    book = bridge()
    assert [discrepancy_words(book, each) for each in book.discrepancies] == [
        "value differs (1 000-fold): de 2,4 Milliarden / en 2.4 million / zh 24亿 — no slip",
        "missing in de, en: zh 30分钟",
        "qualifier differs, missing in zh: de 20 Minuten / en 20 minutes",
    ]


FACTORS = [
    (Fraction(10_000), "(10 000-fold)"), (Fraction(1, 10_000_000), "(10 000 000-fold)"),
    (Fraction(3, 2), "(1.5-fold)"), (Fraction(10_000, 3), "(3 333-fold)"), (Fraction(-1), ":"),
]  # fmt: skip


@pytest.mark.parametrize(("factor", "said"), FACTORS)
def test_factors_in_words(factor, said):
    book = bridge()
    found = replace(book.discrepancies[0], factor=factor)
    assert f"value differs{said}" in discrepancy_words(book, found).replace(" (", "(")


def test_a_factor_that_the_hint_names_is_said_once():
    book = bridge()
    found = replace(book.discrepancies[0], hint="a factor of 1,000: thousand, million mixed up")
    assert discrepancy_words(book, found).startswith("value differs: de 2,4 Milliarden / ")


def test_figures_are_not_cut_to_pieces_that_tell_nothing():
    book = bridge()
    assert brief_words(book, book.discrepancies[0], 33) == "de 2,…rden / en 2.…lion / zh 24亿"
    assert brief_words(book, book.discrepancies[0], 28) == "value differs: de 2,4 Milli…"


@pytest.mark.parametrize("cells", [24, 60])
def test_the_verdict_is_what_is_left_of_a_line_cut(cells):
    read = reader(bridge())
    read.perform("next_discrepancy", 2)
    assert said(read.page, read.state, "", (), cells).startswith("! 2/3 missing in de, en")


def test_the_status_says_where_one_is_and_gives_up_the_title_first():
    read = reader(bridge())
    read.perform("end", 4)
    kinds = "1 value, 1 missing, 1 bound"
    rest = f"row 4/8 · 42 % · 3 discrepancies (1 minor): {kinds}"
    full = f"Die Brücke von Ansdorf · {rest}"
    assert status(read.page, read.state, 118) == full
    assert status(read.page, read.state, 72) == rest
    assert status(read.page, read.state, 60) == f"row 4/8 · 42 % · !2 ~1: {kinds}"
    assert status(read.page, read.state, 46) == f"row 4/8 · !2 ~1: {kinds}"
    assert status(read.page, read.state, 40) == "row 4/8 · 42 % · 3 discrepancies"
    assert status(read.page, read.state, 30) == "row 4/8 · 3 discrepancies"
    read.toggle(0)
    assert status(read.page, read.state, 118) == f"{full} · hidden: de"


def test_the_status_names_the_columns_out_of_sight():
    read = reader(bridge(), 80, 21)
    assert status(read.page, read.state, 98).endswith("2 of 3 columns; Tab shows zh")
    assert status(read.page, read.state, 78).endswith("1 bound · Tab: zh")


def test_the_foot_says_message_discrepancy_or_hints_in_this_order():
    read = reader(bridge())
    hints = ("j k move", "n N discrepancy", "h keys", "q quit")
    assert (
        said(read.page, read.state, "", hints, 60) == "j k move   n N discrepancy   h keys   q quit"
    )
    assert said(read.page, read.state, "", hints, 30) == "j k move   h keys   q quit"
    assert said(read.page, read.state, "", hints, 16) == "h keys   q quit"
    read.perform("next_discrepancy", 2)
    assert said(read.page, read.state, "", hints, 60) == "! 2/3 missing in de, en: zh 30分钟"
    assert said(read.page, read.state, "stay", hints, 60) == "stay"


def test_figures_outlast_all_else_and_lose_their_middles_alone():
    book = bridge()
    found = replace(book.discrepancies[0], hint="a slip: words mixed up")
    words = [brief_words(book, found, cells) for cells in (100, 90, 70, 60, 50, 44, 40, 20)]
    assert words == [
        discrepancy_words(book, found),
        "value differs: de 2,4 Milliarden / en 2.4 million / zh 24亿 — a slip: words mixed up",
        "de 2,4 Milliarden / en 2.4 million / zh 24亿 — a slip: words mixed up",
        "de 2,4 Milliarden / en 2.4 million / zh 24亿 — a slip",
        "de 2,4 Milliarden / en 2.4 million / zh 24亿",
        "de 2,4 Milliarden / en 2.4 million / zh 24亿",
        "de 2,4…iarden / en 2.4…illion / zh 24亿",
        "value differs: de 2…",
    ]


def test_a_finding_on_a_narrow_screen_shows_where_long_names_differ():
    work, alignment = side_by_side(
        ("de", ["Telefon +49 40 66969-120"]), ("zh", ["电话+49 40 66969-210"])
    )
    ends = (figure(work, 0, 0, "+49 40 66969-120"), figure(work, 1, 0, "+49 40 66969-210"))
    found = replace(bridge().discrepancies[0], row=0, figures=ends, hint="the number differs")
    book = Book.of(work, alignment, (found,))
    assert brief_words(book, found, 33) == "de +49…6969-120 / zh +49…6969-210"


def test_an_empty_work_can_be_opened():
    work = Work("Leer", (Version("de", "Leer", ()), Version("en", "", ())))
    read = reader(Book.of(work, Alignment(())))
    read.perform("next_row")
    read.resize(80, 10)
    assert read.message == NOTHING_TO_READ
    assert status(read.page, read.state, 80) == "Leer · no rows · nothing compared"


def per_cent(read):
    """The per cent of the status, None where there is none."""
    fields = [each for each in status(read.page, read.state, 120).split(" · ") if each[-1] == "%"]
    return int(fields[0].removesuffix(" %")) if fields else None


def test_per_cent_is_by_row_and_by_the_share_of_it_scrolled_past():
    read = reader(numbered(1, words=400), 60, 10)
    assert per_cent(read) == 0
    height = read.page.layout.height(0)
    read.perform("line_down", (height - 10) // 2)
    assert 45 <= per_cent(read) <= 50
    read.perform("end")
    assert per_cent(read) == 100
    rows = reader(numbered(5))
    assert [per_cent(rows), rows.perform("next_row"), per_cent(rows)] == [0, None, 25]
    rows.perform("end")
    assert per_cent(rows) == 100
    assert per_cent(reader(numbered(1))) is None
