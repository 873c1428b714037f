"""The registry of readers: content, and where that does not tell the suffix, chooses one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from os import PathLike
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from align.reading.blocks import Block

if TYPE_CHECKING:
    from align.reading.documents.document import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A file format we read: its name, what users call it, its suffixes, where its reader is.

    `home` is a function below `align.reading`. That of a text takes the text of a file (line ends
    are all ``\\n``) and gives its blocks in order; that of a document takes its bytes.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    home: str
    is_document: bool = False

    def read(self, text: str) -> tuple[Block, ...]:
        """The blocks of a text."""
        blocks: tuple[Block, ...] = self._reader(text)
        return blocks

    def read_document(self, data: bytes, subject: str | PathLike[str]) -> Document:
        """What the bytes of a document hold; raises InputError, naming `subject`, for no such."""
        document: Document = self._reader(data, subject)
        return document

    @property
    def _reader(self) -> Callable[..., Any]:
        module, _, name = self.home.rpartition(".")
        reader: Callable[..., Any] = getattr(import_module(f"align.reading.{module}"), name)
        return reader


PLAIN = Format("plain", "plain text", (".txt", ".text"), "plain.read_plain")
MARKDOWN = Format(
    "markdown", "Markdown", (".md", ".markdown", ".mdown", ".mkd"), "markdown.read_markdown"
)
SUBTITLES = Format("subtitles", "subtitles", (".srt", ".vtt"), "documents.subtitles.read_subtitles")
HTML = Format(
    "html", "a web page", (".html", ".htm", ".xhtml"), "documents.html.read_html", is_document=True
)
EPUB = Format("epub", "an EPUB book", (".epub",), "documents.epub.read_epub", is_document=True)
DOCX = Format("docx", "a Word document", (".docx",), "documents.docx.read_docx", is_document=True)
ODT = Format(
    "odt", "an OpenDocument text", (".odt", ".fodt"), "documents.odt.read_odt", is_document=True
)
PDF = Format("pdf", "a PDF document", (".pdf",), "documents.pdf.read_pdf", is_document=True)
_HEAD = 1000
FORMATS = (PLAIN, MARKDOWN, SUBTITLES, HTML, EPUB, DOCX, ODT, PDF)


def format_of(path: str | PurePath) -> Format:
    """The text format that the suffix of `path` names; plain text for any other suffix."""
    suffix = PurePath(path).suffix.casefold()
    texts = (form for form in FORMATS if not form.is_document)
    return next((form for form in texts if suffix in form.suffixes), PLAIN)


def has_cues(text: str) -> bool:
    """Whether a text begins as subtitles do: with the times of a first cue, or as WebVTT."""
    head = text[:_HEAD]
    if head.startswith("WEBVTT"):
        return " --> " in head
    number, _, times = head.lstrip().partition("\n")
    return number.strip().isdecimal() and " --> " in times.partition("\n")[0]


def readable_formats() -> str:
    """The formats we read, as words for a sentence: "plain text (.txt) or Markdown (.md)"."""
    named = [f"{form.title} ({form.suffixes[0]})" for form in FORMATS]
    return f"{', '.join(named[:-1])} or {named[-1]}"
