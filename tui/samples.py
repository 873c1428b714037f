"""The sample works that come with the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from align.errors import InputError


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample work: its folder's name, its title, a line about it, and its versions' files."""

    name: str
    title: str
    about: str
    paths: tuple[Path, ...]


@cache
def corpus_folder() -> Path:
    """Where the sample works are: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    for folder in (here / "corpus", here.parent / "corpus"):
        if (folder / "works.toml").is_file():
            return folder
    raise InputError(here / "corpus", "the sample works are missing", "install Hexapla again")


def samples() -> tuple[Sample, ...]:
    """The sample works in the order of `corpus/works.toml`."""
    folder = corpus_folder()
    with (folder / "works.toml").open("rb") as file:
        works = tomllib.load(file)
    return tuple(
        Sample(
            name,
            work["title"],
            work["about"],
            tuple(folder / name / f"{language}.txt" for language in work["languages"]),
        )
        for name, work in works.items()
    )
