"""A work as XLIFF 1.2: a file for each version after the first, a unit for each row."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from align.errors import InputError
from align.exchange.units import Unit, abouts_of, units_of
from align.exchange.writers import Level
from align.exchange.xliff.names import LABELS, SPACE, STATES_1, XLIFF_1, XML
from align.exchange.xml_text import joined, particulars, without_forbidden
from align.exchange.xml_writing import write_element
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
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(
            f"{{{XLIFF_1}}}xliff", {"version": "1.2"}, nsmap={None: XLIFF_1, "xml": XML}
        ):
            for number in range(1, len(abouts)):
                attributes = {
                    "original": without_forbidden(reviewed.work.title) or "work",
                    "source-language": abouts[0].language,
                    "target-language": abouts[number].language,
                    "datatype": "plaintext",
                }
                with file.element(f"{{{XLIFF_1}}}file", attributes):
                    labels = f"{abouts[0].label} {abouts[number].label}"
                    with (
                        file.element(f"{{{XLIFF_1}}}header"),
                        file.element(f"{{{XLIFF_1}}}note", {"from": LABELS}),
                    ):
                        file.write(labels)
                    with file.element(f"{{{XLIFF_1}}}body"):
                        for row, unit in enumerate(units_of(reviewed, level), 1):
                            file.write("\n")
                            write_element(file, _unit(row, unit, number))


def _unit(row: int, unit: Unit, number: int) -> _Element:
    from lxml import etree

    element = etree.Element(f"{{{XLIFF_1}}}trans-unit", {"id": str(row), SPACE: "preserve"})
    review = unit.review
    if review.status is RowStatus.ACCEPTED:
        element.set("approved", "yes")
    extra: dict[str, object] = {}
    if unit.confidence != 1.0:
        extra["confidence"] = unit.confidence
    for name, segments in (("source", unit.segments[0]), ("target", unit.segments[number])):
        if name == "target" and not segments:
            continue
        child = etree.SubElement(element, f"{{{XLIFF_1}}}{name}")
        child.text = joined(segments)
        told = particulars(segments)
        if told is not None:
            extra[name] = told
        if name == "target" and review.status in STATES_1:
            child.set("state", STATES_1[review.status])
    if review.status is not RowStatus.UNTOUCHED:
        extra["status"] = review.status.value
    if extra:
        element.set("extradata", json.dumps(extra))
    if review.comment:
        note = etree.SubElement(element, f"{{{XLIFF_1}}}note")
        note.text = without_forbidden(review.comment)
    return element
