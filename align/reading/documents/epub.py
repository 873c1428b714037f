"""EPUB books: the chapters in the order of the spine."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.archive import Archive, resolved
from align.reading.documents.document import Document, Part, numbered
from align.reading.documents.html import html_tree
from align.reading.documents.html_blocks import parts_of, tag_of
from align.reading.encoding import decode
from align.reading.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


def read_epub(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that a book holds; raises InputError if it can't be read."""
    archive = Archive(data, subject)
    _refuse_protected(archive)
    package = _package(archive)
    root = parse_xml(archive.read(package), subject)
    items = {each.get("id"): each for each in root.iter() if tag_of(each) == "item"}
    parts: list[Part] = []
    for reference in root.iter():
        if tag_of(reference) != "itemref":
            continue
        item = items.get(reference.get("idref"))
        if item is not None and item.get("media-type") in _PAGES:
            parts += _chapter(archive, package, item, reference)
    if not parts:
        raise InputError(subject, "there is no text in this book", "name another file")
    return Document(numbered(parts), _language(root))


def _chapter(archive: Archive, package: str, item: _Element, reference: _Element) -> list[Part]:
    name = resolved(package, item.get("href") or "")
    if name is None or name not in archive:
        return []
    decoded = decode(archive.read(name))
    if decoded is None or not decoded[0].strip():
        return []
    root = html_tree(decoded[0], archive.subject)
    parts = list(parts_of(root))
    apart = reference.get("linear") == "no" or "nav" in (item.get("properties") or "").split()
    return [Part(part.text, Markup.FURNITURE) for part in parts] if apart else parts


def _package(archive: Archive) -> str:
    root = parse_xml(archive.read(_CONTAINER), archive.subject)
    for each in root.iter():
        if tag_of(each) == "rootfile" and each.get("full-path"):
            name = resolved("", each.get("full-path") or "")
            if name is not None:
                return name
    raise InputError(archive.subject, "the book does not say what it holds", "name another file")


def _language(root: _Element) -> str | None:
    for each in root.iter():
        if tag_of(each) == "language" and each.text:
            return str(each.text).strip()
    return None


def _refuse_protected(archive: Archive) -> None:
    """Raises InputError for a book of which more than fonts is encrypted."""
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), archive.subject)
    methods = [e.get("Algorithm") for e in root.iter() if tag_of(e) == "encryptionmethod"]
    if any(method not in _FONTS for method in methods):
        problem = "the book is protected against copying"
        raise InputError(archive.subject, problem, "name one without protection")
