"""A text that is already cut into segments: one a line, as aligners exchange them."""

from __future__ import annotations

import os
from pathlib import Path

from align.errors import InputError
from align.model import Paragraph, Source, Version
from align.reading.encoding import decode
from align.reading.files import binary_error, read_bytes
from align.reading.lines import with_plain_line_ends

SEGMENTS = "segments"
"""The format that the source of such a version has."""


def read_segments(path: str | Path, language: str) -> Version:
    """A version with a paragraph for each line of the file at `path` that is not blank.

    Raises InputError, naming the file, for whatever cannot be read as text.
    """
    decoded = decode(read_bytes(path))
    if decoded is None:
        raise binary_error(path)
    text, encoding = decoded
    lines = enumerate(with_plain_line_ends(text).split("\n"), 1)
    paragraphs = tuple(Paragraph(line, line=number) for number, line in lines if line.strip())
    if not paragraphs:
        raise InputError(path, "the file holds nothing but blanks", "give one segment a line")
    return Version(language, "", paragraphs, Source(os.fspath(path), SEGMENTS, encoding))
