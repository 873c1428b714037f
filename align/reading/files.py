"""The bytes of a file a user named, or one clear sentence why there are none."""

from __future__ import annotations

import stat
import sys
import zipfile
from pathlib import Path

from align.errors import InputError
from align.reading.formats import readable_formats

_SAVE_AS_TEXT = f"save the text as {readable_formats()} and name that file"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_ZIP = b"PK\x03\x04"
_ZIP_MEMBERS = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("META-INF/container.xml", "an EPUB book"),
    ("content.xml", "an OpenDocument text"),
)
_MARKUP_HEAD = 512

STANDARD_INPUT = "-"
"""The name of standard input in the place of a file; a file of that name is ./-."""


def read_bytes(path: str | Path) -> bytes:
    """The bytes of the text file at `path`, or of standard input, which can be read once.

    Raises InputError for a path that names no readable file, for an empty file and for a file of a
    known format that holds no plain text.
    """
    data = _given() if path == STANDARD_INPUT else _contents(path)
    if not data:
        raise InputError(path, "the file is empty", "name a file that holds text")
    if kind := _foreign_format(data, path):
        raise InputError(path, f"this is {kind}, which cannot be read", _SAVE_AS_TEXT)
    return data


def binary_error(path: str | Path) -> InputError:
    """The error for bytes that are no text in any encoding we know."""
    return InputError(path, "this is a binary file, not a text", _SAVE_AS_TEXT)


def _given() -> bytes:
    try:
        if sys.stdin.isatty():
            remedy = "send a text through a pipe, or name a file"
            raise InputError(STANDARD_INPUT, "standard input is the keyboard here", remedy)
        data = sys.stdin.buffer.read()
    except (OSError, ValueError, AttributeError) as error:
        problem = "standard input cannot be read"
        raise InputError(STANDARD_INPUT, problem, "name a file") from error
    if not data:
        remedy = "send one text through a pipe and write - for one file alone"
        raise InputError(STANDARD_INPUT, "standard input holds nothing, or was read before", remedy)
    return data


def _contents(path: str | Path) -> bytes:
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(path, "this is a directory, not a file", "name a file inside it")
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
            raise InputError(path, "this is a device, not a file", "name a text file")
        return Path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        problem = "there is no such file"
        raise InputError(path, problem, "check the name and the folder") from error
    except PermissionError as error:
        problem = "the file may not be read"
        raise InputError(path, problem, "ask its owner for permission to read it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = f"the file cannot be read ({reason.lower()})"
        raise InputError(path, problem, "check the name and the disk") from error


def _foreign_format(data: bytes, path: str | Path) -> str | None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_ZIP):
        return _zip_kind(path)
    head = data[:_MARKUP_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    return "an XML document" if head.startswith(b"<?xml") else None


def _zip_kind(path: str | Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile):
        return "a ZIP archive"
    return next((kind for member, kind in _ZIP_MEMBERS if member in names), "a ZIP archive")
