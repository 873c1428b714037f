"""What keys will want is loaded ahead, in a thread, once the first screen has been painted."""

from __future__ import annotations

from importlib import import_module
from threading import Thread

from tui.reader.commands import COMMANDS

_SCREENS = (
    "tui.reader.asking",
    "tui.drawing.prompt_foot",
    "tui.screens.evidence",
    "tui.screens.help",
    "tui.screens.jump",
    "regex",
)


def load_ahead() -> None:
    """Begin to load; a daemon, so that q need not wait for it."""
    Thread(target=_load, name="load-ahead", daemon=True).start()


def _load() -> None:
    for module in dict.fromkeys(COMMANDS.values()):
        import_module(f"tui.reader.{module}")
    for module in _SCREENS:
        import_module(module)
