"""The texts of folders: which files there are, which can be read, and why the others can't."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from align.errors import InputError
from align.model import Version
from align.reading.arguments import language_and_path
from align.reading.formats import FORMATS, readable_formats
from align.reading.versions import read_version

_SUFFIXES = frozenset(suffix for form in FORMATS for suffix in form.suffixes) | {""}


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts found, for each whether the user told its language, and the files not read."""

    versions: tuple[Version, ...]
    told: tuple[bool, ...]
    unread: tuple[InputError, ...]


def read_texts(arguments: Sequence[str]) -> Texts:
    """The texts in files and folders, each "PATH" or "de=PATH", in their order and by name.

    Folders are read with those inside them; hidden files and folders are passed over, and so are
    files whose suffix is none of a text, unless they are named themselves. A file named twice is
    read once. Raises InputError if there is no text at all.
    """
    versions: list[Version] = []
    told: list[bool] = []
    unread: list[InputError] = []
    seen: set[str] = set()
    for argument in arguments:
        language, start = language_and_path(argument)
        for path in _files(start):
            place = os.path.abspath(path)  # noqa: PTH100 - a link is a file of its own
            if place in seen:
                continue
            seen.add(place)
            try:
                if path != start:
                    _require_text_suffix(path)
                versions.append(read_version(path, language))
            except InputError as error:
                unread.append(error)
            else:
                told.append(language is not None)
    if not versions:
        raise _nothing(arguments, unread)
    return Texts(tuple(versions), tuple(told), tuple(unread))


def _files(start: str) -> Iterator[str]:
    if not Path(start).is_dir():
        yield start
        return
    for folder, inside, names in os.walk(start):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.normpath(os.path.join(folder, name))  # noqa: PTH118


def _require_text_suffix(path: str) -> None:
    suffix = Path(path).suffix
    if suffix.casefold() not in _SUFFIXES:
        remedy = f"in a folder {readable_formats()} is read; name the file to read it all the same"
        raise InputError(path, f"{suffix} is no kind of text", remedy)


def _nothing(arguments: Sequence[str], unread: Sequence[InputError]) -> InputError:
    """The error for arguments without a text: that of the only file, if it was named itself."""
    if len(arguments) == len(unread) == 1 and not Path(_path(arguments[0])).is_dir():
        return unread[0]
    places = " ".join(map(_path, arguments))
    if not unread:
        problem = "there is no file in it"
    elif len(unread) == 1:
        problem = f"its only file, {unread[0].subject}, cannot be read: {unread[0].problem}"
    else:
        problem = f"none of the {len(unread)} files can be read as text"
    return InputError(places, problem, f"name a folder that holds {readable_formats()}")


def _path(argument: str) -> str:
    return language_and_path(argument)[1]
