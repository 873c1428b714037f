"""jieba's dictionary in a form that loads fast, in the user's own cache folder.

One file: a line of JSON, the counts as 32-bit little-endian numbers, the words one a line, those
of one first character together, with a NUL between one character and the next. The line names
jieba's version, the dictionary's SHA-256 and that of what follows, so that a cache of another
dictionary, a damaged or a planted one is built anew. Nothing in it is ever executed.
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
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from align.folders import in_cache
from align.reading.private_folder import make_private

Frequencies = dict[str, int]

_FORMAT = 2
_LINE, _GROUP = "\n", "\0"


class Table:
    """The counts of words, and 0 for each beginning of one: filled in as texts need them.

    A text has few of the characters that words begin with, so most words are never needed.
    """

    def __init__(
        self, ready: Frequencies, waiting: dict[str, tuple[str, Sequence[int]]], total: int
    ) -> None:
        """`ready` is complete but for the first characters in `waiting`, with words and counts."""
        self.ready = ready
        self.total = total
        """The sum of all counts."""
        self._waiting = waiting

    def prepare(self, text: str) -> None:
        """Fills in every word that begins with a character of `text`; from any thread."""
        for character in text:
            if character in self._waiting:
                self._fill(character)

    def _fill(self, character: str) -> None:
        group = self._waiting.get(character)
        if group is not None:
            words, counts = group
            self.ready.update(zip(words.split(_LINE), counts, strict=True))
            self._waiting.pop(character, None)  # last, so that no thread finds it half filled


def cache_file() -> Path:
    """Where the cache lies: `segmenter` in the user's cache folder of hexapla."""
    return in_cache("segmenter")


def load(dictionary: bytes, version: str) -> Table | None:
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
        return _table(payload[size:].decode(), counts)
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _table(words: str, counts: array[int]) -> Table:
    """The table of the words and their counts, none filled in; ValueError if they don't agree."""
    waiting: dict[str, tuple[str, Sequence[int]]] = {}
    view = memoryview(counts)
    first = 0
    for group in words.split(_GROUP):
        end = first + group.count(_LINE) + 1
        waiting[group[:1]] = group, view[first:end]
        first = end
    if first != len(counts):
        raise ValueError("words without a count, or counts without a word")
    return Table({}, waiting, sum(counts))


def store(table: Frequencies, dictionary: bytes, version: str) -> None:
    """Writes the cache; where the folder cannot be written to, does nothing."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in table:
        groups[word[:1]].append(word)
    counts = array("i", (table[word] for group in groups.values() for word in group))
    if sys.byteorder == "big":
        counts.byteswap()
    words = _GROUP.join(_LINE.join(group) for group in groups.values())
    payload = counts.tobytes() + words.encode()
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
