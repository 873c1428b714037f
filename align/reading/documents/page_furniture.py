"""What of a web page is its text, and what is about the page: menus, feet, side notes.

Whatever is in doubt stays text: a paragraph too many is passed over by the reader, one too few
shifts all that follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.reading.documents.html_elements import is_shown, tag_of, types_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ASIDE = frozenset({"nav", "footer", "aside", "menu", "dialog", "search"})
_ASIDE_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog",
})  # fmt: skip
_CONTENTS = frozenset({"toc", "landmarks", "page-list", "loi", "lot"})
_NOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"})
_MENUS = frozenset({"ul", "ol", "dl", "div", "section", "p", "table"})
_LINKS, _LINKED = 3, 0.8
"""A block with so many links, which make up more than this share of its text, is a menu."""
_MOST = 0.5
"""What holds more than this share of the text of a page is not about it."""
_MAIN_LEAST = 0.25
"""A main element that holds less than this share of the text outside of links is not believed."""
_MAIN_AMONG = 0.66
"""Of several articles the one with this share of their text is the main one."""


@dataclass(slots=True)
class _Weight:
    """How much text an element holds, in characters, how much in links, and how many links."""

    text: int = 0
    linked: int = 0
    links: int = 0
    is_aside: bool = False
    is_inner: bool = False

    @property
    def prose(self) -> int:
        return self.text - self.linked


@dataclass(frozen=True, slots=True)
class PageParts:
    """The element with the main text, if a page has one, and those that are furniture."""

    main: _Element | None
    furniture: frozenset[_Element]


def page_parts(root: _Element) -> PageParts:
    """What of a web page is its text, and what is furniture, by its markup and its links."""
    asides: list[tuple[_Element, _Weight]] = []
    menus: list[_Element] = []
    mains: dict[str, list[tuple[_Element, _Weight]]] = {"main": [], "article": []}
    total = _Weight()
    for element, name, weight in _weighed(root):
        total = weight
        if weight.is_aside:
            asides.append((element, weight))
        elif is_menu(name, weight):
            menus.append(element)
        if name in mains and not weight.is_inner:
            mains[name].append((element, weight))
    main = _main(mains["main"], total) or _main(mains["article"], total)
    small = (each for each, weight in asides if weight.text <= _MOST * total.text)
    return PageParts(main, frozenset((*small, *menus)))


def book_furniture(root: _Element) -> frozenset[_Element]:
    """What of a chapter of a book is furniture: lists of contents and of pages."""
    found = []
    for element, name, weight in _weighed(root):
        if name == "nav" or types_of(element) & _CONTENTS or is_menu(name, weight):
            found.append(element)
    return frozenset(found)


def is_menu(name: str, weight: _Weight) -> bool:
    """Whether nearly all text of a list or block is that of several links."""
    return name in _MENUS and weight.links >= _LINKS and weight.linked > _LINKED * weight.text


def _main(found: Sequence[tuple[_Element, _Weight]], total: _Weight) -> _Element | None:
    if not found:
        return None
    element, weight = max(found, key=lambda each: each[1].prose)
    among = sum(each.prose for _, each in found)
    is_main = weight.prose >= _MAIN_AMONG * among and weight.prose >= _MAIN_LEAST * total.prose
    return element if is_main and weight.text else None


def _weighed(root: _Element) -> Iterator[tuple[_Element, str, _Weight]]:
    """Each element that is shown, after all in it, with its name and weight."""
    from lxml.etree import iterwalk

    around = [_Weight()]
    walk = iterwalk(root, events=("start", "end"))
    skipped: _Element | None = None
    for event, element in walk:
        name = tag_of(element)
        outer = around[-1]
        if event == "start":
            if not is_shown(element, name):
                skipped = element
                walk.skip_subtree()
                continue
            inner = outer.is_inner
            own = _Weight(
                len((element.text or "").strip()), is_aside=_is_aside(element, name, inner)
            )
            own.is_inner = inner or name in {"article", "main"}
            around.append(own)
            continue
        if element is skipped:
            skipped = None
        else:
            own = around.pop()
            outer = around[-1]
            own.is_inner = outer.is_inner
            if name == "a" and element.get("href") is not None:
                own.linked, own.links = own.text, 1
            outer.text += own.text
            outer.linked += own.linked
            outer.links += own.links
            yield element, name, own
        outer.text += len((element.tail or "").strip()) if len(around) > 1 else 0


def _is_aside(element: _Element, name: str, is_inner: bool) -> bool:
    """Whether the markup says that an element is about the page, not part of its text."""
    types = types_of(element)
    if types & _NOTES:
        return False
    if name in _ASIDE or types & (_ASIDE_ROLES | _CONTENTS):
        return True
    return name == "header" and not is_inner
