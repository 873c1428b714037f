"""Files that hold finished rows: told by their content, and read as a work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from align.errors import InputError
from align.model import Source
from align.reading.encoding import decode
from align.reviewed import Reviewed

SUFFIXES = frozenset({".tmx", ".xlf", ".xliff", ".tsv", ".csv", ".json"})
"""The suffixes of bitexts; a file without one of them is a text."""

_HEAD = 4096


def read_bitext(path: str | Path) -> Reviewed | None:
    """The work that a file of finished rows holds; None if it is no such file.

    Raises InputError for one that is damaged.
    """
    place = Path(path)
    if place.suffix.casefold() not in SUFFIXES or not place.is_file():
        return None
    reader = _reader(place)
    return None if reader is None else _with_source(reader(place), place)


def _with_source(reviewed: Reviewed, path: Path) -> Reviewed:
    """The work with the file named as where its versions came from, unless they say it."""
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    source = Source(str(path), path.suffix.casefold().lstrip("."), "", sha256)
    versions = tuple(
        version if version.source.path else replace(version, source=source)
        for version in reviewed.work.versions
    )
    return replace(reviewed, work=replace(reviewed.work, versions=versions))


def _reader(path: Path) -> Callable[[Path], Reviewed] | None:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return None
    suffix = path.suffix.casefold()
    if suffix == ".tmx" or b"<tmx" in head:
        from align.exchange.tmx.reading import read_tmx

        return read_tmx
    if suffix in {".xlf", ".xliff"}:
        from align.exchange.xliff.reading import read_xliff

        return read_xliff
    if suffix == ".json":
        return _read_json if head.lstrip().startswith(b"{") else None
    from align.exchange.tables.reading import is_table, read_table

    decoded = decode(head)
    return read_table if decoded is not None and is_table(path, decoded[0]) else None


def _read_json(path: Path) -> Reviewed:
    from align.exchange.accepted_json import rows_of_document
    from align.exchange.reviewed_json import is_work, work_of
    from align.model import Alignment
    from align.reading.files import binary_error, read_bytes

    decoded = decode(read_bytes(path))
    if decoded is None:
        raise binary_error(path)
    text = decoded[0]
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(path, "this is no JSON that can be read", "export the work anew") from None
    if is_work(document):
        return work_of(document, path)
    accepted = rows_of_document(text, path)
    groups = (tuple(range(len(accepted.work.versions))),)
    return Reviewed(accepted.work, Alignment(accepted.rows, (), groups))
