from itertools import count

import pytest

from tui.action import Scope
from tui.actions import ACTIONS, by_group, footer, in_scope, key_names, keys_table
from tui.keymap import PATIENCE, Command, Keymap, Pending, Unknown


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
    assert "| `n` `]c` | Next discrepancy. |" in lines
    assert "| `Ctrl-e` | Scroll one line down. |" in lines
    assert "| `1` ... `9` | Hide the version of that number, or show it again. |" in lines
    for action in ACTIONS:
        assert sum(line.endswith(f"| {action.help} |") for line in lines) == 1
        assert all(f"`{name}`" in table for name in key_names(action).split() if name != "...")


def test_counts_come_before_commands():
    keymap = Keymap(Scope.READER, versions=3)
    assert [asked(typed(keymap, keys)[-1]) for keys in ["5j", "40k", "01j", "7G", "9n", "j"]] == [
        ("next_row", 5),
        ("previous_row", 40),
        ("next_row", 1),
        ("end", 7),
        ("next_discrepancy", 9),
        ("next_row", None),
    ]
    assert [asked(each)[0] for each in typed(keymap, "G")] == ["end"]


def test_a_digit_that_names_a_version_acts_at_once():
    keymap = Keymap(Scope.READER, versions=3)
    assert [asked(each) for each in typed(keymap, "2j")] == [
        ("toggle_version", None),
        ("next_row", None),
    ]
    assert [asked(each)[0] for each in typed(keymap, "231")] == ["toggle_version"] * 3


def test_such_digits_are_taken_back_if_they_were_the_number_of_a_row():
    meanings = typed(Keymap(Scope.READER, versions=3), "12G")
    assert asked(meanings[-1]) == ("end", 12)
    assert meanings[-1].undo == 2
    meanings = typed(Keymap(Scope.READER, versions=3), "105j")
    assert [getattr(each, "undo", 0) for each in meanings] == [0, 1, 0, 0]
    assert asked(meanings[-1]) == ("next_row", 105)


def test_after_a_second_they_were_not():
    meanings = typed(Keymap(Scope.READER, versions=3), "2G", pause=PATIENCE * 1.5)
    assert [asked(each) for each in meanings] == [("toggle_version", None), ("end", None)]


def test_what_is_typed_so_far_can_be_seen_and_forgotten():
    keymap = Keymap(Scope.READER, versions=3)
    typed(keymap, "50]")
    assert keymap.pending == "50]"
    assert keymap.forget()
    assert keymap.pending == ""
    assert not keymap.forget()
    typed(keymap, "5")
    assert typed(keymap, ["escape"]) == [Pending("")]
    assert asked(typed(keymap, ["escape"])[-1]) == ("back", None)


def test_unknown_keys_and_sequences_are_named():
    keymap = Keymap(Scope.READER, versions=3)
    assert typed(keymap, "x") == [Unknown("x")]
    assert typed(keymap, "]x") == [Pending("]"), Unknown("]x")]
    assert asked(typed(keymap, "4]c")[-1]) == ("next_discrepancy", 4)


def test_huge_counts_are_cut():
    command = typed(Keymap(Scope.READER), "9" * 400 + "j")[-1]
    assert command.count == 9_999_999
