"""The styles of an OpenDocument text: which make a title, a caption, a heading, hidden text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.reading.blocks import Markup
from align.reading.documents.office_text import attribute, child, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = frozenset({"title", "titel"})
_CAPTIONS = frozenset({"caption", "beschriftung"})
_HEADINGS = ("heading_20_", "überschrift_20_")


@dataclass(frozen=True, slots=True)
class OdtStyles:
    """What styles say, by their names: the markup of paragraphs, and which are not shown."""

    markup: dict[str, Markup]
    hidden: frozenset[str]

    def of(self, element: _Element) -> Markup | None:
        """The markup that the style of a paragraph says it has."""
        name = attribute(element, "style-name") or ""
        return self.markup.get(name) or _by_name(name)

    def hides(self, element: _Element) -> bool:
        """Whether the style of a paragraph or of a stretch of text hides it."""
        return bool(self.hidden) and attribute(element, "style-name") in self.hidden


def odt_styles(roots: Iterable[_Element]) -> OdtStyles:
    """The styles in parts of a document; each takes after its parents."""
    parents: dict[str, str] = {}
    hidden = set[str]()
    for style in _styles(roots):
        name = attribute(style, "name")
        if name is None:
            continue
        parents[name] = attribute(style, "parent-style-name") or ""
        properties = child(style, "text-properties")
        if properties is not None and attribute(properties, "display") == "none":
            hidden.add(name)
    markup = {
        name: found
        for name in parents
        if (found := next(filter(None, map(_by_name, _line(name, parents))), None))
    }
    unseen = (name for name in parents if not hidden.isdisjoint(_line(name, parents)))
    return OdtStyles(markup, frozenset(unseen))


def _styles(roots: Iterable[_Element]) -> Iterator[_Element]:
    for root in roots:
        for group in root:
            if name_of(group) in {"styles", "automatic-styles"}:
                yield from (style for style in group if name_of(style) == "style")


def _line(name: str, parents: dict[str, str]) -> list[str]:
    """A style and those it takes after."""
    line: dict[str, None] = {}
    while name and name not in line:
        line[name] = None
        name = parents.get(name, "")
    return list(line)


def _by_name(name: str) -> Markup | None:
    called = name.casefold()
    if called in _TITLES:
        return Markup.TITLE
    if called in _CAPTIONS:
        return Markup.CAPTION
    return Markup.HEADING if called.startswith(_HEADINGS) else None
