"""The settings: what may stand in config.toml, what is said of what may not, what is printed."""

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import InputError
from tui.actions import ACTIONS, key_names
from tui.settings.key_spelling import keys_from
from tui.settings.laying_keys import FIXED
from tui.settings.model import SETTINGS, Settings, as_toml
from tui.settings.reading import VARIABLE, config_path, read_settings, settings_from
from tui.settings.toml_lines import line_of
from tui.settings.writing import settings_as_toml

FILE = Path("c.toml")


def read(text):
    return settings_from(text, FILE)


def refused(text):
    """What is said of a file with that text."""
    with pytest.raises(InputError) as caught:
        read(text)
    return str(caught.value)


def uncommented(lines):
    """The lines with every setting that stands in a comment made to count."""
    shorn = [line.removeprefix("# ") for line in lines]
    return "\n".join(line for line in shorn if " = " in line or line.startswith("["))


def test_what_is_not_set_is_as_declared():
    assert read("") == Settings()
    assert read('theme = "dark"\nambiguous_width = 2\nmouse = true\n') == Settings(
        theme="dark", ambiguous_width=2, mouse=True
    )
    assert read("line_width = 60").line_width == 60


def test_keys_are_a_word_or_a_list():
    keys = read('[keys]\nquit = "Ctrl-X"\nhelp = ["H", "f1"]\nredraw = ""\nstart = "g g"').keys
    assert keys == {"quit": ("ctrl+x",), "help": ("H", "f1"), "redraw": (), "start": ("g g",)}


