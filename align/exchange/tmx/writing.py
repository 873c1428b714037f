"""A work as TMX 1.4b: a unit a row, a variant a version; the rest in properties."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from align import __version__
from align.exchange.units import About, Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.exchange.xml_text import joined, particulars, without_forbidden
from align.reviewed import Reviewed, RowStatus

if TYPE_CHECKING:
    from lxml.etree import _Element

VERSION, WORK = "x-hexapla-version", "x-hexapla-work"
STATUS, CONFIDENCE, SEGMENTS = (
    "x-hexapla-status",
    "x-hexapla-confidence",
    "x-hexapla-segments",
)
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a work, unit by unit."""
    from lxml import etree

    abouts = abouts_of(reviewed)
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("tmx", {"version": "1.4"}):
            file.write(_header(reviewed.work.title, abouts, level), pretty_print=True)
            with file.element("body"):
                file.write("\n")
                for number, unit in enumerate(units_of(reviewed, level), 1):
                    file.write(_unit(number, unit, abouts))
                    file.write("\n")


def _header(title: str, abouts: tuple[About, ...], level: Level) -> _Element:
    from lxml import etree

    header = etree.Element(
        "header",
        {
            "creationtool": "hexapla",
            "creationtoolversion": __version__,
            "segtype": str(level),
            "o-tmf": "hexapla",
            "adminlang": "en",
            "srclang": abouts[0].language,
            "datatype": "plaintext",
        },
    )
    _add(header, "prop", json.dumps(title), {"type": WORK})
    for about in abouts:
        told = json.dumps([about.label, about.language, about.title])
        _add(header, "prop", told, {"type": VERSION})
    return header


def _unit(number: int, unit: Unit, abouts: tuple[About, ...]) -> _Element:
    from lxml import etree

    element = etree.Element("tu", {"tuid": str(number)})
    if unit.review.comment:
        _add(element, "note", unit.review.comment, {})
    if unit.review.status is not RowStatus.UNTOUCHED:
        _add(element, "prop", unit.review.status.value, {"type": STATUS})
    if unit.confidence != 1.0:
        _add(element, "prop", repr(unit.confidence), {"type": CONFIDENCE})
    for about, segments in zip(abouts, unit.segments, strict=True):
        if segments:
            variant = etree.SubElement(element, "tuv", {LANGUAGE: about.language})
            if about.label != about.language:
                _add(variant, "prop", about.label, {"type": VERSION})
            told = particulars(segments)
            if told is not None:
                _add(variant, "prop", told, {"type": SEGMENTS})
            _add(variant, "seg", joined(segments), {})
    return element


def _add(parent: _Element, name: str, text: str, attributes: dict[str, str]) -> None:
    from lxml import etree

    etree.SubElement(parent, name, attributes).text = without_forbidden(text)
