"""Vectors kept by the hash of their text, so that a sentence is encoded once.

They lie in the user's cache folder, a file for each model. They are kept as 16-bit floats and are
rounded to them when they are new as well: what is in the cache makes no difference.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from align.embedding.arrays import Vectors, unit_rows
from align.embedding.model import SentenceModel
from align.folders import in_cache
from align.reading.private_folder import make_private

MOST_KEPT = 200_000
"""How many vectors a file may hold; the oldest go first. 1.5 KB each for 768 numbers."""
_KEPT_AT_ONCE = 2048
"""Who interrupts a long run loses no more than the vectors of so many texts."""
_TABLE = "CREATE TABLE IF NOT EXISTS vectors (text BLOB NOT NULL UNIQUE, vector BLOB NOT NULL)"
_HALF = np.dtype("<f2")


def encode_once(model: SentenceModel, texts: Sequence[str], folder: Path | None = None) -> Vectors:
    """The vectors of texts as `SentenceModel.encode` has them, to 16-bit precision.

    Only texts that are new to the cache are encoded, each once. `folder`: where the cache is, by
    default the user's own; where it can't be written to there is none. Raises InputError if the
    model does not run.
    """
    by_key = {_key(text): text for text in texts}
    if not by_key:
        return np.zeros((0, model.dimension), dtype=np.float32)
    with _opened((folder or cache_folder()) / f"{model.signature[:32]}.sqlite") as cache:
        known = _look_up(cache, list(by_key), model.dimension * _HALF.itemsize)
        missing = [key for key in by_key if key not in known]
        for start in range(0, len(missing), _KEPT_AT_ONCE):
            keys = missing[start : start + _KEPT_AT_ONCE]
            encoded = model.encode([by_key[key] for key in keys]).astype(_HALF)
            new = {key: row.tobytes() for key, row in zip(keys, encoded, strict=True)}
            _keep(cache, new)
            known |= new
    halves = np.frombuffer(b"".join(known[_key(text)] for text in texts), dtype=_HALF)
    return unit_rows(halves.reshape(len(texts), model.dimension).astype(np.float32))


def cache_folder() -> Path:
    """Where vectors are kept: `embedding` in the user's cache folder of hexapla."""
    return in_cache("embedding")


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The cache in a file; None if it can't be opened. A damaged file is replaced."""
    try:
        connection = _connect(path)
    except (OSError, sqlite3.Error):
        connection = None
    if connection is None:
        yield None
        return
    with contextlib.closing(connection):
        yield connection


def _connect(path: Path) -> sqlite3.Connection:
    make_private(path.parent)
    path.touch(mode=0o600)
    connection = sqlite3.connect(path)
    try:
        connection.execute(_TABLE)
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError:
        connection.close()
        path.unlink()
        path.touch(mode=0o600)
        connection = sqlite3.connect(path)
        connection.execute(_TABLE)
    return connection


def _look_up(
    cache: sqlite3.Connection | None, keys: Sequence[bytes], size: int
) -> dict[bytes, bytes]:
    """The vectors of `size` bytes that are kept under these keys."""
    found: dict[bytes, bytes] = {}
    if cache is None:
        return found
    with contextlib.suppress(sqlite3.Error):
        for key in keys:
            row = cache.execute("SELECT vector FROM vectors WHERE text = ?", (key,)).fetchone()
            if row is not None and len(row[0]) == size:
                found[key] = row[0]
    return found


def _keep(cache: sqlite3.Connection | None, vectors: Mapping[bytes, bytes]) -> None:
    if cache is None:
        return
    with contextlib.suppress(sqlite3.Error), cache:
        cache.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", vectors.items())
        cache.execute(
            "DELETE FROM vectors WHERE rowid <= (SELECT max(rowid) FROM vectors) - ?", (MOST_KEPT,)
        )
