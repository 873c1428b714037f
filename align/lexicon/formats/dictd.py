"""The format of dictd servers, in which FreeDict is published: an index and a file of entries.

A line of NAME.index is a headword, folded, and where its entry begins in NAME.dict or NAME.dict.dz
and how long it is, in dictd's own figures of base 64. An entry is plain text; FreeDict's have the
headword in the first line, translations in the next, then examples and references.
Format: https://manpages.debian.org/dictd (section Database format)
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from align.errors import InputError
from align.lexicon.entries import Entry
from align.lexicon.formats.glosses import phrases
from align.lexicon.formats.header import Header, Sample, licence_in, mostly, read_sample
from align.lexicon.formats.languages import Languages, languages_of_pair, languages_of_title
from align.lexicon.formats.lines import MAX_LINE, Tally, is_gzip, lines_of, opened, unpacked

_INDEX_LINE = re.compile(r"([^\t]*)\t([A-Za-z0-9+/]{1,6})\t([A-Za-z0-9+/]{1,6})(?:\t(.*))?")
_FIGURES = {
    figure: value
    for value, figure in enumerate(
        string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
    )
}
_ABOUT = re.compile(r"00-?database")
_ABOUT_WITHIN = 64 * 1024
_DATA_SUFFIXES = (".dict.dz", ".dict")
_MARK = re.compile(r"<[^<>]*>|^\s*\d+[.)]\s", re.MULTILINE)
_REFERENCE = re.compile(r"\{[^{}]*\}")
_NO_MEANING = re.compile(r'\s*(?:"|(?:Synonyms?|Antonyms?|see|Note):)')
_SEPARATORS = ",;\n"


class _Place(NamedTuple):
    start: int
    length: int
    headword: str
    line: int


def dictd_files(path: Path) -> tuple[Path, Path] | None:
    """The index and the entries of the dictionary that the file at `path` is a part of, if any."""
    name = path.name
    for suffix in (".index", *_DATA_SUFFIXES):
        if name.endswith(suffix):
            stem = name.removesuffix(suffix)
            index = path.with_name(f"{stem}.index")
            for data in (path.with_name(stem + end) for end in _DATA_SUFFIXES):
                if index.exists() and data.exists():
                    return index, data
    return None


def inspect_dictd(sample: Sample) -> Header | None:
    """The header of a dictionary of which this is the index or the entries; None if of none.

    Raises InputError for one of the two files without the other beside it.
    """
    files = dictd_files(sample.path)
    if files is None:
        if any(_ABOUT.match(line) for line in sample.lines):
            problem = "only one of the two files of a dictd dictionary is here"
            remedy = "put NAME.index and NAME.dict (or NAME.dict.dz) into one folder"
            raise InputError(sample.path, problem, remedy)
        return None
    index, data = files
    beginning = read_sample(index)
    if not mostly(beginning.content, _INDEX_LINE.fullmatch):
        return None
    about = _about(beginning, data)
    stem = index.name.removesuffix(".index")
    by_name = languages_of_pair(stem.removeprefix("freedict-"))
    return Header(stem, languages_of_title(about) or by_name, licence_in(about))


def read_dictd(path: Path, languages: Languages, tally: Tally) -> Iterator[Entry]:
    """The entries, each with all headwords of the index that lead to it."""
    files = dictd_files(path)
    if files is None:
        raise InputError(path, "its index or its entries are gone", "put them into one folder")
    index, data = files
    places = sorted(p for p in _places(index, tally) if not _ABOUT.match(p.headword))
    source_language, target_language = languages
    with _random_access(data) as file:
        for (start, length), group in groupby(places, key=lambda place: place[:2]):
            same = list(group)
            text = _text_at(file, start, length)
            if text is None:
                for place in same:
                    tally.add_bad(place.line)
                continue
            head, _, body = text.lstrip("\n").partition("\n")
            source, target = _headwords(head, [p.headword for p in same]), _meanings(body)
            if source and target:
                yield Entry(source_language, source, target_language, target)


def _places(index: Path, tally: Tally) -> Iterator[_Place]:
    for number, line in lines_of(index, tally):
        match = _INDEX_LINE.fullmatch(line)
        if match:
            headword = match[4] or match[1]
            yield _Place(_number(match[2]), _number(match[3]), headword, number)
        elif line.strip():
            tally.add_bad(number)


def _number(figures: str) -> int:
    value = 0
    for figure in figures:
        value = value * 64 + _FIGURES[figure]
    return value


@contextmanager
def _random_access(data: Path) -> Iterator[IO[bytes]]:
    """The entries as a file to move about in: a packed one is unpacked into a temporary file."""
    with opened(data) as file:
        if not is_gzip(file):
            yield file
            return
    with TemporaryFile() as temporary:
        with unpacked(data) as packed:
            while block := packed.read(MAX_LINE):
                temporary.write(block)
        yield temporary


def _text_at(file: IO[bytes], start: int, length: int) -> str | None:
    """The entry at `start`; None if there is none, or nothing that can be one."""
    if not 0 < length <= MAX_LINE:
        return None
    file.seek(start)
    data = file.read(length)
    try:
        return data.decode("utf-8") if len(data) == length else None
    except UnicodeDecodeError:
        return None


def _about(index: Sample, data: Path) -> str:
    """What the dictionary says of itself: its title, first, and its licence."""
    with unpacked(data) as file:
        beginning = file.read(_ABOUT_WITHIN)
    matches = [match for match in map(_INDEX_LINE.fullmatch, index.lines) if match]
    about = sorted((m for m in matches if _ABOUT.match(m[1])), key=lambda m: "short" not in m[1])
    parts = (beginning[(start := _number(m[2])) : start + _number(m[3])] for m in about)
    return "\n".join(part.decode("utf-8", errors="replace") for part in parts)


def _headwords(head: str, indexed: list[str]) -> tuple[str, ...]:
    """The headwords as the entry spells them; as the index does those that it doesn't name."""
    spelt = {_folded(word): word for word in phrases(head, _SEPARATORS)}
    words = (word for entry in indexed for word in phrases(entry, _SEPARATORS))
    return tuple(dict.fromkeys(spelt.get(_folded(word), word) for word in words))


def _folded(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))


def _meanings(body: str) -> tuple[str, ...]:
    lines = _REFERENCE.sub("", body).splitlines()
    kept = "\n".join(line for line in lines if not _NO_MEANING.match(line))
    return phrases(_MARK.sub(";", kept), _SEPARATORS)
