"""Lexicons compiled once: SQLite files in the user's own cache folder."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from align.folders import in_cache
from align.lexicon.store import SCHEMA, Store, StoreError, compile_triples
from align.lexicon.triples import Triple
from align.news import Preparing, tell


def cache_folder() -> Path:
    """Where compiled lexicons lie: `lexicon` in the user's cache folder of hexapla."""
    return in_cache("lexicon")


def cached_store(name: str, source: str, triples: Callable[[], Iterable[Triple]]) -> Store:
    """The store of the triples of `source`, compiled if the one in the cache is of another.

    It is held in memory where the folder cannot be written to. What `triples` raises is raised.
    """
    signature = source_signature(source)
    path = cache_folder() / f"{name}.sqlite"
    with contextlib.suppress(StoreError):
        return Store.open(path, signature)
    tell(Preparing(name))
    found = list(triples())
    try:
        compile_triples(found, path, signature)
        return Store.open(path, signature)
    except (OSError, StoreError):
        return Store.in_memory(found, signature)


def source_signature(source: str) -> str:
    """What changes when the source does, the stemmer or the way lexicons are made."""
    parts = (str(SCHEMA), version("nltk"), source)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
