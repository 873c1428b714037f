"""A person's own keys, wherever keys are shown or obeyed."""

import pytest
from pilots import foot, reading, run, settled, shown
from reader_builders import numbered

from tui.action import Scope
from tui.actions import ACTIONS, footer, in_scope, use_keys
from tui.keymap import Keymap
from tui.keys_in_words import with_keys
from tui.screens.page import PageScreen
from tui.settings.laying_keys import KeysError, laid_over
from tui.waiting import waiting_words


@pytest.fixture
def keys():
    """Lays keys over the table for the time of a test."""
    yield use_keys
    use_keys({})


def test_the_table_is_as_before_without_keys_of_one_s_own(keys):
    keys({"next_row": ("J",), "evidence_of_next": ("ctrl+j",)})
    keys({})
    assert [action for scope in Scope for action in in_scope(scope)] == [
        action for scope in Scope for action in ACTIONS if scope in action.scopes
    ]


def test_a_key_of_one_s_own_is_obeyed_and_the_old_one_is_free(keys):
    keys({"next_row": ("ctrl+j",), "help": ("H",)})

    async def case():
        async with reading(numbered(20)) as (pilot, screen):
            await pilot.press("j")
            assert foot(screen) == "j does nothing here; H shows the keys"
            await pilot.press("ctrl+j", "ctrl+j")
            assert screen.reader.state.row == 2
            await pilot.press("H")
            page = await settled(pilot, PageScreen)
            assert "  Ctrl-j " in shown(page)
            assert "  j ↓" not in shown(page)

    run(case)


def test_what_a_key_says_names_the_keys_in_use(keys):
    keys({"start": ("A",), "end": ("E",), "previous_reason": ("ctrl+e",), "line_down": ()})

    async def case():
        async with reading(numbered(20)) as (pilot, screen):
            await pilot.press("E")
            await pilot.press("E")
            assert foot(screen) == "this is the end of the text; A goes to the start"

    run(case)


def test_the_foot_names_the_keys_in_use(keys):
    assert any(words == "j k move" for words in footer(Scope.READER))
    keys({"next_row": ("J",), "evidence_of_next": ("ctrl+j",), "help": (), "quit": ("Q",)})
    feet = footer(Scope.READER)
    assert "J k move" in feet
    assert "Q quit" in feet
    assert not any(words.endswith("keys") for words in feet)
    keys({"previous_row": ()})
    assert "j move" in footer(Scope.READER)


def test_an_action_without_a_key_stays_in_the_palette(keys):
    keys({"help": ()})

    async def case():
        async with reading(numbered(3)) as (pilot, screen):
            commands = {title: call for title, _, call in screen.commands()}
            commands["Help"]()
            await settled(pilot, PageScreen)

    run(case)


def test_words_name_the_keys_in_use(keys):
    said = "q quits; Ctrl-c once more quits at once"
    assert with_keys(said, Scope.READER) == said
    keys({"quit": ("Q",), "interrupt": ("ctrl+x",), "end": ("f10",), "next_row": ()})
    assert with_keys(said, Scope.READER) == "Q quits; Ctrl-x once more quits at once"
    keymap = Keymap(Scope.READER, 0)
    for digit in "12":
        keymap.feed(digit, 0.0)
    assert waiting_words(keymap, Scope.READER) == "12 ... F10 goes to row 12, Esc forgets it"


def test_a_key_means_one_thing_on_each_screen():
    laid_over(ACTIONS, {"open": ("n",)})
    with pytest.raises(KeysError, match="n is also a key of next_match"):
        laid_over(ACTIONS, {"evidence": ("n",)})
