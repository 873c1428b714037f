"""What the elements of HTML are to a reader: blocks, headings, what is not shown."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from align.reading.blocks import Markup

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
_LEFT_OUT = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "object", "embed",
    "iframe", "svg", "math", "canvas", "audio", "video", "map", "select", "datalist", "option",
    "textarea", "button", "input", "rt", "rtc", "rp",
})  # fmt: skip
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_TEXTS = frozenset({"td", "th", "blockquote", "pre", "listing", "xmp"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def tag_of(element: _Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    tag = element.tag
    return _local_name(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def types_of(element: _Element) -> frozenset[str]:
    """The part an element plays as its `role` and `epub:type` tell it, without a leading doc-."""
    told = (element.get("role"), element.get("epub:type"), element.get(_EPUB_TYPE))
    words = " ".join(each for each in told if each).lower().split()
    return frozenset(word.removeprefix("doc-") for word in words)


def is_shown(element: _Element, name: str) -> bool:
    """Whether an element of that name is shown: no script, no gloss, not hidden, no page number."""
    if name in _LEFT_OUT or not name:
        return False
    if not element.keys():
        return True
    if element.get("hidden") is not None or "pagebreak" in types_of(element):
        return False
    return _HIDDEN_STYLE.search(element.get("style") or "") is None


def markup_of(name: str, outer: Markup | None) -> Markup | None:
    """What an element says of its text; where it says nothing, what the one around it says."""
    if name == "h1":
        return Markup.TITLE
    if name in _HEADINGS:
        return Markup.HEADING
    if name in _CAPTIONS:
        return Markup.CAPTION
    if name in {"li", "dt", "dd"}:
        return Markup.LIST_ITEM
    return outer or (Markup.TEXT if name in _TEXTS else None)
