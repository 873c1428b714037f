"""Writing a file of named sections: whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from align.prepared.sections import ALIGNED, DRAFT, MAGIC
from align.reading.private_folder import make_private


class SectionsWriter:
    """Writes sections one after the other."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._places: dict[str, tuple[int, int]] = {}
        file.write(MAGIC + bytes(ALIGNED))

    def add(self, name: str, parts: Iterable[bytes]) -> list[int]:
        """Write a section out of parts; the end of each part, in bytes from the section's start."""
        start = self._file.tell()
        ends, length = [], 0
        for part in parts:
            self._file.write(part)
            length += len(part)
            ends.append(length)
        self._places[name] = (start, length)
        self._file.write(bytes(-length % ALIGNED))
        return ends

    def add_document(self, name: str, value: object) -> None:
        """Write a section that is a JSON value."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self.add(name, [text.encode("utf-8", "surrogatepass")])

    def finish(self) -> None:
        """Write the directory and, last of all, where it stands."""
        at = self._file.tell()
        self._file.write(json.dumps(self._places).encode())
        self._file.seek(len(MAGIC))
        self._file.write(at.to_bytes(ALIGNED, sys.byteorder))


@contextmanager
def written(path: Path) -> Iterator[SectionsWriter]:
    """Sections that become the file at `path` when the block ends without an error.

    Its folder is made if need be, for nobody else to enter. Raises OSError.
    """
    make_private(path.parent)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}{DRAFT}")
    try:
        with open(draft, "xb", opener=_private) as file:
            writer = SectionsWriter(file)
            yield writer
            writer.finish()
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    """Opens a file that nobody else may read."""
    return os.open(path, flags, 0o600)
