"""From keys to actions: sequences of two keys, numbers before commands, numbers of versions."""

from __future__ import annotations

from dataclasses import dataclass

from tui.action import Action, Scope
from tui.actions import in_scope

TOGETHER = 0.6
"""Seconds between two digits up to which they are a number, and not two versions."""

LARGEST_COUNT = 9_999_999
_FORGETTING = frozenset({"escape", "backspace"})


@dataclass(frozen=True, slots=True)
class Command:
    """An action to perform, with the number typed before it and the key that asked for it."""

    action: Action
    key: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """Nothing to perform yet: more keys are awaited.

    `undo`: the version that the last digit has hidden or shown is to be as before, for that digit
    was the first of a number.
    """

    undo: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """A key (or sequence, with a space between its keys) that means nothing here."""

    typed: str


Meaning = Command | Pending | Unknown


class Keymap:
    """The keys of one scope, read one after another.

    A digit that is the number of one of `versions` hides or shows it at once. Any other digit
    begins a number, and so do two digits typed `TOGETHER`. A number waits, however long, for a
    command; Esc forgets it.
    """

    def __init__(self, scope: Scope, versions: int = 0) -> None:
        self._actions = {
            tuple(key.split(" ")): action for action in in_scope(scope) for key in action.keys
        }
        self._starts = {keys[0] for keys in self._actions if len(keys) > 1}
        self._counts = any(action.takes_count for action in in_scope(scope))
        self._versions = {str(number) for number in range(1, min(versions, 9) + 1)}
        self._toggled: tuple[str, float] | None = None
        self.digits = ""
        """The number typed so far."""
        self.start = ""
        """The first of two keys, if the second is awaited."""

    def forget(self) -> bool:
        """Drop what has been typed so far; says whether there was anything."""
        had = bool(self.digits or self.start)
        self.digits, self.start, self._toggled = "", "", None
        return had

    def feed(self, key: str, now: float) -> Meaning:
        """What `key`, pressed at `now` (seconds), means after the keys before it."""
        toggled, self._toggled = self._toggled, None
        if key in _FORGETTING and self.forget():
            return Pending()
        if self.start:
            keys, self.start = (self.start, key), ""
            return self._command(keys)
        if len(key) == 1 and key.isascii() and key.isdigit() and self._counts:
            return self._digit(key, now, toggled)
        if key in self._starts:
            self.start = key
            return Pending()
        return self._command((key,))

    def followers(self, start: str = "") -> dict[str, Action]:
        """What the keys that may follow the first of two would do, by default that awaited."""
        first = start or self.start
        return {
            keys[1]: action
            for keys, action in self._actions.items()
            if len(keys) > 1 and keys[0] == first
        }

    def _digit(self, key: str, now: float, toggled: tuple[str, float] | None) -> Meaning:
        if not self.digits and toggled is not None and now - toggled[1] <= TOGETHER:
            self.digits = toggled[0] + key
            return Pending(undo=True)
        if not self.digits and key in self._versions:
            self._toggled = key, now
            return Command(self._actions[(key,)], key)
        self.digits += key
        return Pending()

    def _command(self, keys: tuple[str, ...]) -> Meaning:
        action = self._actions.get(keys)
        if action is None:
            return Unknown(" ".join(keys))
        count = count_of(self.digits) if action.takes_count else None
        self.forget()
        return Command(action, keys[-1], count)


def count_of(digits: str) -> int | None:
    """The number that digits are, cut to `LARGEST_COUNT`; None if there are none, or only zeros."""
    significant = digits.lstrip("0")
    if len(significant) > len(str(LARGEST_COUNT)):
        return LARGEST_COUNT
    return int(significant) if significant else None
