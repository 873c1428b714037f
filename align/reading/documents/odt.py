"""OpenDocument texts (ISO/IEC 26300), packed or flat: the body in order, notes after their text."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.blocks import Markup
from align.reading.documents.archive import Archive
from align.reading.documents.document import Document, Part, numbered
from align.reading.documents.flowing_text import BREAK, collapsed
from align.reading.documents.office_text import attribute, name_of
from align.reading.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset({
    "tracked-changes", "annotation", "annotation-end", "ruby-text", "sequence-decls",
    "variable-decls", "user-field-decls", "forms", "index-title-template", "note-citation",
})  # fmt: skip
_FURNITURE = frozenset({"table-of-content", "alphabetical-index", "illustration-index"})
_MOST_BLANKS = 1000
_BLANK = "\ue001"
"""Stands for a blank that is kept, until white space is collapsed."""


def read_odt(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of an OpenDocument text hold; raises InputError for what is none.

    Text that a tracked change deletes is left out, what it inserts is kept.
    """
    is_packed = data.startswith(b"PK")
    content = Archive(data, subject).read("content.xml") if is_packed else data
    root = parse_xml(content, subject)
    body = next((each for each in root.iter() if name_of(each) == "text"
                 and name_of_parent(each) == "body"), None)  # fmt: skip
    if body is None:
        raise InputError(subject, "there is no text in this document", "name another file")
    return Document(numbered(list(_parts(body, None))))


def name_of_parent(element: _Element) -> str:
    """The name of the element that holds this one."""
    parent = element.getparent()
    return "" if parent is None else name_of(parent)


def _parts(element: _Element, markup: Markup | None) -> Iterator[Part]:
    for each in element:
        name = name_of(each)
        if name in _LEFT_OUT:
            continue
        if name in {"p", "h"}:
            yield from _paragraph(each, markup)
        elif name in _FURNITURE:
            yield from _parts(each, Markup.FURNITURE)
        elif name == "list":
            yield from _parts(each, markup or Markup.LIST_ITEM)
        elif name == "table-cell":
            yield from _parts(each, markup or Markup.TEXT)
        else:
            yield from _parts(each, markup)


def _paragraph(element: _Element, markup: Markup | None) -> Iterator[Part]:
    aside: list[_Element] = []
    text = collapsed("".join(_text(element, aside))).replace(_BLANK, " ")
    own = Markup.HEADING if name_of(element) == "h" else _by_style(element)
    yield Part(text, markup if markup is Markup.FURNITURE else own or markup)
    for each in aside:
        yield from _parts(each, Markup.TEXT)


def _by_style(element: _Element) -> Markup | None:
    style = (attribute(element, "style-name") or "").casefold()
    return Markup.TITLE if style in {"title", "titel"} else None


def _text(element: _Element, aside: list[_Element]) -> Iterator[str]:
    """The pieces of text in a paragraph; notes and text boxes in it are put aside."""
    yield element.text or ""
    for each in element:
        name = name_of(each)
        if name == "s":
            yield _BLANK * min(_MOST_BLANKS, int(_digits(attribute(each, "c"))))
        elif name == "tab":
            yield _BLANK
        elif name == "line-break":
            yield BREAK
        elif name in {"note-body", "text-box"}:
            aside.append(each)
        elif name not in _LEFT_OUT:
            yield from _text(each, aside)
        yield each.tail or ""


def _digits(text: str | None) -> str:
    return text if text is not None and text.isdecimal() and len(text) < 5 else "1"
