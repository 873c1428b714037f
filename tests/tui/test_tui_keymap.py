from itertools import count

import pytest

from tui.action import Scope
from tui.actions import ACTIONS, by_group, footer, in_scope, key_names, keys_table
from tui.key_names import key_name
from tui.keymap import TOGETHER, Command, Keymap, Pending, Unknown
from tui.waiting import waiting_words


def typed(keymap, keys, pause=0.1):
    """What each of the keys means, typed with that pause between them."""
    clock = count()
    return [keymap.feed(key, next(clock) * pause) for key in keys]


def asked(meaning):
    """The action and the count of a command."""
    assert isinstance(meaning, Command), meaning
    return meaning.action.id, meaning.count


@pytest.mark.parametrize("scope", Scope)
def test_no_key_means_two_things(scope):
    keys = [key for action in in_scope(scope) for key in action.keys]
    assert len(keys) == len(set(keys))
    starts = {key.split(" ")[0] for key in keys if " " in key}
    assert not starts & set(keys)


@pytest.mark.parametrize("scope", Scope)
def test_every_key_of_the_table_performs_its_action(scope):
    for action in in_scope(scope):
        for key in action.keys:
            assert asked(typed(Keymap(scope, 9), key.split(" "))[-1])[0] == action.id


def test_the_table_is_fit_to_be_shown():
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    for action in ACTIONS:
        assert action.help.endswith(".")
        assert action.title[0].isupper()
        assert action.keys
        assert action.scopes
    listed = [action for actions in by_group().values() for action in actions]
    assert sorted(listed, key=ACTIONS.index) == list(ACTIONS)
    assert footer(Scope.READER)[-2:] == ("h keys", "q quit")


def test_the_keys_table_holds_every_key():
    table = keys_table()
    lines = table.splitlines()
    assert lines[:2] == ["| keys | what they do |", "| --- | --- |"]
    assert (
        "| `]c` | Go to the next figures that disagree, or row that not all versions have. |"
        in lines
    )
    assert "| `Ctrl-y` | Scroll the text back by one line. |" in lines
    assert "| `1` ... `9` | Hide the version of that number, or show it again. |" in lines
    assert all(keys in lines[-1] for keys in ("12G", "5j", "03j"))
    for action in ACTIONS:
        assert sum(line.endswith(f"| {action.help} |") for line in lines) == 1
        assert all(f"`{name}`" in table for name in key_names(action).split() if name != "...")


def words(keymap, keys, pause=0.1):
    """The count and action of each command, "." for a key that waits, "?" for one unknown."""
    signs = {Pending: ".", Unknown: "?"}
    said = []
    for meaning in typed(keymap, keys, pause):
        if isinstance(meaning, Command):
            said.append(f"{meaning.count or ''}{meaning.action.id}")
        else:
            said.append(signs[type(meaning)] + "u" * getattr(meaning, "undo", False))
    return " ".join(said)


# With three versions: keys, the pause between them in seconds, and what each means.
NUMBERS = [
    ("3j", 0.1, "toggle_version next_row"),
    ("3G", 0.01, "toggle_version end"),
    ("3G", 5, "toggle_version end"),
    ("1j2", 0.1, "toggle_version next_row toggle_version"),
    ("12", 0.5, "toggle_version .u"),
    ("12", 0.7, "toggle_version toggle_version"),
    ("12G", 0.1, "toggle_version .u 12end"),
    ("105j", 0.1, "toggle_version .u . 105next_row"),
    ("7G", 60, ". 7end"),
    ("5j", 60, ". 5next_row"),
    ("40k", 60, ". . 40previous_row"),
    ("411j", 60, ". . . 411next_row"),
    ("03j", 60, ". . 3next_row"),
    ("0j", 0.1, ". next_row"),
    ("9nj", 0.1, ". 9next_match next_row"),
    ("4]c", 0.1, ". . 4next_discrepancy"),
    ("2]c", 0.1, "toggle_version . next_discrepancy"),
    ("4gj", 0.1, ". start next_row"),
    ("4#j", 0.1, ". ? 4next_row"),
]


@pytest.mark.parametrize(("keys", "pause", "meant"), NUMBERS)
def test_a_digit_is_a_version_or_the_start_of_a_number(keys, pause, meant):
    assert words(Keymap(Scope.READER, versions=3), keys, pause) == meant


