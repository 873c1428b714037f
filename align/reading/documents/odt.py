"""OpenDocument texts (ISO/IEC 26300), packed or flat: the body in order, notes after their text."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.archive import Archive
from align.reading.documents.bounds import bounded_xml
from align.reading.documents.document import Document, Part, numbered, with_one_title
from align.reading.documents.flowing_text import BREAK, collapsed
from align.reading.documents.odt_styles import OdtStyles, odt_styles
from align.reading.documents.office_text import attribute, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset({
    "tracked-changes", "annotation", "annotation-end", "ruby-text", "sequence-decls", "script",
    "variable-decls", "user-field-decls", "forms", "note-citation", "covered-table-cell",
    "hidden-paragraph", "hidden-text", "binary-data", "event-listeners", "desc", "dde-connection",
})  # fmt: skip
_FURNITURE = frozenset({
    "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index",
    "user-index",
})  # fmt: skip
_BLOCKS = frozenset({"p", "h", "list", "table"})
_ALT_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title"
_MANIFEST = "META-INF/manifest.xml"
_MOST_BLANKS = 1000
_BLANK = "\x1f"
"""Stands for a blank that is kept, until white space is collapsed."""


def read_odt(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of an OpenDocument text hold; raises InputError for what is none.

    It is read as if all tracked changes were accepted. Headers and footers of pages, comments,
    hidden text and descriptions of pictures are left out.
    """
    if data.startswith(b"PK"):
        archive = Archive(data, subject)
        _refuse_encrypted(archive)
        root = bounded_xml(archive.read("content.xml"), subject)
        others = ("styles.xml",) if "styles.xml" in archive else ()
        styles = odt_styles([root, *(bounded_xml(archive.read(n), subject) for n in others)])
    else:
        root = bounded_xml(data, subject)
        styles = odt_styles([root])
    body = next((each for group in root if name_of(group) == "body" for each in group), None)
    if body is None:
        raise InputError(subject, "there is no text in this document", "name another file")
    if name_of(body) != "text":
        problem = f"this is a {name_of(body)}, not a text"
        raise InputError(subject, problem, "save its text as plain text (.txt) and name that file")
    parts = list(_Story(styles).parts(body, None))
    return Document(numbered(with_one_title(parts)))


def _refuse_encrypted(archive: Archive) -> None:
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        problem = "it is protected by a password"
        raise InputError(archive.subject, problem, "save it without one")


class _Story:
    """Reads the paragraphs of a document."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles

    def parts(self, element: _Element, markup: Markup | None) -> Iterator[Part]:
        """The paragraphs in an element in order; `markup` is what it says of them."""
        for each in element:
            name = name_of(each)
            if name in {"p", "h"}:
                yield from self._paragraph(each, markup)
            elif name in _FURNITURE:
                yield from self.parts(each, Markup.FURNITURE)
            elif name == "list":
                yield from self.parts(each, markup or Markup.LIST_ITEM)
            elif name == "table-cell":
                yield from self.parts(each, markup or Markup.TEXT)
            elif name not in _LEFT_OUT:
                yield from self.parts(each, markup)

    def _paragraph(self, element: _Element, markup: Markup | None) -> Iterator[Part]:
        if self._styles.hides(element) or _is_hidden(element):
            return
        aside: list[tuple[_Element, Markup | None]] = []
        text = collapsed("".join(self._text(element, aside))).replace(_BLANK, " ")
        own = Markup.HEADING if name_of(element) == "h" else self._styles.of(element)
        yield Part(text, markup if markup is Markup.FURNITURE else own or markup)
        for each, inner in aside:
            yield from self.parts(each, inner)

    def _text(
        self, element: _Element, aside: list[tuple[_Element, Markup | None]]
    ) -> Iterator[str]:
        """The pieces of text in a paragraph; notes and shapes in it are put aside."""
        yield element.text or ""
        for each in element:
            name = name_of(each)
            if name == "s":
                yield _BLANK * min(_MOST_BLANKS, int(_digits(attribute(each, "c"))))
            elif name == "tab":
                yield _BLANK
            elif name == "line-break":
                yield BREAK
            elif name in _LEFT_OUT or each.tag == _ALT_TEXT or self._styles.hides(each):
                pass
            elif name == "note-body":
                aside.append((each, Markup.TEXT))
            elif any(name_of(inner) in _BLOCKS for inner in each):
                aside.append((each, None))
            else:
                yield from self._text(each, aside)
            yield each.tail or ""


def _is_hidden(paragraph: _Element) -> bool:
    return any(name_of(each) == "hidden-paragraph" for each in paragraph)


def _digits(text: str | None) -> str:
    return text if text is not None and text.isdecimal() and len(text) < 5 else "1"
