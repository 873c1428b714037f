"""Where the program keeps what is the user's."""

from __future__ import annotations

from pathlib import Path

_PROGRAM = "hexapla"


def in_cache(name: str) -> Path:
    """A folder of what can be made again, in the user's cache folder."""
    from platformdirs import user_cache_path

    return user_cache_path(_PROGRAM, appauthor=False) / name


def in_data(name: str) -> Path:
    """A file or folder of what can't be made again, in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False) / name


def dictionary_folder() -> Path:
    """Where the user's dictionaries lie: `dictionaries` in their data folder of hexapla."""
    return in_data("dictionaries")
