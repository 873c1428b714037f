"""What keys will want is loaded ahead, in a thread, once the first screen has been painted."""

from __future__ import annotations

from importlib import import_module
from threading import Thread

from tui.reader.commands import COMMANDS

_SCREENS = (
    "tui.reader.asking",
    "tui.drawing.prompt_foot",
    "tui.screens.evidence",
    "tui.screens.findings",
    "tui.screens.help",
    "tui.screens.jump",
    "regex",
)
_REVIEWING = ("tui.reviewing.keys", "align.edits.remaking")


def load_ahead(*, is_reviewed: bool = False) -> None:
    """Begin to load, for a work under review what its edits want too.

    The thread is a daemon, so that q need not wait for it.
    """
    Thread(target=_load, args=(is_reviewed,), name="load-ahead", daemon=True).start()


def _load(is_reviewed: bool) -> None:
    for module in dict.fromkeys(COMMANDS.values()):
        import_module(f"tui.reader.{module}")
    for module in (*_SCREENS, *(_REVIEWING if is_reviewed else ())):
        import_module(module)
