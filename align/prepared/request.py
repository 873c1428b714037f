"""What a prepared work was made of: the files as they were, what was asked for, what made it.

A file that has kept its size and time of change is taken for unchanged, as `make` and git do;
else its content decides. What was changed within two seconds before it was read may change again
without its time showing it, so its content decides as well.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from align import __version__
from align.prepared.sections import FORMAT
from align.reading.arguments import language_and_path
from align.signature import installed_packages

_RECENT = 2.0
"""Seconds within which two changes of a file may have one time."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was: path, size, time of change in nanoseconds, SHA-256 of its bytes.

    The time is -1 if it tells nothing.
    """

    path: str
    size: int
    changed: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for (arguments, model, ties), and what would make it."""

    asked: tuple[str, ...]
    maker: str

    @property
    def name(self) -> str:
        """A name for a file: 32 signs, the same whenever the same is asked for."""
        asked = "\0".join(self.asked).encode("utf-8", "surrogateescape")
        return hashlib.sha256(asked).hexdigest()[:32]


def request_for(
    arguments: Sequence[str], model_folder: Path | None = None, ties: Sequence[str] = ()
) -> Request:
    """The request that opening with these arguments is; raises InputError for a wrong language."""
    files = []
    for argument in arguments:
        language, path = language_and_path(argument)
        files.append(f"{language or ''}={Path(path).absolute()}")
    model = "" if model_folder is None else _stamp_of_folder(model_folder)
    return Request((*files, model, *ties), _maker())


def request_of(asked: tuple[str, ...]) -> Request:
    """The request of what comes from no file: a name that tells it from all others."""
    return Request(asked, _maker())


def stamps(paths: Sequence[str], sha256: Sequence[str]) -> tuple[Stamp, ...]:
    """The stamps of files whose contents were read. Raises OSError.

    The time of a file that has changed since it was read tells nothing.
    """
    return tuple(_stamp(path, known) for path, known in zip(paths, sha256, strict=True))


def is_unchanged(stamp: Stamp) -> bool:
    """Whether a file is as it was; False if it can't be read."""
    try:
        found = Path(stamp.path).stat()
        if found.st_size != stamp.size:
            return False
        return found.st_mtime_ns == stamp.changed or _sha256(stamp.path) == stamp.sha256
    except OSError:
        return False


def _stamp(path: str, sha256: str) -> Stamp:
    found = Path(path).stat()
    is_settled = time.time() - found.st_mtime > _RECENT and _sha256(path) == sha256
    changed = found.st_mtime_ns if is_settled else -1
    return Stamp(str(Path(path).absolute()), found.st_size, changed, sha256)


def _sha256(path: str) -> str:
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _maker() -> str:
    """What rows and findings depend on besides the files: program, packages, dictionaries."""
    from align.folders import dictionary_folder
    from align.lexicon.discovery import debian_files

    package = Path(__file__).parents[1]
    return "\n".join(
        [
            __version__,
            str(FORMAT),
            *installed_packages(),
            _stamp_of_folder(package),
            _stamp_of_folder(dictionary_folder()),
            *(_line(path) for path in debian_files()),
        ]
    )


def _stamp_of_folder(folder: Path) -> str:
    """The files of a folder and those inside it, with their sizes and times of change."""
    digest = hashlib.sha256(os.fsencode(folder.absolute()))
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            digest.update(_line(Path(place, name)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _line(path: Path) -> str:
    found = path.stat()
    return f"{path} {found.st_size} {found.st_mtime_ns}\n"
