"""The bytes of a file a user named, or one clear sentence why there are none."""

from __future__ import annotations

import io
import stat
import sys
import zipfile
from pathlib import Path, PurePath

from align.errors import InputError
from align.reading.formats import DOCX, EPUB, HTML, ODT, PDF, Format

_SAVE_AS_TEXT = "save the text as plain text (.txt) and name that file"

_MAGIC: tuple[tuple[bytes, str], ...] = (
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
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
)
_DOCUMENTS = (
    ("word/document.xml", DOCX),
    ("META-INF/container.xml", EPUB),
    ("content.xml", ODT),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_MARKUP_HEAD = 1024

STANDARD_INPUT = "-"
"""The name of standard input in the place of a file; a file of that name is ./-."""


def read_bytes(path: str | Path) -> bytes:
    """The bytes of the text file at `path`, or of standard input, which can be read once.

    Raises InputError for a path that names no readable file, for an empty file and for a file of a
    known format that holds no plain text.
    """
    data, form = read_file(path)
    if form is not None:
        raise InputError(path, f"this is {form.title}, not a plain text", _SAVE_AS_TEXT)
    return data


def read_file(path: str | Path) -> tuple[bytes, Format | None]:
    """The bytes of a file, and what document they are by their content; None for a text.

    Raises InputError for a path that names no readable file, for an empty file and for a file of a
    known format that cannot be read.
    """
    data = _given() if path == STANDARD_INPUT else _contents(path)
    if not data:
        raise InputError(path, "the file is empty", "name a file that holds text")
    form = _document_format(data, PurePath(path).suffix.casefold())
    if form is None and (kind := _foreign_format(data)):
        raise InputError(path, f"this is {kind}, which cannot be read", _SAVE_AS_TEXT)
    return data, form


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


def _document_format(data: bytes, suffix: str) -> Format | None:
    """What document the bytes are by their beginning, or by the suffix where that doesn't tell.

    None if they are none that is read.
    """
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(_ZIP):
        names = _zip_names(data)
        found = next((form for member, form in _DOCUMENTS if member in names), None)
        packed = (DOCX, EPUB, ODT) if not names else ()
        return found or next((form for form in packed if suffix in form.suffixes), None)
    head = data[:_MARKUP_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(b"<?xml") and _OPEN_DOCUMENT in head:
        return ODT
    is_page = head.startswith((b"<!doctype html", b"<html"))
    is_xhtml = head.startswith(b"<?xml") and (b"<html" in head or b"<!doctype html" in head)
    return HTML if is_page or is_xhtml or suffix in HTML.suffixes else None


def _foreign_format(data: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_ZIP):
        names = _zip_names(data)
        return next((kind for member, kind in _ZIP_MEMBERS if member in names), "a ZIP archive")
    head = data[:_MARKUP_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "an XML document" if head.startswith(b"<?xml") else None


def _zip_names(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return frozenset()
