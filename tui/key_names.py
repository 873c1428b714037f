"""The names of keys as a person writes them: Ctrl-e, PgDn, F5, ]c."""

from __future__ import annotations

import re
import unicodedata

_NAMES = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "delete": "Delete",
    "space": "Space",
    "backspace": "Backspace",
    "tab": "Tab",
}


def key_name(key: str) -> str:
    """A key, or two after one another: ``ctrl+e`` is Ctrl-e, ``f5`` is F5, ``] c`` is ]c."""
    return "".join(_one(part) for part in key.split(" "))


def _one(key: str) -> str:
    """A single key: modifiers first, each with a hyphen after it."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return "".join(f"{modifier.capitalize()}-" for modifier in modifiers) + _last(last)


def _last(name: str) -> str:
    if len(name) <= 1:
        return name
    if name in _NAMES:
        return _NAMES[name]
    if re.fullmatch(r"f\d+", name):
        return name.upper()
    return _sign(name) or " ".join(word.capitalize() for word in name.split("_"))


def _sign(name: str) -> str:
    """The character of a Unicode name, as Textual names keys: ``right_square_bracket``."""
    try:
        sign = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return ""
    return sign if sign.isprintable() else ""
