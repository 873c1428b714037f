"""A work of two versions as XLIFF 2.1: a unit with one segment for each row."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from align.errors import InputError
from align.exchange.units import Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.exchange.xliff.names import OWN, SPACE, STATES_2, XLIFF_2, XML, own
from align.exchange.xml_text import joined, particulars, without_forbidden
from align.exchange.xml_writing import write_element
from align.reviewed import Reviewed, RowStatus

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a work; raises InputError unless it has two versions."""
    from lxml import etree

    abouts = abouts_of(reviewed)
    if len(abouts) != 2:
        problem = f"XLIFF 2 holds two languages, this work has {len(abouts)}"
        raise InputError(reviewed.work.title, problem, "write XLIFF 1.2 or TMX")
    head = {
        "version": "2.1",
        "srcLang": abouts[0].language,
        "trgLang": abouts[1].language,
        own("labels"): " ".join(about.label for about in abouts),
    }
    names = {None: XLIFF_2, "hx": OWN, "xml": XML}
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(f"{{{XLIFF_2}}}xliff", head, nsmap=names):
            original = {"id": "f1", "original": without_forbidden(reviewed.work.title) or "work"}
            with file.element(f"{{{XLIFF_2}}}file", original):
                for row, unit in enumerate(units_of(reviewed, level), 1):
                    file.write("\n")
                    write_element(file, _unit(row, unit))


def _unit(row: int, unit: Unit) -> _Element:
    from lxml import etree

    element = etree.Element(f"{{{XLIFF_2}}}unit", {"id": str(row)})
    if unit.confidence != 1.0:
        element.set(own("confidence"), repr(unit.confidence))
    if unit.review.status is not RowStatus.UNTOUCHED:
        element.set(own("status"), unit.review.status.value)
    if unit.review.comment:
        notes = etree.SubElement(element, f"{{{XLIFF_2}}}notes")
        note = etree.SubElement(notes, f"{{{XLIFF_2}}}note")
        note.text = without_forbidden(unit.review.comment)
    segment = etree.SubElement(element, f"{{{XLIFF_2}}}segment")
    if unit.review.status in STATES_2:
        segment.set("state", STATES_2[unit.review.status])
    for name, segments in zip(("source", "target"), unit.segments, strict=True):
        if name == "target" and not segments:
            continue
        child = etree.SubElement(segment, f"{{{XLIFF_2}}}{name}", {SPACE: "preserve"})
        child.text = joined(segments)
        told = particulars(segments)
        if told is not None:
            element.set(own(name), told)
    return element
