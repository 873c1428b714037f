"""The dictionaries at hand: those found on this computer, and those a person added, open."""

from __future__ import annotations

from collections.abc import Iterator

from align.lexicon.discovery import Found
from align.lexicon.discovery import found_dictionaries as _all_found
from align.lexicon.records import Added, read_record, record_names
from align.lexicon.store import Store, StoreError


def found_dictionaries() -> tuple[Found, ...]:
    """The dictionaries found on this computer, but for those of which the user added a copy."""
    names = record_names()
    return tuple(found for found in _all_found() if found.name not in names)


def added_stores(without: str | None = None) -> Iterator[tuple[str, Store | None]]:
    """The dictionaries that were added, by name, open; None for one that can't be used any more.

    That of the name `without` is left out.
    """
    for name in record_names():
        if name != without:
            yield name, _opened(read_record(name))


def _opened(record: Added | None) -> Store | None:
    if record is None:
        return None
    try:
        return Store.open(record.path, record.sha256)
    except StoreError:
        return None
