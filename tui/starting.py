"""From the settings to a reader on the screen."""

from __future__ import annotations

import os
from collections.abc import MutableMapping, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from tui.actions import use_keys
from tui.ambiguous_width import Question
from tui.garbage import put_off_collection, take_up_collection
from tui.settings.model import Settings

_LEVELS = {"16": "standard", "256": "256", "truecolor": "truecolor"}
"""What Textual calls the levels of colour."""


def read_on_screen(
    files: Sequence[str] | None, settings: Settings, model_folder: Path | None = None
) -> int:
    """Read files in the terminal, or a sample work if there are none; the exit status."""
    use_keys(settings.keys)
    set_colours(settings.colours, os.environ)
    is_to_ask = settings.ambiguous_width == "auto"
    put_off_collection()
    with Question() if is_to_ask else nullcontext() as question:
        from align.opening import open_work
        from align.prepared.opening import open_and_keep, open_prepared
        from tui.app import run
        from tui.reader.cells import set_terminal

        answered = question.answer() if question else settings.ambiguous_width
    set_terminal(2 if answered == 2 else 1, is_ascii=settings.ascii)
    prepared = open_prepared(files, model_folder) if files else None
    opener = open_and_keep if settings.keep_works else open_work
    take_up_collection()
    return run(files, partial(opener, model_folder=model_folder), settings, prepared)


def set_colours(colours: str, environment: MutableMapping[str, str]) -> None:
    """Make what draws go by a level of colour; auto leaves it to the environment."""
    if colours == "none":
        environment["NO_COLOR"] = "1"
    elif colours in _LEVELS:
        environment.pop("NO_COLOR", None)
        environment["TEXTUAL_COLOR_SYSTEM"] = _LEVELS[colours]
