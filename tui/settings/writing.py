"""The settings as a `config.toml` with comments, which can be read again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from tui.actions import by_group, key_names
from tui.settings.laying_keys import FIXED
from tui.settings.model import SETTINGS, Settings, as_toml
from tui.settings.reading import KEYS

_CELLS = 88
_ABOUT_KEYS = (
    "The keys of each action: one, or a list. A key is a character or a name (space, ctrl+e, f5, "
    'pagedown); two after one another have a space between them. "" leaves an action to the '
    "command palette."
)


def settings_as_toml(path: Path, settings: Settings) -> Iterator[str]:
    """The lines of a file with every setting: what it does, what it may be, what it is.

    A setting that is at its default stands in a comment.
    """
    yield f"# {path}"
    yield "# Settings of Hexapla. What stands behind a # is the default."
    for setting in SETTINGS:
        value = getattr(settings, setting.name)
        yield ""
        yield from _comment(f"{setting.help} It may be {setting.choices}.")
        yield f"{_mark(value == setting.default)}{setting.name} = {as_toml(value)}"
    yield ""
    yield from _comment(_ABOUT_KEYS)
    yield f"[{KEYS}]"
    for group, actions in by_group().items():
        yield ""
        yield f"# {group}"
        for action in actions:
            yield from _comment(f"{action.title}: {action.help}")
            if action.id in FIXED:
                yield from _comment(f"{key_names(action)} cannot be others: {FIXED[action.id]}.")
                continue
            keys = settings.keys.get(action.id, action.keys)
            yield f"{_mark(action.id not in settings.keys)}{action.id} = {_keys(keys)}"


def _comment(words: str) -> Iterator[str]:
    return (f"# {line}" for line in wrap(words, _CELLS))


def _mark(is_default: bool) -> str:
    return "# " if is_default else ""


def _keys(keys: tuple[str, ...]) -> str:
    if len(keys) == 1:
        return as_toml(keys[0])
    return f"[{', '.join(map(as_toml, keys))}]" if keys else as_toml("")
