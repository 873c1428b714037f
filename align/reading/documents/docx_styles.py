"""The styles of a Word document: which of them make a heading, a caption, hidden text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from align.reading.blocks import Markup
from align.reading.documents.office_text import attribute, child, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BY_NAME = (
    (re.compile(r"(?:heading|überschrift|标题|標題)\s*\d", re.IGNORECASE), Markup.HEADING),
    (re.compile(r"title|titel|标题|標題", re.IGNORECASE), Markup.TITLE),
    (re.compile(r"caption|beschriftung|题注|標號", re.IGNORECASE), Markup.CAPTION),
    (
        re.compile(r"(?:toc|contents|verzeichnis|目录|目錄)\s*(?:\d|heading)", re.IGNORECASE),
        Markup.FURNITURE,
    ),
)
_OUTSIDE_OUTLINE = 9
_OFF = frozenset({"0", "false", "off"})
_NO_LIST = "0"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Styles:
    """What the styles say, by their ids: the markup of paragraphs, and which are not shown."""

    markup: dict[str, Markup]
    hidden: frozenset[str]

    def of(self, properties: _Element | None) -> Markup | None:
        """The markup of a paragraph with these properties; None if they say nothing."""
        own = by_properties(properties)
        named = self.markup.get(_style(properties, "pStyle"))
        return named if own is Markup.LIST_ITEM and named is not None else own or named

    def hides_paragraph(self, properties: _Element | None) -> bool:
        """Whether the style of a paragraph hides it."""
        return _style(properties, "pStyle") in self.hidden

    def hides_run(self, run: _Element) -> bool:
        """Whether a run of text is not shown, by itself or by its style."""
        properties = child(run, "rPr")
        if properties is None:
            return False
        own = _is_hidden(properties)
        return _style(properties, "rStyle") in self.hidden if own is None else own


def styles_of(root: _Element | None) -> Styles:
    """The styles in the part that lists them; each takes after the one it is based on."""
    based_on: dict[str, str] = {}
    markup: dict[str, Markup] = {}
    hidden: dict[str, bool] = {}
    for style in root if root is not None else ():
        name = attribute(style, "styleId")
        if name_of(style) != "style" or name is None:
            continue
        based_on[name] = _value(child(style, "basedOn")) or ""
        properties = child(style, "pPr")
        own = _by_name(_value(child(style, "name")) or "") or by_properties(properties)
        if own is not None:
            markup[name] = own
        is_hidden = _is_hidden(child(style, "rPr"))
        if is_hidden is not None:
            hidden[name] = is_hidden
    inherited = _inherited(based_on, markup.get)
    unseen = _inherited(based_on, hidden.get)
    return Styles(inherited, frozenset(name for name, is_hidden in unseen.items() if is_hidden))


def by_properties(properties: _Element | None) -> Markup | None:
    """What the properties of a paragraph say without its style."""
    level = _value(child(properties, "outlineLvl"))
    if level is not None and level.isdecimal() and int(level) < _OUTSIDE_OUTLINE:
        return Markup.HEADING
    numbering = child(properties, "numPr")
    if numbering is None or _value(child(numbering, "numId")) == _NO_LIST:
        return None
    return Markup.LIST_ITEM


def _by_name(called: str) -> Markup | None:
    return next((markup for pattern, markup in _BY_NAME if pattern.fullmatch(called)), None)


def _inherited(based_on: dict[str, str], own: Callable[[str], _T | None]) -> dict[str, _T]:
    """What each style has of its own, or else the nearest one it is based on."""
    found = {}
    for style in based_on:
        name, seen = style, set[str]()
        while own(name) is None and name in based_on and name not in seen:
            seen.add(name)
            name = based_on[name]
        value = own(name)
        if value is not None:
            found[style] = value
    return found


def _is_hidden(properties: _Element | None) -> bool | None:
    """Whether properties of text hide it; None if they say neither."""
    vanish = child(properties, "vanish")
    return None if vanish is None else (_value(vanish) or "1") not in _OFF


def _style(properties: _Element | None, name: str) -> str:
    return _value(child(properties, name)) or ""


def _value(element: _Element | None) -> str | None:
    return None if element is None else attribute(element, "val")
