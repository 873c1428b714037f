"""The records of the dictionaries a person added, a JSON file for each beside what was compiled."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from types import UnionType

from align.errors import InputError
from align.folders import dictionary_folder
from align.lexicon.formats.languages import languages_of_list

_VERSION = 1
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SIGNS_IN_FILE_NAME = 12
_KINDS: dict[str, type | UnionType] = {
    "name": str,
    "format": str,
    "entries": int,
    "bad": int,
    "first_bad": int | None,
    "licence": str | None,
    "sha256": str,
    "source": str,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A dictionary that was added: `bad` of its lines could not be read, `first_bad` the first.

    Lines count from 1. `source` is the path it was read from, `sha256` of what stood there (of a
    dictd dictionary: of the index and the entries, one after the other).
    """

    name: str
    format: str
    languages: tuple[str, ...]
    entries: int
    bad: int = 0
    first_bad: int | None = None
    licence: str | None = None
    sha256: str
    source: str

    @property
    def path(self) -> Path:
        """The compiled dictionary, for `align.lexicon.store.Store`."""
        signature = self.sha256[:_SIGNS_IN_FILE_NAME]
        return dictionary_folder() / f"{self.name}.{signature}.{'-'.join(self.languages)}.sqlite"


def dictionary_name(text: str) -> str:
    """A name of small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return _NOT_IN_NAMES.sub("-", plain)[:_LONGEST_NAME].strip("-") or "dictionary"


def record_names() -> tuple[str, ...]:
    """The names of all dictionaries that were added, in order, also of damaged ones."""
    stems = (path.stem for path in dictionary_folder().glob("*.json"))
    return tuple(sorted(stem for stem in stems if _NAME.fullmatch(stem)))


def read_record(name: str) -> Added | None:
    """The record of that name; None if there is none or it is damaged."""
    try:
        record = json.loads(_record_path(name).read_bytes())
        values = {field.name: record[field.name] for field in fields(Added)}
        languages = languages_of_list(values.pop("languages"))
    except (OSError, ValueError, TypeError, KeyError, RecursionError, AttributeError):
        return None
    sound = all(isinstance(values[key], kind) for key, kind in _KINDS.items())
    if not sound or values["name"] != name or not _SHA256.fullmatch(values["sha256"]):
        return None
    return Added(**values, languages=languages) if languages else None


def write_record(added: Added) -> None:
    """Writes the record in one step, then drops what earlier ones of its name had compiled."""
    record = {"version": _VERSION, **asdict(added), "languages": "-".join(added.languages)}
    write_json(record, _record_path(added.name))
    _drop_compiled(added.name, keep=added.path)


def write_json(value: object, path: Path) -> None:
    """Writes a JSON value to a file of the folder of dictionaries, which is there, in one step."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink()
        raise


def remove_record(name: str) -> bool:
    """Removes the record and what was compiled; False if there is no record of that name."""
    if name not in record_names():
        return False
    _record_path(name).unlink()
    pairs_path(name).unlink(missing_ok=True)
    _drop_compiled(name)
    return True


def pairs_path(name: str) -> Path:
    """Where the word pairs of a dictionary that texts taught are kept, beside its record."""
    return dictionary_folder() / f"{name}.pairs.json"


@contextmanager
def telling() -> Iterator[None]:
    """Tells what the folder of dictionaries does not allow as InputError."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        problem = f"dictionaries cannot be kept there ({reason})"
        raise InputError(
            dictionary_folder(), problem, "make room in it or allow writing"
        ) from error


def _record_path(name: str) -> Path:
    return dictionary_folder() / f"{name}.json"


def _drop_compiled(name: str, keep: Path | None = None) -> None:
    for path in dictionary_folder().glob(f"{name}.*.sqlite"):
        if path != keep:
            with contextlib.suppress(OSError):
                path.unlink()
