"""The file that holds what was copied last, for terminals that take nothing to a clipboard."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from align.reading.private_folder import make_private

_HOME = "~"


def copied_path() -> Path:
    """`copied.txt` in the user's state folder of hexapla."""
    from platformdirs import user_state_path

    return user_state_path("hexapla", appauthor=False) / "copied.txt"


def keep_copied(text: str) -> Path:
    """Write the text to the file, in one step and for the user alone; where it is.

    Raises OSError if it can't be written.
    """
    path = copied_path()
    make_private(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def path_in_words(path: Path) -> str:
    """A path with "~" for the user's home."""
    home = Path.home()
    return f"{_HOME}/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
