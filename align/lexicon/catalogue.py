"""Dictionaries that a person adds and removes, each compiled once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from align.errors import InputError
from align.lexicon.at_hand import added_stores, found_dictionaries
from align.lexicon.entries import Entry, triples_of
from align.lexicon.formats.dictd import dictd_files
from align.lexicon.formats.languages import Languages
from align.lexicon.formats.lines import Tally, opened
from align.lexicon.formats.recognition import recognise
from align.lexicon.learnt import is_learnt
from align.lexicon.records import (
    Added,
    dictionary_name,
    read_record,
    record_names,
    remove_record,
    telling,
    write_record,
)
from align.lexicon.store import Store, compile_triples

_MOST_BAD = 0.25
"""A file more of whose lines can't be read is damaged, or no dictionary of its format."""
_SUFFIXES = re.compile(r"(?:\.(?:txt|tsv|csv|u8|gz|dz|dict|index))+$", re.IGNORECASE)
_BLOCK = 1024 * 1024


def add_dictionary(
    path: Path, languages: Languages | None = None, name: str | None = None
) -> Added:
    """Reads and compiles the dictionary at `path`, which is not needed any more afterwards.

    `languages` and `name`, if not given, are those that the dictionary says, else its file's
    name. A dictionary that came from the same path is replaced. Raises InputError, and changes
    nothing, if this one does not load, its languages are not told or its name is taken.
    """
    form, header = recognise(path)
    both = languages or header.languages
    if both is None:
        problem = "it does not say which two languages it has"
        raise InputError(path, problem, f"write them before its name, such as de-zh={path}")
    name = dictionary_name(name or header.title or _SUFFIXES.sub("", path.name))
    source = str(path.resolve())
    before = read_record(name)
    if name in record_names() and (before is None or before.source != source or is_learnt(before)):
        problem = f"there is a dictionary named {name} already"
        raise InputError(path, problem, "remove that one, or give this one another name (--name)")
    added = Added(
        name=name,
        format=form.name,
        languages=both,
        entries=0,
        licence=header.licence,
        sha256=_sha256(path),
        source=source,
    )
    loading = _Loading()
    entries = loading.whole(form.read(path, both, loading.tally), path)
    with telling():
        compile_triples(triples_of(entries), added.path, added.sha256)
        tally = loading.tally
        added = replace(added, entries=loading.entries, bad=tally.bad, first_bad=tally.first_bad)
        write_record(added)
    return added


def list_dictionaries() -> tuple[Added, ...]:
    """The dictionaries that were added, by name; see `damaged_dictionaries`."""
    return tuple(record for name in record_names() if (record := read_record(name)))


def damaged_dictionaries() -> tuple[str, ...]:
    """The names of dictionaries that were added and can't be used any more; reads them through."""
    return tuple(name for name, store in added_stores() if _is_missing(store))


def remove_dictionary(name: str) -> None:
    """Removes a dictionary that was added; raises InputError if there is none of that name."""
    with telling():
        removed = remove_record(name)
    if not removed:
        known = ", ".join(record_names())
        remedy = f"name one of {known}" if known else "add one with hexapla dict add FILE"
        problem = "there is no added dictionary of that name"
        if name in {found.name for found in found_dictionaries()}:
            problem = "it was found on this computer, not added, and stays"
            remedy = "hexapla dict list tells which were added"
        raise InputError(name, problem, remedy)


@dataclass(slots=True)
class _Loading:
    """The reading of one dictionary: what was counted, and whether it is good enough."""

    tally: Tally = field(default_factory=Tally)
    entries: int = 0

    def whole(self, entries: Iterable[Entry], path: Path) -> Iterator[Entry]:
        """The entries; raises InputError at the end if there were none or too many bad lines."""
        for entry in entries:
            self.entries += 1
            yield entry
        bad, lines, first = self.tally.bad, self.tally.lines, self.tally.first_bad
        if bad > _MOST_BAD * lines:
            problem = f"{bad:,} of {lines:,} lines cannot be read, the first is line {first:,}"
            raise InputError(path, problem, "fetch the dictionary again, or mend the lines")
        if not self.entries:
            raise InputError(path, "it has no entry", "name a dictionary that has some")


def _is_missing(store: Store | None) -> bool:
    if store is not None:
        store.close()
    return store is None


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    for part in dictd_files(path) or (path,):
        with opened(part) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    return digest.hexdigest()