WRONG = [
    (
        'theme = "blue"',
        'line 1: theme cannot be "blue"; it may be "ansi", "dark", "light" or "high-contrast"',
    ),
    ("\n\nmouse = 1", "line 3: mouse cannot be 1; it may be true or false"),
    ("ambiguous_width = true", 'line 1: ambiguous_width cannot be true; it may be "auto", 1 or 2'),
    ("line_width = 5", "line 1: line_width cannot be 5; it may be 0, or a whole number from 20 on"),
    (
        "theme = [\n1]",
        'line 1: theme cannot be that; it may be "ansi", "dark", "light" or "high-contrast"',
    ),
    (
        '#\nthem = "ansi"',
        'line 2: there is no setting "them"; did you mean theme? hexapla config lists all settings',
    ),
    ("mouse = false\nx = \n", "line 2: it is not TOML (Invalid value); mend the line"),
    ("keys = 3", "line 1: keys is not a table of actions; begin the table with a line [keys]"),
    (
        '[keys]\n\nnext_ro = "x"',
        (
            "line 3: keys.next_ro: there is no such action; did you mean next_row? hexapla "
            "config lists them"
        ),
    ),
    (
        '[keys]\nquit = ["q",\n"strg+x"]',
        (
            "line 2: keys.quit: strg+x is no key; write a character or a name such as space, "
            "ctrl+e, f5, pagedown"
        ),
    ),
    (
        "[keys]\nquit = 3",
        (
            "line 2: keys.quit cannot be 3; write a key or a list of keys in quotation marks, or "
            '"" for none'
        ),
    ),
    (
        '[keys]\nquit = "j"',
        (
            "line 2: keys.quit: j is also a key of next_row; choose another, or take it from "
            'there: next_row = "down"'
        ),
    ),
    (
        '[keys]\nquit = "x y"\nhelp = "x y"',
        (
            "line 2: keys.quit: xy is also a key of help; choose another, or take it from there: "
            'help = ""'
        ),
    ),
    (
        'keys.quit = "]"',
        (
            "line 1: keys.quit: ], a key of quit, begins ]c, one of next_discrepancy; choose "
            "another key for one of them"
        ),
    ),
    ('[keys]\nquit = ["f9", "f9"]', "line 2: keys.quit: F9 is named twice; name it once"),
    (
        '[keys]\nquit = "5"',
        "line 2: keys.quit: 5 is read as the number of a version or of a row; choose another key",
    ),
    (
        '[keys]\ntoggle_version = "v"',
        (
            "line 2: keys.toggle_version: its keys cannot be others: 1 to 9 are the numbers of the "
            "versions, and begin numbers like 12G; leave the line out"
        ),
    ),
    (
        '[keys]\nset_mark = "M"',
        (
            "line 2: keys.set_mark: its keys cannot be others: the second of them is the letter "
            "that names a mark, whichever it is; leave the line out"
        ),
    ),
    ('[keys]\ninterrupt = ""', "line 2: keys.interrupt: interrupt must have a key; name one"),
    (
        '[keys]\naccept = "a"',
        (
            "line 2: keys.accept: a is typed where accept is to be had; choose a key such as "
            "ctrl+t or f5"
        ),
    ),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_cannot_be_is_named_with_file_line_and_key(text, said):
    assert refused(text) == f"c.toml, {said}."


def test_what_is_refused_cannot_steer_the_terminal():
    for text in ('theme = "\\u001b[2J"', '"\\u001b[2J" = 1', 'keys."\\u001b[2J" = "x"'):
        assert "\x1b" not in refused(text)


KEYS = [
    ("j", "j"), ("J", "J"), ("?", "?"), ("space", "space"), ("PgDn", "pagedown"), ("Esc", "escape"),
    ("Ctrl-e", "ctrl+e"), ("ctrl+E", "ctrl+e"), ("F5", "f5"), ("] c", "] c"), ("+", "+"),
    ("shift+tab", "shift+tab"), ("ctrl+]", "ctrl+right_square_bracket"), ("alt+x", "alt+x"),
    ("shift+ctrl+left", "ctrl+shift+left"), ("↓", "down"), ("ß", "ß"), ("字", "字"), ("-", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "key"), KEYS)
def test_keys_may_be_written_as_help_shows_them(written, key):
    assert keys_from(written) == key


@pytest.mark.parametrize(
    "written", ["]c", "", " ", "a b c", "ctrl+i", "ctrl+%", "shift+a", "hyper+x", "f99", "\x1b"]
)
def test_what_no_terminal_sends_is_no_key(written):
    with pytest.raises(ValueError, match=r"key|terminals"):
        keys_from(written)


def test_what_is_printed_can_be_read_unchanged():
    printed = "\n".join(settings_as_toml(FILE, Settings()))
    assert read(printed) == Settings()
    assert printed.startswith("# c.toml\n")
    for setting in SETTINGS:
        assert setting.help.endswith(".")
        assert setting.accepts(setting.default)


def test_what_is_printed_holds_every_setting_and_every_action():
    everything = read(uncommented(settings_as_toml(FILE, Settings())))
    for each in fields(Settings):
        if each.name != "keys":
            assert getattr(everything, each.name) == each.default
    assert everything.keys == {each.id: each.keys for each in ACTIONS if each.id not in FIXED}


def test_what_is_printed_says_which_keys_cannot_be_others():
    printed = " ".join(line.lstrip("# ") for line in settings_as_toml(FILE, Settings()))
    for action in ACTIONS:
        assert (action.id in FIXED) == (f" {key_names(action)} cannot be others: " in printed)
    assert "1 ... 9 cannot be others: 1 to 9 are the numbers of the versions" in printed


def test_what_was_chosen_is_printed_without_a_comment():
    chosen = read('density = "compact"\n[keys]\nquit = ["Q", "ctrl+q"]\nhelp = ""')
    printed = "\n".join(settings_as_toml(FILE, chosen))
    assert tomllib.loads(printed) == {
        "density": "compact",
        "keys": {"quit": ["Q", "ctrl+q"], "help": ""},
    }
    assert read(printed) == chosen


def test_the_file_is_that_named_else_that_of_the_environment_else_the_user_s(tmp_path):
    named, other = tmp_path / "a.toml", tmp_path / "b.toml"
    named.write_text("mouse = true", "utf-8")
    other.write_text('theme = "light"', "utf-8")
    environment = {VARIABLE: str(other)}
    assert read_settings(named, environment) == Settings(mouse=True)
    assert read_settings(None, environment) == Settings(theme="light")
    assert config_path(None, {}).parts[-2:] == ("hexapla", "config.toml")


def test_a_file_that_was_named_must_be_there(tmp_path):
    for named, environment in (
        (tmp_path / "none.toml", {}),
        (None, {VARIABLE: str(tmp_path / "none.toml")}),
        (tmp_path, {}),
    ):
        with pytest.raises(InputError):
            read_settings(named, environment)
    (tmp_path / "latin.toml").write_bytes(b"# a\n# b\n# \xe4\n")
    with pytest.raises(InputError, match=r"latin\.toml, line 3: is not UTF-8|line 3"):
        read_settings(tmp_path / "latin.toml", {})


LINES = [
    ("a = 1\nb = 2", ("b",), 2),
    ("# b = 2\n\n[t]\n  'b' = 3 # b", ("t", "b"), 4),
    ('a = """\nb = 1\n"""\nb = 2', ("b",), 4),
    ("a = [\n 1,\n]\n[t.u]\nb = [\n2,\n]", ("t", "u", "b"), 5),
    ("t.b = 1", ("t", "b"), 1),
    ("\nt = { a = 1, b = 2 }", ("t", "b"), 2),
    ("a = 1", ("z",), 1),
]


@pytest.mark.parametrize(("text", "path", "line"), LINES)
def test_the_line_of_a_value_is_found(text, path, line):
    assert line_of(text, path) == line


@given(st.text())
def test_a_value_is_written_as_toml_reads_it(text):
    if "\x7f" not in text:
        assert tomllib.loads(f"a = {as_toml(text)}") == {"a": text}
