"""The list of sample works."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.message import Message

from tui.action import Scope
from tui.actions import footer
from tui.reader.entries import Entry, Tone
from tui.reader.languages import language_name
from tui.samples import Sample
from tui.screens.framed import FramedLines
from tui.screens.help import help_entries
from tui.screens.keys import KeyScreen
from tui.screens.page import PageScreen
from tui.theme import Theme

_OWN_FILES = (
    Entry("To read your own files, leave with q and type", Tone.DIM, indent=2),
    Entry("hexapla read de.txt en.txt zh.txt", Tone.HEADING, indent=4),
)


class ChooserScreen(KeyScreen):
    """Lets a person choose one of the sample works."""

    SCOPE = Scope.LIST

    class Chosen(Message):
        """A sample work was chosen."""

        def __init__(self, sample: Sample) -> None:
            super().__init__()
            self.sample = sample

    def __init__(self, samples: Sequence[Sample], theme: Theme) -> None:
        super().__init__()
        self.samples = samples
        self._theme = theme
        self.lines = FramedLines("Hexapla · choose a work", footer(self.SCOPE), theme)
        self.lines.blocks = [*map(_block, samples), list(_OWN_FILES)]
        self.lines.chosen = 0

    def compose(self) -> ComposeResult:
        """The lines are all there is."""
        yield self.lines

    def say(self, message: str) -> None:
        """Show a message at the foot."""
        self.lines.message = message

    def draw(self) -> None:
        """Show what has changed."""
        self.lines.draw()

    def do_next_row(self, count: int | None) -> None:
        """Choose a work further down."""
        self._choose(self._chosen + (count or 1), "this is the last work")

    def do_previous_row(self, count: int | None) -> None:
        """Choose a work further up."""
        self._choose(self._chosen - (count or 1), "this is the first work")

    def do_half_page_down(self, count: int | None) -> None:
        """The list is short: as one step."""
        self.do_next_row(count)

    def do_half_page_up(self, count: int | None) -> None:
        """The list is short: as one step."""
        self.do_previous_row(count)

    def do_page_down(self, count: int | None) -> None:
        """The list is short: as one step."""
        self.do_next_row(count)

    def do_page_up(self, count: int | None) -> None:
        """The list is short: as one step."""
        self.do_previous_row(count)

    def do_start(self, _count: int | None) -> None:
        """Choose the first work."""
        self._choose(0, "this is the first work")

    def do_end(self, count: int | None) -> None:
        """Choose the last work, or that of the number `count`."""
        self._choose((count or len(self.samples)) - 1, "this is the last work")

    def do_open(self, _count: int | None) -> None:
        """Open the chosen work."""
        if self.samples:
            self.post_message(self.Chosen(self.samples[self._chosen]))

    def do_help(self, _count: int | None) -> None:
        """Show the keys."""
        self.app.push_screen(PageScreen("Keys", help_entries(self.SCOPE), self._theme))

    @property
    def _chosen(self) -> int:
        return self.lines.chosen or 0

    def _choose(self, number: int, otherwise: str) -> None:
        nearest = min(max(0, number), max(0, len(self.samples) - 1))
        if nearest == self._chosen:
            self.say(otherwise)
        self.lines.choose(nearest)


def _block(sample: Sample) -> list[Entry]:
    languages = ", ".join(language_name(path.stem) for path in sample.paths)
    return [
        Entry(sample.title, Tone.HEADING, indent=1),
        Entry(sample.about, indent=1),
        Entry(languages, Tone.DIM, indent=1),
        Entry(),
    ]
