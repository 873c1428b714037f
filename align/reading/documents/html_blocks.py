"""An HTML tree as parts: paragraphs, headings, list items, cells of tables, furniture."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.reading.blocks import Markup
from align.reading.documents.document import Part
from align.reading.documents.flowing_text import BREAK, collapsed
from align.reading.documents.html_elements import BLOCKS, is_shown, markup_of, tag_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_VERBATIM = frozenset({"pre", "listing", "xmp"})


@dataclass(frozen=True, slots=True)
class _Inside:
    """What holds inside an element: what it says of its text, and how it is written."""

    name: str = ""
    markup: Markup | None = None
    is_furniture: bool = False
    is_verbatim: bool = False
    is_shown: bool = True


def parts_of(
    root: _Element, furniture: AbstractSet[_Element] = frozenset(), main: _Element | None = None
) -> list[Part]:
    """The parts of a tree in order.

    Elements of `furniture` are furniture with all in them, and so is, if there is a `main`
    element, whatever lies outside of it.
    """
    from lxml.etree import iterwalk

    parts: list[Part] = []
    pieces: list[str] = []
    around = [_Inside(is_furniture=main is not None)]
    walk = iterwalk(root, events=("start", "end"))

    def close(inside: _Inside) -> None:
        text = collapsed("".join(pieces))
        pieces.clear()
        if text:
            parts.append(Part(text, Markup.FURNITURE if inside.is_furniture else inside.markup))

    for event, element in walk:
        if event == "start":
            outer = around[-1]
            inside = _inside(element, outer, main, furniture)
            around.append(inside)
            if not inside.is_shown:
                walk.skip_subtree()
                continue
            if inside.name in BLOCKS:
                close(outer)
            elif inside.name == "br":
                pieces.append(BREAK)
            _add(pieces, element.text, inside)
        else:
            inside = around.pop()
            if inside.name in BLOCKS and inside.is_shown:
                close(inside)
            _add(pieces, element.tail, around[-1])
    close(around[-1])
    return parts


def _inside(
    element: _Element, outer: _Inside, main: _Element | None, furniture: AbstractSet[_Element]
) -> _Inside:
    name = tag_of(element)
    if not is_shown(element, name):
        return _Inside(name, is_shown=False)
    if element is main:
        return _Inside(name)
    is_furniture = outer.is_furniture or element in furniture
    is_verbatim = outer.is_verbatim or name in _VERBATIM
    return _Inside(name, markup_of(name, outer.markup), is_furniture, is_verbatim)


def _add(pieces: list[str], text: str | None, inside: _Inside) -> None:
    if text:
        pieces.append(text.replace("\n", BREAK) if inside.is_verbatim else text)
