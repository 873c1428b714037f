"""Searching and filtering as keys do it, on a reader without a screen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_builders import bridge, numbered, reader, side_by_side, with_gaps

from tui.reader.asking import Asking
from tui.reader.book import Book
from tui.reader.finding_words import finding_words
from tui.reader.hits_in_sight import found_in_row
from tui.reader.judging import dismissed
from tui.reader.prompt import Purpose


def asking(book=None, **size):
    return Asking(reader(book or bridge(), **size))


def finish(ask):
    """Do all the work that is left."""
    for _ in range(10_000):
        if not ask.seeker.busy:
            return
        ask.seeker.work(1)
    raise AssertionError("the work never ends")


def typed(ask, text, purpose=Purpose.SEARCH, accept=True):
    ask.open(purpose)
    ask.type_text(text)
    finish(ask)
    if accept:
        ask.accept()
        finish(ask)


def words(ask):
    return finding_words(ask.reader.page, ask.reader.state)


def test_the_first_hit_is_shown_while_typing_and_esc_goes_back():
    ask = asking(numbered(60), lines=20)
    ask.reader.perform("end", 10)
    before = ask.reader.state
    typed(ask, "row 40", accept=False)
    assert ask.reader.state.row == 39
    assert ask.reader.page.viewport.shows_all(ask.reader.state.top, 39)
    ask.leave()
    assert ask.prompt is None
    assert ask.reader.state == before


def test_matches_are_numbered_and_gone_through_both_ways():
    ask = asking()
    typed(ask, "bridge")
    seen = [(ask.reader.state.row + 1, words(ask))]
    for other_way in (False, False, False, True):
        assert ask.seeker.again(1, other_way=other_way)
        seen.append((ask.reader.state.row + 1, words(ask)))
    assert seen == [
        (1, ["match 1/3"]), (3, ["match 2/3"]), (4, ["match 3/3"]), (1, ["match 1/3"]),
        (4, ["match 3/3"]),
    ]  # fmt: skip
    assert ask.reader.message == "went on from the end"
    ask.seeker.again(2, other_way=True)
    assert words(ask) == ["match 1/3"]
    ask.reader.perform("end", 8)
    assert words(ask) == ["3 matches"]
    assert ask.seeker.forget()
    assert words(ask) == []
    assert not ask.seeker.again(1, other_way=False)
    assert not ask.seeker.forget()


def test_upwards_begins_above_and_n_goes_on_upwards():
    ask = asking()
    ask.reader.perform("end", 4)
    typed(ask, "bridge", Purpose.SEARCH_UP)
    assert ask.reader.state.row == 2
    ask.seeker.again(1, other_way=False)
    assert ask.reader.state.row == 0
    ask.seeker.again(1, other_way=True)
    assert ask.reader.state.row == 2


def test_the_prompt_names_the_versions_searched_where_some_are_hidden():
    ask = asking()
    ask.reader.toggle(0)
    ask.open(Purpose.SEARCH)
    assert "only en and zh (Tab)" in ask.about(120)
    ask.next_version()
    assert "only de (Tab)" in ask.about(120)


def test_hits_are_lit_in_every_version_searched():
    ask = asking()
    typed(ask, "182")
    lit = found_in_row(ask.reader.page.layout, ask.reader.state.search, 2)
    assert [version for version, _, _ in lit] == [0, 1, 2]
    ask.open(Purpose.SEARCH)
    ask.next_version()
    ask.next_version()
    ask.type_text("182")
    assert "only en (Tab)" in ask.about(120)
    lit = found_in_row(ask.reader.page.layout, ask.reader.state.search, 2)
    assert [version for version, _, _ in lit] == [1]
    ask.next_version()
    ask.next_version()
    assert "all versions (Tab)" in ask.about(120)


def test_a_hidden_version_is_searched_only_if_asked_for():
    ask = asking()
    ask.reader.toggle(2)
    typed(ask, "24亿")
    assert ask.reader.message == "nothing matches 24亿 (zh hidden: 3 shows it)"
    assert words(ask) == ["no match"]
    ask.open(Purpose.SEARCH)
    ask.type_text("24亿")
    assert "no match (zh hidden: 3 shows it) · Enter: stay, Esc: back" in ask.about(120)
    ask.leave()
    ask.open(Purpose.SEARCH)
    for _ in range(3):
        ask.next_version()
    ask.type_text("24亿")
    ask.accept()
    assert ask.reader.state.row == 4
    assert 2 in ask.reader.page.seen


def test_a_wrong_expression_is_told_and_stays_typed():
    ask = asking()
    ask.open(Purpose.SEARCH)
    ask.toggle_regular()
    ask.type_text("(br")
    assert "missing )" in ask.about(120)
    ask.accept()
    assert ask.prompt is not None
    ask.type_text(")idge")
    assert "match 1/3" in ask.about(120)
    ask.accept()
    assert ask.prompt is None
    assert words(ask) == ["match 1/3"]


def test_an_expression_that_takes_too_long_is_told():
    ask = asking(Book.of(*side_by_side(("de", ["b", "a" * 60 + "b"]))))
    ask.open(Purpose.SEARCH)
    ask.toggle_regular()
    ask.type_text("(a|aa)+$")
    finish(ask)
    assert "takes too long" in ask.about(120)
    ask.accept()
    finish(ask)
    assert ask.prompt is not None
    ask.leave()
    assert ask.reader.state.search is None


def test_enter_with_nothing_typed_searches_again_and_up_brings_earlier_texts():
    ask = asking()
    ask.open(Purpose.SEARCH)
    ask.accept()
    assert "nothing has been searched for yet" in ask.about(120)
    ask.leave()
    typed(ask, "ferry")
    typed(ask, "bridge")
    ask.reader.perform("start")
    ask.open(Purpose.SEARCH)
    ask.accept()
    assert words(ask)[0].endswith("/3")
    ask.open(Purpose.SEARCH_UP)
    ask.edit(lambda line: line.older().older())
    assert ask.prompt.line.text == "ferry"
    ask.erase()
    assert ask.prompt.line.text == "ferr"
    for _ in range(5):
        ask.erase()
    assert ask.prompt is None


def test_only_rows_that_match_take_lines():
    ask = asking()
    ask.reader.perform("end", 8)
    typed(ask, "bridge", Purpose.FILTER)
    read = ask.reader
    assert list(read.page.layout.shown) == [0, 2, 3]
    assert (read.state.row, words(ask)) == (3, ["only 3 rows with bridge"])
    assert read.message == "only 3 rows with bridge; & and Enter shows all again"
    read.perform("end", 5)
    assert read.message == "row 5 is not among the rows shown; this is row 4"
    read.perform("next_discrepancy")
    assert read.message == "no discrepancy in the rows shown"
    typed(ask, "a")
    assert {*range(8)} - {0, 2, 3}
    rows = set()
    for _ in range(30):
        ask.seeker.again(1, other_way=False)
        rows.add(read.state.row)
    assert rows <= {0, 2, 3}
    typed(ask, "", Purpose.FILTER)
    assert len(read.page.layout.shown) == 8
    assert read.state.only is None


def test_a_filter_that_nothing_matches_changes_nothing():
    ask = asking()
    typed(ask, "no such thing", Purpose.FILTER)
    assert len(ask.reader.page.layout.shown) == 8
    assert ask.reader.message == "nothing matches no such thing; the rows shown stay"


def test_only_rows_with_discrepancies():
    ask = asking()
    ask.open(Purpose.FILTER)
    ask.type_text("!")
    assert ask.prompt is None
    assert list(ask.reader.page.layout.shown) == [4, 7]
    assert words(ask) == ["only 2 rows with discrepancies"]
    ask.reader.resize(80, 20)
    assert list(ask.reader.page.layout.shown) == [4, 7]
    ask.reader.perform("next_discrepancy")
    ask.reader.perform("only_discrepancies")
    assert len(ask.reader.page.layout.shown) == 8


def test_where_no_row_has_a_discrepancy_the_filter_says_why_and_changes_nothing():
    read = reader(Book.of(*side_by_side(("de", ["Ende."]))))
    read.perform("only_discrepancies")
    assert read.message == "nothing to compare: no row has two versions"
    assert read.state.only is None
    read = reader(bridge())
    read.apply(lambda page, state: dismissed(page, state, (0, 1, 2), ""))
    read.perform("only_discrepancies")
    assert read.message == "all discrepancies are dismissed; u takes back the last dismissal"


def test_a_jump_to_a_row_not_shown_shows_all_rows():
    from tui.reader.state import Outcome

    ask = asking(with_gaps(30))
    typed(ask, "row 2", Purpose.FILTER)
    read = ask.reader
    assert 9 not in read.page.layout.shown
    read.apply(lambda page, state: Outcome(page.at(state, 9, state.top)))
    assert read.message == "that row was not among the rows shown; all rows are shown"
    assert read.page.viewport.visible(read.state.top, 9) is not None


@pytest.mark.parametrize("cells", [30, 60, 78, 118])
def test_the_prompt_says_how_to_get_out_wherever_there_is_room(cells):
    ask = asking()
    for purpose in (Purpose.SEARCH, Purpose.SEARCH_UP, Purpose.FILTER):
        ask.open(purpose)
        assert "Esc: back" in ask.about(max(cells, 58))
        ask.type_text("bridge")
        finish(ask)
        assert len(ask.about(cells)) <= cells
        assert "Esc: back" in ask.about(max(cells, 58))
        ask.leave()


KEYS = st.one_of(
    st.sampled_from(["open /", "open ?", "open &", "accept", "leave", "regular", "version", "n"]),
    st.sampled_from(["N", "erase", "forget", "!", "toggle 0", "toggle 1", "next_row", "jump_back"]),
    st.text("a(e[2亿!.*", min_size=1, max_size=3),
)


def press(ask, key):
    read = ask.reader
    match key:
        case "accept" | "leave" | "erase":
            getattr(ask, key)()
        case "regular":
            ask.toggle_regular()
        case "version":
            ask.next_version()
        case "forget":
            ask.seeker.forget()
        case "n" | "N":
            ask.seeker.again(1, other_way=key == "N")
        case _ if key.startswith("open"):
            ask.open(Purpose(key[-1]))
        case _ if key.startswith("toggle"):
            read.toggle(int(key[-1]))
        case "next_row" | "jump_back":
            read.perform(key)
        case _:
            ask.type_text(key)


@settings(max_examples=60, deadline=None)
@given(st.lists(KEYS, max_size=25), st.booleans())
def test_whatever_is_pressed_one_stands_on_a_row_that_is_shown(keys, narrow):
    ask = asking(with_gaps(20), cells=60 if narrow else 120, lines=12)
    for key in keys:
        press(ask, key)
        finish(ask)
        read = ask.reader
        assert read.page.viewport.shows(read.state.row) or read.nothing_to_read
        assert read.page.only is read.state.only
        assert ask.about(60) is not None
        assert words(ask) is not None


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.text("aAsßä中國国１1\n ", max_size=8), min_size=1, max_size=12),
    st.text("aAsßä中國国１1 ", min_size=1, max_size=4),
    st.sampled_from([Purpose.SEARCH, Purpose.SEARCH_UP]),
    st.data(),
)
def test_typing_letter_by_letter_finds_what_pasting_finds(rows, text, purpose, data):
    book = Book.of(*side_by_side(("de", [row or "-" for row in rows])))
    row = data.draw(st.integers(0, len(rows) - 1))
    found = []
    for parts in (text, [text]):
        ask = asking(book)
        ask.reader.perform("end", row + 1)
        ask.open(purpose)
        for part in parts:
            ask.type_text(part)
            finish(ask)
        found.append((ask.reader.state.hit, ask.reader.state.row, ask.about(120)))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("typed_text", "turns", "action", "expected"),
    [
        ("trägt", 0, "next_word", "trägt"),
        ("rägt", 0, "next_word", "trägt"),
        ("trägt", 0, "previous_word", "und"),
        ("trägt jeden", 0, "next_word", "trägt"),
        ("lorries", 0, "next_word", "Die"),
        ("lorries", 1, "next_word", "lorries"),
    ],
)
def test_words_are_gone_through_from_the_match_on(typed_text, turns, action, expected):
    ask = asking(cells=120)
    read = ask.reader
    typed(ask, typed_text)
    for _ in range(turns):
        read.perform("next_columns")
    read.perform(action)
    place = read.state.study.word
    text = read.book.work.versions[place.version].paragraphs[place.paragraph].text
    assert place.span.of(text) == expected


def test_while_more_keys_wait_nothing_is_looked_for_yet():
    waiting = [True]
    ask = Asking(reader(numbered(60), lines=20), lambda: waiting[0])
    ask.open(Purpose.SEARCH)
    ask.type_text("row 4")
    assert (ask.seeker.seeking, ask.reader.state.row) == (True, 0)
    waiting[0] = False
    ask.type_text("0")
    assert (ask.seeker.seeking, ask.reader.state.row) == (False, 39)


def test_what_was_typed_in_a_hurry_is_found_after_enter():
    ask = Asking(reader(numbered(60), lines=20), lambda: True)
    typed(ask, "row 40")
    assert ask.reader.state.row == 39
