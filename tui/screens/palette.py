"""The command palette."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette


class Palette(CommandPalette):
    """The palette of Textual, which closes once, however often it is asked to."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, unless another screen is shown: of keys sent together one may be late."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
