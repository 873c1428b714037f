"""How keys are written in `config.toml`, and what the table of actions calls them."""

from __future__ import annotations

import re

_WORDS = (
    "up down left right home end pageup pagedown insert delete escape enter tab backspace space"
)
_NAMED = frozenset(_WORDS.split()) | {f"f{number}" for number in range(1, 25)}
_ALSO = {
    "pgup": "pageup",
    "pgdn": "pagedown",
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
}
"""Names that help and other programs use."""
_WITH_CTRL = {
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "@": "at",
}
_SAME_BYTE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape"}
"""Keys for which a terminal sends what it sends for another one."""
_MODIFIER = re.compile(r"(ctrl|alt|shift)[+-](?=.)", re.IGNORECASE)


def keys_from(written: str) -> str:
    """A key, or two with a space between them, as the table of actions has it.

    Raises ValueError, its text a clause that says what is wrong.
    """
    parts = written.split()
    if not parts:
        raise ValueError("no key is named")
    if len(parts) > 2:
        raise ValueError("at most two keys may follow one another")
    return " ".join(map(_key, parts))


def _key(written: str) -> str:
    modifiers: set[str] = set()
    rest = written
    while found := _MODIFIER.match(rest):
        modifiers.add(found[1].lower())
        rest = rest[found.end() :]
    name = _name(rest)
    if name is None:
        hint = f'; two keys have a space between them: "{" ".join(rest)}"'
        raise ValueError(f"{written} is no key{hint if len(rest) == 2 else ''}")
    if len(name) == 1 and modifiers:
        name = _modified_sign(written, name, modifiers)
    key = "+".join([*sorted(modifiers), name])
    if key in _SAME_BYTE:
        raise ValueError(f"terminals send the same for {written} as for {_SAME_BYTE[key]}")
    return key


def _name(written: str) -> str | None:
    if len(written) == 1 and written.isprintable():
        return _ALSO.get(written, written)
    lowered = written.lower()
    name = _ALSO.get(lowered, lowered)
    return name if name in _NAMED else None


def _modified_sign(written: str, sign: str, modifiers: set[str]) -> str:
    if "shift" in modifiers:
        raise ValueError(f"{written} is no key; write the character that Shift makes of it")
    if "ctrl" not in modifiers:
        return sign
    lowered = sign.lower()
    if lowered.isascii() and (lowered.isalpha() or lowered == "["):
        return lowered
    if sign not in _WITH_CTRL:
        raise ValueError(f"terminals send nothing of their own for {written}")
    return _WITH_CTRL[sign]
