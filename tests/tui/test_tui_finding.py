"""Keys pressed in the whole application that search, filter, mark and jump."""

import asyncio

import pytest
from pilots import choosing, foot, opened, reading, run, settled, shown
from reader_builders import bridge, comparable, numbered, side_by_side
from textual import events

from tui.app import HexaplaApp
from tui.reader.book import Book
from tui.screens.chooser import ChooserScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.jump import JumpScreen
from tui.screens.reading import ReadingScreen

KEYS = {"/": "slash", "?": "question_mark", "&": "ampersand", "!": "exclamation_mark",
        "'": "apostrophe", "{": "left_curly_bracket", "}": "right_curly_bracket",
        "%": "percent_sign", " ": "space", "(": "left_parenthesis"}  # fmt: skip


async def press(pilot, *words):
    """Press keys by their characters; a word of several letters is a key's name or is typed."""
    for word in words:
        if word.startswith("="):
            await pilot.press(*(KEYS.get(sign, sign) for sign in word[1:]))
        else:
            await pilot.press(KEYS.get(word, word))
    await counted(pilot)


async def counted(pilot):
    """Wait until nothing is looked for or counted any more."""
    screen = pilot.app.screen
    for _ in range(200):
        await pilot.pause()
        if not (isinstance(screen, ReadingScreen) and screen.asking.seeker.busy):
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it is still counting")


def lines(screen):
    """The two lines of the foot."""
    return [line.strip() for line in shown(screen).splitlines()[-2:]]


def row(screen):
    return screen.reader.state.row + 1


def styled(screen, text):
    """The styles in which the segments with exactly this text are drawn."""
    return [
        segment.style
        for strip in screen.view.strips_now()[1:-2]
        for segment in strip
        if segment.text == text
    ]


def test_searching_while_typing_then_to_and_fro():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/", "=ridge")
            assert lines(screen)[1] == "/ridge"
            assert "plain text (Ctrl-r: regular expression) · match 1/3" in lines(screen)[0]
            await press(pilot, "enter")
            assert (row(screen), "match 1/3" in lines(screen)[0]) == (1, True)
            await press(pilot, "n")
            assert (row(screen), "match 2/3" in lines(screen)[0]) == (3, True)
            await press(pilot, "N", "N")
            assert (row(screen), lines(screen)[1]) == (4, "went on from the end")
            await press(pilot, "ctrl+o")
            assert row(screen) == 1
            await press(pilot, "ctrl+n", "'", "'")
            assert row(screen) == 1
            await press(pilot, "right_square_bracket", "c")
            assert row(screen) == 5
            await press(pilot, "escape")
            assert "match" not in lines(screen)[0]
            await press(pilot, "n")
            assert (row(screen), screen.reader.state.finding) == (8, 1)

    run(case)


def test_esc_leaves_the_prompt_where_one_was():
    async def case():
        async with reading(numbered(60)) as (pilot, screen):
            await press(pilot, "=40G")
            before = shown(screen)
            await press(pilot, "/", "=row 7", "escape")
            assert (row(screen), shown(screen)) == (40, before)
            await press(pilot, "?", "=row 7", "enter")
            assert row(screen) == 7
            await press(pilot, "n")
            assert row(screen) == 7
            assert lines(screen)[1] == "went on from the end"

    run(case)


def test_editing_keys_and_earlier_texts():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/", "=the ferry", "ctrl+w")
            assert lines(screen)[1] == "/the"
            await press(pilot, "backspace", "left", "=x", "ctrl+e", "=3", "home", "=y")
            assert lines(screen)[1] == "/ytxh3"
            await press(pilot, "end", "ctrl+u", "=ferry", "enter", "/", "up")
            assert lines(screen)[1] == "/ferry"
            await press(pilot, "down")
            assert lines(screen)[1] == "/"
            await press(pilot, "backspace")
            assert lines(screen)[1] != "/"
            await press(pilot, "/", "f5")
            assert lines(screen)[0].startswith("search")
            assert "F5 does nothing here; Esc goes back" in lines(screen)[0]
            await press(pilot, "=hnjq1", "escape", "j")
            assert row(screen) > 1

    run(case)


def test_hits_are_lit_and_the_one_gone_to_stands_out_without_colours(monkeypatch):
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/", "=fahrzeuge", "enter")
            (here,) = styled(screen, "Fahrzeuge")
            assert here.reverse
            assert here.underline
            assert here.color is None
            await press(pilot, "/", "=182", "enter")
            found = styled(screen, "182")
            assert all(each.reverse and each.color is None for each in found)
            assert sorted(bool(each.underline) for each in found) == [False, False, True]
            assert any(line.startswith("▐/") for line in shown(screen).splitlines())

    monkeypatch.setenv("NO_COLOR", "1")
    run(case)