def test_two_quick_digits_are_a_number_that_waits_as_long_as_it_takes():
    keymap = Keymap(Scope.READER, versions=3)
    keymap.feed("1", 0.0)
    assert keymap.feed("2", TOGETHER) == Pending(undo=True)
    assert keymap.feed("3", 1000.0) == Pending()
    assert asked(keymap.feed("G", 2000.0)) == ("end", 123)
    assert asked(keymap.feed("3", 2000.1)) == ("toggle_version", None)


def test_without_versions_every_digit_begins_a_number():
    assert words(Keymap(Scope.LIST), "2j") == ". 2next_row"
    assert words(Keymap(Scope.OPENING), "2") == "?"


@pytest.mark.parametrize("scope", [Scope.READER, Scope.LIST, Scope.PAGE])
@pytest.mark.parametrize("key", ["escape", "backspace"])
def test_esc_forgets_a_number_before_it_does_anything_else(scope, key):
    keymap = Keymap(scope, versions=3)
    typed(keymap, "50")
    assert typed(keymap, [key]) == [Pending()]
    assert keymap.digits == ""
    assert typed(keymap, [key]) != [Pending()]


def test_esc_forgets_the_first_of_two_keys():
    keymap = Keymap(Scope.READER, versions=3)
    typed(keymap, "5]")
    assert (keymap.digits, keymap.start) == ("5", "]")
    assert typed(keymap, ["escape", "j"])[-1].count is None


WAITING = [
    (Scope.READER, "12", "12 ... G goes to row 12, j moves 12 rows, Esc forgets it"),
    (Scope.READER, "01", "01 ... G goes to row 1, j moves 1 row, Esc forgets it"),
    (Scope.READER, "0", "0 ... more digits make a number, Esc forgets it"),
    (Scope.READER, "4]", "4] ... c: next discrepancy, r: next row to review, Esc forgets it"),
    (Scope.READER, "[", "[ ... c: previous discrepancy, r: previous row to review, Esc forgets it"),
    (
        Scope.READER,
        "1" * 300,
        "1111111… ... G goes to row 9999999, j moves 9999999 rows, Esc forgets it",
    ),
    (Scope.LIST, "2", "2 ... G goes to work 2, j moves 2 works, Esc forgets it"),
    (Scope.PAGE, "5", "5 ... j moves 5 lines, Esc forgets it"),
    (Scope.READER, "3", ""),
]


@pytest.mark.parametrize(("scope", "keys", "said"), WAITING)
def test_what_waits_is_said_in_words(scope, keys, said):
    keymap = Keymap(scope, versions=3 if scope is Scope.READER else 0)
    typed(keymap, keys)
    assert waiting_words(keymap, scope) == said


def test_unknown_keys_and_sequences_are_named():
    keymap = Keymap(Scope.READER, versions=3)
    assert typed(keymap, "#") == [Unknown("#")]
    assert typed(keymap, "]x") == [Pending(), Unknown("] x")]
    assert key_name(Unknown("] x").typed) == "]x"


def test_huge_counts_are_cut():
    command = typed(Keymap(Scope.READER), "9" * 400 + "j")[-1]
    assert command.count == 9_999_999


KEY_NAMES = [
    ("ctrl+e", "Ctrl-e"), ("ctrl+s", "Ctrl-s"), ("f5", "F5"), ("f12", "F12"),
    ("delete", "Delete"), ("insert", "Insert"), ("home", "Home"), ("pagedown", "PgDn"),
    ("shift+tab", "Shift-Tab"), ("ctrl+shift+left", "Ctrl-Shift-←"), ("+", "+"), ("] c", "]c"),
    ("] left", "]←"), ("ctrl+right_square_bracket", "Ctrl-]"), ("print_screen", "Print Screen"),
    ("G", "G"), ("ß", "ß"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "name"), KEY_NAMES)
def test_keys_are_named_in_one_style(key, name):
    assert key_name(key) == name


def test_the_foot_names_as_many_digits_as_there_are_versions():
    def hide(versions):
        return [words for words in footer(Scope.READER, versions) if words.endswith("hide")]

    assert [hide(versions) for versions in (1, 2, 3, 5, 12)] == [
        [], ["1 2 hide"], ["1 2 3 hide"], ["1-5 hide"], ["1-9 hide"],
    ]  # fmt: skip


def test_title_and_sentence_of_an_action_are_two_things():
    for action in ACTIONS:
        assert not action.help.casefold().startswith(action.title.casefold()), action.id
    for scope in Scope:
        titles = [action.title for action in in_scope(scope)]
        assert len(set(titles)) == len(titles)
