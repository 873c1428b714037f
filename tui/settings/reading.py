"""Reading `config.toml`; every error names file, line and key."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from align.errors import InputError
from tui.settings.model import SETTINGS, Settings, as_toml

VARIABLE = "HEXAPLA_CONFIG"
"""The environment variable that names another file."""
KEYS = "keys"
"""The table of keys in the file."""
_LIST = "hexapla config lists all settings"
_DECLARED = {setting.name: setting for setting in SETTINGS}


def config_path(named: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The file of the settings: the one named, else that of the environment, else the user's."""
    if named is not None:
        return named
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    from platformdirs import user_config_path

    return user_config_path("hexapla", appauthor=False) / "config.toml"


def read_settings(
    named: Path | None = None, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings of the user; the defaults if there is no file and none was named.

    Raises InputError for a named file that is not there and for anything in a file that cannot be.
    """
    path = config_path(named, environment)
    is_asked_for = named is not None or bool(environment.get(VARIABLE))
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if is_asked_for:
            raise InputError(path, "there is no such file", "check its name") from None
        return Settings()
    except OSError as error:
        problem = f"the settings cannot be read: {error.strerror}"
        raise InputError(path, problem, "name a text file") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"{path}, line {line}", "is not UTF-8", "save it as UTF-8") from error
    return settings_from(text, path)


def settings_from(text: str, path: Path) -> Settings:
    """The settings in the text of a file. Raises InputError, naming the file as `path`."""
    import tomllib

    from tui.settings.toml_lines import line_of, syntax_error

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, problem = syntax_error(text, error)
        where = f"{path}, line {line}"
        raise InputError(where, f"it is not TOML ({problem})", "mend the line") from error
    try:
        return _settings(document)
    except _SettingError as error:
        where = f"{path}, line {line_of(text, error.where)}"
        raise InputError(where, error.problem, error.remedy) from error


class _SettingError(Exception):
    """What stands at a path of keys in the document cannot be."""

    def __init__(self, where: tuple[str, ...], problem: str, remedy: str) -> None:
        self.where = where
        self.problem = problem
        self.remedy = remedy
        super().__init__(problem)


def _settings(document: Mapping[str, Any]) -> Settings:
    chosen: dict[str, Any] = {}
    for name, value in document.items():
        if name == KEYS:
            chosen[KEYS] = _keys(value)
            continue
        setting = _DECLARED.get(name)
        if setting is None:
            raise _SettingError((name,), f"there is no setting {as_toml(name)}", _suggestion(name))
        if not setting.accepts(value):
            problem = f"{name} cannot be {_written(value)}"
            raise _SettingError((name,), problem, f"it may be {setting.choices}")
        chosen[name] = value
    return Settings(**chosen)


def _keys(table: object) -> Mapping[str, tuple[str, ...]]:
    """The keys in the table of them, found fit for the table of actions."""
    if not isinstance(table, dict):
        problem = f"{KEYS} is not a table of actions"
        raise _SettingError((KEYS,), problem, f"begin the table with a line [{KEYS}]")
    if not table:
        return {}
    from tui.actions import ACTIONS
    from tui.settings.laying_keys import KeysError, laid_over

    keys = {action: _keys_of(action, given) for action, given in table.items()}
    try:
        laid_over(ACTIONS, keys)
    except KeysError as error:
        problem = f"{_path(error.action)}: {error.problem}"
        raise _SettingError((KEYS, error.action), problem, error.remedy) from error
    return keys


def _keys_of(action: str, given: object) -> tuple[str, ...]:
    from tui.settings.key_spelling import keys_from

    listed = given if isinstance(given, list) else [given] if given != "" else []
    if not all(isinstance(each, str) for each in listed):
        problem = f"{_path(action)} cannot be {_written(given)}"
        remedy = 'write a key or a list of keys in quotation marks, or "" for none'
        raise _SettingError((KEYS, action), problem, remedy)
    try:
        return tuple(map(keys_from, listed))
    except ValueError as error:
        remedy = "write a character or a name such as space, ctrl+e, f5, pagedown"
        raise _SettingError((KEYS, action), f"{_path(action)}: {error}", remedy) from error


def _path(action: str) -> str:
    return f"{KEYS}.{action if action.isidentifier() else as_toml(action)}"


def _suggestion(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, _DECLARED, 1)
    return f"did you mean {near[0]}? {_LIST}" if near else _LIST


def _written(value: object) -> str:
    return as_toml(value) if isinstance(value, str | int) else "that"
