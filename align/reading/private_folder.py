"""Folders of the user's own, which nobody else may enter."""

from __future__ import annotations

from pathlib import Path


def make_private(folder: Path) -> None:
    """Make a folder and those it lies in, as far as they are missing, each with mode 0700.

    Raises OSError if one can't be made.
    """
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
