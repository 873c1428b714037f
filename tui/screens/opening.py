"""What is seen while a work is read and paired."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread

from textual import events
from textual.app import ComposeResult
from textual.message import Message

from align.errors import InputError
from align.news import News, Preparing, Step, Unusable, listening, sentence_of
from align.opening import Opened
from tui.action import Scope
from tui.actions import footer
from tui.key_names import key_name
from tui.reader.entries import Entry, Tone
from tui.screens.framed import FramedLines
from tui.screens.keys import KeyScreen
from tui.theme import Theme

OpenWork = Callable[[Sequence[str]], Opened]


class OpeningScreen(KeyScreen):
    """Opens a work in a thread, after the first paint, and posts what came of it."""

    SCOPE = Scope.OPENING
    HINT = "q quits"

    class Done(Message):
        """The work is open; `screen` is the one that waited for it.

        `warning` says what a person should know of dictionaries; empty for nothing.
        """

        def __init__(self, screen: OpeningScreen, opened: Opened, warning: str) -> None:
            super().__init__()
            self.screen = screen
            self.opened = opened
            self.warning = warning

    class Failed(Message):
        """The work could not be opened."""

        def __init__(self, screen: OpeningScreen, error: Exception) -> None:
            super().__init__()
            self.screen = screen
            self.error = error

    class Heard(Message):
        """News of a dictionary, from the thread that opens the work."""

        def __init__(self, news: News) -> None:
            super().__init__()
            self.news = news

    def __init__(
        self, arguments: Sequence[str], open_work: OpenWork, theme: Theme, *, from_list: bool
    ) -> None:
        super().__init__()
        self.lines = FramedLines("Hexapla", footer(self.SCOPE), theme)
        files = "1 file" if len(arguments) == 1 else f"{len(arguments)} files"
        self.lines.blocks = [
            [
                Entry(f"Reading and pairing {files} ..."),
                *(Entry(argument, Tone.DIM, indent=2) for argument in arguments),
            ]
        ]
        self._arguments = arguments
        self._open_work = open_work
        self._from_list = from_list
        self._damaged: list[Unusable] = []
        self._typed: list[events.Key] = []
        self._heir: KeyScreen | None = None

    def compose(self) -> ComposeResult:
        """The lines are all there is."""
        yield self.lines

    def on_mount(self) -> None:
        """Begin once this screen has been painted; a daemon, so that q need not wait for it."""
        thread = Thread(target=self._work, name="open-work", daemon=True)
        self.call_after_refresh(thread.start)

    def on_opening_screen_heard(self, message: Heard) -> None:
        """Say which dictionary is prepared, and how far."""
        sentence = sentence_of(message.news)
        self.lines.blocks[1:] = [[Entry(f"{sentence[0].upper()}{sentence[1:]} ...", Tone.DIM)]]
        self.draw()

    def missed(self, event: events.Key) -> None:
        """Keep a key for the work once it is open."""
        key = events.Key(event.key, event.character)
        if self._heir is None:
            self._typed.append(key)
        else:
            self._heir.post_message(key)

    def hand_keys_to(self, heir: KeyScreen) -> None:
        """Give a screen that is shown now the keys typed so far, and those still on their way."""
        self._heir = heir
        for key in self._typed:
            heir.post_message(key)

    def missed_words(self, typed: str, hint: str) -> str:
        """What becomes of a key that does nothing yet."""
        return f"{key_name(typed)} is kept until the work is open; {hint}"

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.lines.message = message

    def draw(self) -> None:
        """Show what has changed."""
        self.lines.draw()

    def do_back(self, _count: int | None) -> None:
        """Go back to the list of works, if it was there; the thread's answer comes to nothing."""
        if self._from_list:
            self.app.pop_screen()
        else:
            self.say("q quits")

    def _work(self) -> None:
        app = self.app
        try:
            with listening(self._hear):
                opened = self._open_work(self._arguments)
        except InputError as error:
            app.post_message(self.Failed(self, error))
        except Exception as error:  # noqa: BLE001 - raised again where the program ends
            app.post_message(self.Failed(self, error))
        else:
            app.post_message(self.Done(self, opened, "; ".join(map(sentence_of, self._damaged))))

    def _hear(self, news: News) -> None:
        if isinstance(news, Preparing | Step):
            self.post_message(self.Heard(news))
        elif news not in self._damaged:
            self._damaged.append(news)
