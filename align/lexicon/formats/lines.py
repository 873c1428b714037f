"""The lines of a dictionary file, unpacked if it is packed, within limits of size and ratio."""

from __future__ import annotations

import gzip
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from align.errors import InputError

MAX_BYTES = 512 * 1024 * 1024
"""No free dictionary is larger unpacked; FreeDict's German-English has 100 million bytes."""
MAX_RATIO = 100
"""Word lists pack to a third or a sixth; what packs better than this is no dictionary."""
ALWAYS_ALLOWED = 16 * 1024 * 1024
MAX_LINE = 64 * 1024
"""Ding's longest line has 10,000."""
_GZIP = b"\x1f\x8b"


@dataclass(slots=True)
class Tally:
    """How many lines (or entries of a dictd file) were met, and which could not be read."""

    lines: int = 0
    bad: int = 0
    first_bad: int | None = None

    def add_bad(self, number: int) -> None:
        """Counts a line that could not be read; `number` counts from 1."""
        self.bad += 1
        if self.first_bad is None:
            self.first_bad = number


def lines_of(path: Path, tally: Tally) -> Iterator[tuple[int, str]]:
    """The lines of the UTF-8 file at `path` with their numbers, from 1, without line ends.

    Lines that are too long or not UTF-8 are counted as bad and left out. Raises InputError for
    a file that can't be opened, ends too early or unpacks to too much.
    """
    with unpacked(path) as file:
        number = 0
        while raw := file.readline(MAX_LINE):
            number += 1
            tally.lines += 1
            if len(raw) == MAX_LINE and not raw.endswith(b"\n"):
                _skip_line(file)
                tally.add_bad(number)
                continue
            try:
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                tally.add_bad(number)
                continue
            yield number, line.rstrip("\r\n")


@contextmanager
def unpacked(path: Path) -> Iterator[Bounded]:
    """The bytes of a plain or gzip file to read in order, whatever its name; see `lines_of`."""
    with opened(path) as file:
        if not is_gzip(file):
            yield Bounded(file, MAX_BYTES, path)
            return
        limit = min(MAX_BYTES, max(ALWAYS_ALLOWED, MAX_RATIO * path.stat().st_size))
        with gzip.GzipFile(fileobj=file) as unzipped:
            yield Bounded(unzipped, limit, path)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file at `path`, its errors and those of a gzip file told as InputError."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(path, "this is a directory, not a file", "name a file inside it")
        if not stat.S_ISREG(mode):
            raise InputError(path, "this is a device, not a file", "name a dictionary file")
        with path.open("rb") as file:
            yield file
    except (FileNotFoundError, NotADirectoryError) as error:
        problem = "there is no such file"
        raise InputError(path, problem, "check the name and the folder") from error
    except PermissionError as error:
        problem = "the file may not be read"
        raise InputError(path, problem, "ask its owner for permission to read it") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        problem = "the packed file is damaged or cut short"
        raise InputError(path, problem, "fetch it again") from error
    except OSError as error:
        reason = error.strerror or str(error)
        problem = f"the file cannot be read ({reason.lower()})"
        raise InputError(path, problem, "check the name and the disk") from error


def is_gzip(file: IO[bytes]) -> bool:
    """Whether the file begins as gzip files do; its position is the start afterwards."""
    file.seek(0)
    magic = file.read(2)
    file.seek(0)
    return magic == _GZIP


def _skip_line(file: Bounded) -> None:
    while (rest := file.readline(MAX_LINE)) and not rest.endswith(b"\n"):
        pass


class Bounded:
    """A stream that refuses to give more than `limit` bytes."""

    def __init__(self, file: IO[bytes] | gzip.GzipFile, limit: int, path: Path) -> None:
        self._file, self._limit, self._path = file, limit, path
        self._given = 0

    def read(self, size: int) -> bytes:
        """The next bytes, `size` at most."""
        return self._counted(self._file.read(size))

    def readline(self, size: int) -> bytes:
        """The rest of the line, `size` bytes at most."""
        return self._counted(self._file.readline(size))

    def _counted(self, data: bytes) -> bytes:
        self._given += len(data)
        if self._given > self._limit:
            problem = f"it holds more than {self._limit // 1024**2} MB unpacked"
            raise InputError(self._path, problem, "name a dictionary, it is smaller")
        return data
