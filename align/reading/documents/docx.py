"""Word documents (ECMA-376, WordprocessingML): the body in order, notes after their paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING

from align.reading.blocks import Markup
from align.reading.documents.archive import Archive, resolved
from align.reading.documents.bounds import bounded_xml
from align.reading.documents.document import Document, Part, numbered, with_one_title
from align.reading.documents.docx_runs import LEFT_OUT, Runs
from align.reading.documents.docx_styles import Styles, styles_of
from align.reading.documents.office_text import attribute, child, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATIONS = "_rels/.rels"
_BODY = "word/document.xml"
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


def read_docx(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of a Word document hold; raises InputError for what is none.

    It is read as if all tracked changes were accepted; of fields the results are kept. Headers and
    footers of pages, comments and hidden text are left out. Footnotes and endnotes follow the
    paragraph that refers to them: there they pair, however many notes another version has.
    """
    archive = Archive(data, subject)
    root = bounded_xml(archive.read(_main_part(archive)), subject)
    parts = list(_Story(_styles(archive), _notes(archive)).parts(root, None))
    return Document(numbered(with_one_title(parts)))


def _main_part(archive: Archive) -> str:
    """The member with the body, as the relations of the package tell (ECMA-376-2, 9.3)."""
    if _BODY not in archive and _RELATIONS in archive:
        for each in bounded_xml(archive.read(_RELATIONS), archive.subject):
            target = resolved("", (attribute(each, "Target") or "").lstrip("/"))
            if (attribute(each, "Type") or "").endswith("/officeDocument") and target:
                return target
    return _BODY


def _styles(archive: Archive) -> Styles:
    name = "word/styles.xml"
    return styles_of(bounded_xml(archive.read(name), archive.subject) if name in archive else None)


def _notes(archive: Archive) -> dict[tuple[str, str], _Element]:
    """The notes by their kind and id, without those that hold the lines between text and notes."""
    return {
        (kind, attribute(note, "id") or ""): note
        for kind, name in _NOTES.items()
        if name in archive
        for note in bounded_xml(archive.read(name), archive.subject)
        if attribute(note, "type") in {None, "normal"}
    }


class _Story:
    """Reads paragraphs of a document; each note is read once, where it is referred to first."""

    def __init__(self, styles: Styles, notes: dict[tuple[str, str], _Element]) -> None:
        self._styles = styles
        self._notes = notes

    def parts(self, root: _Element, outer: Markup | None) -> Iterator[Part]:
        """The paragraphs in an element in order, those of tables and text boxes as well.

        `outer` is the markup of a paragraph that has none of its own. A paragraph whose end a
        tracked change deletes is one with the next.
        """
        before = ""
        aside: list[_Element] = []
        markup = None
        for element, inside in _paragraphs(root, outer):
            properties = child(element, "pPr")
            if self._styles.hides_paragraph(properties):
                continue
            runs = Runs(self._styles)
            runs.read(element)
            own = self._styles.of(properties) or inside
            markup = own if inside is not Markup.FURNITURE else inside
            before += runs.text
            aside += runs.aside
            if not _end_is_deleted(properties):
                yield Part(before.strip(" \t\n"), markup)
                yield from self._aside(aside)
                before, aside = "", []
        if before or aside:
            yield Part(before.strip(" \t\n"), markup)
            yield from self._aside(aside)

    def _aside(self, elements: list[_Element]) -> Iterator[Part]:
        """The text boxes and notes of a paragraph."""
        for each in elements:
            name = name_of(each)
            if name == "txbxContent":
                yield from self.parts(each, None)
                continue
            key = name.removesuffix("Reference"), attribute(each, "id") or ""
            note = self._notes.pop(key, None)
            if note is not None:
                yield from self.parts(note, Markup.TEXT)


def _paragraphs(
    element: _Element, markup: Markup | None
) -> Iterator[tuple[_Element, Markup | None]]:
    """The paragraphs in an element, each with the markup it has from what it stands in."""
    for each in element:
        name = name_of(each)
        if name == "p":
            yield each, markup
        elif name == "tc":
            yield from _paragraphs(each, markup or Markup.TEXT)
        elif name == "sdt" and _is_contents(each):
            yield from _paragraphs(each, Markup.FURNITURE)
        elif name not in LEFT_OUT:
            yield from _paragraphs(each, markup)


def _is_contents(control: _Element) -> bool:
    """Whether a content control holds the table of contents."""
    gallery = child(control, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and attribute(gallery, "val") == "Table of Contents"


def _end_is_deleted(properties: _Element | None) -> bool:
    marks = child(properties, "rPr")
    return child(marks, "del") is not None or child(marks, "moveFrom") is not None
