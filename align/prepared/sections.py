"""A file of named sections, mapped into memory.

The magic line is followed by where the directory stands (8 bytes), the sections, each at a multiple
of 8 bytes, and the directory: JSON, for each section its offset and length in bytes. Numbers are in
the byte order of the machine, which the magic line names.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
from pathlib import Path
from typing import Any

FORMAT = 1
"""Changed whenever a section comes to hold something else."""
MAGIC = f"Hexapla prepared work {FORMAT} {sys.byteorder}\n".encode().ljust(40)

ALIGNED = 8
DRAFT = ".part"
"""How the name of a file ends that is being written."""
_START = len(MAGIC) + ALIGNED


class SectionsError(Exception):
    """A file that does not hold sections of this format, or not all of them."""


class Sections:
    """The sections of a file, mapped into memory."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, or SectionsError if the file has another format or is cut off."""
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < _START:
                raise SectionsError(path)
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.map[: len(MAGIC)] != MAGIC:
            raise SectionsError(path)
        self._view = memoryview(self.map)
        at = int.from_bytes(self.map[len(MAGIC) : _START], sys.byteorder)
        try:
            self._places: dict[str, tuple[int, int]] = json.loads(self.map[at:])
        except ValueError as error:
            raise SectionsError(path) from error

    def place(self, name: str) -> tuple[int, int]:
        """Where a section begins and ends in the map; raises SectionsError if there is none."""
        try:
            offset, length = self._places[name]
        except (KeyError, TypeError, ValueError) as error:
            raise SectionsError(name) from error
        return offset, offset + length

    def data(self, name: str) -> memoryview[int]:
        """The bytes of a section; raises SectionsError if there is none."""
        start, end = self.place(name)
        return self._view[start:end]

    def numbers(self, name: str) -> memoryview[int]:
        """A section as whole numbers of 4 bytes."""
        return self.data(name).cast("I")

    def offsets(self, name: str) -> memoryview[int]:
        """A section as whole numbers of 8 bytes."""
        return self.data(name).cast("Q")

    def floats(self, name: str) -> memoryview[float]:
        """A section as floating-point numbers of 8 bytes."""
        return self.data(name).cast("d")

    def document(self, name: str) -> Any:
        """The JSON value in a section; raises SectionsError if it holds none."""
        try:
            value = json.loads(bytes(self.data(name)))
        except ValueError as error:
            raise SectionsError(name) from error
        return value
