"""What a dictionary says of itself, and the beginning of a file that it is told by."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from align.errors import InputError
from align.lexicon.formats.languages import Languages
from align.lexicon.formats.lines import unpacked
from align.reading.function_words import ENGLISH, GERMAN, NEIGHBOURS

_SAMPLE = 64 * 1024
_HALF = 0.5
_FEW = 0.05
_PACKED = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
)
_WORD = re.compile(r"[^\W\d_]+")
_LICENCES = (
    (re.compile(r"licenses/(by(?:-[a-z]{2})*)/(\d\.\d)"), "CC {} {}"),
    (re.compile(r"\bCC[ -](BY(?:-[A-Z]{2})*)[ -](\d\.\d)", re.IGNORECASE), "CC {} {}"),
    (re.compile(r"Attribution-(ShareAlike) (\d\.\d)", re.IGNORECASE), "CC BY-SA {1}"),
    (re.compile(r"\bG(PL),? v(?:ersion )?(\d)( or later)?", re.IGNORECASE), "GPL {1}{2}"),
    (re.compile(r"General (Public) License,?\s+version\s+(\d)( or later)?"), "GPL {1}{2}"),
    (re.compile(r"\b(MIT|CC0|public domain)\b"), "{}"),
)


@dataclass(frozen=True, slots=True)
class Header:
    """A dictionary's own title, languages and licence, each None where it does not say it."""

    title: str | None = None
    languages: Languages | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """The first whole lines of a file, 64 KiB at most; what is not UTF-8 is U+FFFD."""

    path: Path
    lines: tuple[str, ...]

    @property
    def comments(self) -> str:
        """The lines that begin with a number sign."""
        return "\n".join(line for line in self.lines if line.startswith("#"))

    @property
    def content(self) -> tuple[str, ...]:
        """The lines that are neither empty nor comments."""
        return tuple(line for line in self.lines if line.strip() and not line.startswith("#"))


def read_sample(path: Path) -> Sample:
    """The beginning of the file at `path`, unpacked.

    Raises InputError for a file that can't be read, is empty or holds no UTF-8 text.
    """
    with unpacked(path) as file:
        data = file.read(_SAMPLE)
    if not data:
        raise InputError(path, "the file is empty", "name a dictionary file")
    for magic, kind in _PACKED:
        if data.startswith(magic):
            raise InputError(path, f"this is {kind}", "unpack it and name the file inside")
    whole = data if len(data) < _SAMPLE else data[: data.rfind(b"\n") + 1] or data
    text = whole.decode("utf-8-sig", errors="replace")
    lines = tuple(line.rstrip("\r") for line in text.split("\n"))
    if "\0" in text or _is_of_another_encoding(lines):
        remedy = "save it as UTF-8, or name a dictionary in one of the known formats"
        raise InputError(path, "this is no UTF-8 text", remedy)
    return Sample(path, lines)


def _is_of_another_encoding(lines: Sequence[str]) -> bool:
    """Whether most lines with letters beyond ASCII are damaged, not only one here and there."""
    beyond = [line for line in lines if not line.isascii()]
    damaged = sum("\ufffd" in line for line in beyond)
    return damaged > max(1, _HALF * len(beyond), _FEW * len(lines))


def share(lines: Sequence[str], test: Callable[[str], object]) -> float:
    """The share of `lines` that pass `test`, from 0 to 1; 0 of none."""
    return sum(bool(test(line)) for line in lines) / len(lines) if lines else 0.0


def mostly(lines: Sequence[str], test: Callable[[str], object]) -> bool:
    """Whether more than half of `lines` pass `test`."""
    return share(lines, test) > _HALF


def licence_in(text: str) -> str | None:
    """The short name of the licence that `text` names, of those that free dictionaries have."""
    for pattern, name in _LICENCES:
        if match := pattern.search(text):
            said = [group or "" for group in match.groups()]
            return name.format(*(s.upper() if s.lower().startswith("by") else s for s in said))
    return None


def gloss_language(text: str) -> str | None:
    """`en` or `de`, by the function words of explanations; None for another and for too few."""
    words = _WORD.findall(text.casefold())
    german = sum(word in GERMAN and word not in ENGLISH for word in words)
    english = sum(word in ENGLISH and word not in GERMAN for word in words)
    other = sum(word in NEIGHBOURS and word not in ENGLISH | GERMAN for word in words)
    best, tag = max((german, "de"), (english, "en"))
    return tag if best > max(min(german, english), other) else None
