"""Keys that wait for more, in words: what a number typed so far may be used for."""

from __future__ import annotations

from tui.action import Scope
from tui.actions import in_scope
from tui.key_names import key_name
from tui.keymap import Keymap, count_of
from tui.keys_in_words import with_keys
from tui.reader.cells import clip

_FEW = 3
"""So many keys are named one by one."""
_LONGEST = 8
"""The digits of a number that are shown."""
_FORGETS = "Esc forgets it"
_EVIDENCE = "Enter opens the evidence of the row, where it does"


def waiting_words(keymap: Keymap, scope: Scope) -> str:
    """What has been typed and what may follow; nothing if nothing has been typed.

    Such as "12 ... G goes to row 12, j moves 12 rows, Esc forgets it".
    """
    number = clip(keymap.digits, _LONGEST)
    if keymap.start:
        uses = [f"{_range(names)}: {title}" for title, names in _followers(keymap).items()]
        return f"{number}{keymap.start} ... {', '.join([*uses, _FORGETS])}"
    if not number:
        return ""
    count = count_of(keymap.digits)
    if count is None:
        return f"{number} ... more digits make a number, {_FORGETS}"
    uses = [with_keys(use, scope) for use in _uses(count, scope)]
    return f"{number} ... {', '.join([*filter(None, uses), _FORGETS])}"


def followers_words(keymap: Keymap, typed: str) -> str:
    """What may follow the first of two keys, where `typed` has another.

    Such as "m wants a letter, a-z: set a mark".
    """
    start, _, other = typed.partition(" ")
    uses = _followers(keymap, start) if other else {}
    said = [f"{_in_words(names)}: {title}" for title, names in uses.items()]
    return f"{key_name(start)} wants {', or '.join(said)}" if said else ""


def elsewhere_words(typed: str, scope: Scope) -> str:
    """Where a key of the reader does something, if that is with the evidence of a row open."""
    if scope is not Scope.READER:
        return ""
    own = (action for action in in_scope(Scope.EVIDENCE) if action.scopes == {Scope.EVIDENCE})
    if not any(typed in action.keys for action in own):
        return ""
    return with_keys(_EVIDENCE, scope)


def _followers(keymap: Keymap, start: str = "") -> dict[str, list[str]]:
    """The names of the keys that may follow the first of two, by the title of what they do."""
    keys: dict[str, list[str]] = {}
    for key, action in keymap.followers(start).items():
        keys.setdefault(action.title.lower(), []).append(key_name(key))
    return keys


def _in_words(names: list[str]) -> str:
    return f"a letter, {_range(names)}" if len(names) > _FEW else _range(names)


def _range(names: list[str]) -> str:
    """Keys as they are named: "c or r"; many as a range: a-z."""
    return f"{names[0]}-{names[-1]}" if len(names) > _FEW else " or ".join(names)


def _uses(count: int, scope: Scope) -> list[str]:
    shown = clip(str(count), _LONGEST)
    match scope:
        case Scope.READER:
            rows = "row" if count == 1 else "rows"
            return [f"G goes to row {shown}", f"j moves {shown} {rows}"]
        case Scope.LIST:
            works = "work" if count == 1 else "works"
            return [f"G goes to work {shown}", f"j moves {shown} {works}"]
    lines = "line" if count == 1 else "lines"
    return [f"j moves {shown} {lines}"]
