"""A screen driven by the keys of the table of actions."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from functools import partial
from time import monotonic

from textual import events
from textual.message import Message
from textual.screen import Screen

from tui.action import Action, Scope
from tui.actions import in_scope
from tui.appearance import SWITCH_THEME, THEME_HELP
from tui.frames.display import FrugalApp
from tui.key_names import key_name
from tui.keymap import Command, Keymap, Pending, Unknown
from tui.keys_in_words import with_keys
from tui.lines_widget import LinesWidget
from tui.screens.palette import Palette
from tui.waiting import elsewhere_words, followers_words, waiting_words

_THIS_JOB = 0
"""The process group, to `os.kill`."""

_MODIFIERS = ("ctrl+", "alt+", "super+", "meta+", "hyper+")
_WHEEL = 3
"""The lines that a step of the mouse wheel scrolls."""
_INTERRUPT = "q quits; Ctrl-c once more quits at once"


class KeyScreen(Screen[None]):
    """Turns keys into calls of `do_<action>(count)`, one method for each action of its scope."""

    SCOPE: Scope
    HINT = "h shows the keys"
    """What to do after a key that does nothing."""

    class ThemeAsked(Message):
        """A theme is to be worn; None: the next one."""

        def __init__(self, name: str | None) -> None:
            super().__init__()
            self.name = name

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

    def hint(self) -> str:
        """What to do after a key that does nothing."""
        return with_keys(self.HINT, self.SCOPE)

    def type_text(self, _text: str) -> bool:
        """Put text into the line that is typed; says whether there is one to take it."""
        return False

    def keys_wait(self) -> bool:
        """Whether more has been typed than was answered."""
        return self.app.message_queue_size > 0 or self.message_queue_size > 0

    def missed(self, _event: events.Key) -> None:
        """Take note of a key that does nothing here."""

    def missed_words(self, typed: str, hint: str) -> str:
        """What is said of a key that does nothing here, with what to do instead."""
        return f"{key_name(typed)} does nothing here; {hint}"

    def restyle(self) -> None:
        """Draw all lines anew, in other colours."""
        for widget in self.query(LinesWidget):
            widget.restyle()

    def take_back(self) -> None:
        """Take back the hiding of a version by the first digit of a number."""

    def on_key(self, event: events.Key) -> None:
        """Read a key; what it means is up to the table alone.

        Of keys that come together one may close the screen: those behind it are for the next.
        """
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:
            self.app.screen.post_message(events.Key(event.key, event.character))
            return
        meaning = self.keymap.feed(_key(event), monotonic())
        interrupted, self._interrupted = self._interrupted, False
        if isinstance(meaning, Pending) and meaning.undo:
            self.take_back()
        waiting = waiting_words(self.keymap, self.SCOPE)
        if isinstance(meaning, Unknown):
            self.say("")
            text = _text(event)
            if text and self.type_text(text):
                if not self.keys_wait():
                    self.draw()
                return
            self.missed(event)
            wanted = followers_words(self.keymap, meaning.typed)
            elsewhere = elsewhere_words(meaning.typed, self.SCOPE)
            hint = wanted or waiting or elsewhere or self.hint()
            waiting = self.missed_words(meaning.typed, hint)
        self.say(waiting)
        if isinstance(meaning, Command):
            self._interrupted = interrupted and meaning.action.id == "interrupt"
            self.perform(meaning.action, meaning.count, meaning.key)
        self.draw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down by a few lines, if the mouse is in use."""
        event.stop()
        self._turn_wheel("line_down", "next_row")

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up by a few lines."""
        event.stop()
        self._turn_wheel("line_up", "previous_row")

    def _turn_wheel(self, *ids: str) -> None:
        """Perform the first of the actions that is to be had here."""
        actions = {action.id: action for action in in_scope(self.SCOPE)}
        action = next((actions[each] for each in ids if each in actions), None)
        if action is not None:
            self.say("")
            self.perform(action, _WHEEL if action.id == ids[0] else None, "")
            self.draw()

    def perform(self, action: Action, count: int | None, _key: str) -> None:
        """Perform an action of this scope."""
        handler: Callable[[int | None], None] = getattr(self, f"do_{action.id}")
        handler(count)

    def commands(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """Title, sentence and call of every action, for the palette."""
        for action in in_scope(self.SCOPE):
            if action.id not in {"palette", "interrupt"}:
                key = action.keys[0] if action.keys else ""
                yield action.title, action.help, partial(self.from_palette, action, key)
            if action.id == SWITCH_THEME:
                for name, about in THEME_HELP.items():
                    yield f"Theme {name}", about, self._theme_call(name)

    def from_palette(self, action: Action, key: str) -> None:
        """Perform an action chosen by its name."""
        self.say("")
        self.perform(action, None, key)
        self.draw()

    def do_palette(self, _count: int | None) -> None:
        """Open the command palette."""
        self.app.push_screen(Palette())

    def _theme_call(self, name: str) -> Callable[[], None]:
        def call() -> None:
            self.post_message(self.ThemeAsked(name))

        return call

    def do_switch_theme(self, _count: int | None) -> None:
        """Wear the next theme."""
        self.post_message(self.ThemeAsked(None))

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
        self.say(with_keys(_INTERRUPT, self.SCOPE))


def _text(event: events.Key) -> str:
    """The characters that a key types; none of most keys with a name."""
    plain = event.is_printable and not event.key.startswith(_MODIFIERS)
    return event.character or "" if plain else ""


def _key(event: events.Key) -> str:
    """A key as the table writes it: its character if it has one, else its name."""
    if event.key.startswith(_MODIFIERS) or not event.character or not event.is_printable:
        return event.key
    return event.key if event.character.isspace() else event.character
