"""Keys typed before the program listens, and while a work opens."""

import asyncio

import pytest
from pilots import opened, run, settled
from reader_builders import bridge, numbered

from tui.app import HexaplaApp
from tui.screens.opening import OpeningScreen
from tui.screens.page import PageScreen
from tui.screens.reading import ReadingScreen
from tui.typed_ahead import keys_in


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (b"", []),
        (b"jG", ["j", "G"]),
        (b"/x\n\x1b[B", ["slash", "x", "enter", "down"]),
        ("你ü".encode(), ["你", "ü"]),
        (b"j\xe4\xbd", ["j"]),
        (b"\x06\x1b[6~k", ["ctrl+f", "pagedown", "k"]),
    ],
)
def test_bytes_of_a_terminal_are_keys(typed, keys):
    found = [key.key for key in keys_in(typed)]
    assert len(found) == len(keys)
    for one, other in zip(found, keys, strict=True):
        assert one == other or len(other) == 1, (one, other)
    characters = [key.character for key in keys_in(typed) if key.is_printable]
    assert "".join(characters) == "".join(
        "/" if key == "slash" else key for key in keys if key == "slash" or len(key) == 1
    )


def test_keys_typed_before_the_first_screen_are_done_on_it():
    keys = b"jjj\x06k/w\nk"

    async def case():
        rows = []
        for typed, pressed in ((keys, b""), (b"", keys)):
            app = HexaplaApp(["a", "b"], prepared=opened(numbered(60)), typed=typed)
            async with app.run_test(size=(120, 40)) as pilot:
                screen = await settled(pilot, ReadingScreen)
                await pilot.press(*(key.key for key in keys_in(pressed)))
                await pilot.pause(0.5)
                assert not screen.is_typing
                rows.append((screen.reader.state.row, screen.reader.state.top))
        assert rows[0] == rows[1]
        assert rows[0][0] > 3

    run(case)


def test_keys_typed_before_a_work_opens_wait_for_it():
    async def case():
        app = HexaplaApp(["a", "b"], opener=lambda _: opened(bridge()), typed=b"Gh")
        async with app.run_test(size=(120, 40)) as pilot:
            await settled(pilot, PageScreen)
            screen = pilot.app.screen_stack[-2]
            assert screen.reader.state.row == len(screen.book.rows) - 1

    run(case)


def test_q_typed_before_a_work_opens_leaves():
    async def case():
        app = HexaplaApp(["a", "b"], opener=lambda _: opened(bridge()), typed=b"jq")
        async with app.run_test(size=(120, 40)) as pilot:
            for _ in range(100):
                await pilot.pause()
                if not app.is_running or app._exit:
                    break
                await asyncio.sleep(0.01)
            assert app._exit

    run(case)


def test_a_key_that_meets_the_waiting_screen_as_the_work_opens_is_not_lost():
    async def case():
        app = HexaplaApp(["a", "b"], opener=lambda _: opened(numbered(20)))
        async with app.run_test(size=(120, 40)) as pilot:
            screen = await settled(pilot, ReadingScreen)
            (waited,) = [each for each in app.screen_stack if isinstance(each, OpeningScreen)]
            for key in keys_in(b"jj"):
                waited.post_message(key)
            await pilot.pause(0.3)
            assert screen.reader.state.row == 2

    run(case)
