"""EPUB books: the chapters in the order of the spine."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.archive import Archive, resolved
from align.reading.documents.bounds import bounded_xml
from align.reading.documents.document import Document, Part, numbered
from align.reading.documents.html import html_tree, xhtml_tree
from align.reading.documents.html_blocks import parts_of
from align.reading.documents.html_elements import tag_of
from align.reading.documents.page_furniture import book_furniture
from align.reading.encoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm")


def read_epub(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that a book holds; raises InputError if it can't be read.

    What stands outside of the reading order (`linear="no"`) and lists of contents are furniture.
    A chapter that the book names and lacks is an error: without it nothing after it would pair.
    """
    archive = Archive(data, subject)
    _refuse_protected(archive)
    package = _package(archive)
    root = bounded_xml(archive.read(package), subject)
    items = {each.get("id"): each for each in root.iter() if tag_of(each) == "item"}
    contents = _contents(root)
    parts: list[Part] = []
    for reference in root.iter():
        item = items.get(reference.get("idref")) if tag_of(reference) == "itemref" else None
        if item is None or not _is_page(item):
            continue
        is_list = "nav" in (item.get("properties") or "").split() or item.get("href") in contents
        is_apart = is_list or reference.get("linear") == "no"
        parts += _chapter(archive, package, item, is_apart=is_apart)
    if not parts:
        raise InputError(subject, "there is no text in this book", "name another file")
    chapters = [
        Part(part.text, Markup.HEADING) if part.markup is Markup.TITLE else part for part in parts
    ]
    return Document(numbered(chapters), _told(root, "language"), title=_told(root, "title"))


def _chapter(archive: Archive, package: str, item: _Element, *, is_apart: bool) -> list[Part]:
    """The parts of a chapter; raises InputError for one that is not in the book."""
    name = resolved(package, item.get("href") or "")
    if name is None:
        return []
    data = archive.read(name)
    root = xhtml_tree(data, archive.subject)
    if root is None:
        decoded = decode(data)
        if decoded is None or not decoded[0].strip():
            return []
        root = html_tree(decoded[0], archive.subject)
    parts = parts_of(root, book_furniture(root))
    return [Part(part.text, Markup.FURNITURE) for part in parts] if is_apart else parts


def _is_page(item: _Element) -> bool:
    name = (item.get("href") or "").partition("#")[0].lower()
    return item.get("media-type") in _PAGES or name.endswith(_PAGE_SUFFIXES)


def _contents(root: _Element) -> frozenset[str]:
    """The names of the files that the guide of a book (OPF 2.0) calls its table of contents."""
    guide = (each for each in root.iter() if tag_of(each) == "reference")
    return frozenset(
        (each.get("href") or "").partition("#")[0]
        for each in guide
        if each.get("type") == "toc" and each.get("href")
    )


def _package(archive: Archive) -> str:
    root = bounded_xml(archive.read(_CONTAINER), archive.subject)
    for each in root.iter():
        if tag_of(each) == "rootfile" and each.get("full-path"):
            name = resolved("", each.get("full-path") or "")
            if name is not None:
                return name
    raise InputError(archive.subject, "the book does not say what it holds", "name another file")


def _told(root: _Element, name: str) -> str | None:
    """What the metadata of a book say first under a name of Dublin Core."""
    for each in root.iter():
        if tag_of(each) == name and each.text and each.text.strip():
            return " ".join(str(each.text).split())
    return None


def _refuse_protected(archive: Archive) -> None:
    """Raises InputError for a book of which more than fonts is encrypted."""
    if _ENCRYPTION not in archive:
        return
    root = bounded_xml(archive.read(_ENCRYPTION), archive.subject)
    methods = [e.get("Algorithm") for e in root.iter() if tag_of(e) == "encryptionmethod"]
    if any(method not in _FONTS for method in methods):
        problem = "the book is protected against copying"
        raise InputError(archive.subject, problem, "name one without protection")
