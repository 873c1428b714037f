"""From keys to actions: sequences of two keys, counts before commands, version numbers."""

from __future__ import annotations

from dataclasses import dataclass

from tui.action import Action, Scope
from tui.actions import in_scope

PATIENCE = 1.0
"""Seconds within which digits that name versions may still turn out to be a count."""

_LARGEST_COUNT = 9_999_999
_FORGETS = "back"
"""The action that, while a count is typed, only drops the count."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action to perform, with the count typed before it and the key that asked for it.

    `undo` says how many of the actions just performed (hiding a version) were the digits of
    `count`, and are to be taken back first.
    """

    action: Action
    key: str
    count: int | None = None
    undo: int = 0


@dataclass(frozen=True, slots=True)
class Pending:
    """Nothing to perform yet: more keys are awaited. `typed` are those so far."""

    typed: str
    undo: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """A key (or sequence) that means nothing here."""

    typed: str


Meaning = Command | Pending | Unknown


class Keymap:
    """The keys of one scope, read one after another.

    A digit that names one of `versions` acts at once, as hiding a column should; if G follows
    within a second, it and those before it were the number of a row after all. Any other digit
    begins a count, and so does a zero.
    """

    def __init__(self, scope: Scope, versions: int = 0) -> None:
        self._actions = {
            tuple(key.split(" ")): action for action in in_scope(scope) for key in action.keys
        }
        self._starts = {keys[0] for keys in self._actions if len(keys) > 1}
        self._counts = any(action.takes_count for action in in_scope(scope))
        self._versions = {str(number) for number in range(1, min(versions, 9) + 1)}
        self._digits = ""
        self._acted = 0
        self._digit_time = 0.0
        self._start = ""

    @property
    def pending(self) -> str:
        """What has been typed and awaits its command."""
        return ("" if self._acted else self._digits) + self._start

    def forget(self) -> bool:
        """Drop what has been typed so far; says whether there was anything."""
        had = bool(self.pending)
        self._digits, self._acted, self._start = "", 0, ""
        return had

    def feed(self, key: str, now: float) -> Meaning:
        """What `key`, pressed at `now` (seconds), means after the keys before it."""
        if self._start:
            return self._second(key)
        if len(key) == 1 and key.isascii() and key.isdigit() and self._counts:
            return self._digit(key, now)
        if key in self._starts:
            self._start = key
            return Pending(self.pending)
        return self._command((key,), now)

    def _second(self, key: str) -> Meaning:
        start, self._start = self._start, ""
        if (start, key) in self._actions:
            return self._command((start, key), self._digit_time)
        self.forget()
        return Unknown(f"{start}{key}")

    def _digit(self, key: str, now: float) -> Meaning:
        if self._acted and now - self._digit_time > PATIENCE:
            self._digits, self._acted = "", 0
        self._digit_time = now
        if key in self._versions and self._acted == len(self._digits):
            self._digits += key
            self._acted += 1
            return Command(self._actions[(key,)], key)
        undo, self._acted = self._acted, 0
        self._digits += key
        return Pending(self.pending, undo)

    def _command(self, keys: tuple[str, ...], now: float) -> Meaning:
        action = self._actions.get(keys)
        digits, acted, late = self._digits, self._acted, now - self._digit_time > PATIENCE
        had = self.forget()
        if action is None:
            return Unknown("".join(keys))
        if had and action.id == _FORGETS:
            return Pending("")
        if not digits or not action.takes_count:
            return Command(action, keys[-1])
        if acted and (late or action.id != "end"):
            return Command(action, keys[-1])
        return Command(action, keys[-1], min(int(digits), _LARGEST_COUNT) or None, acted)
