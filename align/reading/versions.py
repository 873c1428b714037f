"""A file read as a version: encoding, format, paragraphs, kinds, language, title."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from align.errors import InputError
from align.model import Paragraph, ParagraphKind, Source, Version
from align.reading.arguments import is_language_tag, language_tag
from align.reading.blocks import without_marks
from align.reading.encoding import decode
from align.reading.files import STANDARD_INPUT, binary_error, read_file
from align.reading.formats import HTML, MARKDOWN, PLAIN, SUBTITLES, Format, format_of, has_cues
from align.reading.kinds import with_kinds
from align.reading.language import UNKNOWN, chinese_script, detect_language
from align.reading.lines import with_plain_line_ends

_NO_TEXT = "there is no text in this document"
_NOTHING = {
    **dict.fromkeys((PLAIN, MARKDOWN), "the file holds nothing but blanks"),
    SUBTITLES: "there is no cue in these subtitles",
}
_SAMPLE = 500
_TELLING = 100
"""So many characters tell their language better than what a document says of itself."""


def read_version(path: str | Path, language: str | None = None) -> Version:
    """The version that the file at `path` holds; `language` (a BCP 47 tag) overrules its content.

    A bare `zh` still gets its script from the content. Raises InputError, naming the file, for
    whatever cannot be read as text.
    """
    data, form = read_file(path)
    told = named = None
    if form is not None and _is_wanted_as_document(form, path):
        document = form.read_document(data, path)
        blocks, encoding = document.blocks, document.encoding
        told, named = document.language, document.title
    else:
        form = format_of(path)
        decoded = decode(data)
        if decoded is None:
            raise binary_error(path)
        text, encoding = with_plain_line_ends(decoded[0]), decoded[1]
        if form is PLAIN and has_cues(text):
            form = SUBTITLES
        blocks = form.read(text)
    paragraphs = with_kinds(blocks)
    if not paragraphs:
        raise InputError(path, _NOTHING.get(form, _NO_TEXT), "name a file that holds text")
    return Version(
        language=_language(paragraphs, language, _told(told)),
        title=named or _title(paragraphs, _file_title(path)),
        paragraphs=paragraphs,
        source=Source(os.fspath(path), form.name, encoding, hashlib.sha256(data).hexdigest()),
    )


def _is_wanted_as_document(form: Format, path: str | Path) -> bool:
    """Whether a document is read as such: a page that is named as a text or Markdown is not."""
    suffix = Path(path).suffix.casefold()
    return form is not HTML or suffix not in (*MARKDOWN.suffixes, *PLAIN.suffixes)


def _told(language: str | None) -> str | None:
    """The language that a document says it is in, if it says one."""
    if not language or not is_language_tag(language):
        return None
    tag = language_tag(language)
    return None if tag == "und" else tag


def _language(paragraphs: Sequence[Paragraph], given: str | None, told: str | None) -> str:
    """The language that is given; else that of the content, in the form that the document tells.

    What a document tells of itself often comes from a template: it decides only where the content
    does not, or where both mean the same language.
    """
    if given and given != "zh":
        return given
    prose = "\n".join(
        without_marks(paragraph.text, paragraph.marks)
        for paragraph in _samples(paragraphs)
        if paragraph.kind is not ParagraphKind.CHROME
    )
    if given:
        return chinese_script(prose)
    found = detect_language(prose)
    if told is None or found.startswith("zh"):
        return found
    is_doubtful = found == UNKNOWN or len(prose) < _TELLING
    if told == "zh" and is_doubtful:
        return chinese_script(prose)
    return told if is_doubtful or told.partition("-")[0] == found else found


def _samples(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """All paragraphs, or of very many those at the beginning, in the middle and at the end."""
    if len(paragraphs) <= 4 * _SAMPLE:
        return paragraphs
    middle = len(paragraphs) // 2
    chosen = (paragraphs[:_SAMPLE], paragraphs[middle : middle + _SAMPLE], paragraphs[-_SAMPLE:])
    return [paragraph for part in chosen for paragraph in part]


def _file_title(path: str | Path) -> str:
    """What a text without a title is called."""
    return "standard input" if path == STANDARD_INPUT else Path(path).stem


def _title(paragraphs: Sequence[Paragraph], otherwise: str) -> str:
    """The title paragraph without its marks, on one line; `otherwise` if there is none."""
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.TITLE:
            return " ".join(without_marks(paragraph.text, paragraph.marks).split())
    return otherwise
