"""From the settings to a reader on the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator, MutableMapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.actions import use_keys
from tui.ambiguous_width import Question
from tui.garbage import put_off_collection, take_up_collection
from tui.settings.model import Settings

if TYPE_CHECKING:
    from align.library.library import Library
    from align.library.shelf import Entry
    from align.opening import Opened

_LEVELS = {"16": "standard", "256": "256", "truecolor": "truecolor"}
"""What Textual calls the levels of colour."""


def read_on_screen(
    files: Sequence[str] | None, settings: Settings, model_folder: Path | None = None
) -> int:
    """Read files in the terminal, or a sample work if there are none; the exit status."""
    with _terminal_settled(settings) as typed:
        from align.opening import open_work
        from align.prepared.opening import open_and_keep, open_prepared
        from tui.app import run

    prepared = open_prepared(files, model_folder) if files else None
    opener = open_and_keep if settings.keep_works else open_work
    take_up_collection()
    open_files = partial(opener, model_folder=model_folder)
    return run(files, open_files, settings, prepared, typed=b"".join(typed))


def review_on_screen(library: Library, entry: Entry, who: str, settings: Settings) -> int:
    """Review a work of a library in the terminal; the exit status."""
    with _terminal_settled(settings) as typed:
        from tui.app import run
        from tui.reviewing.desk import Desk

    def desk_of(opened: Opened) -> Desk:
        return Desk(library.review(entry, opened, who), opened, library.known_findings(entry))

    prepared = library.prepared(entry)
    take_up_collection()
    return run(
        [entry.name],
        lambda _: library.as_paired(entry),
        settings,
        prepared,
        desk_of=desk_of,
        typed=b"".join(typed),
    )


@contextmanager
def _terminal_settled(settings: Settings) -> Iterator[list[bytes]]:
    """Settle what draws by the settings; ask the terminal while the block loads modules.

    The list has, after the block, what was typed meanwhile.
    """
    typed: list[bytes] = []
    use_keys(settings.keys)
    set_colours(settings.colours, os.environ)
    is_to_ask = settings.ambiguous_width == "auto"
    put_off_collection()
    with Question() if is_to_ask else nullcontext() as question:
        yield typed
        from tui.reader.cells import set_terminal

        answered = question.answer() if question else settings.ambiguous_width
    if question:
        typed.append(question.typed)
    set_terminal(2 if answered == 2 else 1, is_ascii=settings.ascii)


def set_colours(colours: str, environment: MutableMapping[str, str]) -> None:
    """Make what draws go by a level of colour; auto leaves it to the environment."""
    if colours == "none":
        environment["NO_COLOR"] = "1"
    elif colours in _LEVELS:
        environment.pop("NO_COLOR", None)
        environment["TEXTUAL_COLOR_SYSTEM"] = _LEVELS[colours]
