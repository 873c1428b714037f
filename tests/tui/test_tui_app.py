"""Keys pressed in the whole application; what each action of the table does there."""

import threading

import pytest
from pilots import choosing, foot, opened, reading, run, settled, shown
from reader_builders import bridge, numbered
from textual.command import CommandPalette

from align.errors import InputError
from tui.action import Scope
from tui.actions import ACTIONS, in_scope
from tui.app import HexaplaApp
from tui.screens.chooser import ChooserScreen
from tui.screens.evidence import READING, EvidenceScreen
from tui.screens.findings import FindingsScreen
from tui.screens.jump import JumpScreen
from tui.screens.opening import OpeningScreen
from tui.screens.page import PageScreen
from tui.screens.reading import ReadingScreen


def test_enter_shows_the_evidence_of_the_row():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("n", "enter")
            page = await settled(pilot, PageScreen)
            text = " ".join(shown(page).split())
            for words in [
                "Row 5 of 8",
                "confidence 97 %",
                "de 2,4 Milliarden Euro = 2 400 000 000 EUR · zh 24亿欧元 = 2 400 000 000 EUR",
                "en 2.4 million euros = 2 400 000 EUR",
                "! value differs (1 000-fold) — no slip · error, 100 % sure",
                "de 2,4 Milliarden = 24",
            ]:
                assert words in text
            await pilot.press("G")
            assert "+2.2 concept de kosten = en cost" in " ".join(shown(page).split())
            await pilot.press("escape")
            assert pilot.app.screen is screen

    run(case)


@pytest.mark.parametrize("key", ["h", "f1"])
def test_help_lists_every_action_of_its_screen(key):
    async def case():
        async with reading(size=(120, 150)) as (pilot, screen):
            await pilot.press(key)
            page = await settled(pilot, PageScreen)
            text = shown(page)
            await pilot.press("G")
            text += shown(page)
            for action in in_scope(Scope.READER):
                assert action.help in " ".join(text.split())
            await pilot.press("q")
            assert pilot.app.screen is screen

    run(case)


def test_pages_scroll_with_the_keys_of_less():
    async def case():
        async with reading(size=(80, 24)) as (pilot, _):
            await pilot.press("h")
            page = await settled(pilot, PageScreen)
            tops = []
            for keys in ["j", "5 j", "k", "space", "b", "ctrl+d", "ctrl+u", "G", "g"]:
                await pilot.press(*keys.split())
                tops.append(page.lines.top)
            last = tops[7]
            assert tops == [1, 6, 5, 25, 5, 16, 5, last, 0]
            assert last > 25
            await pilot.press("k")
            assert "this is the start" in shown(page)

    run(case)


def test_the_palette_offers_every_action_and_performs_it():
    async def case():
        async with reading(numbered(60)) as (pilot, screen):
            await pilot.press("ctrl+p")
            await settled(pilot, CommandPalette)
            await pilot.press(*"gototheend")
            await pilot.pause(0.3)
            await pilot.press("enter")
            await settled(pilot, ReadingScreen)
            await pilot.pause(0.1)
            assert screen.reader.state.row + 1 == 60
            titles = [command.title for command in pilot.app.get_system_commands(screen)]
            for action in in_scope(Scope.READER):
                if action.id not in {"palette", "interrupt", "toggle_version"}:
                    assert action.title in titles
            assert "Hide or show en" in titles
            commands = list(pilot.app.get_system_commands(screen))
            assert len({command.title for command in commands}) == len(commands)
            assert len({command.help for command in commands}) == len(commands)
            assert all(command.title != command.help.rstrip(".") for command in commands)

    run(case)


def test_a_key_that_does_nothing_says_so():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("#")
            assert "# does nothing here; h shows the keys" in shown(screen)
            await pilot.press("left")
            assert "← does nothing here" in shown(screen)
            await pilot.press("j")
            assert "does nothing" not in shown(screen)
            await pilot.press("escape")
            assert "nothing to go back to; q quits" in shown(screen)
            await pilot.press("exclamation_mark")
            assert "; ! shows all again" in shown(screen)
            await pilot.press("escape")
            assert "nothing to go back to; ! shows all rows; q quits" in shown(screen)
            await pilot.press("ampersand", *"bridge", "enter", "escape")
            assert "nothing to go back to; & and Enter shows all rows; q quits" in shown(screen)

    run(case)


@pytest.mark.parametrize(("keys", "status"), [("q", 0), ("ctrl+q", 0), ("ctrl+c ctrl+c", 130)])
def test_keys_that_quit(keys, status):
    async def case():
        async with reading() as (pilot, _):
            await pilot.press(*keys.split())
            await pilot.pause()
            assert pilot.app._exit
            assert (pilot.app.return_code or 0) == status

    run(case)


def test_one_interrupt_only_explains():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("ctrl+c")
            assert "q quits" in shown(screen)
            await pilot.press("j", "ctrl+c")
            assert not pilot.app._exit

    run(case)


def test_redraw_draws_the_same_again():
    async def case():
        async with reading() as (pilot, screen):
            before = shown(screen)
            await pilot.press("ctrl+l", "ctrl+z")
            assert shown(screen) == before

    run(case)


