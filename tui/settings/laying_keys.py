"""The user's keys laid over the table of actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from tui.action import Action, Scope
from tui.key_names import key_name
from tui.settings.model import as_toml

FIXED = MappingProxyType(
    {
        "toggle_version": "1 to 9 are the numbers of the versions, and begin numbers like 12G",
        "set_mark": "the second of them is the letter that names a mark, whichever it is",
        "go_to_mark": "the second of them is the letter that names a mark, whichever it is",
    }
)
"""Actions whose last key is a number or a letter of the person's choice: why they keep theirs."""
_TYPING = frozenset({Scope.PROMPT, Scope.JUMP})
"""Where characters are typed."""
NEEDED = "interrupt"
"""The action that must have a key, so that one can always get out."""
_DIGIT = re.compile(r"[0-9]")


class KeysError(ValueError):
    """Keys that cannot be: `action` is the id at fault, `remedy` what to do about it."""

    def __init__(self, action: str, problem: str, remedy: str) -> None:
        self.action = action
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem}; {remedy}")


def laid_over(actions: Sequence[Action], keys: Mapping[str, tuple[str, ...]]) -> tuple[Action, ...]:
    """The actions with other keys, and with words for the foot that name these.

    Raises KeysError for an action that is not in the table, and for a key that would mean two
    things on one screen, or would be read as a number.
    """
    known = {action.id: action for action in actions}
    for action, given in keys.items():
        _require_possible(action, given, known)
    laid = [replace(each, keys=keys.get(each.id, each.keys)) for each in actions]
    for scope in Scope:
        _require_one_meaning([each for each in laid if scope in each.scopes], keys)
    return tuple(
        replace(new, footer=_footer(new, actions, laid)) if new.footer else new for new in laid
    )


def _require_possible(action: str, given: Sequence[str], known: Mapping[str, Action]) -> None:
    if action not in known:
        remedy = "hexapla config lists them"
        if near := _nearest(action, known):
            remedy = f"did you mean {near}? hexapla config lists them"
        raise KeysError(action, "there is no such action", remedy)
    if action in FIXED:
        problem = f"its keys cannot be others: {FIXED[action]}"
        raise KeysError(action, problem, "leave the line out")
    if action == NEEDED and not given:
        raise KeysError(action, f"{action} must have a key", "name one")
    for key in given:
        if _DIGIT.fullmatch(key.split(" ")[0]):
            problem = f"{key_name(key)} is read as the number of a version or of a row"
            raise KeysError(action, problem, "choose another key")
        if known[action].scopes & _TYPING and (len(key.split(" ")[0]) == 1 or key == "space"):
            problem = f"{key_name(key)} is typed where {action} is to be had"
            raise KeysError(action, problem, "choose a key such as ctrl+t or f5")


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, sorted(known), 1)), "")


def _require_one_meaning(actions: Sequence[Action], keys: Mapping[str, tuple[str, ...]]) -> None:
    """Raises KeysError if two of the actions share a key, or one's key begins another's."""
    owners: dict[str, Action] = {}
    for action in actions:
        for key in action.keys:
            if key in owners:
                raise _shared(key, owners[key], action, keys)
            owners[key] = action
    for key, action in owners.items():
        start = key.partition(" ")[0]
        if start != key and start in owners:
            raise _begun(key, action, owners[start], keys)


def _shared(
    key: str, first: Action, second: Action, keys: Mapping[str, tuple[str, ...]]
) -> KeysError:
    """Two actions have a key; that whose keys are the user's is to blame, the later one if both."""
    if first is second:
        return KeysError(first.id, f"{key_name(key)} is named twice", "name it once")
    blamed, other = (second, first) if second.id in keys else (first, second)
    left = [as_toml(each) for each in other.keys if each != key]
    written = as_toml("") if not left else left[0] if len(left) == 1 else f"[{', '.join(left)}]"
    remedy = f"choose another, or take it from there: {other.id} = {written}"
    return KeysError(blamed.id, f"{key_name(key)} is also a key of {other.id}", remedy)


def _begun(
    key: str, action: Action, other: Action, keys: Mapping[str, tuple[str, ...]]
) -> KeysError:
    """The first key of `key` is one by itself, so that its second would never be awaited."""
    start = key.partition(" ")[0]
    problem = f"{key_name(start)}, a key of {other.id}, begins {key_name(key)}, one of {action.id}"
    blamed = action if action.id in keys else other
    return KeysError(blamed.id, problem, "choose another key for one of them")


def _footer(action: Action, before: Sequence[Action], laid: Sequence[Action]) -> str:
    """The words of an action for the foot, the keys they begin with exchanged for those laid over.

    Nothing if the action has no key.
    """
    if not action.keys:
        return ""
    own: dict[str, tuple[str, ...]] = {}
    for old, new in zip(before, laid, strict=True):
        if old.scopes & action.scopes:
            own |= {_folded(key_name(key)): new.keys for key in old.keys}
    own |= {_folded(key_name(key)): action.keys for key in _of(action, before).keys}
    said: list[str] = []
    words = action.footer.split(" ")
    while len(words) > 1 and (keys := own.get(_folded(words[0]))) is not None:
        word = words.pop(0)
        if _folded(word) in {_folded(key_name(key)) for key in keys}:
            said.append(word)
        elif keys:
            said.append(key_name(keys[0]))
    return " ".join([*said, *words])


def _of(action: Action, actions: Sequence[Action]) -> Action:
    return next(each for each in actions if each.id == action.id)


def _folded(name: str) -> str:
    """A name of a key, its capitals made small; a character is its own name."""
    return name if len(name) == 1 else name.casefold()
