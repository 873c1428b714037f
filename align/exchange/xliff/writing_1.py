"""A work as XLIFF 1.2: a file for each version after the first, a unit for each row."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from align.errors import InputError
from align.exchange.units import Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.exchange.xliff.names import OWN, SPACE, STATES_1, XLIFF_1, own
from align.exchange.xml_text import joined, particulars, without_forbidden
from align.reviewed import Reviewed, RowStatus

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(reviewed: Reviewed, stream: IO[bytes], level: Level) -> None:
    """Write a work; raises InputError for one of a single version."""
    from lxml import etree

    abouts = abouts_of(reviewed)
    if len(abouts) < 2:
        remedy = "write TMX, or a work of several versions"
        raise InputError(reviewed.work.title, "XLIFF holds texts in two languages", remedy)
    names = {None: XLIFF_1, "hx": OWN}
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(f"{{{XLIFF_1}}}xliff", {"version": "1.2"}, nsmap=names):
            for number in range(1, len(abouts)):
                attributes = {
                    "original": without_forbidden(reviewed.work.title) or "work",
                    "source-language": abouts[0].language,
                    "target-language": abouts[number].language,
                    "datatype": "plaintext",
                    own("labels"): f"{abouts[0].label} {abouts[number].label}",
                }
                with (
                    file.element(f"{{{XLIFF_1}}}file", attributes),
                    file.element(f"{{{XLIFF_1}}}body"),
                ):
                    for row, unit in enumerate(units_of(reviewed, level), 1):
                        file.write(_unit(row, unit, number))
                        file.write("\n")


def _unit(row: int, unit: Unit, number: int) -> _Element:
    from lxml import etree

    element = etree.Element(f"{{{XLIFF_1}}}trans-unit", {"id": str(row), SPACE: "preserve"})
    review = unit.review
    if review.status is RowStatus.ACCEPTED:
        element.set("approved", "yes")
    if unit.confidence != 1.0:
        element.set(own("confidence"), repr(unit.confidence))
    for name, segments in (("source", unit.segments[0]), ("target", unit.segments[number])):
        if name == "target" and not segments:
            continue
        child = etree.SubElement(element, f"{{{XLIFF_1}}}{name}")
        child.text = joined(segments)
        told = particulars(segments)
        if told is not None:
            element.set(own(name), told)
        if name == "target" and review.status in STATES_1:
            child.set("state", STATES_1[review.status])
    if review.status is not RowStatus.UNTOUCHED:
        element.set(own("status"), review.status.value)
    if review.comment:
        note = etree.SubElement(element, f"{{{XLIFF_1}}}note")
        note.text = without_forbidden(review.comment)
    return element