def test_choosing_a_work_and_coming_back():
    async def case():
        async with choosing() as (pilot, chooser):
            text = shown(chooser)
            assert "The Bridge" in text
            assert "Deutsch, English" in text
            assert "hexapla read de.txt en.txt zh.txt" in text
            await pilot.press("k")
            assert "this is the first work" in shown(chooser)
            await pilot.press("j", "j")
            assert "this is the last work" in shown(chooser)
            await pilot.press("g", "enter")
            screen = await settled(pilot, ReadingScreen)
            assert "Die Brücke von Ansdorf" in shown(screen)
            await pilot.press("backspace")
            assert pilot.app.screen is chooser
            await pilot.press("G", "enter")
            await settled(pilot, ReadingScreen)
            await pilot.press("escape")
            assert pilot.app.screen is chooser
            await pilot.press("h")
            assert "Open the chosen work and read it." in shown(await settled(pilot, PageScreen))

    run(case)


def test_a_work_that_takes_long_can_be_left():
    gate = threading.Event()

    def slow(_arguments):
        gate.wait(10)
        return opened(bridge())

    async def case():
        async with choosing(slow) as (pilot, chooser):
            await pilot.press("enter")
            waiting = await settled(pilot, OpeningScreen)
            assert "Reading and pairing 2 files ..." in shown(waiting)
            await pilot.press("escape")
            assert pilot.app.screen is chooser
            gate.set()
            await pilot.pause(0.1)
            assert pilot.app.screen is chooser

    run(case)


def test_keys_typed_while_a_work_opens_are_done_once_it_is_open():
    gate = threading.Event()

    def slow(_arguments):
        gate.wait(10)
        return opened(bridge())

    async def case():
        async with choosing(slow) as (pilot, _chooser):
            await pilot.press("enter")
            waiting = await settled(pilot, OpeningScreen)
            await pilot.press("3", "G")
            assert "G is kept until the work is open; q quits" in shown(waiting)
            gate.set()
            screen = await settled(pilot, ReadingScreen)
            await pilot.pause(0.3)
            assert screen.reader.state.row + 1 == 8
            assert screen.reader.page.seen == (0, 2)

    run(case)


def test_a_second_key_that_cannot_follow_is_told_what_can():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("m", "9")
            assert foot(screen) == "m9 does nothing here; m wants a letter, a-z: set a mark"
            await pilot.press("'")
            assert foot(screen) == "' ... a-z: go to a mark, ': to and fro, Esc forgets it"
            await pilot.press("9")
            assert foot(screen) == (
                "'9 does nothing here; ' wants a letter, a-z: go to a mark, or ': to and fro"
            )
            await pilot.press("]", "x")
            assert foot(screen) == (
                "]x does nothing here; ] wants c: next discrepancy, or r: next row to review"
            )

    run(case)


def test_a_key_of_the_evidence_says_where_it_does_something():
    async def case():
        async with reading() as (pilot, screen):
            said = "does nothing here; Enter opens the evidence of the row, where it does"
            await pilot.press("J")
            assert foot(screen) == f"J {said}"
            await pilot.press("e")
            assert foot(screen) == f"e {said}"
            await pilot.press("Z")
            assert foot(screen) == "Z does nothing here; h shows the keys"

    run(case)


def test_each_hidden_version_is_told_with_its_key():
    async def case():
        async with reading() as (pilot, screen):
            await pilot.press("2")
            await pilot.pause(0.7)
            await pilot.press("3", "tab")
            assert foot(screen).endswith("in sight; 2 shows en, 3 shows zh")

    run(case)


def test_bad_input_ends_the_program_with_its_sentence():
    def refuse(arguments):
        raise InputError(arguments[0], "there is no such file", "check the name")

    async def case():
        app = HexaplaApp(["none.txt"], opener=refuse)
        async with app.run_test() as pilot:
            await pilot.pause(0.2)
        assert str(app.failure) == "none.txt: there is no such file; check the name."
        assert app.return_code == 2

    run(case)


def test_every_action_is_performed_where_the_table_says():
    screens = {
        Scope.READER: ReadingScreen,
        Scope.LIST: ChooserScreen,
        Scope.PAGE: PageScreen,
        Scope.EVIDENCE: EvidenceScreen,
        Scope.OPENING: OpeningScreen,
        Scope.PROMPT: ReadingScreen,
        Scope.JUMP: JumpScreen,
        Scope.FINDINGS: FindingsScreen,
    }
    from tui.reader.commands import COMMANDS
    from tui.reader.line_editor import EDITS
    from tui.reviewing import keys as review_keys
    from tui.reviewing_actions import REVIEWING

    found = {"set_mark", "go_to_mark"}
    reviewing = {action.id for action in REVIEWING if hasattr(review_keys, action.id)}
    reading = {
        Scope.READER: {*COMMANDS, *found, *reviewing, "toggle_version", "comment", "realign"},
        Scope.EVIDENCE: READING,
        Scope.PROMPT: set(EDITS),
        Scope.JUMP: set(EDITS),
    }

    for action in ACTIONS:
        for scope in action.scopes:
            own = action.id in reading.get(scope, ())
            assert own or hasattr(screens[scope], f"do_{action.id}"), (scope, action.id)
