"""News of dictionaries on standard error and on the screen that waits."""

from __future__ import annotations

import asyncio
import io
import threading

import pytest
from pilots import choosing, foot, opened, settled, shown
from reader_builders import bridge

from align.news import Preparing, Step, Unusable, tell
from tui.news_on_stderr import news_on_stderr
from tui.output import open_files
from tui.screens.opening import OpeningScreen
from tui.screens.reading import ReadingScreen


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_damaged_dictionary_is_one_line_even_if_told_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with news_on_stderr():
        for _ in range(2):
            tell(Unusable("words", is_added=True))
            tell(Preparing("other"))
    said = "hexapla: words: this dictionary is damaged and not used; "
    remedy = "remove it (hexapla dict remove words) and add it again.\n"
    assert capsys.readouterr().err == said + remedy


def test_a_terminal_is_told_what_is_prepared_and_left_clean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with news_on_stderr():
        tell(Preparing("cc-cedict", 20_000))
        said = "hexapla: preparing the dictionary cc-cedict, once only (20,000 entries) ..."
        assert terminal.getvalue() == "\r\x1b[K" + said
    assert terminal.getvalue().endswith(said + "\r\x1b[K")


def test_the_line_is_gone_before_a_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("align.opening.open_work", lambda *_: tell(Preparing("core")))
    open_files(["de.txt"], None)
    said = "\r\x1b[Khexapla: preparing the lexicon, once only ..."
    assert terminal.getvalue() == said + "\r\x1b[K"


def test_the_screen_that_waits_says_what_is_prepared() -> None:
    gate = threading.Event()

    def slow(_: object) -> object:
        tell(Preparing("cc-cedict", 20_000))
        tell(Unusable("words", is_added=False))
        gate.wait(10)
        return opened(bridge())

    async def case() -> None:
        async with choosing(slow) as (pilot, _):
            await pilot.press("enter")
            waiting = await settled(pilot, OpeningScreen)
            for _ in range(100):
                if "cc-cedict" in shown(waiting):
                    break
                await asyncio.sleep(0.02)
                await pilot.pause()
            said = "Preparing the dictionary cc-cedict, once only (20,000 entries) ..."
            assert said in shown(waiting)
            gate.set()

    asyncio.run(case())


def test_the_screen_that_waits_says_how_far_it_is() -> None:
    gate = threading.Event()

    def slow(_: object) -> object:
        tell(Step("pairing", 1, 3))
        gate.wait(10)
        return opened(bridge())

    async def case() -> None:
        async with choosing(slow) as (pilot, _):
            await pilot.press("enter")
            waiting = await settled(pilot, OpeningScreen)
            for _ in range(100):
                if "Pairing [######..............] 33 % ..." in shown(waiting):
                    break
                await asyncio.sleep(0.02)
                await pilot.pause()
            assert "Pairing [######..............] 33 % ..." in shown(waiting)
            gate.set()

    asyncio.run(case())


def test_a_terminal_is_told_how_far_a_long_task_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with news_on_stderr():
        tell(Step("pairing", 1, 3))
        assert terminal.getvalue() == ""
        monkeypatch.setattr("tui.news_on_stderr.monotonic", lambda: float("inf"))
        tell(Step("pairing", 2, 3))
        assert terminal.getvalue() == "\r\x1b[Khexapla: pairing [#############.......] 66 % ..."
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_the_reader_says_at_its_foot_what_is_damaged_until_a_key_is_pressed() -> None:
    def damaged(_: object) -> object:
        for _ in range(2):
            tell(Unusable("words", is_added=False))
        return opened(bridge())

    async def case() -> None:
        async with choosing(damaged) as (pilot, _):
            await pilot.press("enter")
            screen = await settled(pilot, ReadingScreen)
            said = "words: this dictionary is damaged and not used; install it again"
            assert foot(screen) == said
            await pilot.press("j")
            assert said not in shown(screen)

    asyncio.run(case())
