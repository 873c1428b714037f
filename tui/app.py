"""The application: which screen follows which, and how it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from align.errors import InputError
from tui.frames.display import FrugalApp
from tui.reader.book import Book
from tui.reader.study import Study
from tui.screens.keys import KeyScreen
from tui.screens.reading import ReadingScreen
from tui.settings.model import THEMES, Settings
from tui.theme import framework_theme, theme, theme_words

if TYPE_CHECKING:
    from align.opening import Opened
    from tui.reviewing.desk import Desk
    from tui.samples import Sample
    from tui.screens.chooser import ChooserScreen
    from tui.screens.opening import OpeningScreen, OpenWork

_ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class HexaplaApp(FrugalApp[None]):
    """Opens the works given by `arguments`, or offers the samples in `works` to choose from.

    `prepared` is the work of the arguments where it need not be paired first; `typed` is what the
    terminal has sent so far.
    """

    TITLE = "Hexapla"
    ENABLE_COMMAND_PALETTE = False
    """Its key comes from the table of actions."""

    def __init__(
        self,
        arguments: Sequence[str] | None = None,
        works: Sequence[Sample] = (),
        opener: OpenWork | None = None,
        settings: Settings | None = None,
        prepared: Opened | None = None,
        desk_of: Callable[[Opened], Desk] | None = None,
        typed: bytes = b"",
    ) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self._theme_name = self._settings.theme
        self.theme = framework_theme(name=self._theme_name)
        self.animation_level = "none"
        self.failure: Exception | None = None
        self._styles = theme(name=self._theme_name, colours=self.console.color_system)
        self._arguments = arguments
        self._works = works
        self._opener = opener
        self._prepared = prepared
        self._desk_of = desk_of
        self._typed = typed
        self._reads: ReadingScreen | None = None

    def get_default_screen(self) -> Screen[None]:
        """The first screen, so that nothing is painted before it."""
        if self._arguments is None:
            from tui.screens.chooser import ChooserScreen

            return ChooserScreen(self._works, self._styles)
        if self._prepared is not None:
            return self._reading(self._prepared)
        return self._opening(self._arguments)

    def _opening(self, arguments: Sequence[str]) -> OpeningScreen:
        from align.opening import open_work
        from tui.screens.opening import OpeningScreen

        from_list = self._arguments is None
        opener = self._opener or open_work
        return OpeningScreen(arguments, opener, self._styles, from_list=from_list)

    def is_sheet(self, screen: Screen[object]) -> bool:
        """Our own screens are lines and nothing else; the palette is not."""
        return isinstance(screen, KeyScreen)

    def on_mount(self) -> None:
        """Restore the terminal on signals that end the program; take the keys typed so far."""
        loop = asyncio.get_running_loop()
        for number in _ENDING_SIGNALS:
            loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
        if self._typed:
            from tui.typed_ahead import keys_in

            for key in keys_in(self._typed):
                self.post_message(key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers: the actions of the screen it was opened on."""
        if isinstance(screen, KeyScreen):
            for title, sentence, call in screen.commands():
                yield SystemCommand(title, sentence, call)

    def on_key_screen_theme_asked(self, message: KeyScreen.ThemeAsked) -> None:
        """Change the colours of all screens."""
        at = THEMES.index(self._theme_name) + 1
        self._theme_name = message.name or THEMES[at % len(THEMES)]
        self._styles.wear(theme(name=self._theme_name, colours=self.console.color_system))
        self.theme = framework_theme(name=self._theme_name)
        for screen in self.screen_stack:
            if isinstance(screen, KeyScreen):
                screen.restyle()
        if isinstance(self.screen, KeyScreen):
            self.screen.say(theme_words(self._theme_name, self.console.color_system))
            self.screen.draw()

    def on_chooser_screen_chosen(self, message: ChooserScreen.Chosen) -> None:
        """Open a sample work."""
        arguments = [os.fspath(path) for path in message.sample.paths]
        self.push_screen(self._opening(arguments))

    def on_opening_screen_done(self, message: OpeningScreen.Done) -> None:
        """Read the work, unless the person has turned away meanwhile."""
        if self.screen is not message.screen:
            return
        screen = self._reading(message.opened)
        if message.warning:
            screen.say(message.warning)
        if self._arguments is None:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
        message.screen.hand_keys_to(screen)

    def _reading(self, opened: Opened) -> ReadingScreen:
        desk = self._desk_of(opened) if self._desk_of else None
        book = (
            desk.book
            if desk
            else Book.of(
                opened.work, opened.alignment, opened.discrepancies, opened.figures, opened.digest
            )
        )
        study = Study(
            compact=self._settings.density == "compact", measure=self._settings.line_width or None
        )
        self.keep_place()
        from_list = self._arguments is None
        screen = ReadingScreen(book, self._styles, from_list=from_list, study=study, desk=desk)
        if self._settings.keep_place:
            self._reads = screen
            screen.go_on()
        return screen

    def keep_place(self) -> None:
        """Keep the row one is on in the work that is read."""
        if self._reads is not None:
            self._reads.keep_place()

    def on_opening_screen_failed(self, message: OpeningScreen.Failed) -> None:
        """End; `failure` says why."""
        if self.screen is message.screen:
            self.failure = message.error
            self.exit(return_code=2)


def run(
    arguments: Sequence[str] | None,
    opener: OpenWork | None = None,
    settings: Settings | None = None,
    prepared: Opened | None = None,
    *,
    desk_of: Callable[[Opened], Desk] | None = None,
    typed: bytes = b"",
) -> int:
    """Read works in the terminal until the person quits; the exit status.

    `arguments` are files, each FILE or LANGUAGE=FILE; without any the sample works are offered.
    `prepared` is the work of these files, if it is at hand. `desk_of` makes the desk at which it is
    reviewed, where it is a work of a library. `typed` is what the terminal has sent so far. Bad
    input is told in one sentence on standard error, with status 2.
    """
    settings = settings or Settings()
    works = _samples() if arguments is None else ()
    app = HexaplaApp(arguments, works, opener, settings, prepared, desk_of, typed)
    try:
        app.run(mouse=settings.mouse)
    finally:
        app.keep_place()
    if isinstance(app.failure, InputError):
        sys.stderr.write(f"hexapla: {app.failure}\n")
        return 2
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


def _samples() -> Sequence[Sample]:
    from tui.samples import samples

    return samples()
