"""Keys that move through a work, scroll it, and choose what of it is seen."""

import pytest
from pilots import choosing, foot, reading, run, settled, shown
from reader_builders import comparable, numbered

from tui.screens.page import PageScreen
from tui.screens.reading import ReadingScreen


def place(screen):
    """Row (from 1), top line, discrepancy (from 1), versions seen."""
    state = screen.reader.state
    number = None if state.finding is None else state.finding + 1
    return state.row + 1, (state.top.row, state.top.line), number, screen.reader.page.seen


# Keys, and what is expected of row, discrepancy or versions after them, at 120x40 in a long work.
MOVES = [
    ("j", 2), ("j j k", 2), ("down", 2), ("down down up", 2), ("5 j", 6), ("0 2 j", 3),
    ("G", 60), ("end", 60), ("G g", 1), ("G home", 1), ("4 2 G", 42), ("G 3 0 k", 30),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "row"), MOVES)
def test_keys_that_move_from_row_to_row(keys, row):
    async def case():
        async with reading(numbered(60)) as (pilot, screen):
            await pilot.press(*keys.split())
            assert place(screen)[0] == row

    run(case)


SCROLLS = [
    ("ctrl+e", 1), ("ctrl+e ctrl+e ctrl+y", 1), ("7 ctrl+e", 7), ("ctrl+d", 18),
    ("ctrl+d ctrl+u", 0), ("space", 35), ("pagedown", 35), ("ctrl+f", 35), ("space b", 0),
    ("space pageup", 0), ("space ctrl+b", 0),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "lines"), SCROLLS)
def test_keys_that_scroll(keys, lines):
    async def case():
        async with reading(numbered(60)) as (pilot, screen):
            await pilot.press(*keys.split())
            view, state = screen.reader.page.viewport, screen.reader.state
            assert view.moved(type(state.top)(0, 0), lines) == state.top

    run(case)


def test_discrepancies_columns_links_and_evidence():
    async def case():
        async with reading() as (pilot, screen):
            for keys, expected in [
                ("n", (5, 1)), ("right_square_bracket c", (8, 2)), ("n", (8, 3)),
                ("N", (8, 2)), ("left_square_bracket c", (5, 1)),
            ]:  # fmt: skip
                await pilot.press(*keys.split())
                assert (place(screen)[0], place(screen)[2]) == expected
            await pilot.press("2")
            assert place(screen)[3] == (0, 2)
            assert "hidden: en" in shown(screen)
            assert shown(screen).endswith(" en hidden; 2 shows it again")
            await pilot.press("ctrl+l")
            await pilot.press("2", "ctrl+l", "1", "ctrl+l", "3")
            assert place(screen)[3] == (1,)
            await pilot.press("ctrl+l", "2")
            assert "en stays: it is the last one shown" in shown(screen)

    run(case)


def test_digits_that_were_a_row_number_hide_nothing():
    async def case():
        async with reading(numbered(60)) as (pilot, screen):
            await pilot.press("1", "2", "G")
            assert (place(screen)[0], place(screen)[3]) == (12, (0, 1))
            await pilot.press("4", "3")
            assert foot(screen) == "43 ... G goes to row 43, j moves 43 rows, Esc forgets it"
            await pilot.press("#")
            assert foot(screen).startswith("# does nothing here; 43 ... G goes to row 43")
            await pilot.press("escape")
            assert foot(screen).startswith("j k move")
            await pilot.press("j")
            assert place(screen)[0] == 13

    run(case)


def test_a_digit_of_a_version_is_never_a_count():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("3", "G")
            assert (place(screen)[0], place(screen)[3]) == (8, (0, 1))
            await pilot.press("3", "k")
            assert (place(screen)[0], place(screen)[3]) == (7, (0, 1, 2))

    run(case)


def test_esc_with_a_number_typed_leaves_neither_work_nor_page():
    async def case():
        async with choosing() as (pilot, chooser):
            await pilot.press("2")
            assert foot(chooser) == "2 ... G goes to work 2, j moves 2 works, Esc forgets it"
            await pilot.press("escape", "j", "g", "enter")
            screen = await settled(pilot, ReadingScreen)
            await pilot.press("4", "escape")
            assert pilot.app.screen is screen
            await pilot.press("h", "4")
            page = await settled(pilot, PageScreen)
            assert foot(page) == "4 ... j moves 4 lines, Esc forgets it"
            await pilot.press("escape")
            assert pilot.app.screen is page
            await pilot.press("escape", "escape")
            assert pilot.app.screen is chooser

    run(case)


def test_tab_shows_the_columns_that_do_not_fit():
    async def case():
        async with reading(size=(80, 24)) as (pilot, screen):
            assert place(screen)[3] == (0, 1)
            assert "Tab: zh" in shown(screen)
            await pilot.press("tab")
            assert place(screen)[3] == (1, 2)
            await pilot.press("shift+tab")
            assert place(screen)[3] == (0, 1)
            await pilot.resize_terminal(120, 40)
            await pilot.pause()
            assert place(screen)[3] == (0, 1, 2)
            await pilot.press("tab")
            assert foot(screen).startswith("en has the focus")

    run(case)


def test_links_are_followed():
    async def case():
        async with reading(comparable()) as (pilot, screen):
            await pilot.press("j", "j", "l")
            assert place(screen)[0] == 4
            await pilot.press("l")
            assert place(screen)[0] == 3

    run(case)
