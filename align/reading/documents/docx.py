"""Word documents (ECMA-376, WordprocessingML): the body in order, with notes at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING

from align.reading.blocks import Markup
from align.reading.documents.archive import Archive
from align.reading.documents.document import Document, Part, numbered
from align.reading.documents.office_text import attribute, child, name_of
from align.reading.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "fldData", "Fallback"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_HEADING = re.compile(r"(?:heading|überschrift|标题|標題)\s*\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel|标题|標題)", re.IGNORECASE)
_OUTSIDE_OUTLINE = 9
_OFF = frozenset({"0", "false", "off"})


def read_docx(data: bytes, subject: str | PathLike[str]) -> Document:
    """The document that the bytes of a Word document hold; raises InputError for what is none.

    Text that a tracked change deletes is left out, what it inserts is kept; so are the results of
    fields. Headers and footers of pages and comments are left out.
    """
    archive = Archive(data, subject)
    root = parse_xml(archive.read(_BODY), subject)
    styles = _styles(archive)
    parts = list(_parts(root, styles))
    for name in _NOTES:
        if name in archive:
            notes = parse_xml(archive.read(name), subject)
            parts += (part for note in notes if not attribute(note, "type") for part in
                      _parts(note, styles))  # fmt: skip
    return Document(numbered(parts))


def _styles(archive: Archive) -> dict[str, Markup]:
    """What the styles of paragraphs say, by their ids; each takes after the one it is based on."""
    if _STYLES not in archive:
        return {}
    own: dict[str, Markup] = {}
    based_on: dict[str, str] = {}
    for style in parse_xml(archive.read(_STYLES), archive.subject):
        name = attribute(style, "styleId")
        if name_of(style) != "style" or name is None:
            continue
        title, parent = child(style, "name"), child(style, "basedOn")
        if parent is not None:
            based_on[name] = attribute(parent, "val") or ""
        called = (attribute(title, "val") or "") if title is not None else ""
        markup = _by_name(called) or _by_properties(child(style, "pPr"))
        if markup is not None:
            own[name] = markup
    return {name: found for name in {*own, *based_on} if (found := _inherited(name, own, based_on))}


def _inherited(name: str, own: Mapping[str, Markup], based_on: Mapping[str, str]) -> Markup | None:
    seen = set()
    while name not in own and name in based_on and name not in seen:
        seen.add(name)
        name = based_on[name]
    return own.get(name)


def _by_name(called: str) -> Markup | None:
    if _HEADING.match(called):
        return Markup.HEADING
    return Markup.TITLE if _TITLE.fullmatch(called) else None


def _by_properties(properties: _Element | None) -> Markup | None:
    if properties is None:
        return None
    level = child(properties, "outlineLvl")
    if level is not None and _number(attribute(level, "val")) < _OUTSIDE_OUTLINE:
        return Markup.HEADING
    return Markup.LIST_ITEM if child(properties, "numPr") is not None else None


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else _OUTSIDE_OUTLINE


def _parts(root: _Element, styles: Mapping[str, Markup]) -> Iterator[Part]:
    """The paragraphs in an element in order, those of tables and text boxes as well."""
    for element in _paragraphs(root):
        properties = child(element, "pPr")
        style = child(properties, "pStyle") if properties is not None else None
        named = styles.get(attribute(style, "val") or "") if style is not None else None
        in_table = any(name_of(each) == "tc" for each in element.iterancestors())
        markup = _by_properties(properties) or named or (Markup.TEXT if in_table else None)
        boxes: list[_Element] = []
        text = "".join(_text(element, boxes))
        yield Part(text.strip(" \t\n"), markup)
        for box in boxes:
            yield from _parts(box, styles)


def _paragraphs(element: _Element) -> Iterator[_Element]:
    for each in element:
        name = name_of(each)
        if name == "p":
            yield each
        elif name not in _LEFT_OUT:
            yield from _paragraphs(each)


def _text(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    """The pieces of text in an element; text boxes in it are put aside."""
    for each in element:
        name = name_of(each)
        if name == "t":
            yield each.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _symbol(each)
        elif name == "txbxContent":
            boxes.append(each)
        elif name not in _LEFT_OUT and not (name == "r" and _is_hidden(each)):
            yield from _text(each, boxes)


def _symbol(element: _Element) -> str:
    code = attribute(element, "char") or ""
    try:
        sign = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= sign <= 0xF8FF or sign > 0xFFFF or 0xD800 <= sign < 0xE000 else chr(sign)


def _is_hidden(run: _Element) -> bool:
    properties = child(run, "rPr")
    hidden = child(properties, "vanish") if properties is not None else None
    return hidden is not None and (attribute(hidden, "val") or "1") not in _OFF
