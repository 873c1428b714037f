"""How large a tree a document may grow into: markup of a few bytes costs hundreds as a tree."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError
from align.reading.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_NODES = 1_500_000
"""So many elements and attributes together take up to 400 MiB as a tree."""


def bounded_xml(data: bytes, subject: str | PathLike[str]) -> _Element:
    """The root element of an XML document of bounded size; raises InputError for any other."""
    require_few_nodes(data, subject, MOST_NODES)
    return parse_xml(data, subject)


def require_few_nodes(data: bytes, subject: str | PathLike[str], most: int) -> None:
    """Raises InputError for markup of more than `most` elements and attributes."""
    nodes = data.count(b"<") - data.count(b"</") + data.count(b"=")
    if nodes > most:
        problem = f"it has more than {most:,} elements and attributes"
        raise InputError(subject, problem, "divide the document")