def test_a_wrong_expression_and_a_version_alone():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/", "ctrl+r", "(", "enter")
            assert "no regular expression: missing )" in lines(screen)[0]
            assert lines(screen)[1] == "/("
            await press(pilot, "ctrl+u", "=br.dge", "tab")
            assert "only de (Tab)" in lines(screen)[0]
            assert "no match" in lines(screen)[0]
            await press(pilot, "tab")
            assert "only en (Tab) · regular expression" in lines(screen)[0]
            assert "match 1/3" in lines(screen)[0]

    run(case)


def test_pasted_text_is_searched_for():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/")
            pilot.app.post_message(events.Paste("24亿\n"))
            await press(pilot, "backspace")
            assert (lines(screen)[1], row(screen)) == ("/24亿", 5)

    run(case)


def test_only_some_rows():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "&")
            assert "Enter: all rows, !: discrepancies" in lines(screen)[0]
            await press(pilot, "=bridge", "enter")
            assert "only 3 rows with bridge" in lines(screen)[0]
            await press(pilot, "=jj")
            assert row(screen) == 4
            await press(pilot, "&", "!")
            assert "only 2 rows with discrepancies" in lines(screen)[0]
            assert row(screen) in {5, 8}
            await press(pilot, "&", "enter")
            assert lines(screen)[1] == "all rows are shown"
            await press(pilot, "!")
            assert list(screen.reader.page.layout.shown) == [4, 7]
            await press(pilot, "!")
            assert len(screen.reader.page.layout.shown) == 8

    run(case)


def test_marks_headings_and_per_cent():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "}")
            assert row(screen) == 7
            await press(pilot, "m")
            assert lines(screen)[1] == "m ... a-z: set a mark, Esc forgets it"
            await press(pilot, "a", "{")
            assert row(screen) == 1
            await press(pilot, "'", "a")
            assert row(screen) == 7
            await press(pilot, "'", "b")
            assert lines(screen)[1] == "there is no mark b (marks: a); mb sets it here"
            await press(pilot, "=50%")
            assert row(screen) == 4
            await press(pilot, "m", "1")
            assert lines(screen)[1].startswith("m1 does nothing here")

    run(case)


def test_a_row_is_chosen_by_its_words():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "t")
            listed = await settled(pilot, JumpScreen)
            assert "The Bridge at Ansdorf" in shown(listed)
            await press(pilot, "=hanna reutr")
            assert foot(listed) == "> hanna reutr"
            await press(pilot, "enter")
            assert (pilot.app.screen, row(screen)) == (screen, 2)
            await press(pilot, "t", "=zzqqzz")
            assert "nothing is like that" in shown(pilot.app.screen)
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, JumpScreen)
            await press(pilot, "ctrl+u", "down", "up", "up")
            assert "this is the first in the list" in shown(pilot.app.screen)
            await press(pilot, "tab")
            assert "Tab does nothing here; Esc goes back" in shown(pilot.app.screen)
            await press(pilot, "escape")
            assert (pilot.app.screen, row(screen)) == (screen, 2)
            await press(pilot, "t", "down", "enter")
            assert row(screen) == 7
            await press(pilot, "t", "backspace", "ctrl+o")
            assert row(screen) == 2

    run(case)


def test_in_the_evidence_n_goes_on_with_the_search():
    async def case():
        async with reading() as (pilot, screen):
            await press(pilot, "/", "=bridge", "enter", "enter")
            page = await settled(pilot, EvidenceScreen)
            await press(pilot, "n")
            assert page.reader.state.row == 2
            await press(pilot, "escape")
            assert row(screen) == 3

    run(case)


def test_esc_forgets_the_search_before_it_leaves_the_work():
    async def case():
        async with choosing() as (pilot, _):
            await pilot.press("enter")
            screen = await settled(pilot, ReadingScreen)
            await press(pilot, "/", "=bridge", "enter", "escape")
            assert pilot.app.screen is screen
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, ChooserScreen)

    run(case)


def test_in_flowing_columns_hits_are_lit_as_well():
    async def case():
        async with reading(comparable()) as (pilot, screen):
            await press(pilot, "f", "f", "/", "=h100", "enter")
            assert len(styled(screen, "H100")) >= 2

    run(case)


def test_in_an_empty_work_every_key_that_finds_says_something():
    async def case():
        empty = Book.of(*side_by_side(("de", []), ("en", [])))
        async with reading(empty) as (pilot, screen):
            for keys in (
                ["/", "=a", "enter"], ["n"], ["?", "enter"], ["escape"], ["&", "=a", "enter"],
                ["&", "!"], ["!"], ["t"], ["{"], ["}"], ["%"], ["m", "a"], ["'", "a"], ["'", "'"],
                ["ctrl+o"], ["ctrl+n"],
            ):  # fmt: skip
                await press(pilot, *keys)
                assert pilot.app.screen is screen
                assert lines(screen)[1], keys

    run(case)


def picture(book, size, keys):
    """The text of the reading screen after some keys."""

    async def taken():
        app = HexaplaApp(["x"], opener=lambda _: opened(book))
        async with app.run_test(size=size) as pilot:
            await settled(pilot, ReadingScreen)
            await press(pilot, *keys)
            return "\n" + shown(pilot.app.screen)

    return asyncio.run(taken())


@pytest.mark.parametrize(
    "keys",
    [
        ["/"], ["/", "=bridge"], ["?", "ctrl+r", "tab", "=br(ck"], ["/", "=bridge", "enter", "n"],
        ["&"], ["&", "=bridge"], ["&", "=bridge", "enter"], ["t"], ["t", "=fery"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_prompts_at_80x24(keys, snapshot):
    assert picture(bridge(), (80, 24), keys) == snapshot
