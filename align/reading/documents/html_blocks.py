"""An HTML tree as parts: paragraphs, headings, list items, rows of tables, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from align.reading.blocks import Markup
from align.reading.documents.document import Part
from align.reading.documents.flowing_text import BREAK, collapsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
})  # fmt: skip
_LEFT_OUT = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "object", "embed",
    "iframe", "svg", "math", "canvas", "audio", "video", "map", "select", "option", "textarea",
    "button", "input", "rt", "rp",
})  # fmt: skip
_FURNITURE = frozenset({"nav", "footer", "aside", "menu", "form", "dialog"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu"})
_HEADINGS = {"h1": Markup.HEADING, **{f"h{n}": Markup.HEADING for n in range(2, 7)}}
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 200
_MENUS = frozenset({"ul", "ol", "div", "section", "p"})
_LINKS, _LINKED = 3, 0.8
"""A block with so many links, which make up more than this share of its text, is a menu."""


def parts_of(root: _Element, main: _Element | None = None) -> Iterator[Part]:
    """The parts of a tree in order; what lies outside of `main`, if that is given, is furniture."""
    walk = _Walk(main, frozenset(_menus(root)))
    walk.block(root, None, is_furniture=main is not None and main is not root, depth=0)
    walk.close()
    yield from walk.parts


class _Walk:
    """Goes through a tree and gathers the text of the block it is in."""

    def __init__(self, main: _Element | None, menus: AbstractSet[_Element] = frozenset()) -> None:
        self.parts: list[Part] = []
        self._main = main
        self._menus = menus
        self._text: list[str] = []
        self._markup: Markup | None = None

    def close(self) -> None:
        """End the paragraph gathered so far."""
        text = collapsed("".join(self._text))
        if text:
            self.parts.append(Part(text, self._markup))
        self._text = []

    def block(
        self, element: _Element, markup: Markup | None, *, is_furniture: bool, depth: int
    ) -> None:
        """Go through an element and all in it."""
        name = tag_of(element)
        if name in _LEFT_OUT or is_hidden(element):
            return
        is_main = element is self._main
        says_so = is_page_furniture(element) or element in self._menus
        is_furniture = not is_main and (is_furniture or says_so)
        own = Markup.FURNITURE if is_furniture else _HEADINGS.get(name) or _own(name) or markup
        if is_main:
            own = None
        is_block = name in _BLOCKS
        if name == "tr":
            self._row(element, own)
            return
        if is_block:
            self._begin(own)
        self._add(element.text, name)
        for child in element:
            if name == "br" or tag_of(child) == "br":
                self._text.append(BREAK)
            elif depth < _DEEPEST:
                self.block(child, own, is_furniture=is_furniture, depth=depth + 1)
            if tag_of(child) in _BLOCKS:
                self._begin(own)
            self._add(child.tail, name)
        if is_block:
            self._begin(markup)

    def _begin(self, markup: Markup | None) -> None:
        self.close()
        self._markup = markup

    def _add(self, text: str | None, name: str) -> None:
        if text:
            self._text.append(text.replace("\n", BREAK) if name == "pre" else text)

    def _row(self, row: _Element, markup: Markup | None) -> None:
        """A row of a table: each cell is a paragraph of its own."""
        for cell in row:
            if tag_of(cell) not in _LEFT_OUT and not is_hidden(cell):
                self._begin(markup or Markup.TEXT)
                inner = _Walk(None)
                inner.block(cell, None, is_furniture=False, depth=_DEEPEST // 2)
                inner.close()
                furniture = markup is Markup.FURNITURE
                self.parts += (
                    Part(part.text, Markup.FURNITURE if furniture else part.markup or Markup.TEXT)
                    for part in inner.parts
                )


def tag_of(element: _Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def is_hidden(element: _Element) -> bool:
    """Whether an element is not shown."""
    if not isinstance(element.tag, str):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return _HIDDEN_STYLE.search(element.get("style") or "") is not None


def is_page_furniture(element: _Element) -> bool:
    """Whether the markup says that an element is about the page, not part of its text."""
    if tag_of(element) in _FURNITURE or element.get("role") in _ROLES:
        return True
    is_inside = any(tag_of(each) in {"article", "main"} for each in element.iterancestors())
    return tag_of(element) == "header" and not is_inside


def _menus(root: _Element) -> Iterator[_Element]:
    """The lists and blocks of which nearly all text is that of several links."""
    sizes: dict[_Element, tuple[int, int, int]] = {}
    for element in reversed(list(root.iter())):
        own = len((element.text or "").strip())
        text, linked, links = own, 0, 0
        for child in element:
            more, inside, count = sizes.pop(child, (0, 0, 0))
            text += more + len((child.tail or "").strip())
            linked, links = linked + inside, links + count
        name = tag_of(element)
        if name == "a":
            linked, links = text, 1
        sizes[element] = text, linked, links
        if name in _MENUS and links >= _LINKS and linked > _LINKED * text:
            yield element


def _own(name: str) -> Markup | None:
    if name in {"li", "dt", "dd"}:
        return Markup.LIST_ITEM
    if name in {"p", "blockquote", "pre", "figcaption", "caption"}:
        return Markup.TEXT
    return None
