"""XML from strangers: no entities, no network, bounded depth and size."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from align.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 256 * 1024 * 1024
"""A larger document is refused: its tree would need several times its size in memory."""


def parse_xml(data: bytes, subject: str | PathLike[str]) -> _Element:
    """The root element of a document; comments and processing instructions are left out.

    A document type is neither loaded nor obeyed. Raises InputError, naming `subject`, for what is
    not well-formed, declares entities of its own, is nested too deeply, or too large.
    """
    from lxml import etree

    if len(data) > MOST_BYTES:
        problem = f"its XML is larger than {MOST_BYTES // 1024 // 1024} MB"
        raise InputError(subject, problem, "divide the document")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise sentence_of_damage(error, subject) from None
    refuse_entities(root, subject)
    return root


def refuse_entities(element: _Element, subject: str | PathLike[str]) -> None:
    """Raises InputError if the document of an element declares entities of its own."""
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        problem = "its XML declares entities of its own, which can hide harm"
        raise InputError(subject, problem, "save it anew without a document type")


def sentence_of_damage(error: Exception, subject: str | PathLike[str]) -> InputError:
    """The error for XML that is not well-formed."""
    reason = str(error).partition(", line")[0].strip().rstrip(".")
    line = getattr(error, "lineno", None)
    problem = f"its XML is damaged ({f'line {line}: ' if line else ''}{reason})"
    return InputError(subject, problem, "save it anew with the program it came from")
