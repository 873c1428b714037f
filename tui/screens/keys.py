"""A screen driven by the keys of the table of actions."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from functools import partial
from time import monotonic

from textual import events
from textual.command import CommandPalette
from textual.screen import Screen

from tui.action import Action, Scope
from tui.actions import in_scope
from tui.frames.display import FrugalApp
from tui.key_names import key_name
from tui.keymap import Command, Keymap, Pending, Unknown
from tui.waiting import waiting_words

_THIS_JOB = 0
"""The process group, to `os.kill`."""

_MODIFIERS = ("ctrl+", "alt+", "super+", "meta+", "hyper+")
_INTERRUPT = "q quits; Ctrl-c once more quits at once"


class KeyScreen(Screen[None]):
    """Turns keys into calls of `do_<action>(count)`, one method for each action of its scope."""

    SCOPE: Scope
    HINT = "h shows the keys"
    """What to do after a key that does nothing."""

    def __init__(self, versions: int = 0) -> None:
        super().__init__()
        self.keymap = Keymap(self.SCOPE, versions)
        self._interrupted = False

    def say(self, message: str) -> None:
        """Tell the person something, until the next key."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show what has changed."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Take back the hiding of a version by the first digit of a number."""

    def on_key(self, event: events.Key) -> None:
        """Read a key; what it means is up to the table alone."""
        event.stop()
        event.prevent_default()
        meaning = self.keymap.feed(_key(event), monotonic())
        interrupted, self._interrupted = self._interrupted, False
        if isinstance(meaning, Pending) and meaning.undo:
            self.take_back()
        waiting = waiting_words(self.keymap, self.SCOPE)
        if isinstance(meaning, Unknown):
            waiting = f"{key_name(meaning.typed)} does nothing here; {waiting or self.HINT}"
        self.say(waiting)
        if isinstance(meaning, Command):
            self._interrupted = interrupted and meaning.action.id == "interrupt"
            self.perform(meaning.action, meaning.count, meaning.key)
        self.draw()

    def perform(self, action: Action, count: int | None, _key: str) -> None:
        """Perform an action of this scope."""
        handler: Callable[[int | None], None] = getattr(self, f"do_{action.id}")
        handler(count)

    def commands(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """Title, sentence and call of every action, for the palette."""
        for action in in_scope(self.SCOPE):
            if action.id not in {"palette", "interrupt"}:
                yield action.title, action.help, partial(self.from_palette, action, action.keys[0])

    def from_palette(self, action: Action, key: str) -> None:
        """Perform an action chosen by its name."""
        self.say("")
        self.perform(action, None, key)
        self.draw()

    def do_palette(self, _count: int | None) -> None:
        """Open the command palette."""
        self.app.push_screen(CommandPalette())

    def do_redraw(self, _count: int | None) -> None:
        """Send the whole screen again."""
        if isinstance(self.app, FrugalApp):
            self.app.forget_frame()
        self.app.refresh(layout=True)

    def do_suspend(self, _count: int | None) -> None:
        """Give the terminal back and stop all of our job, as Ctrl-z does, until the shell's fg."""
        if self.app.is_headless:
            return
        with self.app.suspend():
            os.kill(_THIS_JOB, signal.SIGSTOP)

    def do_quit(self, _count: int | None) -> None:
        """End the program."""
        self.app.exit()

    def do_interrupt(self, _count: int | None) -> None:
        """Say how to quit; the second time quit."""
        if self._interrupted:
            self.app.exit(return_code=130)
        self._interrupted = True
        self.say(_INTERRUPT)


def _key(event: events.Key) -> str:
    """A key as the table writes it: its character if it has one, else its name."""
    if event.key.startswith(_MODIFIERS) or not event.character or not event.is_printable:
        return event.key
    return event.key if event.character.isspace() else event.character
