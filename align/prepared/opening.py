"""Opening a work as it was prepared, or preparing it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from align.errors import InputError
from align.opening import Opened, open_work
from align.prepared import store
from align.prepared.request import request_for

SLOW = 1.0
"""Seconds of pairing after which a work is kept, to be open at once the next time."""


def open_prepared(arguments: Sequence[str], model_folder: Path | None = None) -> Opened | None:
    """The work in files, if it was prepared and they are as they were; else None."""
    try:
        return store.find(request_for(arguments, model_folder))
    except (InputError, OSError):
        return None


def open_and_keep(arguments: Sequence[str], model_folder: Path | None = None) -> Opened:
    """The work in files as `open_work` gives it; one that takes long to pair is kept."""
    begun = monotonic()
    opened = open_work(arguments, model_folder)
    if monotonic() - begun > SLOW:
        with contextlib.suppress(OSError):
            return store.keep(request_for(arguments, model_folder), opened)
    return opened


def prepare(arguments: Sequence[str], model_folder: Path | None = None) -> Opened:
    """The work in files, prepared unless it was. Raises InputError, also if it can't be kept."""
    request = request_for(arguments, model_folder)
    found = store.find(request)
    if found is not None:
        return found
    opened = open_work(arguments, model_folder)
    try:
        return store.keep(request, opened)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        problem = f"the prepared work could not be written ({reason})"
        remedy = "make room there, or let XDG_CACHE_HOME name another folder"
        raise InputError(str(store.prepared_folder()), problem, remedy) from error
