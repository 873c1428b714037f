"""jieba's dictionary in a form that loads fast, in the user's own cache folder.

One file: a line of JSON, the counts as 32-bit little-endian numbers, the words one a line. The
line names jieba's version, the dictionary's SHA-256 and that of what follows, so that a cache of
another dictionary, a damaged or a planted one is built anew. Nothing in it is ever executed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
import tempfile
from array import array
from pathlib import Path

from align.reading.private_folder import make_private

Frequencies = dict[str, int]

_FORMAT = 1


def cache_file() -> Path:
    """Where the cache lies: `segmenter` in the user's cache folder of hexapla."""
    from platformdirs import user_cache_path

    return user_cache_path("hexapla", appauthor=False) / "segmenter"


def load(dictionary: bytes, version: str) -> Frequencies | None:
    """The cached table of this dictionary and this version of jieba; None if there is none."""
    try:
        with cache_file().open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            header, payload = json.loads(file.readline(4096)), file.read()
        if header != _header(dictionary, version, payload, header.get("words")):
            return None
        counts = array("i")
        size = counts.itemsize * header["words"]
        counts.frombytes(payload[:size])
        if sys.byteorder == "big":
            counts.byteswap()
        return dict(zip(payload[size:].decode().split("\n"), counts, strict=True))
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def store(table: Frequencies, dictionary: bytes, version: str) -> None:
    """Writes the cache; where the folder cannot be written to, does nothing."""
    counts = array("i", table.values())
    if sys.byteorder == "big":
        counts.byteswap()
    payload = counts.tobytes() + "\n".join(table).encode()
    header = json.dumps(_header(dictionary, version, payload, len(table))).encode()
    with contextlib.suppress(OSError):
        _replace(cache_file(), header + b"\n" + payload)


def _header(dictionary: bytes, version: str, payload: bytes, words: object) -> dict[str, object]:
    return {
        "format": _FORMAT,
        "jieba": version,
        "dictionary": hashlib.sha256(dictionary).hexdigest(),
        "words": words,
        "payload": hashlib.sha256(payload).hexdigest(),
    }


def _is_ours(status: os.stat_result) -> bool:
    """Whether the file is the user's own and nobody else may write to it."""
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _replace(path: Path, data: bytes) -> None:
    """Puts the file in place in one step, in a folder that only the user may enter."""
    make_private(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink()
        raise
