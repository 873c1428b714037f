"""The keys of the reading screen that find: they open the prompt, search, filter, mark and jump."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual import events
from textual.strip import Strip

from tui.action import Action, Group, Scope
from tui.drawing.reader_view import ReaderView
from tui.keymap import Keymap
from tui.reader.places import at_row, go_to_mark, remembered, set_mark
from tui.reader.reader import Reader
from tui.screens.keys import KeyScreen
from tui.theme import Theme

if TYPE_CHECKING:
    from tui.drawing.prompt_foot import PromptFoot
    from tui.reader.asking import Asking

_AGAIN = frozenset({"next_match", "previous_match"})
_OF_MARKS = {"set_mark": set_mark, "go_to_mark": go_to_mark}

_PAUSE = 0.002
_SLICE = 0.016
"""Seconds between slices of work, in which keys are answered, and of a slice."""


class AskingScreen(KeyScreen):
    """A screen that reads in a `view`, with a prompt at its foot while something is typed."""

    SCOPE = Scope.READER

    def __init__(self, reader: Reader, view: ReaderView, theme: Theme, versions: int) -> None:
        super().__init__(versions)
        self.reader = reader
        self.view = view
        self._styles = theme
        self._reading_keys = self.keymap
        self._prompt_keys = Keymap(Scope.PROMPT)
        self._working = False

    @cached_property
    def asking(self) -> Asking:
        """The prompt and what it finds, loaded when something is first asked for."""
        from tui.reader.asking import Asking

        return Asking(self.reader, self.keys_wait)

    @cached_property
    def _foot(self) -> PromptFoot:
        from tui.drawing.prompt_foot import PromptFoot

        return PromptFoot(self._styles)

    @property
    def has_asked(self) -> bool:
        """Whether anything has been asked for yet."""
        return "asking" in vars(self)

    @property
    def is_typing(self) -> bool:
        """Whether the prompt is open."""
        return self.has_asked and self.asking.prompt is not None

    def draw(self) -> None:
        """Show what has changed, and go on with what is still looked for."""
        typing = self.is_typing
        self.keymap = self._prompt_keys if typing else self._reading_keys
        self.view.foot = self._prompt_strips if typing else None
        self.view.draw()
        self._go_on()

    def hint(self) -> str:
        """What to do after a key that does nothing."""
        return "Esc goes back" if self.is_typing else super().hint()

    def type_text(self, text: str) -> bool:
        """Put text into the line typed; false if nothing is being typed."""
        if not self.is_typing:
            return False
        self.asking.type_text(text)
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Put what is pasted into the line typed."""
        event.stop()
        if self.type_text(event.text):
            self.draw()

    def finds(self, action: Action, count: int | None, key: str) -> bool:
        """Perform an action, if it is one of those that find."""
        if self.has_asked and not self.is_typing:
            self.asking.seeker.stop()
        if self.is_typing and action.group is Group.PROMPT:
            return self._edits(action.id)
        if action.id in _AGAIN and self.reader.state.search is not None:
            return self.asking.seeker.again(count or 1, action.id == "previous_match")
        if action.id in _OF_MARKS:
            nothing = self.reader.nothing_to_read
            if nothing:
                self.say(nothing)
            else:
                self.reader.apply(partial(_OF_MARKS[action.id], letter=key[-1]))
        else:
            return False
        return True

    def _edits(self, action: str) -> bool:
        """Change the line typed, if that is what the action does."""
        from tui.reader.line_editor import EDITS

        if action not in EDITS or action == "erase":
            return False
        self.asking.edit(EDITS[action])
        return True

    def do_search(self, _count: int | None) -> None:
        """Type what to search for further down."""
        self._ask("SEARCH")

    def do_search_up(self, _count: int | None) -> None:
        """Type what to search for further up."""
        self._ask("SEARCH_UP")

    def do_filter(self, _count: int | None) -> None:
        """Type what the rows shown must match."""
        self._ask("FILTER")

    def do_dismiss(self, _count: int | None) -> None:
        """Type why the current finding is none."""
        self.asking.open_dismissal(alike=False)

    def do_dismiss_alike(self, _count: int | None) -> None:
        """Type why all findings like the current one are none."""
        self.asking.open_dismissal(alike=True)

    def do_accept(self, _count: int | None) -> None:
        """Accept what is typed."""
        self.asking.accept()

    def do_leave(self, _count: int | None) -> None:
        """Stop typing, go back to where one was."""
        self.asking.leave()

    def do_erase(self, _count: int | None) -> None:
        """Take back a character."""
        self.asking.erase()

    def do_toggle_regular(self, _count: int | None) -> None:
        """Plain text or a regular expression."""
        self.asking.toggle_regular()

    def do_next_version(self, _count: int | None) -> None:
        """Search another version alone, or all."""
        self.asking.next_version()

    def do_find_row(self, _count: int | None) -> None:
        """Choose a row from a list."""
        nothing = self.reader.nothing_to_read
        if nothing:
            self.say(nothing)
            return
        from tui.screens.jump import JumpScreen

        book, state = self.reader.book, self.reader.state
        self.app.push_screen(JumpScreen(book, state, self._styles, self._go_to))

    def _ask(self, purpose: str) -> None:
        from tui.reader.prompt import Purpose

        self.asking.open(Purpose[purpose])

    def _go_to(self, row: int) -> None:
        self.reader.apply(lambda page, state: remembered(state, at_row(page, state, row)))
        self.draw()

    def _prompt_strips(self, cells: int) -> list[Strip]:
        prompt = self.asking.prompt
        if prompt is None:
            return []
        about = self.asking.about(cells - 2)
        return self._foot.strips(str(prompt.purpose), prompt.line, about, cells)

    def _go_on(self) -> None:
        if self.has_asked and self.asking.seeker.busy and not self._working:
            self._working = True
            self.set_timer(_PAUSE, self._work)

    def _work(self) -> None:
        self._working = False
        if self.asking.seeker.work(_SLICE):
            self.draw()
        else:
            self._go_on()
