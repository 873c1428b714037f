"""Keys that arrive together: what stands behind the one that closes a screen is for the next."""

from __future__ import annotations

import pytest
from pilots import reading, run, settled
from textual import events

from tui.screens.palette import Palette
from tui.screens.reading import ReadingScreen


def press_at_once(app, *keys):
    """Send keys as a terminal does that has held them back: none waits for the one before."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize("opens", ["enter", "h", "L", "t"])
@pytest.mark.parametrize(
    "keys", ["h h", "enter enter", "backspace backspace", "escape escape", "enter h", "h enter"]
)
def test_closing_keys_that_come_together_end_in_a_screen_that_reads(opens, keys):
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press(opens)
            await pilot.pause()
            press_at_once(pilot.app, *keys.split())
            await pilot.pause(0.1)
            for _ in range(3):
                await pilot.press("escape")
                await pilot.pause()
            await settled(pilot, ReadingScreen)
            await pilot.press("g", "j")
            assert screen.reader.state.row == 1

    run(case)


@pytest.mark.parametrize("opens", ["enter", "h"])
def test_q_twice_ends_the_program_once(opens):
    async def case():
        async with reading() as (pilot, _):
            await pilot.press(opens)
            await pilot.pause()
            press_at_once(pilot.app, "q", "q")
            await pilot.pause(0.2)
            assert pilot.app.return_code == 0

    run(case)


def test_the_key_behind_one_that_closes_is_for_the_reader():
    async def case():
        async with reading() as (pilot, screen):
            press_at_once(pilot.app, "g", "h", "escape", "j")
            await settled(pilot, ReadingScreen)
            await pilot.pause()
            assert screen.reader.state.row == 1

    run(case)


def test_the_palette_closes_once():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("ctrl+p")
            await settled(pilot, Palette)
            await pilot.press(*"gototheend")
            await pilot.pause(0.3)
            press_at_once(pilot.app, "enter", "enter")
            await pilot.pause(0.3)
            assert screen in pilot.app.screen_stack
            await pilot.press("escape")
            await settled(pilot, ReadingScreen)

    run(case)
